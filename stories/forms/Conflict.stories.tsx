// An answer that stands in several versions, in each kind of field: chosen, joined, and told about once.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { FieldConflict, FieldVersion } from '#forms/answers/conflict.ts';
import {
  challengesQuestion,
  levelQuestion,
  peersQuestion,
  statementsQuestion,
} from '#forms/content/theme-questions.ts';
import type { Question } from '#forms/content/types.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import { formWords } from '#forms/words.ts';
import { answer, FormHarness, relevant, statements, themeAsking } from './FormHarness.tsx';

const meta = {
  title: 'Formular/To versioner',
  component: FormHarness,
  args: { onChanges: fn() },
} satisfies Meta<typeof FormHarness>;
export default meta;
type Story = StoryObj<typeof meta>;

const day: Question = {
  id: 'day',
  kind: 'date',
  range: 'any',
  label: 'Hvornår er mødet?',
  missing: 'Skriv datoen',
};
const helpers: Question = {
  id: 'helpers',
  kind: 'choices',
  label: 'Hvem hjælper til?',
  missing: 'Vælg',
  options: [
    { value: 'mother', label: 'Mor' },
    { value: 'teacher', label: 'Lærer' },
    { value: 'friend', label: 'Ven' },
  ],
};
const sections = [
  themeAsking(statementsQuestion, challengesQuestion, levelQuestion, peersQuestion, day, helpers),
];

type Said = readonly [value: LeafValue, text: string, who?: string];

function conflict(
  question: string,
  said: readonly Said[],
  joined: LeafValue | undefined,
  more: { readonly row?: string; readonly part?: string; readonly in?: 'deferral' } = {},
): FieldConflict {
  const { in: kind = 'answer', ...place } = more;
  const address: Extract<Address, { in: 'answer' | 'deferral' }> =
    kind === 'answer'
      ? { in: 'answer', instance: 'sample', question, ...place }
      : { in: 'deferral', instance: 'sample', question };
  const versions = said.map(
    ([value, text, who = ''], at): FieldVersion => ({
      id: `o${at}`,
      value,
      text,
      who,
      when: `3. februar 2026 kl. 10.4${at}`,
    }),
  );
  return {
    address,
    key: addressKey(address),
    seen: versions.map((one) => one.id),
    versions,
    joined,
  };
}

const here = 'Dette vindue';
const elsewhere = 'Et andet vindue';
const first = 'Tøjet skal lægges frem i rækkefølge hver morgen.';
const second = 'Hun går i stå, når to beskeder kommer på én gang.';

const twoTexts: Story['args'] = {
  sections,
  written: [relevant, answer(second, 'challenges')],
  conflicts: [
    conflict(
      'challenges',
      [
        [second, second, here],
        [first, first, elsewhere],
      ],
      `${first}\n\n${second}`,
    ),
  ],
};

/** Two versions and the gap between them, in pixels: then they stand beside each other. */
const ROOM = 460;

/** The keyboard stays where it is until a version is chosen; then it is in the field. */
export const TwoTexts: Story = {
  args: twoTexts,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(document.activeElement).toBe(document.body);
    await canvas.findByText('Her er to versioner af svaret');
    const versions = [...canvasElement.querySelectorAll('.field-version')];
    const list = versions[0]?.parentElement;
    const isRoomy = (list?.clientWidth ?? 0) >= ROOM;
    const tops = new Set(versions.map((one) => one.getBoundingClientRect().top));
    await expect(tops.size).toBe(isRoomy ? 1 : 2);
    await userEvent.click(
      canvas.getByRole('button', {
        name: `Behold denne: ${elsewhere}, 3. februar 2026 kl. 10.41: ${first}`,
      }),
    );
    const field = canvas.getByLabelText(challengesQuestion.label);
    await expect(field).toHaveValue(first);
    await waitFor(() => expect(field).toHaveFocus());
    await expect(canvas.queryByText('Her er to versioner af svaret')).toBeNull();
    await waitFor(() =>
      expect(canvasElement.querySelector('[role=status]')).toHaveTextContent(
        formWords.versionsSettled(challengesQuestion.label),
      ),
    );
  },
};

export const Joined: Story = {
  args: twoTexts,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: formWords.versionsJoin }));
    const field = canvas.getByLabelText(challengesQuestion.label);
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue(`${first}\n\n${second}`);
    await userEvent.type(field, ' Begge dele.');
    await expect(canvas.getByText('Her er to versioner af svaret')).toBeVisible();
    await userEvent.tab();
    await waitFor(() => expect(canvas.queryByText('Her er to versioner af svaret')).toBeNull());
    await expect(field).toHaveValue(`${first}\n\n${second} Begge dele.`);
  },
};

