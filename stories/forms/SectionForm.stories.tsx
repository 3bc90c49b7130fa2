// A whole section as a form: the questions of one theme, from empty to filled, and what typing costs.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, mocked, userEvent, waitFor, within } from 'storybook/test';
import { child } from '#forms/content/child.ts';
import {
  assessmentQuestion,
  challengesQuestion,
  childViewQuestion,
  levelQuestion,
  parentSupportQuestion,
  parentViewsQuestion,
  peersQuestion,
  relevanceReasonQuestion,
  resourcesQuestion,
  statementsQuestion,
} from '#forms/content/theme-questions.ts';
import {
  answer,
  FormHarness,
  relevant,
  row,
  sectionAsking,
  statements,
  themeAsking,
} from './FormHarness.tsx';

const theme = {
  ...themeAsking(
    relevanceReasonQuestion,
    statementsQuestion,
    childViewQuestion,
    parentViewsQuestion,
    parentSupportQuestion,
    resourcesQuestion,
    challengesQuestion,
    levelQuestion,
    peersQuestion,
    assessmentQuestion,
  ),
  title: 'Egenomsorg',
};

const meta = {
  title: 'Formular/Et tema',
  component: FormHarness,
  args: { sections: [theme, child] },
} satisfies Meta<typeof FormHarness>;
export default meta;
type Story = StoryObj<typeof meta>;

const filled = [
  relevant,
  ...statements(4),
  answer('conversation', 'child-view', { part: 'how' }),
  answer('“Jeg kan godt selv, hvis ingen skynder på mig.”', 'child-view', { part: 'words' }),
  answer('2026-10-02', 'child-view', { part: 'on' }),
  ...row('custodians', 'mother', 1, { name: 'Opdigtet Mor' }, 'child'),
  ...row('parent-views', 'p1', 1, {
    who: ['mother'],
    how: 'conversation',
    words: 'Morgenerne er svære.',
  }),
  answer('Mor lægger tøjet frem aftenen før.', 'parent-support'),
  answer('Barnet klarer bad selv.', 'resources'),
  answer('Tøjet skal lægges frem i rækkefølge hver morgen.', 'challenges'),
  answer('2', 'level', { part: 'choice' }),
  answer('En voksen må guide hver morgen, men ikke om aftenen.', 'level', { part: 'reason' }),
  answer(['s1', 's4'], 'level', { part: 'basis' }),
];

export const Empty: Story = {};
export const Relevant: Story = { args: { written: [relevant] } };
export const Filled: Story = { args: { written: filled } };

export const Missing: Story = {
  args: { written: filled, showGaps: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const missing = within(canvas.getByRole('region', { name: 'Mangler' }));
    for (const link of missing.getAllByRole('link')) {
      link.focus();
      await userEvent.keyboard('{Enter}');
      const field = document.getElementById(
        new URL(link.getAttribute('href') ?? '', document.URL).hash.slice(1),
      );
      await expect(field?.contains(document.activeElement)).toBe(true);
    }
  },
};

/** Advice stands at its field and in the list above, and nothing is in the way of going on. */
export const WithAdvice: Story = {
  args: {
    written: filled,
    onContinue: fn(),
    advice: [
      {
        question: 'level',
        part: 'reason',
        message: 'Begrundelsen hviler på én kilde. Er der nogen, der ser det anderledes?',
      },
    ],
  },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByLabelText(levelQuestion.reason.label)).toHaveAccessibleDescription(
      /Se lige her: Begrundelsen hviler på én kilde/,
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Gem og fortsæt' }));
    await expect(args.onContinue).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('region', { name: 'Mangler' })).toHaveFocus();
  },
};

/** A reader who starts at the top sees the first fields a frame before the others. */
export const TopFirst: Story = {
  args: { written: filled, topFirst: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    // Looked at all at once: the next frame brings the rest.
    const atFirst = {
      assessment: canvas.queryByLabelText(assessmentQuestion.label),
      statements: canvas.getAllByLabelText('Oplysning').length,
      buttons: canvas.queryAllByRole('button', { name: /: Oplysning|Tilføj/ }),
    };
    // Of the statements the words of the first, and no button that would act on half of them.
    await expect(atFirst).toEqual({ assessment: null, statements: 1, buttons: [] });
    await expect(await canvas.findByText(assessmentQuestion.label)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Gem og fortsæt' })).toBeVisible();
    await expect(canvas.getByLabelText(challengesQuestion.label)).toHaveValue(
      'Tøjet skal lægges frem i rækkefølge hver morgen.',
    );
    await expect(canvas.getAllByLabelText('Oplysning')).toHaveLength(4);
    await expect(canvas.getByRole('button', { name: 'Tilføj oplysning' })).toBeVisible();
    // What was only not drawn yet is nothing new to those who listen, who hear of things a frame later.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** Asked whatever the theme's relevance is. */
const { shownWhen: _relevant, ...level } = levelQuestion;

/** The same where the first question is a group of more fields than are drawn at once. */
export const TopFirstInAGroup: Story = {
  args: { sections: [sectionAsking(level), child], topFirst: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const basis = levelQuestion.basis.label;
    const atFirst = {
      reasons: canvas.getAllByLabelText(levelQuestion.reason.label).length,
      basis: canvas.queryByText(basis),
    };
    await expect(atFirst).toEqual({ reasons: 1, basis: null });
    await expect(await canvas.findByText(basis)).toBeVisible();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** Sixty letters in a long text: React draws nothing until the field is left. */
export const TypingDrawsNothing: Story = {
  args: { written: filled, onDraw: fn(), onChanges: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const field = canvas.getByLabelText(challengesQuestion.label);
    const letters = 'Ved morgenmaden går det i stå, hvis nogen rykker en stol. Så';
    await userEvent.click(field);
    await waitFor(() => expect(args.onDraw).toHaveBeenCalled());
    mocked(args.onDraw)?.mockClear();
    await userEvent.keyboard(letters);
    await expect(field).toHaveValue(`Tøjet skal lægges frem i rækkefølge hver morgen.${letters}`);
    await expect(args.onDraw).not.toHaveBeenCalled();
    await expect(args.onChanges).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect(args.onChanges).toHaveBeenCalledOnce();
    await expect(args.onDraw).toHaveBeenCalled();
  },
};
