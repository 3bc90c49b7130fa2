// The overview: no cases, a few, very many, and what can go wrong with a file.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { words } from '#src/app/words.ts';
import { examples } from '#src/cases/examples.ts';
import { lockedCopyWords } from '#src/storage/lockedCopyWords.ts';
import { CHILD_STAND_IN } from '#src/storage/oldCopies.ts';
import { keepTeamOrigin } from '#src/team/pageLimits.ts';
import { AppAt } from '../AppAt.tsx';
import { emptyShelf, fillWithRows, shelfWith, shelfWithNewCase } from '../shelf.ts';
import { teamAt } from '../team.ts';

const meta = { title: 'Sider/Oversigt', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const path = '/';

export const Empty: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path }) },
  play: async ({ canvas }) => {
    await canvas.findByText(words.cases.none);
  },
};

export const Filled: Story = {
  args: {
    prepare: async () => {
      const { shelf } = await shelfWith('cerebral-parese');
      await fillWithRows(shelf, 3);
      return { shelf, path };
    },
  },
  play: async ({ canvas }) => {
    const [button] = await canvas.findAllByRole('button', { name: /^Handlinger/ });
    if (!button) throw new Error('Expected a case');
    await userEvent.click(button);
    await expect(await canvas.findByRole('button', { name: /^Slet/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect(button).toHaveFocus();
  },
};

/** Two of the same name say when they were made. */
export const Namesakes: Story = {
  args: {
    prepare: async () => {
      const { shelf } = await shelfWith('autisme');
      await fillWithRows(shelf, 2);
      const [row] = await shelf.store.list();
      if (!row) throw new Error('Expected a case');
      const createdAt = '2026-02-03T11:03:00.000Z';
      await shelf.store.create({ ...row, id: 'c-namesake', createdAt }, []);
      return { shelf, path };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText('Oprettet 3. februar 2026 kl. 12.03');
    await expect(canvas.getAllByText(/^Oprettet /)).toHaveLength(2);
  },
};

/** Shared cases say so in words, and can be found by it; what is sent, and where to, is said at the top. */
export const Shared: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWith('autisme', (file) => ({ ...file, practice: false }));
      await fillWithRows(shelf, 3);
      const colleagues = ['Demo Opdigtet', 'Prøve Testesen'];
      return { shelf, path, team: await teamAt({ colleagues, shared: { id, with: 2 } }) };
    },
  },
  play: async ({ canvas }) => {
    const { cases } = words;
    const mark = await canvas.findByText(cases.sharedWith(2));
    await expect(mark.closest('tr')).not.toHaveTextContent('Opdigtet Barn');
    await expect(canvas.getAllByText(/^Delt/)).toHaveLength(1);
    await canvas.findByText(/sendes låst til teamdatabasen https:\/\/database\.kommunen\.example/);
    await expect(canvas.queryByText(new RegExp(cases.sentOut.nothing))).toBeNull();
    await userEvent.type(canvas.getByLabelText(cases.search), 'delt');
    await canvas.findByText('1 af 4 sager');
  },
};

/** While the cases are locked, the place that is known of the team's database is said, and when it is used. */
export const InTeamAndLocked: Story = {
  args: {
    prepare: async () => {
      keepTeamOrigin('https://database.kommunen.example');
      return { shelf: emptyShelf(), path, vault: { at: 'locked' } };
    },
  },
  play: async ({ canvas }) => {
    const { locked, nothing } = words.cases.sentOut;
    try {
      await canvas.findByText(locked('https://database.kommunen.example'), { exact: false });
      await expect(canvas.queryByText(nothing, { exact: false })).toBeNull();
    } finally {
      keepTeamOrigin(undefined);
    }
  },
};

/** One who was taken out still has the case, and the list says how it stands. */
export const SharedAndOut: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWithNewCase();
      const shared = { id, with: 1 };
      return {
        shelf,
        path,
        team: await teamAt({ colleagues: ['Demo Opdigtet'], shared, isOut: true }),
      };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.cases.sharedOut);
  },
};

