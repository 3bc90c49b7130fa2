// What is shown when something impossible happens: the open case can still be saved to a file.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect } from 'storybook/test';
import { ErrorPage } from '#src/app/ErrorPage.tsx';
import { DeskProvider } from '#src/app/useDesk.ts';
import { words } from '#src/app/words.ts';
import { InCase } from '../AppAt.tsx';
import { emptyShelf, opened, shelfWith } from '../shelf.ts';

const meta = { title: 'Skal/Fejl', component: ErrorPage } satisfies Meta<typeof ErrorPage>;
export default meta;

export const WithCase: StoryObj = {
  render: () => (
    <InCase prepare={async () => opened(await shelfWith('autisme'))} Shown={ErrorPage} />
  ),
  play: async ({ canvas }) => {
    await canvas.findByText(words.errors.textWithCase);
    await expect(canvas.getByRole('button', { name: words.save.toFile })).toBeVisible();
  },
};

function WithoutCaseShown() {
  const [shelf] = useState(emptyShelf);
  const [router] = useState(() => createMemoryRouter([{ path: '*', Component: ErrorPage }]));
  return (
    <DeskProvider value={shelf.desk}>
      <RouterProvider router={router} />
    </DeskProvider>
  );
}

export const WithoutCase: StoryObj = {
  render: () => <WithoutCaseShown />,
  play: async ({ canvas }) => {
    await canvas.findByText(words.errors.text);
    await expect(canvas.queryByRole('button', { name: words.save.toFile })).toBeNull();
  },
};
