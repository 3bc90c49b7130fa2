// The review file before it is opened: locked, tried in vain, spoilt, in Arabic, and opened.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { LockedReader, languageOf } from './ReaderAt.tsx';
import { PASSPHRASE, sealed } from './reviewPayload.ts';

const meta = {
  title: 'Gennemlæsningsfil/Lås',
  component: LockedReader,
} satisfies Meta<typeof LockedReader>;
export default meta;
type Story = StoryObj<typeof meta>;

const { lock, start } = languageOf('da').words;

export const Locked: Story = {
  args: { prepare: sealed },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: lock.title });
    await expect(canvas.queryByText(/Prøve/)).toBeNull();
  },
};

export const NothingTyped: Story = {
  args: { prepare: sealed },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: lock.open }));
    await canvas.findByText(lock.empty);
    await expect(canvas.getByLabelText(lock.field)).toHaveFocus();
  },
};

export const WrongPassphrase: Story = {
  args: { prepare: sealed },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText(lock.field), 'noget helt andet{Enter}');
    await canvas.findByText(lock.wrong);
    await userEvent.click(canvas.getByRole('button', { name: lock.show }));
    await expect(canvas.getByLabelText(lock.field)).toHaveAttribute('type', 'text');
  },
};

const spoilt = async () => (await sealed()).slice(40);

export const Damaged: Story = {
  args: { prepare: spoilt },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText(lock.field), `${PASSPHRASE}{Enter}`);
    await canvas.findByText(lock.damaged);
  },
};

export const LockedInArabic: Story = {
  args: { prepare: sealed, language: 'ar' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { name: languageOf('ar').words.lock.title });
    await expect(canvasElement.querySelector('.reader')).toHaveAttribute('dir', 'rtl');
  },
};

export const Opened: Story = {
  args: { prepare: sealed },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText(lock.field), `${PASSPHRASE}{Enter}`);
    await canvas.findByText(start.to('Pia Prøve'), { exact: false });
  },
};
