// The way to the page before and the page after.
import { useWords } from './language.ts';
import type { ReaderPage, ReaderPages } from './pages.ts';

export function PageTurner({
  pages: { inOrder },
  page,
}: {
  readonly pages: ReaderPages;
  readonly page: ReaderPage;
}) {
  const { reading } = useWords();
  const at = inOrder.findIndex((one) => one.id === page.id);
  const [before, after] = at < 0 ? [inOrder[0], undefined] : [inOrder[at - 1], inOrder[at + 1]];
  return (
    <nav
      className="reader-turner reader-screen"
      aria-label={`${reading.previous}, ${reading.next}`}
    >
      {before && (
        <a className="reader-button" href={`#${before.id}`}>
          {at < 0 ? reading.start : reading.previous}
        </a>
      )}
      {after && (
        <a className="reader-button reader-main-button" href={`#${after.id}`}>
          {reading.next}
        </a>
      )}
    </nav>
  );
}
