// All of the draft after each other, each place with what is said of it: to print, and to answer on the paper.
import { useContext } from 'react';
import { answerFields } from './answerFields.ts';
import { ChapterView } from './ChapterView.tsx';
import { dayIn, dayOfInstant, Language } from './language.ts';
import type { PageProps } from './pageProps.ts';
import { draftTitle } from './titles.ts';

export function WholePage({ payload, pages, answering, title }: PageProps) {
  const language = useContext(Language);
  const { handBack, start } = language.words;
  const { to, doc, answerBy } = payload;
  return (
    <>
      <h1 tabIndex={-1} className="reader-screen">
        {title}
      </h1>
      <div className="reader-screen">
        <button
          type="button"
          className="reader-button reader-main-button"
          onClick={() => window.print()}
        >
          {handBack.printAll}
        </button>
        <p className="reader-small">{handBack.printHint}</p>
      </div>
      <div className="reader-paper">
        <p className="reader-strong">{draftTitle(payload, language.words)}</p>
        <p>
          {to.name !== '' && `${start.to(to.name)} `}
          {handBack.printedOn(dayOfInstant(language, new Date()))} {doc.mark}
        </p>
        <p>
          {start.answerBy(dayIn(language, answerBy))} {start.silence}
        </p>
      </div>
      {pages.chapters.map((page) => (
        <ChapterView key={page.id} page={page} mark={doc.mark} answering={answering} heading="h2" />
      ))}
      <Ending answering={answering} />
    </>
  );
}

/** What is asked at the end, on paper: what is written, or room to write. */
function Ending({ answering: { draft } }: Pick<PageProps, 'answering'>) {
  const { words } = useContext(Language);
  const { answering, closing } = words;
  const asked = [
    ...answerFields(words).map(({ id, label }) => ({ id, label, text: draft.closing[id] })),
    { id: 'whole', label: answering.whole.label, text: draft.whole },
  ];
  return (
    <div className="reader-paper">
      <h2>{closing.title}</h2>
      {asked.map(({ id, label, text }) => (
        <section key={id} className="reader-answer">
          <h3>{label}</h3>
          <p dir="auto" className={text.trim() === '' ? 'reader-room' : 'reader-lines'}>
            {text}
          </p>
        </section>
      ))}
    </div>
  );
}
