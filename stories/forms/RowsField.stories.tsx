// Lists of rows: adding, removing and undoing by keyboard, conditional columns, and very many rows.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { statementsQuestion } from '#forms/content/theme-questions.ts';
import type { RowsQuestion } from '#forms/content/types.ts';
import {
  FormHarness,
  relevant,
  row,
  sectionAsking,
  statements,
  themeAsking,
  veryLongText,
} from './FormHarness.tsx';

export default {
  title: 'Felter/Rækker',
  component: FormHarness,
} satisfies Meta<typeof FormHarness>;
type Story = StoryObj<typeof FormHarness>;

const custodians = {
  id: 'custodians',
  kind: 'rows',
  label: 'Hvem har forældremyndigheden?',
  hint: 'Hver forælder for sig.',
  missing: 'Tilføj mindst én forælder.',
  itemName: 'forælder',
  addLabel: 'Tilføj en forælder',
  atLeast: 1,
  nameColumn: 'name',
  columns: [
    { id: 'name', kind: 'text', label: 'Navn', missing: 'Skriv forælderens navn.' },
    {
      id: 'lives',
      kind: 'choice',
      label: 'Bor barnet her?',
      missing: 'Vælg, om barnet bor her.',
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nej' },
      ],
    },
    {
      id: 'contact',
      kind: 'longText',
      label: 'Hvordan ses de?',
      missing: 'Skriv, hvordan de ses.',
      shownWhen: {
        when: { part: 'lives', is: ['no'] },
        because: 'Vises, fordi barnet ikke bor hos forælderen.',
      },
    },
    { id: 'phone', kind: 'text', label: 'Telefon', missing: 'Skriv nummeret.', optional: true },
  ],
} as const satisfies RowsQuestion;

const three = [
  ...row('custodians', 'a', 1, { name: 'Opdigtet Mor', lives: 'yes' }),
  ...row('custodians', 'b', 2, { name: 'Opdigtet Far', lives: 'no', contact: 'Hver onsdag.' }),
  ...row('custodians', 'c', 3, { name: 'Opdigtet Medmor', lives: 'yes' }),
];
const sections = [sectionAsking(custodians)];

export const Empty: Story = { args: { sections } };

export const Filled: Story = { args: { sections, written: three } };

export const Missing: Story = {
  args: { sections, written: row('custodians', 'a', 1, {}), showGaps: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(
      canvas.getByRole('link', { name: 'Forælder 1. Skriv forælderens navn.' }),
    );
    await expect(canvas.getByLabelText('Navn')).toHaveFocus();
  },
};

/** With no row at all, the link leads to the button that adds one. */
export const MissingAltogether: Story = {
  args: { sections, showGaps: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('link', { name: custodians.missing }));
    await expect(canvas.getByRole('button', { name: custodians.addLabel })).toHaveFocus();
  },
};

export const LongText: Story = {
  args: {
    sections: [themeAsking(statementsQuestion)],
    written: [relevant, ...row('statements', 's1', 1, { text: veryLongText, source: 'school' })],
  },
};

