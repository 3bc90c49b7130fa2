// The Egg in words: the same themes, layers and levels as a table.

import type { RenderEggLink } from './EggFigure.tsx';
import { type EggTheme, eggRows, eggTableHeads } from './eggThemes.ts';

type Props = {
  readonly themes: readonly EggTheme[];
  /** Makes each theme's name a link to its page. */
  readonly renderLink?: RenderEggLink;
};

export function EggTable({ themes, renderLink }: Props) {
  return (
    <table className="table egg-table">
      <caption>Ægget som tabel</caption>
      <thead>
        <tr>
          {eggTableHeads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {eggRows(themes).map(({ theme, layer, state }) => (
          <tr key={theme.id}>
            <td>{layer}</td>
            <th scope="row">
              {renderLink
                ? renderLink({ theme, label: theme.title, children: theme.title })
                : theme.title}
            </th>
            <td>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
