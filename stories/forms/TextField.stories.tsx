// Typed words: one line, several lines, dates, telephone and personal numbers.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { PartQuestion } from '#forms/content/types.ts';
import { answer, FormHarness, sectionAsking, veryLongText } from './FormHarness.tsx';

export default { title: 'Felter/Ord', component: FormHarness } satisfies Meta<typeof FormHarness>;
type Story = StoryObj<typeof FormHarness>;

const name = {
  id: 'name',
  kind: 'text',
  label: 'Hvad hedder barnet?',
  hint: 'Fornavn og efternavn.',
  missing: 'Skriv barnets navn.',
} as const satisfies PartQuestion;

const worry = {
  id: 'worry',
  kind: 'longText',
  label: 'Hvad er svært?',
  hint: 'Skriv, hvad der sker, hvor tit og hvor længe.',
  missing: 'Skriv, hvad der er svært.',
} as const satisfies PartQuestion;

const phone = {
  id: 'phone',
  kind: 'text',
  format: 'phone',
  label: 'Telefon',
  missing: 'Skriv telefonnummeret.',
  optional: true,
} as const satisfies PartQuestion;

const personalNumber = {
  id: 'number',
  kind: 'text',
  format: 'personal-number',
  label: 'Personnummer',
  missing: 'Skriv personnummeret.',
  optional: true,
} as const satisfies PartQuestion;

const received = {
  id: 'received',
  kind: 'date',
  range: 'past',
  label: 'Hvornår kom henvendelsen?',
  missing: 'Skriv den dag, henvendelsen kom.',
} as const satisfies PartQuestion;

const sections = [sectionAsking(name, worry, received, phone, personalNumber)];

export const Empty: Story = { args: { sections } };

export const Filled: Story = {
  args: {
    sections,
    written: [
      answer('Opdigtet Prøvesen', 'name'),
      answer('Barnet græder, når bussen er forsinket. <b>Det</b> varer en time.', 'worry'),
      answer('2026-02-03', 'received'),
      answer('00 00 00 00', 'phone'),
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByLabelText('Hvornår kom henvendelsen?')).toHaveValue('3.2.2026');
    await expect(canvas.getByLabelText('Hvad er svært?')).toHaveValue(
      'Barnet græder, når bussen er forsinket. <b>Det</b> varer en time.',
    );
  },
};

export const Missing: Story = {
  args: { sections, showGaps: true },
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByLabelText('Hvad hedder barnet?');
    await expect(field).toHaveAccessibleDescription(/Fejl: Skriv barnets navn\./);
    await expect(field).toBeInvalid();
  },
};

export const LongText: Story = {
  args: { sections, written: [answer(veryLongText, 'worry'), answer(veryLongText, 'name')] },
};

/** The box follows the words: at once where there are more, and on leaving where there are fewer. */
export const GrowsWithTheWords: Story = {
  args: { sections: [sectionAsking(worry)] },
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByLabelText('Hvad er svært?');
    const heightOf = () => field.getBoundingClientRect().height;
    const empty = heightOf();
    await userEvent.click(field);
    await expect(heightOf()).toBe(empty);
    await userEvent.paste('Det er svært at komme af sted om morgenen.\n'.repeat(8));
    await expect(field.scrollHeight).toBe(field.clientHeight);
    const filled = heightOf();
    await expect(filled).toBeGreaterThan(empty);
    await userEvent.clear(field);
    await expect(heightOf()).toBe(filled);
    await userEvent.tab();
    await expect(heightOf()).toBe(empty);
    // What a person has sized stays as it is.
    field.style.height = '400px';
    await userEvent.type(field, 'Skoene');
    await userEvent.tab();
    await expect(heightOf()).toBe(400);
  },
};

/** For each letter a browser goes through all fields of a text's form: while it is written in, it is the only one. */
export const AloneWhileWritten: Story = {
  args: { sections },
  play: async ({ canvasElement }) => {
    const texts = within(canvasElement).getAllByRole<HTMLInputElement>('textbox');
    const around = canvasElement.querySelector<HTMLFormElement>('form.section-form');
    await expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) await expect(text.form).toBe(around);
    for (const text of texts) {
      await userEvent.click(text);
      await expect([...(text.form?.elements ?? [])]).toEqual([text]);
      // Sends nothing and goes nowhere.
      await userEvent.type(text, 'Ja{Enter}');
      await expect(text).toBeInTheDocument();
      await userEvent.tab();
      await expect(text.form).toBe(around);
    }
  },
};

/** A date is put in order on leaving; what is no date stays, with a word about it. */
export const DatesAsPeopleWriteThem: Story = {
  args: { sections: [sectionAsking(received)] },
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByLabelText('Hvornår kom henvendelsen?');
    await userEvent.type(field, 'engang i februar');
    await userEvent.tab();
    await expect(field).toHaveValue('engang i februar');
    await expect(field).toHaveAccessibleDescription(/kan ikke læse det som en dato endnu/);
    await userEvent.clear(field);
    await userEvent.type(field, '03-02-2026');
    await userEvent.tab();
    await expect(field).toHaveValue('3.2.2026');
    await waitFor(() => expect(field).not.toHaveAccessibleDescription(/kan ikke læse/));
  },
};

/** What is written elsewhere (undo, another tab) shows in the fields, also where letters were typed before. */
export const WrittenElsewhere: Story = {
  args: {
    sections,
    written: [answer('Opdigtet Prøvesen', 'name')],
    elsewhere: [answer('Opdigtet Andetnavn', 'name'), answer('2026-03-04', 'received')],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = canvas.getByLabelText('Hvad hedder barnet?');
    await userEvent.type(field, ' den Anden');
    await userEvent.tab();
    await expect(field).toHaveValue('Opdigtet Prøvesen den Anden');
    await userEvent.click(canvas.getByRole('button', { name: 'Skriv fra et andet sted' }));
    await expect(field).toHaveValue('Opdigtet Andetnavn');
    await expect(canvas.getByLabelText('Hvornår kom henvendelsen?')).toHaveValue('4.3.2026');
  },
};

/** An odd personal number is told about and kept. */
export const OddPersonalNumber: Story = {
  args: { sections: [sectionAsking(personalNumber)], written: [answer('000000-0000', 'number')] },
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByLabelText(/Personnummer/);
    await expect(field).toHaveAccessibleDescription(/Se lige her: .*kalenderen/);
    await expect(field).toBeValid();
    await userEvent.type(field, '0');
    await userEvent.tab();
    await expect(field).toHaveAccessibleDescription(/ti cifre/);
    await expect(field).toHaveValue('000000-00000');
  },
};
