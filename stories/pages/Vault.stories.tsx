// The pages about the vault: choosing a passphrase, the sheet, the settings, and removing everything.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { faultWords } from '#src/pages/faultWords.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { lockedCopyWords } from '#src/storage/lockedCopyWords.ts';
import { missingSentence, storeError } from '#src/storage/storeSentences.ts';
import { vaultWords } from '#src/vault/words.ts';
import { workFileWords } from '#src/workfile/words.ts';
import type { AppAtProps } from '../AppAt.tsx';
import { AppAt } from '../AppAt.tsx';
import { emptyShelf, shelfWith, shelfWithNewCase } from '../shelf.ts';
import type { StoryVault } from '../vault.ts';
import { PASSPHRASE } from '../vault.ts';

const meta = { title: 'Sider/Sikkerhed', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at =
  (path: string, vault: StoryVault['at'], more: StoryVault = {}): AppAtProps['prepare'] =>
  async () => ({ shelf: emptyShelf(), path, vault: { ...more, ...(vault && { at: vault }) } });

const { make, sheet, access, settings, remove } = vaultPageWords;

/** Nothing chosen yet: what is wrong with each choice is said beside its field. */
export const NewPassphrase: Story = {
  args: { prepare: at('/sikkerhed/ny', 'absent') },
  play: async ({ canvas }) => {
    const first = await canvas.findByLabelText(lockWords.choose.field);
    await userEvent.type(first, 'kort');
    await userEvent.click(canvas.getByRole('button', { name: make.submit }));
    await canvas.findByText(vaultWords.passphrase.tooShort(12, 4));
    await expect(first).toHaveFocus();
    await expect(first).toHaveAttribute('aria-invalid', 'true');
    await userEvent.clear(first);
    await userEvent.type(first, PASSPHRASE);
    await userEvent.click(canvas.getByRole('button', { name: make.submit }));
    await canvas.findByText(lockWords.choose.unlike);
    await userEvent.click(
      canvas.getByRole('button', {
        name: words.about(lockWords.unlock.show, lockWords.choose.field),
      }),
    );
    await expect(first).toHaveAttribute('type', 'text');
    await userEvent.type(canvas.getByLabelText(lockWords.choose.again), PASSPHRASE);
    await userEvent.click(canvas.getByRole('button', { name: make.submit }));
    await canvas.findByRole('heading', { level: 1, name: sheet.title });
  },
};

const GROUP_FIELD = /^Skriv gruppe \d af fra dit ark$/;

/** The group of the code that the page asks for. */
function askedGroup(canvasElement: HTMLElement): string {
  const label = [...canvasElement.querySelectorAll('label')].find(({ textContent }) =>
    GROUP_FIELD.test(textContent ?? ''),
  );
  const asked = Number(/\d/.exec(label?.textContent ?? '')?.[0]);
  return canvasElement.querySelectorAll('.recovery-group')[asked - 1]?.textContent ?? '';
}

/** Only who can copy a group from the sheet goes on. */
export const Sheet: Story = {
  args: { prepare: at('/sikkerhed/ny', 'sheet') },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { level: 1, name: sheet.title });
    await expect(canvasElement.querySelectorAll('.recovery-group')).toHaveLength(8);
    const field = await canvas.findByLabelText(GROUP_FIELD);
    const asked = Number(/\d/.exec(field.closest('.form-group')?.textContent ?? '')?.[0]);
    await userEvent.type(field, 'forke');
    await userEvent.click(canvas.getByRole('button', { name: sheet.done }));
    await canvas.findByText(sheet.wrong(asked));
    await expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, askedGroup(canvasElement).toLowerCase());
    await userEvent.click(canvas.getByRole('button', { name: sheet.done }));
    await canvas.findByRole('heading', { level: 1, name: words.cases.heading });
  },
};

/** A case begun while the sheet waits comes after it, and is not made before. */
export const CaseBeforeSheet: Story = {
  args: { prepare: at('/', 'sheet') },
  play: async ({ canvas }) => {
    await canvas.findByText(lockWords.sheetWaits.text);
    await userEvent.click(canvas.getByRole('button', { name: words.cases.start }));
    await canvas.findByRole('heading', { level: 1, name: sheet.title });
    await userEvent.click(canvas.getByRole('link', { name: words.overview }));
    await canvas.findByText(lockWords.sheetWaits.text);
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

export const NoVault: Story = {
  args: { prepare: at('/sikkerhed', 'absent') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: vaultPageWords.absent.heading });
    await expect(canvas.queryByRole('button', { name: lockWords.lock })).toBeNull();
  },
};

