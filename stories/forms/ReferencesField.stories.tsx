// Pointing at the statements of the case, and at rows of other lists.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import {
  assessmentQuestion,
  levelQuestion,
  statementsQuestion,
} from '#forms/content/theme-questions.ts';
import type { PartQuestion, RowsQuestion } from '#forms/content/types.ts';
import { focusField } from '#forms/fields/fieldId.ts';
import {
  answer,
  FormHarness,
  relevant,
  row,
  sectionAsking,
  statements,
  themeAsking,
  veryLongText,
} from './FormHarness.tsx';

export default {
  title: 'Felter/Henvisninger',
  component: FormHarness,
} satisfies Meta<typeof FormHarness>;
type Story = StoryObj<typeof FormHarness>;

const facts = {
  id: 'facts',
  kind: 'references',
  label: 'Hvilke oplysninger bygger du på?',
  hint: 'Vælg mindst én.',
  missing: 'Vælg de oplysninger, du bygger på.',
  from: { to: 'statements' },
} as const satisfies PartQuestion;

const wishes = {
  id: 'wishes',
  kind: 'rows',
  label: 'Ønsker',
  missing: 'Skriv mindst ét ønske.',
  itemName: 'ønske',
  addLabel: 'Tilføj et ønske',
  atLeast: 1,
  nameColumn: 'words',
  columns: [{ id: 'words', kind: 'text', label: 'Ønsket', missing: 'Skriv ønsket.' }],
} as const satisfies RowsQuestion;

const wishesMet = {
  id: 'wishes-met',
  kind: 'references',
  label: 'Hvilke ønsker peger målet på?',
  missing: 'Vælg mindst ét ønske.',
  from: { to: 'rows', of: 'sample/wishes', labelColumn: 'words', noun: 'ønske' },
} as const satisfies PartQuestion;

export const Empty: Story = { args: { sections: [sectionAsking(facts, wishesMet, wishes)] } };

export const Filled: Story = {
  args: {
    sections: [themeAsking(facts, statementsQuestion)],
    written: [relevant, ...statements(3), answer(['s1', 's3'], 'facts')],
  },
};

export const Missing: Story = {
  args: {
    sections: [themeAsking(facts, statementsQuestion)],
    written: [relevant, ...statements(2)],
    showGaps: true,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('link', { name: 'Vælg de oplysninger, du bygger på.' }));
    await expect(canvas.getByText(/^Vælg mellem 2/)).toHaveFocus();
  },
};

/** What was chosen and has been removed since is shown as removed, and can be let go. */
export const WithRemovedStatement: Story = {
  args: {
    sections: [themeAsking(facts, statementsQuestion)],
    written: [relevant, ...statements(1), answer(['s1', 'gone'], 'facts')],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = canvas.getByRole('group', { name: facts.label });
    await userEvent.click(
      within(group).getByRole('button', { name: 'Fjern: Oplysningen er fjernet' }),
    );
    await expect(within(group).queryByText('Oplysningen er fjernet')).toBeNull();
    await expect(within(group).getByText(/^1\. Prøvebarnet/)).toBeVisible();
  },
};

/** Forty to choose among: opened and sought by keyboard. */
export const SoughtAmongMany: Story = {
  args: {
    sections: [themeAsking(facts, statementsQuestion)],
    written: [relevant, ...statements(40)],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = within(canvas.getByRole('group', { name: facts.label }));
    await userEvent.click(canvas.getByText(/^Vælg mellem 40/));
    await userEvent.type(await group.findByLabelText('Find i listen'), 'FROKOST 25');
    await waitFor(() => expect(group.getByRole('status')).toHaveTextContent('1 af 40 vises'));
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect(group.getByRole('list', { name: 'Valgt' })).toHaveTextContent('(uge 25)');
    await userEvent.clear(group.getByLabelText('Find i listen'));
    await userEvent.type(group.getByLabelText('Find i listen'), 'findes ikke');
    await waitFor(() => expect(group.getByRole('status')).toHaveTextContent(/Ingen passer/));
  },
};

/** Grounds at the end of an answer: a link to its question leads to the first field, on what is chosen there. */
export const LinkToQuestionWithGrounds: Story = {
  args: {
    sections: [themeAsking(levelQuestion, assessmentQuestion, statementsQuestion)],
    written: [relevant, ...statements(2), answer(['s1'], 'level', { part: 'basis' })],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const question = (label: string) => {
      const [whole] = canvas.getAllByRole('group', { name: label });
      if (!whole) throw new Error(`Expected a group with the name ${label}`);
      return whole;
    };
    const level = question(levelQuestion.label);
    const grounds = within(level).getByRole('group', { name: levelQuestion.basis.label });
    await userEvent.click(within(grounds).getByText(/^Vælg mellem 2/));
    await expect((await within(grounds).findAllByRole('checkbox'))[0]).toBeChecked();
    await expect(focusField(level.id)).toBe(true);
    await expect(within(level).getAllByRole('radio')[0]).toHaveFocus();

    const moderate = within(level).getByLabelText('2 · Moderat nedsat funktionsevne');
    await userEvent.click(moderate);
    moderate.blur();
    await expect(focusField(level.id)).toBe(true);
    await expect(moderate).toHaveFocus();

    const assessment = question(assessmentQuestion.label);
    await expect(focusField(assessment.id)).toBe(true);
    await expect(within(assessment).getByRole('textbox')).toHaveFocus();

    await expect(focusField(grounds.id)).toBe(true);
    await expect(within(grounds).getByText(/^Vælg mellem 2/)).toHaveFocus();
  },
};

export const LongText: Story = {
  args: {
    sections: [themeAsking(facts, statementsQuestion)],
    written: [
      relevant,
      ...row('statements', 's1', 1, { text: veryLongText, 'source-name': 'x'.repeat(200) }),
      answer(['s1'], 'facts'),
    ],
  },
};
