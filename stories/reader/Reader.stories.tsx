// The opened review file: each page, answered and not, in other languages, with long texts, and where nothing is kept.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { type DraftAnswer, nothingSaid } from '#src/reader/draftAnswer.ts';
import type { ReviewPayload } from '#src/review/payload.ts';
import { askedSpots, spotChapters } from '#src/review/spots.ts';
import { languageOf, ReaderAt } from './ReaderAt.tsx';
import { payloadWith } from './reviewPayload.ts';

const meta = {
  title: 'Gennemlæsningsfil/Læser',
  component: ReaderAt,
} satisfies Meta<typeof ReaderAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const { words } = languageOf('da');
const payload = () => payloadWith();

const LONG = 'Etordudenmellemrum'.repeat(30);

/** Something wrong in the first place, something known in the second, and a wish. */
const said = ({ doc }: ReviewPayload): DraftAnswer => {
  const [first, second] = spotChapters(doc).flatMap(({ pieces }) => askedSpots(pieces));
  if (!first || !second) throw new Error('Expected places');
  return {
    ...nothingSaid,
    said: {
      [first.id]: { says: 'wrong', words: 'Nej, det var hjemme hos mormor.' },
      [second.id]: { says: 'recognise', words: '' },
    },
    closing: { ...nothingSaid.closing, wishes: 'Mere hjælp om aftenen.', statement: LONG },
    shares: true,
  };
};

export const Cover: Story = {
  args: { prepare: payload },
  play: async ({ canvas }) => {
    await canvas.findByText(words.start.silence);
    await canvas.findByText(words.start.practice);
  },
};

const late = () => payloadWith({ madeAt: '2026-01-10T10:00:00.000Z', answerBy: '2026-01-24' });

export const CoverLate: Story = {
  args: { prepare: late },
  play: async ({ canvas }) => {
    await canvas.findByText(words.start.late, { exact: false });
  },
};

const nobody = () =>
  payloadWith({
    from: { adviser: '', unit: '', contact: '' },
    to: { is: 'young', name: '' },
    practice: false,
  });

export const CoverToTheYoung: Story = {
  args: { prepare: nobody },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: words.start.titleYou });
    await canvas.findByText(words.start.askNobody);
    await expect(canvas.queryByText(words.start.otherParent)).toBeNull();
  },
};

export const CoverInArabic: Story = {
  args: { prepare: payload, language: 'ar' },
  play: async ({ canvas, canvasElement }) => {
    const arabic = languageOf('ar');
    await canvas.findByText(arabic.unchecked ?? '–');
    await canvas.findByText(arabic.words.language.staysDanish);
    await expect(canvasElement.querySelector('.reader')).toHaveAttribute('dir', 'rtl');
  },
};

export const Chapter: Story = {
  args: { prepare: payload, at: 'kap-child-voice' },
  play: async ({ canvas }) => {
    const [wrong] = await canvas.findAllByRole('button', { name: words.answering.wrong });
    if (!wrong) throw new Error('Expected a place');
    await expect(wrong).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(wrong);
    await expect(wrong).toHaveAttribute('aria-pressed', 'true');
    await userEvent.type(canvas.getByLabelText(words.answering.words.label), 'Det var en torsdag.');
    await userEvent.click(canvas.getByRole('button', { name: words.answering.takeBack }));
    await canvas.findByText(words.answering.takenBack);
    await userEvent.click(canvas.getByRole('button', { name: words.answering.undo }));
    await expect(canvas.getByLabelText(words.answering.words.label)).toHaveValue(
      'Det var en torsdag.',
    );
  },
};

export const ChapterAnswered: Story = {
  args: { prepare: payload, at: 'kap-child-voice', said },
  play: async ({ canvas }) => {
    await canvas.findByText(words.keeping.found);
    await userEvent.click(canvas.getByText(words.reading.contents));
    await canvas.findByText(/^ ?2 af \d+ har svar$/);
  },
};

export const ChapterInArabic: Story = {
  args: { prepare: payload, at: 'kap-child-voice', language: 'ar', said },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(languageOf('ar').words.keeping.found);
    await expect(canvasElement.querySelector('.doc')).toHaveAttribute('dir', 'ltr');
  },
};

export const Egg: Story = {
  args: { prepare: payload, at: 'kap-egg' },
  play: async ({ canvas }) => {
    const links = await canvas.findAllByRole('link', { name: /Mentale funktioner/ });
    await expect(links[0]).toHaveAttribute('href', '#kap-theme-mental-functions');
  },
};

export const Explained: Story = {
  args: { prepare: payload, at: 'kap-analysis' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { level: 1 });
    const term = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('.reader-term');
      if (!found) throw new Error('Expected a word that is explained');
      return found;
    });
    await userEvent.click(term);
    const dialog = await canvas.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: words.reading.closeExplanation }),
    );
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(term).toHaveFocus();
    await userEvent.click(term);
    await canvas.findByRole('dialog');
  },
};

export const Glossary: Story = {
  args: { prepare: payload, at: 'svaere-ord' },
  play: async ({ canvas }) => {
    await canvas.findByText('partshøring', { selector: 'dt' });
  },
};

export const ToTheChild: Story = {
  args: { prepare: payload, at: 'til-barnet' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.child.lead);
    await expect(canvasElement.querySelector('.doc-large')).toBeVisible();
  },
};

export const OwnWords: Story = {
  args: { prepare: payload, at: 'egne-ord' },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText(words.closing.wishes.label), 'Ro.');
    await canvas.findByText(/^Gemt klokken/);
  },
};

export const NothingKept: Story = {
  args: { prepare: payload, at: 'egne-ord', isForgetful: true },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText(words.closing.wishes.label), 'Ro.');
    await canvas.findByText(words.keeping.cannotKeep);
  },
};

export const NothingSaid: Story = {
  args: { prepare: payload, at: 'giv-svaret' },
  play: async ({ canvas }) => {
    await canvas.findByText(words.handBack.nothing);
    await expect(canvas.queryByRole('button', { name: words.handBack.make })).toBeNull();
  },
};

export const HandBack: Story = {
  args: { prepare: payload, at: 'giv-svaret', said },
  play: async ({ canvas }) => {
    await canvas.findByText('Nej, det var hjemme hos mormor.');
    await userEvent.click(canvas.getByRole('button', { name: words.keeping.erase }));
    await canvas.findByText(words.keeping.eraseAsk);
    await userEvent.click(canvas.getByRole('button', { name: words.keeping.eraseNo }));
  },
};

export const HandedBack: Story = {
  args: { prepare: payload, at: 'giv-svaret', said },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.handBack.make }));
    await canvas.findByText(/udredningssvar/);
    await canvas.findByText(words.handBack.again);
  },
};

const wordy = () =>
  payloadWith({ to: { is: 'custodian', name: `Pia ${LONG}` } }, (file) => ({
    ...file,
    answers: {
      ...file.answers,
      analysis: { ...file.answers.analysis, protective: `${LONG}\n<b>Tekst</b>\nEn linje mere.` },
    },
  }));

export const LongText: Story = {
  args: { prepare: wordy, at: 'kap-analysis' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('<b>Tekst</b>');
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
