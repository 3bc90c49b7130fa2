// The pages as a list that opens, each chapter with how much of it is answered.
import { useContext } from 'react';
import { numbered } from '../reading/numbered.ts';
import { Danish } from './Danish.tsx';
import { answeredIn } from './draftAnswer.ts';
import { Language } from './language.ts';
import type { PageProps } from './pageProps.ts';
import type { ChapterPage, OwnPage, ReaderPage } from './pages.ts';
import { titleOf } from './titles.ts';

type Props = Omit<PageProps, 'title'> & { readonly page: ReaderPage };

export function ContentsNav({ payload, pages, answering, page }: Props) {
  const { words } = useContext(Language);
  const { chapters, own } = pages;
  const parts = [...new Set(chapters.map((one) => one.part))];
  const ownLink = (one: OwnPage) => (
    <li>
      <a href={`#${one.id}`} {...current(one, page)}>
        {titleOf(one, payload, words)}
      </a>
    </li>
  );
  return (
    <details className="reader-contents reader-screen">
      <summary>{words.reading.contents}</summary>
      <nav aria-label={words.reading.contents}>
        <ul>
          <li>
            <a href={`#${own.start.id}`}>{words.reading.start}</a>
          </li>
          {parts.map((part) => (
            <li key={part.id}>
              <Danish>{numbered(part)}</Danish>
              <ul>
                {chapters
                  .filter((one) => one.part === part)
                  .map((one) => (
                    <li key={one.id}>
                      <a href={`#${one.id}`} {...current(one, page)}>
                        <Danish>{one.title}</Danish>
                      </a>
                      <Answered chapter={one} answering={answering} />
                    </li>
                  ))}
              </ul>
            </li>
          ))}
          {ownLink(own.child)}
          {ownLink(own.closing)}
          {ownLink(own.handBack)}
          {ownLink(own.glossary)}
          {ownLink(own.whole)}
        </ul>
      </nav>
    </details>
  );
}

function current(one: ReaderPage, page: ReaderPage) {
  return one.id === page.id && { 'aria-current': 'page' as const };
}

type AnsweredProps = Pick<PageProps, 'answering'> & { readonly chapter: ChapterPage };

/** Nothing where nothing is answered: nobody has to. */
function Answered({ chapter: { spots }, answering }: AnsweredProps) {
  const { words } = useContext(Language);
  const count = answeredIn(answering.draft, spots);
  if (count === 0) return null;
  return <span className="reader-small"> {words.counts.inTheme(count, spots.length)}</span>;
}
