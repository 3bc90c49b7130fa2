// Everything said, each beside the words it is said to: to look over on the screen, and on paper.
import { answerFields } from './answerFields.ts';
import { Danish } from './Danish.tsx';
import { answeredIn, type DraftAnswer } from './draftAnswer.ts';
import { useWords } from './language.ts';
import type { PageProps } from './pageProps.ts';
import { placeId } from './pages.ts';

type Props = Pick<PageProps, 'pages' | 'payload'> & { readonly draft: DraftAnswer };

export function AnswerOverview({ draft, pages, payload }: Props) {
  const words = useWords();
  const { handBack, answering, closing, counts } = words;
  const places = pages.spots.flatMap((spot) => {
    const said = draft.said[spot.id];
    return said ? [{ spot, said }] : [];
  });
  const ended = [
    ...answerFields(words).map(({ id, label }) => ({ id, label, text: draft.closing[id] })),
    { id: 'whole', label: answering.whole.label, text: draft.whole },
  ].filter(({ text }) => text.trim() !== '');
  return (
    <>
      <h2>{handBack.overview}</h2>
      {places.length > 0 && <p>{counts.answered(answeredIn(draft, pages.spots))}</p>}
      {places.map(({ spot, said }) => (
        <section key={spot.id} className="reader-answer">
          <h3>
            <Danish>{spot.title}</Danish>
          </h3>
          <p className="reader-small">{handBack.draftSays}</p>
          <blockquote lang="da" dir="ltr" className="reader-lines">
            {spot.text}
          </blockquote>
          <p className="reader-small">{handBack.youSay}</p>
          <p className="reader-strong">{answering[said.says]}</p>
          <Own text={said.words} />
          <Change to={placeId(spot)} about={spot.title} />
        </section>
      ))}
      {ended.map(({ id, label, text }) => (
        <section key={id} className="reader-answer">
          <h3>{label}</h3>
          <Own text={text} />
          <Change to={pages.own.closing.id} about={label} />
        </section>
      ))}
      {payload.to.is === 'custodian' && draft.shares && <p>{closing.share}</p>}
    </>
  );
}

/** Own words, from the side their language is written from. */
function Own({ text }: { readonly text: string }) {
  return text.trim() === '' ? null : (
    <p dir="auto" className="reader-lines">
      {text}
    </p>
  );
}

function Change({ to, about }: { readonly to: string; readonly about: string }) {
  const { handBack } = useWords();
  return (
    <a
      className="reader-link reader-screen"
      href={`#${to}`}
      aria-label={`${handBack.change}: ${about}`}
    >
      {handBack.change}
    </a>
  );
}
