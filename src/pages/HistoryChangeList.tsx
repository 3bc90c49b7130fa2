// What is different between two states of a case: section by section, before and after.
import { Link } from 'react-router';
import { tellChanges } from '../log/changeSentences.ts';
import type { CaseChanges, QuestionChange, RowChange, ValueChange } from '../log/changesSince.ts';
import { changeWords, withheldLabels } from '../log/words.ts';
import { keyed } from '../reading/keyed.ts';
import { BeforeAfter, HistoryText } from './HistoryText.tsx';
import { historyPage } from './historyWords.ts';

const words = historyPage.changes;

type Props = {
  readonly changes: CaseChanges;
  /** Where a section is shown; undefined where there is no such section (any more). */
  readonly addressOf: (instance: string) => string | undefined;
};

/** Headings begin at the third level. */
export function HistoryChangeList({ changes, addressOf }: Props) {
  const { course } = tellChanges({ sections: [], course: changes.course });
  return (
    <div className="history-changes">
      {course.length > 0 && (
        <section>
          <h3>{words.course}</h3>
          <ul>
            {keyed(course, (one) => one).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        </section>
      )}
      {changes.sections.map(({ instance, title, questions }) => {
        const address = addressOf(instance);
        return (
          <section key={instance}>
            <h3>{address === undefined ? title : <Link to={address}>{title}</Link>}</h3>
            {questions.map((one) => (
              <Question key={one.question} change={one} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Question({ change }: { readonly change: QuestionChange }) {
  const { label, values, rows, reordered, deferral, marks, notAsked } = change;
  return (
    <div className="history-change">
      <h4>{label}</h4>
      {values.map((one) => (
        <Value key={one.part?.id ?? ''} change={one} label={one.part?.label} />
      ))}
      {rows.map((one) => (
        <ChangedRow key={one.row} change={one} />
      ))}
      {reordered && <p>{changeWords.order}</p>}
      {deferral && <Value change={deferral} label={words.deferral} />}
      {marks?.map((one) => (
        <Value
          key={`${one.in} ${one.row}`}
          change={one}
          label={[one.row, withheldLabels[one.in]].filter((text) => text !== '').join(', ')}
        />
      ))}
      {notAsked && <p className="note">{changeWords.notAsked}</p>}
    </div>
  );
}

type ValueProps = { readonly change: ValueChange; readonly label: string | undefined };

function Value({ change: { how, before, after }, label }: ValueProps) {
  return (
    <div className="history-value">
      <p>
        <HowTag how={how} /> {label !== undefined && <strong>{label}</strong>}
      </p>
      {how === 'changed' ? (
        <BeforeAfter before={before} after={after} />
      ) : (
        <p>
          <HistoryText text={how === 'added' ? after : before} />
        </p>
      )}
    </div>
  );
}

function ChangedRow({ change: { how, name, cells } }: { readonly change: RowChange }) {
  return (
    <div className="history-value">
      <p>
        <HowTag how={how} /> <strong>{name}</strong>
      </p>
      {cells.map(({ part, ...cell }) =>
        how === 'changed' ? (
          <Value key={part?.id ?? ''} change={cell} label={part?.label} />
        ) : (
          <p key={part?.id ?? ''} className="history-cell">
            {part && <span className="note">{part.label}: </span>}
            <HistoryText text={how === 'added' ? cell.after : cell.before} />
          </p>
        ),
      )}
    </div>
  );
}

function HowTag({ how }: { readonly how: ValueChange['how'] }) {
  return <span className={`history-how history-${how}`}>{words.how[how]}</span>;
}
