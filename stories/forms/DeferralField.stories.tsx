// Putting a question off with a reason, and taking that back.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { deferralWords } from '#forms/content/part-words.ts';
import type { PartQuestion } from '#forms/content/types.ts';
import { FormHarness, sectionAsking, veryLongText } from './FormHarness.tsx';

export default {
  title: 'Felter/Udskydelse',
  component: FormHarness,
} satisfies Meta<typeof FormHarness>;
type Story = StoryObj<typeof FormHarness>;

const protective = {
  id: 'protective',
  kind: 'longText',
  label: 'Hvad beskytter barnet?',
  missing: 'Skriv, hvad der beskytter barnet.',
} as const satisfies PartQuestion;

const other = {
  id: 'other',
  kind: 'text',
  label: 'Andet',
  missing: 'Skriv andet.',
  optional: true,
} as const satisfies PartQuestion;

const sections = [sectionAsking(protective, other)];

const deferred = (value: string) => [
  {
    address: { in: 'deferral', instance: 'sample', question: 'protective' } as const,
    value,
  },
];

/** Only what must be answered can be put off. */
export const Empty: Story = {
  args: { sections },
  play: async ({ canvasElement }) => {
    await expect(
      within(canvasElement).getAllByRole('button', { name: /^Kan ikke besvares endnu/ }),
    ).toHaveLength(1);
  },
};

export const Filled: Story = {
  args: { sections, written: deferred('Skolen sender sin udtalelse den 1. december.') },
};

export const Missing: Story = {
  args: { sections, showGaps: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: /^Kan ikke besvares endnu/ }));
    await expect(
      canvas.getByRole('textbox', { name: /^Kan ikke besvares endnu/ }),
    ).toHaveAccessibleDescription(new RegExp(deferralWords.missing));
  },
};

export const LongText: Story = { args: { sections, written: deferred(veryLongText) } };

/** Deferred, nothing is missing; taken back, it is missing again; the words are kept meanwhile. */
export const DeferAndTakeBack: Story = {
  args: { sections, showGaps: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const open = () => canvas.getByRole('button', { name: /^Kan ikke besvares endnu/ });
    const reason = () => canvas.getByRole('textbox', { name: /^Kan ikke besvares endnu/ });
    await expect(canvas.getByRole('region', { name: 'Mangler' })).toHaveFocus();

    open().focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(reason()).toHaveFocus());
    await userEvent.keyboard('Vi venter på skolen.');
    await userEvent.tab();
    await expect(canvas.getByText('Udskudt')).toBeVisible();
    await expect(canvas.queryByRole('region', { name: 'Mangler' })).toBeNull();

    await expect(canvas.getByRole('button', { name: /^Svar alligevel/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(open()).toHaveFocus());
    await expect(canvas.getByRole('region', { name: 'Mangler' })).toBeVisible();
    await expect(canvas.queryByText('Udskudt')).toBeNull();

    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(reason()).toHaveValue('Vi venter på skolen.'));
    await expect(canvas.getByText('Udskudt')).toBeVisible();
  },
};