export const Open: Story = {
  args: { prepare: at('/sikkerhed', 'open') },
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByLabelText(settings.idle), '30');
    await canvas.findByText(settings.idleSaved(30));
    await canvas.findByText(vaultPageWords.open.text(30));
    const name = canvas.getByLabelText(settings.name);
    await userEvent.clear(name);
    await userEvent.type(name, 'Opdigtet Rådgiver');
    await userEvent.click(canvas.getByRole('button', { name: settings.saveName }));
    await canvas.findByText(settings.nameSaved);
    await userEvent.click(canvas.getByRole('button', { name: lockWords.lock }));
    await canvas.findByLabelText(lockWords.unlock.field);
    await expect(canvas.queryByDisplayValue('Opdigtet Rådgiver')).toBeNull();
  },
};

/** What the browser answers is said, also when it is no. */
export const NotPromised: Story = {
  args: { prepare: at('/sikkerhed', 'open') },
  beforeEach: () => {
    const { storage } = navigator;
    const no = () => Promise.resolve(false);
    Object.assign(storage, { persist: no, persisted: no });
    return () => {
      Reflect.deleteProperty(storage, 'persist');
      Reflect.deleteProperty(storage, 'persisted');
    };
  },
  play: async ({ canvas }) => {
    const { copy } = vaultPageWords;
    await canvas.findByText(copy.not);
    await userEvent.click(canvas.getByRole('button', { name: copy.ask }));
    await canvas.findByText(copy.refused);
  },
};

/** A wrong passphrase leaves the keyboard where it is; three cost a pause. */
export const Locked: Story = {
  args: { prepare: at('/', 'locked') },
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText(lockWords.unlock.field);
    await expect(canvas.queryByRole('button', { name: words.cases.start })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: lockWords.unlock.submit }));
    await canvas.findByText(lockWords.unlock.empty);
    for (let time = 0; time < 3; time += 1) {
      await userEvent.clear(field);
      await userEvent.type(field, `forkert ${time}{Enter}`);
      await canvas.findByText(vaultWords.refused);
      await expect(field).toHaveFocus();
    }
    await canvas.findByText(lockWords.unlock.pause(1));
    await userEvent.click(canvas.getByRole('button', { name: lockWords.unlock.forgotten }));
    const code = await canvas.findByLabelText(lockWords.recover.field);
    await waitFor(() => expect(code).toHaveFocus());
    await userEvent.type(code, 'ABCDE');
    await userEvent.click(canvas.getByRole('button', { name: lockWords.recover.submit }));
    await canvas.findByText(vaultWords.recovery.wrongLength(40, 5));
  },
};

/** When the pause is over, it says so: the refusal has gone, and nothing stops another try. */
export const PauseOver: Story = {
  args: { prepare: at('/', 'locked', { ticks: true }) },
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText(lockWords.unlock.field);
    for (let time = 0; time < 3; time += 1) {
      await userEvent.clear(field);
      await userEvent.type(field, `forkert ${time}{Enter}`);
      await canvas.findByText(vaultWords.refused);
    }
    await waitFor(() => expect(canvas.queryByText(vaultWords.refused)).toBeNull());
    await expect(await canvas.findByText(lockWords.unlock.pauseOver)).toHaveRole('status');
    await expect(field).not.toHaveAttribute('aria-invalid');
    await userEvent.clear(field);
    await userEvent.type(field, `${PASSPHRASE}{Enter}`);
    await waitFor(() => expect(canvas.queryByLabelText(lockWords.unlock.field)).toBeNull());
  },
};

/** Where no case is open, nothing is said of one. */
export const LockedPage: Story = {
  args: { prepare: at('/sikkerhed/adgang', 'locked') },
  play: async ({ canvas }) => {
    await canvas.findByText(lockWords.unlock.leadOnPage);
    await expect(canvas.queryByText(lockWords.unlock.leadInPlace)).toBeNull();
  },
};

