// The saved line: how the saving stands, which copies there are and how old, and when only this browser has the newest.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { Change } from '#forms/answers/record.ts';
import type { CaseCopies, TeamCopy } from '#src/app/copies.ts';
import { Copies, CopiesProvider } from '#src/app/copies.ts';
import { SaveLine } from '#src/app/SaveLine.tsx';
import { words } from '#src/app/words.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import type { KeptFileState } from '#src/workfile/keptFileStates.ts';
import { ageOfCopy } from '#src/workfile/keptFileStates.ts';
import type { InCaseProps } from '../AppAt.tsx';
import { InCase } from '../AppAt.tsx';
import { opened, shelfWith } from '../shelf.ts';
import { vaultAt } from '../vault.ts';

const meta = { title: 'Skal/Gemt-linjen', component: InCase } satisfies Meta<typeof InCase>;
export default meta;
type Story = StoryObj<typeof meta>;

const { line } = fileWords;
const DAY = 86_400_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
const age = (at: string) => ageOfCopy(at, new Date().toISOString());

type Where = {
  /** Real without it. */
  readonly practice?: true;
  /** The files that have the case; none without it. */
  readonly copies?: CaseCopies;
  readonly kept?: KeptFileState;
  readonly team?: TeamCopy;
  /** Written in the case as the story begins. */
  readonly writes?: readonly Change[];
  /** Why the store takes nothing. */
  readonly refusal?: string;
};

/** Copies as the story has them, instead of those found in a vault. */
class StoryCopies extends Copies {
  readonly #where: Where;

  constructor(parts: ConstructorParameters<typeof Copies>[0], where: Where) {
    super(parts);
    this.#where = where;
    const { team } = where;
    if (team) this.team = { subscribe: () => () => {}, find: () => team };
  }

  override readonly keptState = () => this.#where.kept ?? NO_FILE;

  override find(): CaseCopies {
    return this.#where.copies ?? NOTHING;
  }
}

const NO_FILE: KeptFileState = { is: 'none' };
const NOTHING: CaseCopies = { file: undefined, behindSince: ago(60_000) };

/** The line in the bar of a case. */
function lineOf(where: Where): InCaseProps {
  let copies: Copies | undefined;
  return {
    async prepare() {
      const { practice = false, writes = [], refusal } = where;
      const prepared = await shelfWith('cerebral-parese', (file) => ({ ...file, practice }));
      const { store, desk } = prepared.shelf;
      const { vault } = await vaultAt(desk);
      copies = new StoryCopies(
        { store, vault, findStore: () => undefined, line: undefined },
        where,
      );
      store.refusal = refusal;
      return opened(prepared, writes);
    },
    Shown: () =>
      copies && (
        <CopiesProvider value={copies}>
          <main className="case-bar">
            <div className="container case-bar-row">
              <SaveLine />
            </div>
          </main>
        </CopiesProvider>
      ),
  };
}

const someWords: Change = {
  address: { in: 'answer', instance: 'wishes', question: 'purpose' },
  value: 'Opdigtede ord.',
};

/** What the line says, once it says it. */
async function says(canvasElement: HTMLElement, ...texts: readonly string[]) {
  for (const text of texts)
    await waitFor(() => expect(canvasElement.querySelector('.save-line')).toHaveTextContent(text));
}

/** A practice case has no copies, and the line says nothing of any. */
export const Practice: Story = {
  args: lineOf({ practice: true }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Alt er gemt i denne browser.');
    await expect(canvasElement).not.toHaveTextContent('Fil:');
  },
};

export const Saved: Story = {
  args: lineOf({ writes: [someWords] }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Gemt i denne browser kl.', line.noFile);
    await expect(canvasElement.querySelector('.save-line')).toHaveAttribute(
      'data-save-state',
      'saved',
    );
  },
};

const refusal = 'Der er ikke mere plads i browseren. Gem sagen i en fil.';

/** What is only in the page: why, and two ways on. A real case goes to a locked file, from the page about it. */
export const Refused: Story = {
  args: lineOf({ writes: [someWords], refusal }),
  play: async ({ canvas }) => {
    const told = within(await canvas.findByRole('alert'));
    await told.findByText(new RegExp(refusal));
    await told.findByRole('button', { name: words.save.retry });
    const file = told.getByRole('link', { name: words.save.toFile });
    await expect(file).toHaveAttribute('href', expect.stringMatching(/\/fil$/));
  },
};

/** New, so nobody is reminded yet. */
export const OnlyHere: Story = {
  args: lineOf({}),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.noFile);
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

/** More than a working day old, and nowhere else: the reminder, and what to do. */
export const OnlyHereForDays: Story = {
  args: lineOf({ copies: { file: undefined, behindSince: ago(5 * DAY) } }),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.noFile, line.reminder);
    await expect(canvas.getByRole('link', { name: line.save })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/fil$/),
    );
  },
};

const today = ago(60_000);

export const KeptFile: Story = {
  args: lineOf({
    copies: { file: { at: today, how: 'kept' }, behindSince: undefined },
    kept: { is: 'kept', name: 'sager.udredning', at: today },
  }),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.file(age(today)));
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

export const Downloaded: Story = {
  args: lineOf({ copies: { file: { at: today, how: 'download' }, behindSince: undefined } }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, line.downloaded(age(today)));
  },
};

/** The working PDF with the case in it is a copy too. */
export const InPdf: Story = {
  args: lineOf({ copies: { file: { at: today, how: 'pdf' }, behindSince: undefined } }),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.pdf(age(today)));
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

const lastWeek = ago(8 * DAY);

/** An old file that lacks days of work. */
export const FileBehind: Story = {
  args: lineOf({
    copies: { file: { at: lastWeek, how: 'download' }, behindSince: ago(7 * DAY) },
  }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, line.downloadedBehind(age(lastWeek)), line.reminder);
  },
};

/** The browser asks again before it writes a file. */
export const FileWaits: Story = {
  args: lineOf({
    copies: { file: { at: lastWeek, how: 'kept' }, behindSince: ago(7 * DAY) },
    kept: { is: 'no-permission', name: 'sager.udredning', at: lastWeek },
  }),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.fileBehind(age(lastWeek)), line.asks);
    await canvas.findByRole('button', { name: fileWords.kept.allow });
  },
};

/** A file that cannot be written, for whatever reason, leads to the page that says why. */
export const FileStuck: Story = {
  args: lineOf({
    copies: { file: { at: lastWeek, how: 'kept' }, behindSince: ago(7 * DAY) },
    kept: { is: 'changed-elsewhere', name: 'sager.udredning', at: lastWeek },
  }),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.fileBehind(age(lastWeek)), line.stuck);
    await canvas.findByRole('link', { name: line.see });
  },
};

/** The team has everything: no file is missed. */
export const TeamInStep: Story = {
  args: lineOf({
    copies: { file: undefined, behindSince: ago(7 * DAY) },
    team: { text: 'i takt', isNewest: true },
  }),
  play: async ({ canvas, canvasElement }) => {
    await says(canvasElement, line.noFile, line.team('i takt'));
    await expect(canvas.queryByText(new RegExp(line.reminder))).toBeNull();
  },
};

const offline = 'ikke sendt endnu, der er ingen forbindelse til nettet';

/** Everything at once that can be said: an old file, a team that is not reached, and the reminder. */
export const TeamOffline: Story = {
  args: lineOf({
    copies: { file: { at: lastWeek, how: 'kept' }, behindSince: ago(7 * DAY) },
    team: { text: offline, isNewest: false },
  }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, line.fileBehind(age(lastWeek)), line.team(offline), line.reminder);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
