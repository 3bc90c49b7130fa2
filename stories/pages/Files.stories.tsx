// Files with real cases: saving, bringing in, undoing, and what the saved line says of copies.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import { ImportDone, ImportUndone } from '#src/pages/ImportDone.tsx';
import { ImportPreview } from '#src/pages/ImportPreview.tsx';
import { ImportSecret } from '#src/pages/ImportSecret.tsx';
import { vaultWords } from '#src/vault/words.ts';
import type { CasePreview } from '#src/workfile/preview.ts';
import { refusals } from '#src/workfile/refusals.ts';
import { workFileWords } from '#src/workfile/words.ts';
import { AppAt } from '../AppAt.tsx';
import { emptyShelf, shelfWith } from '../shelf.ts';

const meta = {
  title: 'Sider/Filer',
  component: AppAt,
  args: { prepare: async () => ({ shelf: emptyShelf(), path: '/sikkerhed/kopi' }) },
} satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const { save, bringIn } = fileWords;

const onPage = (shown: React.ReactNode) => () => (
  <MemoryRouter>
    <main className="container app-page">
      <h1>{bringIn.title}</h1>
      {shown}
    </main>
  </MemoryRouter>
);

/** A file for a colleague is held to the rules of passphrases; a vault that is gone meanwhile is said. */
export const WholeVault: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText(fileWords.all.what);
    await userEvent.click(canvas.getByLabelText(save.other));
    await userEvent.type(canvas.getByLabelText(lockWords.choose.field), 'kort');
    await userEvent.click(canvas.getByRole('button', { name: save.submit }));
    await canvas.findByText(vaultWords.passphrase.tooShort(12, 4));
    await userEvent.click(canvas.getByLabelText(save.own));
    await userEvent.click(canvas.getByRole('button', { name: save.submit }));
    await canvas.findByText(save.failed);
    await canvas.findByText(save.locked);
  },
};

export const LockedAway: Story = {
  args: {
    prepare: async () => ({
      shelf: emptyShelf(),
      path: '/sikkerhed/kopi',
      vault: { at: 'locked' },
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByLabelText(lockWords.unlock.field);
    await expect(canvas.queryByText(fileWords.all.what)).toBeNull();
  },
};

/** An open file of a real case asks first; Enter is not a yes. */
export const OneCase: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWith('autisme', (file) => ({ ...file, practice: false }));
      return { shelf, path: `/sag/${id}/fil` };
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: save.plain }));
    const dialog = within(await canvas.findByRole('dialog'));
    await dialog.findByText(workFileWords.plainWarning);
    await expect(dialog.getByRole('button', { name: words.cancel })).toHaveFocus();
    await userEvent.click(dialog.getByRole('button', { name: words.cancel }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
  },
};

export const NoFile: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path: '/hent' }) },
  play: async ({ canvas }) => {
    await canvas.findByText(bringIn.none);
  },
};

const send = fn();

export const Secret: Story = {
  render: onPage(<ImportSecret isBusy={false} sentence={refusals.locked} onSend={send} />),
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText(bringIn.passphrase);
    await expect(field).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submit }));
    await canvas.findByText(bringIn.passphraseEmpty);
    await userEvent.type(field, 'paraply mandag skovl ost{Enter}');
    await expect(send).toHaveBeenLastCalledWith({ passphrase: 'paraply mandag skovl ost' });
    await userEvent.click(canvas.getByRole('button', { name: bringIn.useCode }));
    await expect(canvas.queryByText(refusals.locked)).toBeNull();
    await expect(canvas.getByLabelText(bringIn.code)).toHaveFocus();
    await userEvent.type(canvas.getByLabelText(bringIn.code), '0000');
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submit }));
    await expect(send).toHaveBeenLastCalledWith({ recoveryCode: '0000' });
  },
};

const manifest = {
  home: 'vault',
  scope: 'all',
  writtenAt: '2026-11-20T15:04:00.000Z',
  contentVersion: '1',
} as const;
const LONG = 'Opdigtet-Langtnavn'.repeat(8);
const version = (operation: string, text: string) =>
  ({
    operation,
    at: '2026-11-20T14:00:00.000Z',
    by: 'Testine Prøvesen',
    value: text,
    text,
  }) as const;
const merging: CasePreview = {
  id: 'c1',
  name: 'Opdigtet Barn',
  state: 'merge',
  sentences: [workFileWords.preview.mergeOver(12, 1), workFileWords.preview.conflicts(1)],
  replaced: [
    workFileWords.places.becomes(
      workFileWords.places.answer('Hvem har henvendt sig?', 'Henvendelse'),
      'Moren',
      'Skolen',
    ),
  ],
  changes: {
    sections: [
      {
        instance: 'intake',
        title: 'Henvendelse',
        phase: 'opening',
        questions: [
          {
            question: 'aware-how',
            label: 'Hvordan blev kommunen opmærksom?',
            values: [{ how: 'changed', before: 'Moren skrev.', after: 'Skolen ringede.' }],
            rows: [],
            reordered: false,
            notAsked: false,
          },
        ],
      },
    ],
    course: [],
  },
  conflicts: [
    {
      address: { in: 'answer', instance: 'intake', question: 'aware-how' },
      key: 'intake/aware-how',
      section: 'Henvendelse',
      label: 'Hvordan blev kommunen opmærksom?',
      row: '',
      part: '',
      versions: [version('o1', 'Skolen ringede.'), version('o2', '')],
      seen: ['o1', 'o2'],
      join: 'text',
    },
  ],
  fromFile: new Set(['o1']),
};
const others: readonly CasePreview[] = [
  { id: 'c2', name: LONG, state: 'new', sentences: [workFileWords.preview.new(1)] },
  { id: 'c3', name: '', state: 'clash', sentences: [workFileWords.preview.clash] },
  { id: 'c4', name: 'Prøve Barnet', state: 'same', sentences: [workFileWords.preview.same] },
  { id: 'c5', name: 'Andet Barn', state: 'behind', sentences: [workFileWords.preview.behind(3)] },
];
const yes = fn();
const no = fn();

