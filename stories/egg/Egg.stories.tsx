// The Egg: figure and table together, empty, halfway, whole, and with every kind of state.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { content } from '#forms/content/index.ts';
import { EggFigure, type RenderEggLink } from '#src/egg/EggFigure.tsx';
import { EggTable } from '#src/egg/EggTable.tsx';
import '#src/egg/egg.css';
import type { EggState, EggTheme } from '#src/egg/eggThemes.ts';

const level = (at: number, label: string): EggState => ({ is: 'level', level: at, label });
const states: readonly EggState[] = [
  level(0, 'Ingen nedsat funktionsevne'),
  level(1, 'Let nedsat funktionsevne'),
  level(2, 'Moderat nedsat funktionsevne'),
  level(3, 'Svært nedsat funktionsevne'),
  level(4, 'Fuldstændig nedsat funktionsevne'),
  { is: 'not-assessed' },
  { is: 'not-relevant' },
];

/** The content's own themes; the scored ones go through the given states. */
function themesWith(scored: readonly EggState[], others: EggState): readonly EggTheme[] {
  let at = 0;
  return content.sections.flatMap(({ id, title, theme }) => {
    if (!theme) return [];
    const state = theme.scored ? (scored[at++ % scored.length] ?? others) : others;
    const { layer, shortTitle } = theme;
    return [{ id, title, shortTitle, layer, scored: theme.scored, state }];
  });
}

function Egg({ themes, renderLink }: Parameters<typeof EggFigure>[0]) {
  const links = renderLink === undefined ? {} : { renderLink };
  return (
    <>
      <EggFigure themes={themes} {...links} />
      <EggTable themes={themes} {...links} />
    </>
  );
}

export default { title: 'Ægget', component: Egg } satisfies Meta<typeof Egg>;
type Story = StoryObj<typeof Egg>;

const renderLink: RenderEggLink = ({ theme, label, children }) => (
  <a href={`#${theme.id}`} aria-label={label}>
    {children}
  </a>
);

/** The words that do not stand within their own field, with air around them, as this browser sets them. */
function crossing(figure: HTMLElement): readonly string[] {
  return [...figure.querySelectorAll('.egg-segment')].flatMap((field) => {
    const outline = field.querySelector('path');
    return [...field.querySelectorAll('text')].flatMap((text) => {
      const { x, y, width, height } = text.getBBox();
      const corners = [x - 1, x + width + 1].flatMap((across) => [
        new DOMPoint(across, y + 1),
        new DOMPoint(across, y + height - 1),
      ]);
      const stays = corners.every((corner) => outline?.isPointInFill(corner));
      return stays ? [] : [text.textContent];
    });
  });
}

export const EveryState: Story = {
  args: { themes: themesWith(states, { is: 'described' }) },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('img', { name: /Ægget/ })).toBeVisible();
    await document.fonts.ready;
    await expect(crossing(canvasElement)).toEqual([]);
    await expect(canvas.getAllByRole('row')).toHaveLength(args.themes.length + 1);
    await expect(canvas.getByText('Niveau 4: Fuldstændig nedsat funktionsevne')).toBeVisible();
  },
};

export const WithLinks: Story = {
  args: { themes: themesWith(states, { is: 'described' }), renderLink },
  play: async ({ args, canvasElement }) => {
    const figure = within(canvasElement).getByRole('group', { name: /Ægget/ });
    const links = within(figure).getAllByRole('link');
    await expect(links).toHaveLength(args.themes.length);
    links[3]?.focus();
    await expect(links[3]).toHaveFocus();
  },
};

export const NothingAnswered: Story = {
  args: { themes: themesWith([{ is: 'open' }], { is: 'open' }) },
  play: async ({ canvasElement }) => {
    await document.fonts.ready;
    await expect(crossing(canvasElement)).toEqual([]);
  },
};

export const OneTheme: Story = {
  args: { themes: themesWith(states, { is: 'described' }).slice(3, 4), renderLink },
};

export const NoThemes: Story = { args: { themes: [] } };