/** A case without a name is called the same in the list, in its questions and at its own top. */
export const Unnamed: Story = {
  args: {
    prepare: async () => ({ shelf: (await shelfWithNewCase()).shelf, path }),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.cases.sentOut.nothing, { exact: false });
    const link = await canvas.findByRole('link', { name: 'Sag uden navn' });
    await userEvent.click(canvas.getByRole('button', { name: 'Handlinger: Sag uden navn' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Slet: Sag uden navn' }));
    const dialog = within(canvas.getByRole('dialog', { name: 'Slet sagen uden navn?' }));
    await userEvent.click(dialog.getByRole('button', { name: words.cancel }));
    await userEvent.click(link);
    await expect(await canvas.findByRole('region', { name: words.case.bar })).toHaveTextContent(
      'Sag uden navn',
    );
  },
};

/** A copy from before the words were left out is told of, and emptied: the one with the words is gone. */
export const OldCopy: Story = {
  args: {
    prepare: async () => {
      const { shelf } = await shelfWith('autisme', (file) => ({
        ...file,
        answers: {
          ...file.answers,
          child: { ...file.answers.child, 'child-name': CHILD_STAND_IN },
        },
      }));
      return { shelf, path };
    },
  },
  play: async ({ canvas }) => {
    const { oldCopies } = words.cases;
    await canvas.findByText(oldCopies.heading);
    await userEvent.click(canvas.getByRole('button', { name: /^Tøm for ord/ }));
    const dialog = within(canvas.getByRole('dialog', { name: oldCopies.ask }));
    await userEvent.click(dialog.getByRole('button', { name: oldCopies.empty }));
    await canvas.findByText(oldCopies.emptied);
    await expect(canvas.queryByText(oldCopies.heading)).toBeNull();
    await expect(canvas.getByText('1 sag')).toBeVisible();
  },
};

export const VeryMany: Story = {
  args: {
    prepare: async () => {
      const shelf = emptyShelf();
      await fillWithRows(shelf, 2000);
      return { shelf, path };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText('2000 sager');
    await expect(canvas.getAllByRole('row')).toHaveLength(51);
    await userEvent.click(canvas.getByRole('button', { name: 'Vis 50 flere' }));
    await expect(canvas.getAllByRole('row')).toHaveLength(101);
    await userEvent.type(canvas.getByLabelText(words.cases.search), 'barn 1999');
    await canvas.findByText('1 af 2000 sager');
    await userEvent.clear(canvas.getByLabelText(words.cases.search));
    await userEvent.type(canvas.getByLabelText(words.cases.search), 'findes ikke');
    await canvas.findByText(words.cases.noneFound);
  },
};

export const Removed: Story = {
  args: {
    prepare: async () => ({ shelf: (await shelfWith('autisme')).shelf, path }),
  },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Handlinger/ }));
    await userEvent.click(canvas.getByRole('button', { name: /^Slet/ }));
    const dialog = within(canvas.getByRole('dialog'));
    await expect(dialog.getByRole('button', { name: words.cancel })).toHaveFocus();
    await userEvent.click(dialog.getByRole('button', { name: words.cases.removeYes }));
    await waitFor(() => expect(canvas.queryByRole('table')).toBeNull());
    await waitFor(() => expect(canvasElement.querySelector('.status-message')).toHaveFocus());
  },
};

/** Where there is no team, nothing is said of one. */
export const RemovedReal: Story = {
  args: {
    prepare: async () => {
      const { shelf } = await shelfWith('autisme', (file) => ({ ...file, practice: false }));
      return { shelf, path };
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Handlinger/ }));
    await userEvent.click(canvas.getByRole('button', { name: /^Slet/ }));
    const dialog = canvas.getByRole('dialog');
    await expect(dialog).toHaveTextContent(words.cases.removeText);
    await expect(dialog).not.toHaveTextContent(words.cases.removeShared);
  },
};

const chooseFile = async (canvasElement: HTMLElement, file: File) => {
  const input = canvasElement.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('Expected a file input');
  await userEvent.upload(input, file);
};

/** A locked copy says what it is, and is refused with what to do where it cannot be put. */
export const LockedCopyCutOff: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path }) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.cases.none);
    await chooseFile(canvasElement, new File(['{"lockedCopy":{"version":1,"data'], 'sag.json'));
    await canvas.findByText(lockedCopyWords.refusedHeading);
    await canvas.findByText(lockedCopyWords.refused.damaged);
  },
};

export const CutFile: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path }) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.cases.none);
    await chooseFile(canvasElement, new File(['{"format": "udr'], 'sag.json'));
    await canvas.findByText(words.cases.importFailed);
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

/** A file with finished phases that lack answers, a birth date after everything and a number nobody can have. */
export const FileWithDoubts: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path }) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.cases.none);
    const example = await examples.find((one) => one.id === 'autisme')?.load();
    if (!example) throw new Error('Expected the example');
    const child = {
      ...example.answers.child,
      'child-name': '',
      'child-birth-date': '2026-11-01',
      'child-personal-number': '000000-0000',
    };
    const doubtful = { ...example, answers: { ...example.answers, child } };
    await chooseFile(canvasElement, new File([JSON.stringify(doubtful)], 'sag.json'));
    await canvas.findByText(/^Åbning er åbnet igen: 1 svar mangler\.$/);
    await canvas.findByText(/^Se lige her i ”Barnet og familien”: Fødselsdatoen ligger/);
    await canvas.findByText(
      /^Se lige her i ”Barnet og familien”: De første seks cifre passer ikke/,
    );
    await expect(canvas.queryByText(/000000/)).toBeNull();
  },
};

export const TooLargeFile: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path }) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.cases.none);
    const file = new File(['{}'], 'sag.json');
    // Never read: its size says enough.
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    await chooseFile(canvasElement, file);
    await canvas.findByText(/200 MB/);
  },
};

export const LongText: Story = {
  args: {
    prepare: async () => {
      const { shelf } = await shelfWith('epilepsi', (file) => ({
        ...file,
        practice: false,
        answers: {
          ...file.answers,
          child: { ...file.answers.child, 'child-name': 'Opdigtet-Langtnavn'.repeat(12) },
        },
      }));
      return { shelf, path };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('table');
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const StoreRefuses: Story = {
  args: {
    prepare: async () => {
      const shelf = emptyShelf();
      shelf.store.refusal = 'Der er ikke mere plads i browseren.';
      return { shelf, path };
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.cases.start }));
    await canvas.findByText('Der er ikke mere plads i browseren.');
  },
};
