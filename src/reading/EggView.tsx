// The Egg in the read-through: the figure and its table, each theme a way to its chapter.
import type { RenderEggLink } from '../egg/EggFigure.tsx';
import { EggFigure } from '../egg/EggFigure.tsx';
import { EggTable } from '../egg/EggTable.tsx';
import type { EggTheme } from '../egg/eggThemes.ts';
import { chapterId } from './chapterId.ts';

export function EggView({ themes }: { readonly themes: readonly EggTheme[] }) {
  return (
    <div className="doc-egg">
      <EggFigure themes={themes} renderLink={figureLink} />
      <EggTable themes={themes} renderLink={tableLink} />
    </div>
  );
}

const figureLink: RenderEggLink = ({ theme, label, children }) => (
  <a href={`#${chapterId(theme.id)}`} aria-label={label}>
    {children}
  </a>
);

const tableLink: RenderEggLink = ({ theme, children }) => (
  <a href={`#${chapterId(theme.id)}`}>{children}</a>
);