/** Loaded anew while the sheet was shown: there is a passphrase, and nothing to choose. */
export const NewPassphraseLoadedAnew: Story = {
  args: { prepare: at('/sikkerhed/ny', 'locked', { lostSheet: true }) },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: lockWords.unlock.title });
    await canvas.findByText(make.takenLocked);
    await userEvent.type(canvas.getByLabelText(lockWords.unlock.field), `${PASSPHRASE}{Enter}`);
    const { codeUnsure } = lockWords;
    const asked = await canvas.findByRole('heading', { level: 1, name: codeUnsure.heading });
    await waitFor(() => expect(asked).toHaveFocus());
    const field = canvas.getByLabelText(codeUnsure.field);
    await userEvent.click(canvas.getByRole('button', { name: codeUnsure.submit }));
    await canvas.findByText(codeUnsure.empty);
    await userEvent.type(field, 'ABCDE');
    await userEvent.click(canvas.getByRole('button', { name: codeUnsure.submit }));
    await canvas.findByText(vaultWords.recovery.wrongLength(40, 5));
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.click(canvas.getByRole('button', { name: codeUnsure.later }));
    await canvas.findByRole('heading', { level: 1, name: words.cases.heading });
  },
};

/** At the address of a real case: the case, when it is unlocked, and nothing of it before. */
export const LockedCase: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWith('autisme', (file) => ({ ...file, practice: false }));
      return { shelf, path: `/sag/${id}`, vault: { at: 'locked' } };
    },
  },
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText(lockWords.unlock.field);
    await waitFor(() => expect(field).toHaveFocus());
    await expect(canvas.queryByText(/Sagen om/)).toBeNull();
    await userEvent.type(field, `${PASSPHRASE}{Enter}`);
    await canvas.findByText(/Sagen om/);
  },
};

export const Unreadable: Story = {
  args: { prepare: at('/', 'unreadable') },
  play: async ({ canvas }) => {
    await canvas.findByText(vaultWords.damaged);
    await expect(canvas.getByRole('link', { name: lockWords.unreadable.remove })).toBeVisible();
  },
};

/** A newer edition wrote it: nothing is lost, so nothing is called empty, and nothing is to be removed. */
export const OfNewerEdition: Story = {
  args: { prepare: at('/', 'newer') },
  play: async ({ canvas }) => {
    await canvas.findByText(vaultWords.newer);
    await expect(canvas.queryByRole('link', { name: lockWords.unreadable.remove })).toBeNull();
    await expect(canvas.queryByText(words.cases.none)).toBeNull();
    await expect(canvas.queryByRole('button', { name: words.cases.start })).toBeNull();
  },
};

/** The browser opens no storage at all: that is said once, beside what can be done. */
export const NothingOpens: Story = {
  args: {
    prepare: async () => {
      const shelf = emptyShelf();
      shelf.store.troubles = { practice: storeError('unreadable') };
      return { shelf, path: '/', vault: { at: 'unopened' } };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: lockWords.unreadable.retry });
    const { message } = storeError('unreadable');
    await waitFor(() => expect(canvas.getAllByText(message)).toHaveLength(1));
    await expect(canvas.queryByText(words.cases.failed)).toBeNull();
    // It may open the next time.
    await expect(canvas.queryByRole('link', { name: lockWords.unreadable.remove })).toBeNull();
  },
};

/** The keys are there, the cases cannot be read: the practice cases still can. */
export const Shut: Story = {
  args: { prepare: at('/', 'shut') },
  play: async ({ canvas }) => {
    await canvas.findByText(/nyere app-version\. Intet er tabt/);
    await canvas.findByText(new RegExp(lockedCopyWords.whyNewer));
    await expect(canvas.getByRole('button', { name: lockedCopyWords.save })).toBeVisible();
    await expect(canvas.getByRole('heading', { name: /Øvelsessager/ })).toBeVisible();
  },
};

/** The last words were not taken: the case is hidden, and the adviser decides. */
export const HeldWhileLocking: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWithNewCase();
      return { shelf, path: `/sag/${id}`, vault: { refusesToSave: true } };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: words.tasks.heading });
    await userEvent.click(canvas.getByRole('button', { name: lockWords.lock }));
    await canvas.findByRole('heading', { level: 1, name: lockWords.locking.heldTitle });
    await expect(canvas.queryByRole('heading', { name: words.tasks.heading })).toBeNull();
    await expect(canvas.getByRole('button', { name: lockWords.locking.toFile })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: lockWords.locking.abandon }));
    const dialog = within(canvas.getByRole('dialog'));
    await expect(dialog.getByRole('button', { name: lockWords.locking.abandonNo })).toHaveFocus();
    await userEvent.click(dialog.getByRole('button', { name: lockWords.locking.abandonYes }));
    await canvas.findByLabelText(lockWords.unlock.field);
  },
};

