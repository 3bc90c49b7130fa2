// The fictional cases: each can be opened whole or halfway, as a copy of one's own.
import { notice } from '#forms/content/notice.ts';
import { words } from '../app/words.ts';
import type { Example } from '../cases/examples.ts';
import { examples } from '../cases/examples.ts';

const HALFWAY = '-halvvejs';

export function ExampleList({ onOpen }: { onOpen(example: Example): void }) {
  return (
    <section className="examples">
      <h2>
        <span className="practice-mark">{notice.practice.mark}</span> {words.cases.examplesHeading}
      </h2>
      <p>{words.cases.examplesLead}</p>
      <ul className="plain-list example-list">
        {examples
          .filter((one) => !one.id.endsWith(HALFWAY))
          .map((whole) => (
            <ExampleCard
              key={whole.id}
              whole={whole}
              halfway={examples.find((one) => one.id === `${whole.id}${HALFWAY}`)}
              onOpen={onOpen}
            />
          ))}
      </ul>
    </section>
  );
}

type CardProps = {
  readonly whole: Example;
  readonly halfway: Example | undefined;
  onOpen(example: Example): void;
};

function ExampleCard({ whole, halfway, onOpen }: CardProps) {
  return (
    <li className="example">
      <h3>{whole.title}</h3>
      <p>{whole.about}</p>
      <div className="button-row">
        <OpenButton text={words.cases.examplesWhole} example={whole} onOpen={onOpen} />
        {halfway && (
          <OpenButton text={words.cases.examplesHalf} example={halfway} onOpen={onOpen} />
        )}
      </div>
    </li>
  );
}

type OpenProps = {
  readonly text: string;
  readonly example: Example;
  onOpen(example: Example): void;
};

function OpenButton({ text, example, onOpen }: OpenProps) {
  return (
    <button
      type="button"
      className="button button-secondary button-small"
      aria-label={words.about(text, example.title)}
      onClick={() => onOpen(example)}
    >
      {text}
    </button>
  );
}
