// Parts of the frame around an open case: saved line, menu, and what guards the way out.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link } from 'react-router';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { Change } from '#forms/answers/record.ts';
import { addressOf } from '#src/app/addresses.ts';
import { CaseMenu } from '#src/app/CaseMenu.tsx';
import { LeaveGuard } from '#src/app/LeaveGuard.tsx';
import { SaveLine } from '#src/app/SaveLine.tsx';
import { words } from '#src/app/words.ts';
import { InCase } from '../AppAt.tsx';
import { opened, shelfWith, shelfWithNewCase } from '../shelf.ts';

const meta = { title: 'Skal/Den åbne sag', component: InCase } satisfies Meta<typeof InCase>;
export default meta;
type Story = StoryObj<typeof meta>;

const name = (value: string): Change => ({
  address: { in: 'answer', instance: 'child', question: 'child-name' },
  value,
});

const refusing = async () => {
  const prepared = await shelfWithNewCase();
  prepared.shelf.store.refusal = 'Der er ikke mere plads i browseren. Gem sagen i en fil.';
  return opened(prepared, [name('Opdigtet Barn')]);
};

export const SavedBefore: Story = {
  args: { prepare: async () => opened(await shelfWith('autisme')), Shown: SaveLine },
  play: async ({ canvas }) => {
    await canvas.findByText(/^Alt er gemt i denne browser/);
  },
};

export const SavedNow: Story = {
  args: {
    prepare: async () => opened(await shelfWithNewCase(), [name('Opdigtet Barn')]),
    Shown: SaveLine,
  },
  play: async ({ canvas }) => {
    await canvas.findByText(/^Gemt i denne browser kl/);
  },
};

export const NotSaved: Story = {
  args: { prepare: refusing, Shown: SaveLine },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.save.failed);
    await userEvent.click(canvas.getByRole('button', { name: words.save.retry }));
    await canvas.findByRole('alert');
  },
};

/** Words the store has refused are not left behind without a question. */
export const LeavingUnsaved: Story = {
  args: {
    prepare: refusing,
    Shown: () => (
      <>
        <LeaveGuard />
        <SaveLine />
        <Link to="/">Til oversigten</Link>
      </>
    ),
    path: addressOf.case,
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert');
    // The router knows of the guard once the page has come to rest.
    await new Promise((rest) => setTimeout(rest, 200));
    const link = canvas.getByRole('link', { name: 'Til oversigten' });
    await userEvent.click(link);
    const dialog = within(await canvas.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: words.save.leaveNo }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(link).toHaveFocus();
  },
};

export const MenuEmpty: Story = {
  args: { prepare: async () => opened(await shelfWithNewCase()), Shown: CaseMenu },
  play: async ({ canvas }) => {
    await canvas.findByRole('navigation', { name: words.case.menu });
  },
};

export const MenuFilled: Story = {
  args: {
    prepare: async () => opened(await shelfWith('cerebral-parese')),
    Shown: CaseMenu,
    path: (id) => addressOf.section(id, 'screening'),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { current: 'page' })).toHaveTextContent(
      'Screening',
    );
  },
};

/** The mark follows the reader; what is meant for the browser, such as another tab, is left to it. */
export const MenuFollowed: Story = {
  args: {
    prepare: async () => opened(await shelfWith('cerebral-parese')),
    Shown: CaseMenu,
    path: (id) => addressOf.section(id, 'screening'),
  },
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('link', { name: /^Bevægelse og færden/ });
    const left = new Promise((tell) => {
      const catchIt = (event: Event) => {
        tell(!event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('click', catchIt, { once: true });
    });
    await fireEvent.click(link, { ctrlKey: true });
    await expect(await left).toBe(true);
    await expect(link).not.toHaveAttribute('aria-current');
    await userEvent.click(link);
    await waitFor(() => expect(canvas.getByRole('link', { current: 'page' })).toBe(link));
  },
};