/** Nobody has touched it for a while: it says so before it locks, and any answer will do. */
export const IdleWarning: Story = {
  args: { prepare: at('/om', 'warned') },
  play: async ({ canvas }) => {
    const dialog = await canvas.findByRole('dialog', { name: lockWords.idle.heading });
    await expect(within(dialog).getByRole('button', { name: lockWords.idle.stay })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
  },
};

/** A case with records that do not open. */
const withFaults =
  (practice: boolean): AppAtProps['prepare'] =>
  async () => {
    const { shelf, id } = await shelfWith('autisme', (file) => ({ ...file, practice }));
    const fault = { record: 'entry', seenAt: '2026-02-03T10:00:00.000Z' } as const;
    const sentence = 'En ændring fra 3. februar 2026 kan ikke læses. Resten af sagen er her.';
    shelf.store.faults = Array.from({ length: 7 }, (_, count) => ({
      ...fault,
      place: `o${count}`,
      sentence: count === 0 ? sentence : `Ændring nummer ${count + 1} kan ikke læses.`,
    }));
    return { shelf, path: `/sag/${id}` };
  };

/** Some of the case does not open: the rest does, and both can be taken out; open files after a warning. */
export const CaseWithFaults: Story = {
  args: { prepare: withFaults(false) },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: words.case.faultsHeading });
    await canvas.findByText(words.case.faultsMore(2));
    await expect(canvas.getByRole('button', { name: words.case.takeRecords })).toBeVisible();
    await canvas.findByText(words.case.takeRecordsWhy.vault);
    await canvas.findByRole('heading', { level: 1, name: words.tasks.heading });
    await userEvent.click(canvas.getByRole('button', { name: words.save.toFile }));
    const dialog = within(await canvas.findByRole('dialog'));
    await dialog.findByText(workFileWords.plainWarning);
    await userEvent.click(dialog.getByRole('button', { name: words.cancel }));
  },
};

/** Entries that were taken away are told of when the case opens, with what brings them back. */
export const CaseThatMissesSomething: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWith('autisme', (file) => ({ ...file, practice: false }));
      const seenAt = '2026-02-03T10:00:00.000Z';
      shelf.store.faults = ['o1', 'o2'].map((place) => ({
        record: 'missing',
        place,
        seenAt,
        sentence: missingSentence(seenAt, place === 'o1' ? seenAt : undefined),
      }));
      return { shelf, path: `/sag/${id}` };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: faultWords.heading });
    await canvas.findByText(faultWords.lead(2));
    await canvas.findByText(faultWords.todo);
    await expect(canvas.getByRole('link', { name: faultWords.bringIn })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: words.case.faultsHeading })).toBeNull();
    await expect(canvas.queryByRole('button', { name: words.case.takeRecords })).toBeNull();
    await userEvent.click(canvas.getByRole('link', { name: faultWords.check }));
    await canvas.findByRole('heading', { level: 1, name: historyPage.heading });
    await expect(canvas.getByRole('heading', { name: faultWords.heading })).toBeVisible();
  },
};

/** A practice case has no lock, and nothing is said of one. */
export const PracticeWithFaults: Story = {
  args: { prepare: withFaults(true) },
  play: async ({ canvas }) => {
    await canvas.findByText(words.case.takeRecordsWhy.practice);
    await expect(canvas.queryByText(words.case.takeRecordsWhy.vault)).toBeNull();
  },
};