export const ThreeTextsOneEmptied: Story = {
  args: {
    sections,
    written: [relevant, answer(first, 'challenges')],
    conflicts: [
      conflict(
        'challenges',
        [
          [first, first, 'Opdigtet Rådgiver i dette vindue'],
          [second, second, 'Opdigtet Kollega'],
          ['', ''],
        ],
        `${second}\n\n${first}`,
      ),
    ],
  },
  play: async ({ canvas }) => {
    await canvas.findByText('Her er tre versioner af svaret');
    await userEvent.click(
      canvas.getByRole('button', {
        name: `Behold denne: Skrevet 3. februar 2026 kl. 10.42: ${formWords.versionEmptied}`,
      }),
    );
    await expect(canvas.getByLabelText(challengesQuestion.label)).toHaveValue('');
  },
};

const long =
  'Hun leger helst med de samme to børn fra gruppen, når de er ude efter frokost. '.repeat(60);

/** Long texts that begin alike are told apart by where they differ, and can be read whole. */
export const LongTexts: Story = {
  args: {
    sections,
    written: [relevant, answer(`${long}Slut et.`, 'challenges')],
    conflicts: [
      conflict(
        'challenges',
        [
          [`${long}Slut et.`, `${long}Slut et.`, here],
          [`${long}Slut to.`, `${long}Slut to.`, elsewhere],
        ],
        `${long}Slut to.\n\n${long}Slut et.`,
      ),
    ],
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: /^Behold denne: Dette vindue.*Slut et\.$/ });
    for (const more of canvas.getAllByText(formWords.versionWhole)) await userEvent.click(more);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** A choice, several choices, a date, a cell of a row, and the reason for waiting, all at once. */
export const EveryKind: Story = {
  args: {
    sections,
    written: [
      relevant,
      ...statements(1),
      answer('2', 'level', { part: 'choice' }),
      answer('Derfor', 'level', { part: 'reason' }),
      answer('2026-03-02', 'day'),
      answer(['mother'], 'helpers'),
      { address: { in: 'deferral', instance: 'sample', question: 'peers' }, value: 'Vi venter.' },
    ],
    conflicts: [
      conflict(
        'level',
        [
          ['2', levelOf('2'), here],
          ['3', levelOf('3'), elsewhere],
        ],
        undefined,
        { part: 'choice' },
      ),
      conflict(
        'day',
        [
          ['2026-03-02', '2. marts 2026'],
          ['2026-03-04', '4. marts 2026'],
        ],
        undefined,
      ),
      conflict(
        'helpers',
        [
          [['mother'], 'Mor', here],
          [['teacher'], 'Lærer', elsewhere],
        ],
        ['mother', 'teacher'],
      ),
      conflict(
        'statements',
        [
          ['Opdigtet lærer', 'Opdigtet lærer', here],
          ['Opdigtet pædagog', 'Opdigtet pædagog', elsewhere],
        ],
        'Opdigtet lærer / Opdigtet pædagog',
        { row: 's1', part: 'source-name' },
      ),
      conflict(
        'peers',
        [
          ['Vi venter.', 'Vi venter.', here],
          ['Skolen svarer i maj.', 'Skolen svarer i maj.', elsewhere],
        ],
        'Skolen svarer i maj.\n\nVi venter.',
        { in: 'deferral' },
      ),
    ],
  },
  play: async ({ canvas, args }) => {
    await expect(await canvas.findAllByText('Her er to versioner af svaret')).toHaveLength(5);
    await userEvent.click(canvas.getByRole('button', { name: formWords.versionsKeepAll }));
    await expect(canvas.getByLabelText('Mor')).toBeChecked();
    await expect(canvas.getByLabelText('Lærer')).toBeChecked();
    await userEvent.click(canvas.getByRole('button', { name: /4\. marts 2026$/ }));
    await expect(canvas.getByLabelText('Hvornår er mødet?')).toHaveValue('4.3.2026');
    await userEvent.click(canvas.getByRole('button', { name: /Opdigtet pædagog$/ }));
    await userEvent.click(canvas.getByRole('button', { name: /Skolen svarer i maj\.$/ }));
    await expect(canvas.getByDisplayValue('Skolen svarer i maj.')).toBeVisible();
    await userEvent.click(
      canvas.getByRole('button', { name: new RegExp(`Et andet vindue.*${levelOf('3')}`) }),
    );
    await expect(canvas.queryByText('Her er to versioner af svaret')).toBeNull();
    await expect(args.onChanges).toHaveBeenCalledTimes(5);
  },
};

function levelOf(value: string): string {
  return levelQuestion.options.find((one) => one.value === value)?.label ?? value;
}
