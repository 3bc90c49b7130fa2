// Choosing among given options: radio buttons, a list, and several at once.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { PartQuestion } from '#forms/content/types.ts';
import { answer, FormHarness, sectionAsking, veryLongText } from './FormHarness.tsx';

export default { title: 'Felter/Valg', component: FormHarness } satisfies Meta<typeof FormHarness>;
type Story = StoryObj<typeof FormHarness>;

const lives = {
  id: 'lives',
  kind: 'choice',
  label: 'Hvor bor barnet?',
  missing: 'Vælg, hvor barnet bor.',
  options: [
    { value: 'with-both', label: 'Hos begge forældre' },
    { value: 'alternating', label: 'Skiftevis', hint: 'Delt mellem to hjem.' },
    { value: 'other', label: 'Et andet sted' },
  ],
} as const satisfies PartQuestion;

const otherPlace = {
  id: 'other-place',
  kind: 'longText',
  label: 'Hvor?',
  missing: 'Skriv, hvor barnet bor.',
  shownWhen: {
    when: { question: 'lives', is: ['other'] },
    because: 'Vises, fordi barnet bor et andet sted end hos forældrene.',
  },
} as const satisfies PartQuestion;

const source = {
  id: 'source',
  kind: 'choice',
  look: 'list',
  label: 'Hvem henvendte sig?',
  missing: 'Vælg, hvem der henvendte sig.',
  options: [
    { value: 'parent', label: 'Forælder' },
    { value: 'school', label: 'Skole' },
    { value: 'health', label: 'Læge, sygehus eller anden sundhedsfaglig' },
  ],
} as const satisfies PartQuestion;

const aids = {
  id: 'aids',
  kind: 'choices',
  label: 'Hvad skal samtalen tage hensyn til?',
  hint: 'Vælg alt, der passer.',
  missing: 'Vælg mindst én.',
  options: [
    { value: 'interpreter', label: 'Tolk' },
    { value: 'aac', label: 'ASK', hint: 'Alternativ og supplerende kommunikation.' },
    { value: 'other', label: 'Noget andet' },
  ],
} as const satisfies PartQuestion;

const sections = [sectionAsking(lives, otherPlace, source, aids)];

export const Empty: Story = { args: { sections } };

export const Filled: Story = {
  args: {
    sections,
    written: [
      answer('other', 'lives'),
      answer('Hos en opdigtet plejefamilie.', 'other-place'),
      answer('health', 'source'),
      answer(['interpreter', 'aac'], 'aids'),
    ],
  },
};

export const Missing: Story = { args: { sections, showGaps: true } };

export const LongText: Story = {
  args: {
    sections: [
      sectionAsking({
        ...lives,
        label: veryLongText.slice(0, 400),
        options: lives.options.map((option) => ({
          ...option,
          label: veryLongText.slice(0, 300),
          hint: `Etsammenhængendeordudenmellemrum${'ogendnuetled'.repeat(20)}`,
        })),
      }),
    ],
  },
};

/** Choosing shows what follows from it and says why; taking it back hides it and keeps the words. */
export const ChoosingAndTakingBack: Story = {
  args: { sections },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByLabelText('Et andet sted'));
    const place = await canvas.findByLabelText('Hvor?');
    await expect(place).toHaveAccessibleDescription(/fordi barnet bor et andet sted/);
    await expect(await canvas.findByText(/^Nyt spørgsmål: Hvor\?/)).toBeInTheDocument();
    await userEvent.type(place, 'Hos en opdigtet moster');

    await userEvent.click(canvas.getByRole('button', { name: /^Fjern valget: Hvor bor barnet/ }));
    await expect(canvas.getByLabelText('Et andet sted')).not.toBeChecked();
    await expect(canvas.queryByLabelText('Hvor?')).toBeNull();
    await expect(canvas.getByLabelText('Et andet sted')).toHaveFocus();

    await userEvent.click(canvas.getByLabelText('Et andet sted'));
    await expect(await canvas.findByLabelText('Hvor?')).toHaveValue('Hos en opdigtet moster');
  },
};

export const SeveralByKeyboard: Story = {
  args: { sections: [sectionAsking(aids)] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByLabelText('Tolk')).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await userEvent.tab({ shift: true });
    await userEvent.keyboard(' ');
    await expect(canvas.getByLabelText('Tolk')).toBeChecked();
    await expect(canvas.getByLabelText('ASK')).toBeChecked();
    await userEvent.keyboard(' ');
    await expect(canvas.getByLabelText('Tolk')).not.toBeChecked();
  },
};
