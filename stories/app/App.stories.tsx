// The app where the browser lets nothing be kept: a sentence, and what to do.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { expect } from 'storybook/test';
import { App } from '#src/app/App.tsx';
import { words } from '#src/app/words.ts';
import { storeError } from '#src/storage/storeSentences.ts';

/** `silent`: the browser does not answer at all. */
type Props = { readonly trouble: Parameters<typeof storeError>[0] | 'silent' };

/** The app, started where the store refuses. */
function RefusedApp({ trouble }: Props) {
  const [starting] = useState(() =>
    trouble === 'silent' ? new Promise<never>(() => {}) : Promise.reject(storeError(trouble)),
  );
  const [router] = useState(() => createMemoryRouter([{ path: '*', element: null }]));
  return <App starting={starting} router={router} />;
}

const meta = { title: 'Skal/Lageret', component: RefusedApp } satisfies Meta<typeof RefusedApp>;
export default meta;
type Story = StoryObj<typeof meta>;

const play: NonNullable<Story['play']> = async ({ canvas, args }) => {
  if (args.trouble === 'silent') throw new Error('Expected a store that answers');
  await canvas.findByRole('heading', { level: 1, name: words.errors.storeHeading });
  await canvas.findByText(storeError(args.trouble).message);
  await expect(canvas.getByRole('button', { name: words.errors.reload })).toBeVisible();
};

/** Forbidden by the browser's settings, or a private window. */
export const Blocked: Story = { args: { trouble: 'blocked' }, play };

export const NewerVersion: Story = { args: { trouble: 'newer' }, play };

export const Unreadable: Story = { args: { trouble: 'unreadable' }, play };

/** The browser does not answer: that is said after a while, and waited on. */
export const Silent: Story = {
  args: { trouble: 'silent' },
  play: async ({ canvas }) => {
    await canvas.findByText(words.errors.slow, {}, { timeout: 15_000 });
    await expect(canvas.getByRole('button', { name: words.errors.reload })).toBeVisible();
  },
};
