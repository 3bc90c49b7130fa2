// The front page of a case, from nobody having written to closed and opened again.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { addressOf } from '#src/app/addresses.ts';
import { words } from '#src/app/words.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { AppAt } from '../AppAt.tsx';
import { shelfWith, shelfWithNewCase } from '../shelf.ts';

const meta = { title: 'Sider/Opgaver', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at = async (prepared: ReturnType<typeof shelfWith>) => {
  const { shelf, id } = await prepared;
  return { shelf, path: addressOf.case(id) };
};

const closed = (file: CaseFile): CaseFile => ({
  ...file,
  phases: { ...file.phases, followUp: { state: 'finished', at: '2026-10-01T09:00:00.000Z' } },
});

export const Empty: Story = {
  args: { prepare: () => at(shelfWithNewCase()) },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: words.tasks.beginHeading });
  },
};

export const Filled: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese')) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.tasks.finishAndClose }));
    const dialog = within(canvas.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: words.cancel }));
    await expect(canvas.queryByRole('dialog')).toBeNull();
  },
};

export const Missing: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese-halvvejs')) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Afslut udredningen' }));
    const box = canvas.getByRole('region', { name: /Du kan ikke afslutte udredningen/ });
    await expect(box).toHaveFocus();
    await expect(within(box).getAllByRole('group').length).toBeGreaterThan(1);
    for (const link of within(box).getAllByRole('link')) await expect(link).toBeVisible();
  },
};

export const Closed: Story = {
  args: { prepare: () => at(shelfWith('autisme', closed)) },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: words.tasks.reopen });
    await userEvent.click(button);
    const reason = canvas.getByLabelText(words.tasks.reopenReason);
    await expect(reason).toHaveFocus();
    await expect(reason).toBeInvalid();
    await userEvent.type(reason, 'Familien er flyttet tilbage');
    await userEvent.click(button);
    await canvas.findByText(words.tasks.reopened);
    await canvas.findByText('Familien er flyttet tilbage');
  },
};

export const NothingMoreNeeded: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('autisme', (file) => {
          const screening = file.answers.screening ?? {};
          const outcome = screening.outcome;
          return {
            ...file,
            phases: {},
            answers: {
              ...file.answers,
              screening: {
                ...screening,
                outcome: {
                  ...(typeof outcome === 'object' && !Array.isArray(outcome) ? outcome : {}),
                  choice: 'none',
                },
              },
            },
          };
        }),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.tasks.skippedBecause.investigation);
  },
};

export const LongText: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('epilepsi-halvvejs', (file) => ({
          ...file,
          deferred: {
            ...file.deferred,
            screening: {},
            intake: { received: 'Vi venter på et svar, der er længe undervejs. '.repeat(60) },
          },
        })),
      ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { name: words.tasks.deferredHeading });
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
