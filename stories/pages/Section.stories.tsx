// A section of the wizard with its guidance: empty, filled, asked for too early, closed.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { addressOf } from '#src/app/addresses.ts';
import { conflictWords } from '#src/app/conflictWords.ts';
import type { WindowMessage } from '#src/app/useIsOpenElsewhere.ts';
import { OPEN_CASES } from '#src/app/useIsOpenElsewhere.ts';
import { words } from '#src/app/words.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { AppAt } from '../AppAt.tsx';
import { shelfWith, shelfWithNewCase } from '../shelf.ts';

const meta = { title: 'Sider/Afsnit', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at = async (prepared: ReturnType<typeof shelfWith>, section: string) => {
  const { shelf, id } = await prepared;
  return { shelf, path: addressOf.section(id, section) };
};

export const Empty: Story = {
  args: { prepare: () => at(shelfWithNewCase(), 'intake') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'Henvendelse' });
    await expect(canvas.getByRole('link', { name: /^Henvendelse/, current: 'page' })).toBeVisible();
  },
};

export const Filled: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese'), 'theme-mobility') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'Bevægelse og færden' });
  },
};

export const Missing: Story = {
  args: { prepare: () => at(shelfWithNewCase(), 'screening') },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Gem og fortsæt' }));
    await waitFor(() =>
      expect(canvasElement.querySelector('.error-summary .alert-error')).toHaveFocus(),
    );
  },
};

/** An edit in a finished phase opens it again, and says so at once, where it can be seen. */
export const Withdrawn: Story = {
  args: { prepare: () => at(shelfWith('autisme'), 'screening') },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { level: 1, name: 'Screening' });
    await canvas.findByText(/^Fasen er afsluttet .* åbnet igen\.$/);
    const field = canvasElement.querySelector('textarea');
    if (!field) throw new Error('Expected a text field');
    await userEvent.type(field, ' Rettet.');
    await userEvent.tab();
    const told = await canvas.findByRole('heading', { name: words.case.withdrawnHeading });
    await expect(told.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    await expect(canvas.queryByText(/^Fasen er afsluttet/)).toBeNull();
    const box = told.closest('.alert');
    const focused = document.activeElement?.getBoundingClientRect();
    await expect(focused?.bottom).toBeLessThanOrEqual(box?.getBoundingClientRect().top ?? 0);
    await expect(canvas.getByRole('link', { name: words.case.withdrawnWhy })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: words.case.withdrawnClose }));
    await expect(canvas.queryByRole('heading', { name: words.case.withdrawnHeading })).toBeNull();
  },
};

const closed = (file: CaseFile): CaseFile => ({
  ...file,
  phases: { ...file.phases, followUp: { state: 'finished', at: '2026-10-01T09:00:00.000Z' } },
});

export const Closed: Story = {
  args: { prepare: () => at(shelfWith('epilepsi', closed), 'decision@missing') },
  play: async ({ canvas }) => {
    await canvas.findByText(words.case.sectionNotAskedText);
  },
};

export const ClosedReading: Story = {
  args: { prepare: () => at(shelfWith('epilepsi', closed), 'assessment') },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: words.case.closedHeading });
    await waitFor(() => expect(canvas.queryByText(words.loading)).toBeNull());
    await expect(canvas.queryByRole('textbox')).toBeNull();
  },
};

/** The label of a list is as wide as the page, not as one letter. */
export const ClosedReadingOfList: Story = {
  args: { prepare: () => at(shelfWith('autisme', closed), 'intake') },
  play: async ({ canvasElement }) => {
    const doc = await waitFor(() => {
      const found = canvasElement.querySelector('.doc');
      if (!found) throw new Error('Expected the section as text');
      return found;
    });
    const captions = [...doc.querySelectorAll('caption')];
    await expect(captions.map((one) => one.textContent)).toContain('Det beder familien om');
    for (const one of captions)
      await expect(one.clientWidth).toBeGreaterThan(0.9 * doc.clientWidth);
  },
};

/** An id as the product gives them to practice cases. */
const TWICE_OPEN = `p${'0'.repeat(26)}`;

/** Both windows are told, whichever came first, and again when one is left. */
export const OpenElsewhere: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('autisme', (file) => ({ ...file, id: TWICE_OPEN })),
        'intake',
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'Henvendelse' });
    const other = new BroadcastChannel(OPEN_CASES);
    const say = (message: WindowMessage) => other.postMessage(message);
    const answers: unknown[] = [];
    other.onmessage = ({ data }) => answers.push(data);
    say({ says: 'hello', id: 'p-another-case' });
    say({ says: 'hello', id: TWICE_OPEN });
    await canvas.findByText(conflictWords.openElsewhere);
    await waitFor(() => expect(answers).toEqual([{ says: 'here', id: TWICE_OPEN }]));
    say({ says: 'bye', id: TWICE_OPEN });
    await waitFor(() => expect(canvas.queryByText(conflictWords.openElsewhere)).toBeNull());
    other.close();
  },
};

export const LongText: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('autisme', (file) => ({
          ...file,
          answers: {
            ...file.answers,
            intake: {
              ...file.answers.intake,
              'aware-how': 'Vi sover ikke om natten. '.repeat(800),
            },
          },
        })),
        'intake',
      ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { level: 1, name: 'Henvendelse' });
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