/** Without a mouse: add, write, remove, undo; nothing written is lost and the order stands. */
export const AddRemoveUndoByKeyboard: Story = {
  args: { sections, written: three },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = (name: string) => canvas.getByRole('group', { name });
    const titles = () =>
      canvas
        .getAllByText(/^Forælder \d/, { selector: 'legend' })
        .map((legend) => legend.textContent ?? '');

    canvas.getByRole('button', { name: custodians.addLabel }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(within(group('Forælder 4')).getByLabelText('Navn')).toHaveFocus();
    await userEvent.keyboard('Opdigtet Bedstemor');
    await userEvent.tab();
    await waitFor(() => expect(group('Forælder 4: Opdigtet Bedstemor')).toBeVisible());

    canvas.getByRole('button', { name: 'Fjern: Forælder 2: Opdigtet Far' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(group('Forælder 2: Opdigtet Medmor')).toHaveFocus();
    await expect(
      await canvas.findByText(/^Forælder 2: Opdigtet Far er fjernet\. Du kan fortryde/),
    ).toBeInTheDocument();

    await userEvent.tab({ shift: true });
    const undo = canvas.getByRole('button', { name: /^Fortryd: Forælder 2: Opdigtet Far/ });
    await expect(undo).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const restored = group('Forælder 2: Opdigtet Far');
    await expect(restored).toHaveFocus();
    await expect(within(restored).getByLabelText('Hvordan ses de?')).toHaveValue('Hver onsdag.');
    await expect(titles()).toEqual([
      'Forælder 1: Opdigtet Mor',
      'Forælder 2: Opdigtet Far',
      'Forælder 3: Opdigtet Medmor',
      'Forælder 4: Opdigtet Bedstemor',
    ]);

    // The last one gone, the keyboard is at the button that adds.
    canvas.getByRole('button', { name: /^Fjern: Forælder 4/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('button', { name: custodians.addLabel })).toHaveFocus();
  },
};

/** Removed on an earlier visit: still there below the list, and back with its words. */
export const BringBackLater: Story = {
  args: {
    sections,
    written: [
      ...three,
      ...['b', 'empty'].map((id) => ({
        address: { in: 'row', instance: 'sample', question: 'custodians', row: id } as const,
        value: { order: 2, removed: true },
      })),
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText('Fjernet (1)'));
    await userEvent.click(
      canvas.getByRole('button', { name: 'Hent tilbage: Forælder: Opdigtet Far' }),
    );
    const restored = await canvas.findByRole('group', { name: 'Forælder 2: Opdigtet Far' });
    await expect(restored).toHaveFocus();
    await expect(within(restored).getByLabelText('Hvordan ses de?')).toHaveValue('Hver onsdag.');
    await expect(canvas.queryByText(/^Fjernet/)).toBeNull();
  },
};

/** Sections of its own go with the row, and the message says that nothing in them is lost. */
export const RemovesSections: Story = {
  args: {
    sections: [
      ...sections,
      ...['Forælderens perspektiv', 'Samtykke'].map((title, at) => ({
        ...sectionAsking(),
        id: `own-${at}`,
        title,
        repeatFor: { rowsOf: 'sample/custodians', nameColumn: 'name' },
      })),
    ],
    written: three,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Fjern: Forælder 2: Opdigtet Far' }));
    await expect(
      canvas.getByText(
        /er fjernet\. Afsnittene ”Forælderens perspektiv” og ”Samtykke” vises ikke/,
        {
          selector: '.row-removed p',
        },
      ),
    ).toBeVisible();
  },
};

/** What follows from an answer in one row is asked in that row only. */
export const ConditionInsideRow: Story = {
  args: { sections, written: three },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const first = within(canvas.getByRole('group', { name: 'Forælder 1: Opdigtet Mor' }));
    await expect(canvas.getAllByLabelText('Hvordan ses de?')).toHaveLength(1);
    await userEvent.click(first.getByLabelText('Nej'));
    await expect(await first.findByLabelText('Hvordan ses de?')).toHaveAccessibleDescription(
      /fordi barnet ikke bor hos forælderen/,
    );
  },
};

/** A hundred and sixty statements: one more is added, and the others stay where they are. */
export const VeryMany: Story = {
  args: { sections: [themeAsking(statementsQuestion)], written: [relevant, ...statements(160)] },
  // The rows are alike; checking the first few says the same as checking all, in a tenth of the time.
  parameters: { a11y: { context: '.row-group:nth-of-type(-n + 3)' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const before = [...canvasElement.querySelectorAll('.row-group')];
    await userEvent.click(canvas.getByText('Tilføj oplysning'));
    const after = [...canvasElement.querySelectorAll('.row-group')];
    await expect(after).toHaveLength(161);
    await expect(before.every((group, at) => group === after[at])).toBe(true);
    const added = after[160];
    await expect(added?.querySelector('textarea')).toHaveFocus();
  },
};
