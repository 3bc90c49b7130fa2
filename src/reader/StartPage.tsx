// The first page: who gives it, about whom, that it is a draft, by when, whom to ask, and other ways to answer.
import { useContext } from 'react';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { ReviewPayload } from '../review/payload.ts';
import { Danish } from './Danish.tsx';
import { dayIn, dayOfInstant, Language } from './language.ts';
import type { PageProps } from './pageProps.ts';

export function StartPage({ payload, pages, answering, title }: PageProps) {
  const { words, code } = useContext(Language);
  const { start, language, keeping } = words;
  const { to, practice, doc } = payload;
  const [, first] = pages.inOrder;
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      {practice && <p className="reader-note">{start.practice}</p>}
      <p>
        {to.name !== '' && `${start.to(to.name)} `}
        {start.because[to.is]}
      </p>
      <Sender payload={payload} />
      <p className="reader-strong">{start.draft}</p>
      <AnswerBy payload={payload} />
      <p className="reader-strong">{start.silence}</p>
      {code !== 'da' && <p>{language.staysDanish}</p>}
      <p>
        <a className="reader-button reader-main-button" href={`#${first?.id}`}>
          {start.begin}
        </a>
      </p>
      <h2>{start.howTitle}</h2>
      <ol>
        {start.how.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p>{answering.kept.is === 'none' ? keeping.cannotKeep : keeping.kept}</p>
      <h2>{start.askTitle}</h2>
      <Ask payload={payload} />
      <p>{start.interpreter}</p>
      <h2>{start.otherWaysTitle}</h2>
      <p>{start.otherWays}</p>
      <p>
        <a className="reader-link" href={`#${pages.own.whole.id}`}>
          {words.handBack.printAll}
        </a>
      </p>
      <h2>{start.whoSeesTitle}</h2>
      <p>{start.whoSees}</p>
      <p>{to.is === 'custodian' ? start.otherParent : start.otherReaders}</p>
      <p>{start.access}</p>
      <h2>{start.notHearingTitle}</h2>
      <p>{start.notHearing}</p>
      {doc.cover.law !== undefined && (
        <p className="reader-small">
          <Danish>{doc.cover.law}</Danish>
        </p>
      )}
    </>
  );
}

function Sender({ payload: { from, madeAt } }: { readonly payload: ReviewPayload }) {
  const language = useContext(Language);
  const { start } = language.words;
  const { adviser, unit } = from;
  const named = unit === '' ? start.from(adviser) : start.fromUnit(adviser, unit);
  return (
    <p>
      {adviser === '' ? start.fromNobody : named} {start.madeAt(dayOfInstant(language, madeAt))}
    </p>
  );
}

function AnswerBy({ payload: { answerBy } }: { readonly payload: ReviewPayload }) {
  const language = useContext(Language);
  const { start } = language.words;
  const isLate = answerBy < localDateOf(new Date());
  return (
    <p>
      {start.answerBy(dayIn(language, answerBy))} {isLate ? start.late : start.noTime}
    </p>
  );
}

function Ask({ payload: { from } }: { readonly payload: ReviewPayload }) {
  const { words } = useContext(Language);
  const { adviser, contact } = from;
  if (adviser === '' || contact === '') return <p>{words.start.askNobody}</p>;
  return <p>{words.start.ask(adviser, contact)}</p>;
}
