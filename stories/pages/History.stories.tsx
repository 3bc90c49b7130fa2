// Versions and history: none yet, some, what has changed since, a log that holds and one that does not.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Change } from '#forms/answers/record.ts';
import { addressOf } from '#src/app/addresses.ts';
import { words } from '#src/app/words.ts';
import { family } from '#src/document/handouts.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { carryWords } from '#src/pages/carryWords.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { printWords } from '#src/pages/printWords.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { AppAt } from '../AppAt.tsx';
import { opened, shelfWith, shelfWithNewCase } from '../shelf.ts';

const meta = { title: 'Sider/Historik', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const { versions, changes, check, version, section } = historyPage;

const purpose = (value: string): Change => ({
  address: { in: 'answer', instance: 'wishes', question: 'purpose' },
  value,
});
const wait: Change = {
  address: { in: 'deferral', instance: 'theme-family', question: 'child-view' },
  value: 'Vi venter på mormor, der er på ferie til uge 9.',
};

const long = 'En lang tekst, der står uændret både før og nu. '.repeat(60);

/** A case with a version, and answers given before and after it. */
async function withVersion() {
  const prepared = shelfWith('cerebral-parese');
  const { id } = await prepared;
  const { shelf, session } = await opened(await prepared, [purpose(`${long}Før. ${long}`)]);
  const named = session.nameVersion({
    kind: 'draft-sent',
    name: 'Til forældrene og til den koordinerende sagsbehandler i voksenafdelingen',
  });
  session.write([purpose(`${long}Nu. ${long}`), wait]);
  await session.leave();
  return { shelf, id, named };
}

/** The history of a case whose store gives another log than the one that was written. */
async function withLog(change: (log: readonly LogEntry[]) => readonly LogEntry[]) {
  const { shelf, id } = await withVersion();
  const { store } = shelf;
  const read = store.readLog.bind(store);
  store.readLog = async (one) => change(await read(one));
  return { shelf, path: addressOf.history(id) };
}

const checkIt = async (canvas: ReturnType<typeof within>) =>
  userEvent.click(await canvas.findByRole('button', { name: check.start }));

/** The log begins with who started the case. */
export const StartedBy: Story = {
  args: {
    async prepare() {
      const { shelf, id } = await shelfWithNewCase('Opdigtet Rådgiver');
      return { shelf, path: addressOf.history(id) };
    },
  },
  play: async ({ canvas }) => {
    const line = (await canvas.findByText(historyPage.course.created)).parentElement;
    await expect(line).toHaveTextContent(/· Opdigtet Rådgiver/);
  },
};

export const Empty: Story = {
  args: {
    async prepare() {
      const { shelf, id } = await shelfWithNewCase();
      return { shelf, path: addressOf.history(id) };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(versions.none);
    await canvas.findByText(changes.noVersions);
    await userEvent.click(canvas.getByText(versions.make));
    await userEvent.click(canvas.getByRole('button', { name: versions.save }));
    await canvas.findByText(versions.kindMissing);
    await userEvent.click(canvas.getByRole('radio', { name: versions.kinds.other }));
    await userEvent.click(canvas.getByRole('button', { name: versions.save }));
    const name = canvas.getByRole('textbox', { name: versions.name });
    await expect(name).toHaveFocus();
    await expect(name).toBeInvalid();
    // Nothing is cut off without a word.
    await userEvent.click(name);
    await userEvent.paste('a'.repeat(121));
    await userEvent.click(canvas.getByRole('button', { name: versions.save }));
    await canvas.findByText(versions.nameTooLong(120));
    await expect(name).toHaveValue('a'.repeat(121));
    await userEvent.clear(name);
    await userEvent.type(name, 'Til mødet');
    await userEvent.click(canvas.getByRole('button', { name: versions.save }));
    await canvas.findByText(versions.made('Til mødet'));
  },
};

export const Filled: Story = {
  args: {
    async prepare() {
      const { shelf, id } = await withVersion();
      return { shelf, path: addressOf.history(id) };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Se, hvad der er ændret/ }));
    await canvas.findByText(changes.found(2, 2));
    await expect(canvasElement.querySelector('del')).toHaveTextContent('Før.');
    await expect(canvasElement.querySelector('ins')).toHaveTextContent('Nu.');
    await userEvent.click(canvas.getByRole('button', { name: historyPage.whole }));
    await expect(canvasElement.querySelector('dd')?.textContent?.length).toBeGreaterThan(
      2 * long.length,
    );
    await checkIt(canvas);
    await canvas.findByText(check.holdsHeading);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const Tampered: Story = {
  args: {
    prepare: () =>
      withLog((log) =>
        log
          .filter((_, at) => at !== 1)
          .map((entry, at) =>
            at === 3 ? { ...entry, operation: { ...entry.operation, by: 'en anden' } } : entry,
          ),
      ),
  },
  play: async ({ canvas }) => {
    await checkIt(canvas);
    const told = await canvas.findByRole('alert');
    await within(told).findByText(check.brokenHeading);
    await expect(within(told).getAllByRole('listitem').length).toBeGreaterThan(1);
    await within(told).findByText(check.todo.both);
    await waitFor(() => expect(told).toHaveFocus());
  },
};

const refusal = 'Browseren kunne ikke læse sagerne. Genindlæs siden, og prøv igen.';

export const Unreadable: Story = {
  args: {
    prepare: () =>
      withLog(() => {
        throw new StoreError(refusal);
      }),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(refusal);
  },
};

export const Version: Story = {
  args: {
    async prepare() {
      const { shelf, id, named } = await withVersion();
      return { shelf, path: addressOf.version(id, named) };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(version.mark);
    const main = canvasElement.querySelector('main');
    await expect(main).toHaveTextContent('Før.');
    await expect(main).not.toHaveTextContent('Nu.');
    await expect(main?.querySelectorAll('input, textarea, select').length).toBe(0);
    await expect(canvas.queryByText(words.read.edit)).toBeNull();
  },
};

/** In every edition it could be then; the adviser is told that today's marks hold too. */
export const VersionHandedOut: Story = {
  args: Version.args,
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByText(printWords.earlier.open));
    await canvas.findByText(printWords.earlier.onCover);
    await userEvent.click(canvas.getByRole('radio', { name: family.title }));
    await canvas.findByText(new RegExp(printWords.earlier.handOut));
    await userEvent.click(canvas.getByRole('radio', { name: 'Arbejdskopi' }));
    await expect(canvas.queryByText(new RegExp(printWords.earlier.handOut))).toBeNull();
    // The case as it is never lies in the PDF of what it was.
    await expect(canvas.queryByLabelText(carryWords.practice.label)).toBeNull();
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** What it stands on is missing: it is read and printed for the adviser, and goes to nobody else. */
export const VersionNotWhole: Story = {
  args: {
    async prepare() {
      const { shelf, id, named } = await withVersion();
      const { store } = shelf;
      const read = store.readLog.bind(store);
      store.readLog = async (one) => (await read(one)).filter((_, at) => at !== 1);
      return { shelf, path: addressOf.version(id, named) };
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText(printWords.earlier.open));
    await canvas.findByRole('button', { name: words.print.make });
    await userEvent.click(canvas.getByRole('radio', { name: family.title }));
    await canvas.findByText(printWords.earlier.notWhole);
    await expect(canvas.queryByRole('button', { name: words.print.make })).toBeNull();
  },
};

export const VersionNotFound: Story = {
  args: {
    async prepare() {
      const { shelf, id } = await shelfWithNewCase();
      return { shelf, path: addressOf.version(id, 'ofindesikke') };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(version.notFoundText);
  },
};

/** Beneath a section: who wrote what, the newest first. */
export const OfSection: Story = {
  args: {
    async prepare() {
      const { shelf, id } = await withVersion();
      return { shelf, path: addressOf.section(id, 'wishes') };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByText(section.summary));
    await waitFor(() =>
      expect(canvasElement.querySelectorAll('.history-items > li').length).toBeGreaterThan(1),
    );
  },
};
