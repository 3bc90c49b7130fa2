// The question asked before something that cannot be taken back.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ConfirmDialog } from '#src/app/ConfirmDialog.tsx';
import { words } from '#src/app/words.ts';

const meta = {
  title: 'Skal/Spørgsmål',
  component: ConfirmDialog,
  args: {
    heading: 'Lav en øvelseskopi?',
    text: words.cases.duplicateText,
    yes: words.cases.duplicateYes,
    onYes: fn(),
    onNo: fn(),
  },
} satisfies Meta<typeof ConfirmDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Harmless: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: words.cancel }));
    await expect(args.onNo).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: words.cases.duplicateYes }));
    await expect(args.onYes).toHaveBeenCalledOnce();
  },
};

/** Enter at once is a no. */
export const Dangerous: Story = {
  args: {
    heading: words.cases.removeHeading('Opdigtet Barn'),
    text: words.cases.removeText,
    yes: words.cases.removeYes,
    danger: true,
  },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: words.cancel })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onNo).toHaveBeenCalledOnce();
    await expect(args.onYes).not.toHaveBeenCalled();
  },
};

export const LongText: Story = {
  args: {
    heading: words.cases.removeHeading('Opdigtet-Langtnavn'.repeat(12)),
    text: words.cases.removeText.repeat(20),
  },
};
