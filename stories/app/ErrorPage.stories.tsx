// What is shown when something impossible happens: the open case can still be saved to a file.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, userEvent, within } from 'storybook/test';
import { ErrorPage } from '#src/app/ErrorPage.tsx';
import { DeskProvider } from '#src/app/useDesk.ts';
import { words } from '#src/app/words.ts';
import { workFileWords } from '#src/workfile/words.ts';
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

/** A real case is saved as an open file here as elsewhere: after a warning, and Enter is not a yes. */
export const WithRealCase: StoryObj = {
  render: () => (
    <InCase
      prepare={async () =>
        opened(await shelfWith('autisme', (file) => ({ ...file, practice: false })))
      }
      Shown={ErrorPage}
    />
  ),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.save.toFile }));
    const dialog = within(await canvas.findByRole('dialog'));
    await dialog.findByText(workFileWords.plainWarning);
    await expect(dialog.getByRole('button', { name: words.cancel })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.queryByRole('dialog')).toBeNull();
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
