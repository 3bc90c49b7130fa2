// The Egg in the read-through: the figure and its table, each theme a way to its chapter.
import { useContext } from 'react';
import type { RenderEggLink } from '../egg/EggFigure.tsx';
import { EggFigure } from '../egg/EggFigure.tsx';
import { EggTable } from '../egg/EggTable.tsx';
import type { EggTheme } from '../egg/eggThemes.ts';
import { chapterId } from './chapterId.ts';
import { Leads } from './leads.ts';

export function EggView({ themes }: { readonly themes: readonly EggTheme[] }) {
  const { isChapter } = useContext(Leads);
  const link =
    (labelled: boolean): RenderEggLink =>
    ({ theme, label, children }) =>
      isChapter(theme.id) ? (
        <a href={`#${chapterId(theme.id)}`} {...(labelled ? { 'aria-label': label } : {})}>
          {children}
        </a>
      ) : (
        children
      );
  return (
    <div className="doc-egg">
      <EggFigure themes={themes} renderLink={link(true)} />
      <EggTable themes={themes} renderLink={link(false)} />
    </div>
  );
}
