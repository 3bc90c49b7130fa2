// A case where two have written apart: on its front page, in the section, in the whole case, and before the PDF.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Change } from '#forms/answers/record.ts';
import { formWords } from '#forms/words.ts';
import { addressOf } from '#src/app/addresses.ts';
import { conflictWords } from '#src/app/conflictWords.ts';
import { words } from '#src/app/words.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import { AppAt } from '../AppAt.tsx';
import { opened, shelfWith, writtenApart } from '../shelf.ts';

const meta = { title: 'Sider/To versioner', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const SECTION = 'follow-up-rhythm';
const change = (question: string, value: string, part?: string): Change => ({
  address: { in: 'answer', instance: SECTION, question, ...(part === undefined ? {} : { part }) },
  value,
});
const apart = [
  change('rhythm', 'every-6'),
  change('rhythm-reason', 'Hvert halve år er nok, når støtten er faldet på plads.'),
  change('follow-up-kind', 'En opdigtet kollega har begrundet det på sin egen måde.', 'reason'),
];

const at = async (address: (id: CaseId) => string, change?: (file: CaseFile) => CaseFile) => {
  const { shelf, id } = await writtenApart(shelfWith('cerebral-parese', change), ...apart);
  return { shelf, path: address(id) };
};

const closed = (file: CaseFile): CaseFile => ({
  ...file,
  phases: { ...file.phases, followUp: { state: 'finished', at: '2026-11-21T09:00:00.000Z' } },
});

const section = (id: CaseId) => addressOf.section(id, SECTION);

/** The front page lists them; finishing the phase asks to look once, and then lets one go on. */
export const Tasks: Story = {
  args: { prepare: () => at(addressOf.case) },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: conflictWords.heading });
    await expect(canvas.getAllByRole('link', { name: /^Vælg mellem to versioner: / })).toHaveLength(
      3,
    );
    await expect(canvas.getAllByText(conflictWords.mark(3)).length).toBeGreaterThan(0);
    const finish = canvas.getByRole('button', { name: words.tasks.finishAndClose });
    await userEvent.click(finish);
    const box = canvas.getByRole('region', {
      name: conflictWords.finishHeading(words.inPhase.followUp),
    });
    await expect(box).toHaveFocus();
    await expect(within(box).getAllByRole('link')).toHaveLength(3);
    await userEvent.click(finish);
    await userEvent.click(
      within(canvas.getByRole('dialog')).getByRole('button', { name: words.cancel }),
    );
  },
};

/** Each field has its versions; the keyboard is where it always is, and goes to the field when one is chosen. */
export const Section: Story = {
  args: { prepare: () => at(section) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText(formWords.versions(2))).toHaveLength(3));
    await userEvent.click(
      canvas.getByRole('button', { name: /^Behold denne: Opdigtet Kollega.*Hver 6\. måned$/ }),
    );
    const chosen = canvas.getByRole('radio', { name: 'Hver 6. måned' });
    await expect(chosen).toBeChecked();
    await waitFor(() => expect(chosen).toHaveFocus());
    await expect(canvas.getAllByText(formWords.versions(2))).toHaveLength(2);
  },
};

export const Read: Story = {
  args: { prepare: () => at(addressOf.read) },
  play: async ({ canvas }) => {
    await canvas.findByText(conflictWords.readLead);
    await expect(canvas.getAllByText(/^Et valg mellem to versioner af svaret/)).toHaveLength(3);
  },
};

/** A closed case is read, and says it too. */
export const ClosedSection: Story = {
  args: { prepare: () => at(section, closed) },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getAllByText(/^Et valg mellem to versioner af svaret/)).toHaveLength(3),
    );
  },
};

export const Print: Story = {
  args: { prepare: () => at(addressOf.print) },
  play: async ({ canvas }) => {
    await canvas.findByText(new RegExp(conflictWords.printText));
  },
};

/** A version named before anybody chose shows what stood then, side by side, also when the case has one answer now. */
export const Version: Story = {
  args: {
    async prepare() {
      const written = writtenApart(shelfWith('cerebral-parese'), ...apart);
      const { shelf, id } = await written;
      const { session } = await opened(await written);
      const named = session.nameVersion({ kind: 'draft-sent', name: '' });
      for (const conflict of session.getSnapshot().conflicts)
        session.choose(conflict, conflict.versions[0]?.value ?? '');
      await session.leave();
      return { shelf, path: addressOf.version(id, named) };
    },
  },
  play: async ({ canvas }) => {
    const heading = await canvas.findByRole('heading', { name: conflictWords.mark(3) });
    await expect(canvas.getAllByText(/^Et valg mellem to versioner af svaret/)).toHaveLength(3);
    const box = heading.closest('.alert');
    await expect(box).toHaveTextContent(historyPage.version.conflicts);
    const sides = [...(box?.querySelectorAll('.version-conflict-sides') ?? [])];
    await expect(sides.map((one) => one.children.length)).toEqual([2, 2, 2]);
    for (const one of sides) await expect(one).toHaveTextContent('Opdigtet Kollega, 20. november');
    await expect(box).toHaveTextContent('Hver 6. måned');
    await expect(box?.querySelectorAll('button, input').length).toBe(0);
    await expect(
      canvas.getAllByRole('link', { name: /^Se stedet i teksten: / })[0],
    ).toHaveAttribute('href', expect.stringMatching(/^#kap-/));
  },
};
