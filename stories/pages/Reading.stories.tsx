// Pages that show the whole case: read through, written in theme by theme, and made into a PDF.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { addressOf } from '#src/app/addresses.ts';
import { words } from '#src/app/words.ts';
import { statusTexts } from '#src/document/words.ts';
import { printWords } from '#src/pages/printWords.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import { AppAt } from '../AppAt.tsx';
import { shelfWith, shelfWithNewCase } from '../shelf.ts';

const meta = { title: 'Sider/Hele sagen', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at = async (prepared: ReturnType<typeof shelfWith>, address: (id: CaseId) => string) => {
  const { shelf, id } = await prepared;
  return { shelf, path: address(id) };
};

export const ReadEmpty: Story = {
  args: { prepare: () => at(shelfWithNewCase(), addressOf.read) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.read.heading, { selector: 'h1' });
    // What it is stands there once: as the sentence that says what it means.
    const status = canvasElement.querySelector('.doc-status');
    await expect(status?.textContent).toBe(statusTexts.UDKAST);
  },
};

export const ReadWhole: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese'), addressOf.read) },
  play: async ({ canvas }) => {
    await canvas.findByText(/^[\d.]+ Ægget/, { selector: 'h3' });
    const [edit] = canvas.getAllByText(words.read.edit);
    await expect(edit).toHaveAttribute('href', expect.stringContaining('/afsnit/'));
  },
};

export const ReadMissing: Story = {
  args: { prepare: () => at(shelfWith('autisme-halvvejs'), addressOf.read) },
  play: async ({ canvas }) => {
    await canvas.findByText(/^[\d.]+ Ægget/, { selector: 'h3' });
    await expect(canvas.getAllByText(words.read.missing).length).toBeGreaterThan(3);
    await expect(canvas.getAllByText(words.read.waiting).length).toBeGreaterThan(1);
  },
};

export const ReadLongText: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('epilepsi', (file) => ({
          ...file,
          answers: {
            ...file.answers,
            intake: {
              ...file.answers.intake,
              'aware-how': `${'Etordudenmellemrum'.repeat(60)}\n<b>Tekst</b>`,
            },
          },
        })),
        addressOf.read,
      ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('<b>Tekst</b>');
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const Themes: Story = {
  args: { prepare: () => at(shelfWith('epilepsi-halvvejs'), addressOf.themes) },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.themes.heading, { selector: 'h1' });
    const ids = [...canvasElement.querySelectorAll('[id]')].map((one) => one.id);
    await expect(new Set(ids).size).toBe(ids.length);
  },
};

/** What is missing takes the keyboard once; pressed again, the button leads on to the next theme. */
export const ThemesGoOn: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('epilepsi-halvvejs', (file) => ({
          ...file,
          answers: { ...file.answers, 'theme-self-care': { relevance: 'relevant' } },
        })),
        addressOf.themes,
      ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.themes.heading, { selector: 'h1' });
    const heading = canvasElement.querySelector('#tema-theme-self-care');
    const theme = heading?.closest<HTMLElement>('section');
    const next = theme?.nextElementSibling?.querySelector('h2');
    if (!theme || !next) throw new Error('Expected a theme after self care');
    const goOn = within(theme).getByRole('button', { name: 'Gem og fortsæt' });
    await userEvent.click(goOn);
    await waitFor(() => expect(theme.querySelector('.error-summary .alert-error')).toHaveFocus());
    await userEvent.click(goOn);
    await waitFor(() => expect(next).toHaveFocus());
  },
};

export const ThemesEmpty: Story = {
  args: { prepare: () => at(shelfWithNewCase(), addressOf.themes) },
  play: async ({ canvas }) => {
    await canvas.findByText(words.themes.heading, { selector: 'h1' });
  },
};

export const Pdf: Story = {
  args: { prepare: () => at(shelfWith('cerebral-parese-halvvejs'), addressOf.print) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.print.make }));
    await userEvent.click(await canvas.findByRole('button', { name: words.print.cancel }));
    await canvas.findByText(words.print.cancelled);
    await waitFor(() => expect(canvas.queryByRole('progressbar')).toBeNull());
  },
};

export const PrintForFamily: Story = {
  args: { prepare: () => at(shelfWith('autisme-halvvejs'), addressOf.print) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Udkast til familien' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: printWords.form.pdf.label }));
    await userEvent.click(canvas.getByRole('checkbox', { name: printWords.form.html.label }));
    await userEvent.click(await canvas.findByRole('button', { name: printWords.make.html }));
    await canvas.findByText(/Filen er læst igennem/, {}, { timeout: 60_000 });
    await expect(canvas.getByRole('button', { name: printWords.download.html })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: printWords.download.pdf })).toBeNull();
  },
};

export const PrintRefused: Story = {
  args: { prepare: () => at(shelfWith('autisme-halvvejs'), addressOf.print) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Bilag til Ankestyrelsen' }));
    await canvas.findByText(/ikke truffet nogen afgørelse/);
    await expect(canvas.queryByRole('button', { name: words.print.make })).toBeNull();
  },
};

export const PrintStopped: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('autisme', (file) => ({
          ...file,
          withheld: { analysis: { 'network-resources': ['third-party'] } },
          answers: {
            ...file.answers,
            analysis: {
              ...file.answers.analysis,
              'network-resources': 'Faster Bodil passer drengen hver anden torsdag.',
              protective: 'Faster Bodil passer drengen hver anden torsdag, og det virker.',
            },
          },
        })),
        addressOf.print,
      ),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Udkast til familien' }));
    await userEvent.click(canvas.getByRole('button', { name: words.print.make }));
    await canvas.findByText(printWords.stoppedHeading, {}, { timeout: 60_000 });
    await expect(canvas.getAllByText(/Faster Bodil passer/)[0]).toBeVisible();
    await expect(canvas.queryByRole('button', { name: words.print.download })).toBeNull();
  },
};