export const Access: Story = {
  args: { prepare: at('/sikkerhed/adgang', 'open') },
  play: async ({ canvas }) => {
    const [old] = await canvas.findAllByLabelText(access.old);
    if (!old) throw new Error('Expected a field for the passphrase there is');
    await userEvent.type(old, 'ikke den rigtige sætning');
    await userEvent.type(canvas.getByLabelText(lockWords.choose.field), 'paraply mandag skovl ost');
    await userEvent.type(canvas.getByLabelText(lockWords.choose.again), 'paraply mandag skovl ost');
    await userEvent.click(canvas.getByRole('button', { name: access.change }));
    await canvas.findByText(vaultWords.refused);
    const change = canvas.getByRole('button', { name: access.change });
    // The next slip is told alone: what was said of the passphrase before is over.
    const again = canvas.getByLabelText(lockWords.choose.again);
    await waitFor(() => expect(old).not.toHaveAttribute('readonly'));
    await userEvent.type(again, 'x');
    await userEvent.click(change);
    await waitFor(() => expect(canvas.queryByText(vaultWords.refused)).toBeNull());
    await userEvent.clear(again);
    await userEvent.type(again, 'paraply mandag skovl ost');
    for (let time = 0; time < 2; time += 1) {
      await waitFor(() => expect(old).not.toHaveAttribute('readonly'));
      await userEvent.click(change);
    }
    await canvas.findByText(lockWords.unlock.pauseTold);
    await canvas.findByText(lockWords.unlock.pauseOver);
    await expect(canvas.queryByText(vaultWords.refused)).toBeNull();
    await userEvent.clear(old);
    await userEvent.type(old, PASSPHRASE);
    await userEvent.click(canvas.getByRole('button', { name: access.change }));
    await canvas.findByText(access.changed);
    await expect(old).toHaveValue('');
  },
};

/** The sheet was lost before anybody had confirmed it: that is said until a new code is confirmed. */
export const LostSheet: Story = {
  args: { prepare: at('/', 'locked', { lostSheet: true }) },
  play: async ({ canvas, canvasElement }) => {
    const { codeUnsure } = lockWords;
    await userEvent.type(
      await canvas.findByLabelText(lockWords.unlock.field),
      `${PASSPHRASE}{Enter}`,
    );
    const asked = await canvas.findByRole('heading', { level: 2, name: codeUnsure.heading });
    await waitFor(() => expect(asked).toHaveFocus());
    await expect(canvas.queryByRole('button', { name: words.cases.start })).toBeNull();
    await userEvent.click(canvas.getByRole('link', { name: codeUnsure.link }));
    await canvas.findByRole('heading', { level: 1, name: access.title });
    await canvas.findByRole('heading', { name: codeUnsure.heading });
    const renew = await canvas.findByRole('region', { name: access.renewHeading });
    await userEvent.type(within(renew).getByLabelText(access.old), `${PASSPHRASE}{Enter}`);
    await canvas.findByRole('heading', { level: 1, name: sheet.newTitle });
    await userEvent.type(canvas.getByLabelText(GROUP_FIELD), askedGroup(canvasElement));
    await userEvent.click(canvas.getByRole('button', { name: sheet.done }));
    await canvas.findByText(access.renewed);
    await expect(canvas.queryByRole('heading', { name: codeUnsure.heading })).toBeNull();
  },
};

export const AccessLocked: Story = {
  args: { prepare: at('/sikkerhed/adgang', 'locked') },
  play: async ({ canvas }) => {
    await canvas.findByLabelText(lockWords.unlock.field);
  },
};

export const Protection: Story = {
  args: { prepare: at('/sikkerhed/beskyttelse', 'absent') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Computeren bliver stjålet' });
  },
};

async function removeAll(canvas: ReturnType<typeof within>): Promise<void> {
  const submit = await canvas.findByRole('button', { name: remove.submit });
  await userEvent.click(submit);
  await canvas.findByText(remove.wrong(remove.word));
  await userEvent.type(canvas.getByLabelText(remove.field(remove.word)), remove.word);
  await userEvent.click(submit);
}

export const Removed: Story = {
  args: { prepare: at('/sikkerhed/fjern', 'open') },
  play: async ({ canvas }) => {
    await removeAll(canvas);
    await expect(await canvas.findByRole('heading', { name: remove.doneTitle })).toHaveFocus();
    await expect(canvas.getAllByText(remove.nothing)).toHaveLength(4);
  },
};

/** Another window holds on to something; that is said by name. */
export const NotAllRemoved: Story = {
  args: {
    prepare: at('/sikkerhed/fjern', 'locked', {
      left: {
        databases: ['udredningsguiden-boks'],
        caches: [],
        local: [],
        session: [],
        unknown: ['caches'],
      },
    }),
  },
  play: async ({ canvas }) => {
    await removeAll(canvas);
    await canvas.findByRole('heading', { name: remove.leftTitle });
    await canvas.findByText('udredningsguiden-boks');
    await canvas.findByText(remove.notTold);
  },
};