function ChoosingShown({ previews }: { readonly previews: readonly CasePreview[] }) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  return (
    <ImportPreview
      manifest={manifest}
      previews={previews}
      leftOut={leftOut}
      onLeaveOut={setLeftOut}
      onYes={yes}
      onNo={no}
    />
  );
}

/** What was undone can come in again, and says when it was. */
export const Again: Story = {
  render: onPage(
    <ChoosingShown
      previews={[
        {
          ...merging,
          state: 'again',
          sentences: [workFileWords.preview.again(2, '20. november 2026')],
        },
      ]}
    />,
  ),
  play: async ({ canvas }) => {
    yes.mockClear();
    await canvas.findByText(/hentet ind her og fortrudt den 20\. november 2026/);
    await canvas.findByText(/”Moren” bliver til ”Skolen”/);
    await expect(canvas.queryByText(bringIn.nothing)).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submitAgain }));
    await expect(yes).toHaveBeenCalledTimes(1);
  },
};

/** All are chosen to start with; by the keyboard, each can be left out, and not all of them. */
export const Preview: Story = {
  render: onPage(<ChoosingShown previews={[merging, ...others]} />),
  play: async ({ canvas }) => {
    yes.mockClear();
    await canvas.findByText(bringIn.emptied);
    await userEvent.click(canvas.getByText(bringIn.changes));
    await userEvent.click(canvas.getByText(bringIn.untouched(2)));
    const boxes = canvas.getAllByRole('checkbox');
    await expect(boxes).toHaveLength(2);
    for (const box of boxes) await expect(box).toBeChecked();
    const name = `${bringIn.take} ${bringIn.caseNamed(LONG)} ${bringIn.states.new}`;
    const box = canvas.getByRole('checkbox', { name });
    box.focus();
    await userEvent.keyboard(' ');
    await expect(box).not.toBeChecked();
    await canvas.findByText(bringIn.chosen(1, 2));
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submitText(1) }));
    await expect(yes).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: bringIn.chooseAll }));
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submitText(2) }));
    await expect(yes).toHaveBeenCalledTimes(2);
    await userEvent.click(canvas.getByRole('button', { name: bringIn.chooseNone }));
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submitText(0) }));
    await expect(yes).toHaveBeenCalledTimes(2);
    await canvas.findByText(bringIn.chosenNone);
    await expect(boxes[0]).toHaveFocus();
    await expect(boxes[0]).toHaveAccessibleDescription(bringIn.chosenNone);
    await userEvent.keyboard(' ');
    await expect(canvas.queryByText(bringIn.chosenNone)).toBeNull();
  },
};

/** One case is brought in or not: there is nothing to choose between. */
export const PreviewOfOne: Story = {
  render: onPage(<ChoosingShown previews={others} />),
  play: async ({ canvas }) => {
    yes.mockClear();
    await expect(canvas.queryByRole('checkbox')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: bringIn.submitText(1) }));
    await expect(yes).toHaveBeenCalledOnce();
  },
};

export const NothingNew: Story = {
  render: onPage(<ChoosingShown previews={others.slice(2)} />),
  play: async ({ canvas }) => {
    await canvas.findByText(bringIn.nothing);
    await expect(canvas.getAllByRole('button')).toHaveLength(1);
    await expect(canvas.getByRole('button', { name: bringIn.close })).toBeVisible();
  },
};

const undo = fn();
const receipt = {
  cases: [
    { id: 'c1', state: 'merged', added: ['o1'] },
    { id: 'c2', state: 'new', added: ['o2'] },
  ],
} as const;

export const Done: Story = {
  render: onPage(
    <ImportDone
      done={{ is: 'done', receipt, previews: [merging, ...others], leftOut: ['c3'] }}
      onUndo={undo}
    />,
  ),
  play: async ({ canvas }) => {
    await canvas.findByText(bringIn.doneMerged(1));
    await canvas.findByText(bringIn.doneApart);
    await canvas.findByText(bringIn.doneLeftOut(1));
    await canvas.findByText(bringIn.caseNamed(''));
    await userEvent.click(canvas.getByRole('button', { name: bringIn.undo }));
    await expect(undo).toHaveBeenCalledOnce();
  },
};

/** Broken off halfway, and locked since: no name is told. */
export const Halfway: Story = {
  render: onPage(
    <ImportDone
      done={{
        is: 'done',
        receipt,
        previews: [],
        leftOut: ['c3', 'c4'],
        sentence: workFileWords.halfway(2),
      }}
      onUndo={undo}
    />,
  ),
  play: async ({ canvas }) => {
    await canvas.findByText(workFileWords.halfway(2));
    await canvas.findByText(bringIn.doneLeftOut(2));
    await expect(canvas.getAllByRole('link', { name: bringIn.open })).toHaveLength(2);
  },
};

export const Undone: Story = {
  render: onPage(
    <ImportUndone
      undone={{
        is: 'undone',
        previews: [merging, ...others],
        cases: [
          { id: 'c2', state: 'removed', sentences: [] },
          {
            id: 'c1',
            state: 'restored',
            sentences: [
              workFileWords.undo.keptAnswers,
              workFileWords.places.answer('Hvordan blev kommunen opmærksom?', 'Henvendelse'),
            ],
          },
        ],
      }}
    />,
  ),
  play: async ({ canvas }) => {
    await canvas.findByText(workFileWords.undo.removed(1));
    await canvas.findByText(/Hvordan blev kommunen opmærksom/);
  },
};
