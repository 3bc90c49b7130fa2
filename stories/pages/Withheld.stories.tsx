// For whom each answer is meant: nothing written, nothing marked, marked, apart, many and long, a closed case.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { addressOf } from '#src/app/addresses.ts';
import { withheldPage as words } from '#src/pages/withheldWords.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { AppAt } from '../AppAt.tsx';
import { shelfWith, shelfWithNewCase, writtenApart } from '../shelf.ts';

const meta = { title: 'Sider/Hvem må se hvad', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at = async (prepared: ReturnType<typeof shelfWith>) => {
  const { shelf, id } = await prepared;
  return { shelf, path: addressOf.withheld(id) };
};

const THEME = 'theme-mobility';

/** The first statement of a theme, and the other rows of the file that are named. */
function firstFact(file: CaseFile): string {
  const facts = file.answers[THEME]?.statements;
  const first = Array.isArray(facts) ? facts[0] : undefined;
  if (typeof first !== 'object') throw new Error('Expected a statement');
  return first.id;
}

/** A statement about another person, a protected address, and a goal that is not for the child. */
const marked = (file: CaseFile): CaseFile => ({
  ...file,
  answers: {
    ...file.answers,
    child: {
      ...file.answers.child,
      'protected-address': 'custodian',
      'protected-note': 'Fars adresse på Ahornvej 12, 0000 Opdigtet, må ikke stå i noget.',
    },
  },
  withheld: {
    ...file.withheld,
    child: { 'protected-address': ['not-for-appeals'] },
    [THEME]: { [`statements/${firstFact(file)}`]: ['third-party', 'not-for-child'] },
  },
  withheldBecause: {
    [THEME]: { [`statements/${firstFact(file)}`]: 'Oplysningen handler om mormors helbred.' },
  },
});

export const Empty: Story = {
  args: { prepare: () => at(shelfWithNewCase()) },
  play: async ({ canvas }) => {
    await canvas.findByText(words.nothingMarked);
    await canvas.findByText(words.nothingWritten);
  },
};

/** A section is opened, an answer marked and shared again: it stands in the list until the page is left. */
export const Unmarked: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese')) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.nothingMarked);
    const [section] = [...canvasElement.querySelectorAll('details.withheld-section')];
    if (!(section instanceof HTMLElement)) throw new Error('Expected a section');
    const inSection = within(section);
    const summary = section.querySelector('summary');
    if (summary) await userEvent.click(summary);
    const [open] = await inSection.findAllByRole('button', { name: new RegExp(words.open) });
    if (!open) throw new Error('Expected something to mark');
    open.focus();
    await userEvent.keyboard('{Enter}');
    await expect(open).toHaveAttribute('aria-expanded', 'true');
    const box = inSection.getByRole('checkbox', { name: 'Om en anden person' });
    await userEvent.click(box);
    await expect(box).toBeChecked();
    await expect(canvas.queryByText(words.nothingMarked)).toBeNull();
    const reason = inSection.getByLabelText(words.because);
    await userEvent.type(reason, 'Aftalt med mor');
    await userEvent.tab();
    await canvas.findAllByText(words.why('Aftalt med mor'));
    await userEvent.click(box);
    await expect(box).not.toBeChecked();
    await canvas.findByText(words.noMore);
  },
};

export const Marked: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese', marked)) },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: words.addressHeading });
    const [mark] = canvas.getAllByRole('button', { name: new RegExp(words.addressMark) });
    if (!mark) throw new Error('Expected a suggestion');
    await expect(mark).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(mark);
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await expect(mark).toHaveFocus();
  },
};

/** A judgement that rests on nothing but what is marked goes with it. */
export const Following: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('cerebral-parese', (file) => ({
          ...file,
          withheld: { [THEME]: { statements: ['third-party'] } },
        })),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: words.followsHeading });
    await expect(canvas.getAllByText(words.restsOn).length).toBeGreaterThan(0);
  },
};

/** Two who marked the same apart: everything is left out until somebody chooses. */
export const Apart: Story = {
  args: {
    prepare: () =>
      at(
        writtenApart(shelfWith('cerebral-parese', marked), {
          address: { in: 'withheld', instance: 'child', question: 'protected-address' },
          value: ['not-for-child'],
        }),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.apart);
    await userEvent.click(canvas.getByRole('button', { name: words.keepAll }));
    await expect(canvas.queryByText(words.apart)).toBeNull();
  },
};

export const Closed: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('autisme', (file) => ({
          ...file,
          phases: {
            ...file.phases,
            followUp: { state: 'finished', at: '2026-10-01T09:00:00.000Z' },
          },
          withheld: { child: { 'child-name': ['not-for-appeals'] } },
        })),
      ),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: new RegExp(words.open) }));
    const box = canvas.getByRole('checkbox', { name: 'Ikke til barnet' });
    await userEvent.click(box);
    await expect(box).toBeChecked();
  },
};

/** Every answer of the first sections marked, and one of them very long. */
export const Many: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('epilepsi', (file) => {
          const withheld: CaseFile['withheld'] = {};
          for (const [key, answers] of Object.entries(file.answers).slice(0, 8))
            withheld[key] = Object.fromEntries(
              Object.keys(answers).map((question) => [question, ['third-party', 'not-for-child']]),
            );
          const words = { 'child-name': `Æ${'rø'.repeat(400)}` };
          const child = { ...file.answers.child, ...words };
          const why = { 'child-name': 'En meget lang grund, der bliver ved. '.repeat(40) };
          return {
            ...file,
            answers: { ...file.answers, child },
            withheld,
            withheldBecause: { child: why },
          };
        }),
      ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { name: words.markedHeading });
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
