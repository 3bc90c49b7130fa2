// Handing the answer back: everything said, to look over, and then a file or a paper.
import { useContext, useState } from 'react';
import { AnswerOverview } from './AnswerOverview.tsx';
import { contentsOf, isSomethingSaid } from './draftAnswer.ts';
import { EraseAnswer } from './EraseAnswer.tsx';
import { handBack } from './handBack.ts';
import { dayOfInstant, Language } from './language.ts';
import type { PageProps } from './pageProps.ts';

export function HandBackPage({ payload, pages, answering, title }: PageProps) {
  const language = useContext(Language);
  const { handBack: words, start } = language.words;
  /** The file's name, once it is made; '' when it could not be. */
  const [file, setFile] = useState<string>();
  const { draft, markHandedBack } = answering;
  if (!isSomethingSaid(draft))
    return (
      <>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{words.nothing}</p>
        <p>{start.silence}</p>
        <p>{start.otherWays}</p>
        <p>
          <a className="reader-link" href={`#${pages.own.whole.id}`}>
            {words.printAll}
          </a>
        </p>
      </>
    );
  const make = async () => {
    try {
      setFile(await handBack(contentsOf(draft, pages.spots, new Date()), payload));
      markHandedBack();
    } catch {
      setFile('');
    }
  };
  return (
    <>
      <div className="reader-paper">
        <p className="reader-strong">{words.printedTitle(payload.to.name)}</p>
        <p>
          {words.printedOn(dayOfInstant(language, new Date()))} {payload.doc.mark}
        </p>
      </div>
      <h1 tabIndex={-1} className="reader-screen">
        {title}
      </h1>
      <AnswerOverview draft={draft} pages={pages} payload={payload} />
      <div className="reader-screen">
        <div className="reader-buttons">
          <button type="button" className="reader-button reader-main-button" onClick={make}>
            {words.make}
          </button>
          <button type="button" className="reader-button" onClick={() => window.print()}>
            {words.print}
          </button>
          <a className="reader-button" href={`#${pages.own.whole.id}`}>
            {words.printAll}
          </a>
        </div>
        <p className="reader-small">{words.printHint}</p>
        <div role="status">
          {file === '' && <p className="reader-fault">{words.notMade}</p>}
          {file !== undefined && file !== '' && <p className="reader-note">{words.made(file)}</p>}
        </div>
        {file !== undefined && file !== '' && <p>{words.again}</p>}
        <Steps title={words.sendTitle} steps={words.send} />
        <Steps title={words.nextTitle} steps={words.next} />
        <EraseAnswer answering={answering} />
      </div>
    </>
  );
}

type StepsProps = { readonly title: string; readonly steps: readonly string[] };

function Steps({ title, steps }: StepsProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {steps.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
