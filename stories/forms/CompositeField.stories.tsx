// Answers in several parts: judgement, assessment, criterion, and what a child or a parent says.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import {
  assessmentQuestion,
  childViewQuestion,
  levelQuestion,
  statementsQuestion,
} from '#forms/content/theme-questions.ts';
import type { CriterionQuestion, PerspectiveQuestion } from '#forms/content/types.ts';
import {
  answer,
  FormHarness,
  relevant,
  statements,
  themeAsking,
  veryLongText,
} from './FormHarness.tsx';

export default {
  title: 'Felter/Sammensatte svar',
  component: FormHarness,
} satisfies Meta<typeof FormHarness>;
type Story = StoryObj<typeof FormHarness>;

const parentView = {
  id: 'parent-view',
  kind: 'perspective',
  whose: 'parent',
  label: 'Hvad siger den opdigtede far?',
  missing: 'Skriv, hvad far siger.',
} as const satisfies PerspectiveQuestion;

const substantial = {
  id: 'substantial',
  kind: 'criterion',
  label: 'Er funktionsnedsættelsen betydelig?',
  hint: 'Se på hele hverdagen.',
  missing: 'Vurder, om funktionsnedsættelsen er betydelig.',
  meaning: 'Betydelig vil sige, at den griber mærkbart ind i barnets daglige liv.',
  comparesWithPeers: true,
} as const satisfies CriterionQuestion;

const facts = statements(4);
const judgement = [themeAsking(levelQuestion, statementsQuestion)];
const assessment = [themeAsking(assessmentQuestion, statementsQuestion)];
const criterion = [themeAsking(substantial, statementsQuestion)];
const views = [themeAsking(childViewQuestion, parentView)];

export const JudgementEmpty: Story = { args: { sections: judgement, written: [relevant] } };

export const JudgementFilled: Story = {
  args: {
    sections: judgement,
    written: [
      relevant,
      ...facts,
      answer('2', 'level', { part: 'choice' }),
      answer('Barnet klarer morgenen selv, men ikke skiftet til bussen.', 'level', {
        part: 'reason',
      }),
      answer(['s1', 's2'], 'level', { part: 'basis' }),
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByLabelText('2 · Moderat nedsat funktionsevne')).toBeChecked();
    // The choice, its reason and what it rests on are one group under the question's name.
    const [whole] = canvas.getAllByRole('group', { name: levelQuestion.label });
    await expect(whole).toContainElement(canvas.getByLabelText(levelQuestion.reason.label));
    await expect(whole).toContainElement(
      canvas.getByRole('group', { name: levelQuestion.basis.label }),
    );
  },
};

/** A choice alone is no judgement: its reason and what it rests on are missed with it. */
export const JudgementMissing: Story = {
  args: {
    sections: judgement,
    written: [relevant, ...facts, answer('2', 'level', { part: 'choice' })],
    showGaps: true,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('region', { name: 'Mangler' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('link', { name: levelQuestion.reason.missing }));
    await expect(canvas.getByLabelText(levelQuestion.reason.label)).toHaveFocus();
    await userEvent.keyboard('Fordi en voksen må guide hver morgen.');
    await userEvent.tab();
    await expect(canvas.queryByRole('link', { name: levelQuestion.reason.missing })).toBeNull();
    await expect(
      canvas.getByRole('link', { name: levelQuestion.basis.missing }),
    ).toBeInTheDocument();
  },
};

export const JudgementLongText: Story = {
  args: {
    sections: judgement,
    written: [relevant, ...facts, answer(veryLongText, 'level', { part: 'reason' })],
  },
};

export const AssessmentEmpty: Story = { args: { sections: assessment, written: [relevant] } };

export const AssessmentFilled: Story = {
  args: {
    sections: assessment,
    written: [
      relevant,
      ...facts,
      answer('Hverdagen bærer, når den er forudsigelig.', 'assessment', { part: 'text' }),
      answer(['s4'], 'assessment', { part: 'basis' }),
    ],
  },
};

export const AssessmentMissing: Story = {
  args: { sections: assessment, written: [relevant, ...facts], showGaps: true },
};

export const CriterionEmpty: Story = { args: { sections: criterion, written: [relevant] } };

export const CriterionFilled: Story = {
  args: {
    sections: criterion,
    written: [
      relevant,
      ...facts,
      answer(['s1'], 'substantial', { part: 'basis' }),
      answer('Hver morgen kræver en voksen.', 'substantial', { part: 'daily' }),
      answer('Andre på samme alder går selv.', 'substantial', { part: 'peers' }),
      answer('fulfilled', 'substantial', { part: 'verdict' }),
      answer('Det griber ind i hver eneste dag.', 'substantial', { part: 'reason' }),
    ],
  },
};

/** Where information is missing, only the verdict and its reason are asked for. */
export const CriterionMissing: Story = {
  args: { sections: criterion, written: [relevant, ...facts], showGaps: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = within(canvas.getByRole('group', { name: substantial.label }));
    await expect(group.getByText(substantial.meaning)).toBeVisible();
    await expect(group.getAllByText(/^Fejl:/)).toHaveLength(5);
    await userEvent.click(group.getByLabelText('Der mangler oplysninger'));
    await expect(group.getAllByText(/^Fejl:/)).toHaveLength(1);
    await expect(group.getByLabelText(/Sammenlignet med jævnaldrende \(valgfrit\)/)).toBeValid();
  },
};

export const PerspectivesEmpty: Story = { args: { sections: views, written: [relevant] } };

export const PerspectivesFilled: Story = {
  args: {
    sections: views,
    written: [
      relevant,
      answer('visual-or-aac', 'child-view', { part: 'how' }),
      answer('”Jeg vil gerne sidde ved vinduet.”', 'child-view', { part: 'words' }),
      answer('2026-10-02', 'child-view', { part: 'on' }),
      answer('not-obtained', 'parent-view', { part: 'how' }),
      answer('Far har fået to breve og svarer i december.', 'parent-view', {
        part: 'reason-if-not',
      }),
      answer('Det ved vi ikke noget om endnu.', 'parent-view', { part: 'other-way' }),
    ],
  },
};

/** What follows from how it was obtained appears with the reason why, and is said aloud. */
export const PerspectiveAsksFurther: Story = {
  args: { sections: views, written: [relevant] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const child = within(canvas.getByRole('group', { name: childViewQuestion.label }));
    await userEvent.click(child.getByLabelText('Samtale med barnet'));
    await expect(await child.findByLabelText('Hvad siger eller viser barnet?')).toBeVisible();
    await expect(
      await canvas.findByText(/^2 nye spørgsmål. Det første er: Hvad siger eller viser barnet/),
    ).toBeInTheDocument();
    await userEvent.click(child.getByLabelText('Barnets syn er ikke indhentet'));
    await expect(child.queryByLabelText('Hvad siger eller viser barnet?')).toBeNull();
    await expect(
      await child.findByLabelText('Hvorfor er barnets syn ikke indhentet?'),
    ).toBeVisible();
  },
};
