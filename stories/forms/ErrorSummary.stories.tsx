// The list above a form: what is missing, and apart from it what is worth a second look.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { ErrorSummary } from '#forms/ErrorSummary.tsx';
import { veryLongText } from './FormHarness.tsx';

const meta = {
  title: 'Felter/Mangler',
  component: ErrorSummary,
  args: { gaps: [], advice: [] },
  render: (args) => (
    <>
      <ErrorSummary {...args} />
      <label htmlFor="q_name">Navn</label> <input id="q_name" />
    </>
  ),
} satisfies Meta<typeof ErrorSummary>;
export default meta;
type Story = StoryObj<typeof meta>;

const gaps = [{ field: 'q_name', message: 'Skriv barnets navn.' }];
const advice = [{ field: 'q_name', message: 'Navnet står også som forælder.' }];

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('region')).toBeNull();
  },
};

/** Takes the keyboard; the link moves it on to the very input. */
export const Missing: Story = {
  args: { gaps },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('region', { name: 'Mangler' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByLabelText('Navn')).toHaveFocus();
  },
};

/** An answer that is there and wrong is not called missing. */
export const MissingOrWrong: Story = {
  args: { gaps: [{ field: 'q_name', message: 'Navn: Skriv det igen.', isWrong: true }, ...gaps] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const region = canvas.getByRole('region', { name: 'Mangler eller skal rettes' });
    await expect(region).toHaveTextContent('2 svar mangler eller skal rettes.');
  },
};

/** Advice stands apart from what is missing, and says that it hinders nobody. */
export const MissingAndAdvice: Story = {
  args: { gaps, advice },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const missing = within(canvas.getByRole('region', { name: 'Mangler' }));
    const worth = within(canvas.getByRole('region', { name: 'Se lige her' }));
    await expect(missing.getAllByRole('link')).toHaveLength(1);
    await expect(worth.getByRole('link')).toHaveTextContent('Navnet står også som forælder.');
    await expect(worth.getByText(/hindrer dig ikke/)).toBeVisible();
  },
};

/** Advice alone does not take the keyboard. */
export const AdviceOnly: Story = {
  args: { advice },
  play: async ({ canvasElement }) => {
    const { activeElement } = canvasElement.ownerDocument;
    await expect(canvasElement.contains(activeElement)).toBe(false);
  },
};

export const LongText: Story = {
  args: {
    gaps: [
      { field: 'q_name', message: veryLongText.slice(0, 1000) },
      { field: 'q_other', message: `Etordudenmellemrum${'ogendnuetled'.repeat(30)}` },
    ],
  },
};
