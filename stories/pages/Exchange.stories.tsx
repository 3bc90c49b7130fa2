// Open files for other programs: what is asked before a real case leaves its lock, and what is in them.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { words } from '#src/app/words.ts';
import { exchangeWords } from '#src/pages/exchangeWords.ts';
import { AppAt } from '../AppAt.tsx';
import { shelfWith, shelfWithNewCase } from '../shelf.ts';

/** A fictional case, told to be a real one or not. */
const prepareCase = (practice: boolean) => async () => {
  const { shelf, id } = await shelfWith('cerebral-parese', (file) => ({ ...file, practice }));
  return { shelf, path: `/sag/${id}/fil` };
};

const meta = {
  title: 'Sider/Filer til andre programmer',
  component: AppAt,
  args: { prepare: prepareCase(false) },
} satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = ReturnType<typeof within>;

/** What is handed over when the button is pressed, and the question that comes first is answered with yes. */
async function handedOver(canvas: Canvas, button: string, asks: boolean): Promise<string> {
  const made = spyOn(URL, 'createObjectURL');
  try {
    await userEvent.click(await canvas.findByRole('button', { name: button }));
    if (asks) {
      const dialog = within(await canvas.findByRole('dialog'));
      await userEvent.click(dialog.getByRole('button', { name: exchangeWords.yes }));
    }
    await waitFor(() => expect(made).toHaveBeenCalled());
    const [blob] = made.mock.calls[0] ?? [];
    if (!(blob instanceof Blob)) throw new Error('Expected a file');
    return await blob.text();
  } finally {
    made.mockRestore();
  }
}

/** A real case asks first, and Enter is not a yes; what tells nothing of the case is saved at once. */
export const RealCase: Story = {
  play: async ({ canvas }) => {
    for (const [button, warning] of [
      [exchangeWords.caseFile.save, exchangeWords.warnings.answers],
      [exchangeWords.fhir.save, exchangeWords.warnings.answers],
      [exchangeWords.calendar.save, exchangeWords.warnings.calendar],
    ] as const) {
      await userEvent.click(await canvas.findByRole('button', { name: button }));
      const dialog = within(await canvas.findByRole('dialog'));
      await dialog.findByText(warning);
      await expect(dialog.getByRole('button', { name: words.cancel })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
      await expect(canvas.getByRole('button', { name: button })).toHaveFocus();
    }
    const answers = await handedOver(canvas, exchangeWords.fhir.save, true);
    await expect(JSON.parse(answers).resourceType).toBe('QuestionnaireResponse');
    await canvas.findByText(exchangeWords.doneOpen);
    const schema = await handedOver(canvas, exchangeWords.caseFile.schema, false);
    await expect(JSON.parse(schema).$schema).toContain('json-schema.org');
    await canvas.findByText(exchangeWords.doneEmpty);
  },
};

/** A practice case asks nothing, and is saved as itself from the top of the page. */
export const PracticeCase: Story = {
  args: { prepare: prepareCase(true) },
  play: async ({ canvas }) => {
    const questionnaire = await handedOver(canvas, exchangeWords.fhir.questionnaire, false);
    await expect(JSON.parse(questionnaire).resourceType).toBe('Questionnaire');
    const calendar = await handedOver(canvas, exchangeWords.calendar.save, false);
    await expect(calendar).toContain('SUMMARY:Øvelse: ');
    await expect(canvas.queryByRole('button', { name: exchangeWords.caseFile.save })).toBeNull();
  },
};

export const NoDates: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await shelfWithNewCase();
      return { shelf, path: `/sag/${id}/fil` };
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: exchangeWords.calendar.save }));
    const dialog = within(await canvas.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: exchangeWords.yes }));
    await canvas.findByText(exchangeWords.noDates);
  },
};

/** What cannot be made is said, with what to do instead. */
export const CannotBeMade: Story = {
  args: { prepare: prepareCase(true) },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: exchangeWords.fhir.save });
    const made = spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    try {
      await userEvent.click(button);
      await canvas.findByText(exchangeWords.failedText);
    } finally {
      made.mockRestore();
    }
  },
};
