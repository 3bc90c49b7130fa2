// PDFs that come back: whether one is what it says, and the case that lies in one. Reading them is tested elsewhere.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { words } from '#src/app/words.ts';
import { CarryCase } from '#src/pages/CarryCase.tsx';
import { ProofOutcome } from '#src/pages/HistoryProof.tsx';
import type { PdfJudgement } from '#src/proof/judgePdf.ts';
import { proofWords } from '#src/proof/words.ts';

const meta = { title: 'Sider/PDF der kommer igen' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const at = '2026-11-21T09:00:00.000Z';
const claim = {
  fingerprint: 'K7QF-2M8D-0XW1-9RTA',
  digest: 'a'.repeat(43),
  of: 'version',
  edition: 'decision',
  changedAt: at,
  day: '2026-11-21',
} as const;
const version = {
  operation: 'o1',
  at,
  by: 'Testine Prøvesen',
  mark: { kind: 'draft-sent', name: 'Til forældrene og til den koordinerende sagsbehandler' },
} as const;
const found = { claim, version, changedAt: at, differences: [], carries: 'nothing' } as const;

const shown = (judgement: PdfJudgement): Story => ({
  render: () => (
    <main className="container">
      <h1>{proofWords.heading}</h1>
      <ProofOutcome judged={{ state: 'done', value: judgement }} />
    </main>
  ),
});

const told =
  (heading: string, more: RegExp): NonNullable<Story['play']> =>
  async ({ canvas, canvasElement }) => {
    await canvas.findByText(heading);
    await expect(canvasElement).toHaveTextContent(more);
  };

/** Nothing has been changed since the version was made into this PDF. */
export const WhatItSays: Story = {
  ...shown({ is: 'same', ...found }),
  play: told(proofWords.sameHeading, /Slags dokument: Afgørelse og plan\./),
};

/** The case as it stood, with the case itself in the file: that was not looked into, and the heading says so. */
export const WithTheCase: Story = {
  ...shown({ is: 'same', ...found, version: undefined, carries: 'case' }),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(proofWords.sameOutsideHeading);
    await expect(canvasElement).toHaveTextContent(/som den var 21\. november 2026/);
    await expect(canvasElement).not.toHaveTextContent('Intet er ændret');
  },
};

/** Every kind of difference at once, with the places. */
export const NotWhatItSays: Story = {
  ...shown({
    is: 'differs',
    ...found,
    carries: 'too-much',
    differences: [
      { is: 'page-count', file: 21, made: 20 },
      { is: 'words', page: 7, file: 'fem timer om ugen, og at', made: 'ti timer om ugen, og at' },
      { is: 'look', pages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      { is: 'structure' },
      { is: 'places' },
      { is: 'metadata' },
      { is: 'other' },
    ],
  }),
  play: told(proofWords.differsHeading, /I sagen står ”ti timer om ugen, og at”/),
};

/** The same words, set in another way: nothing is promised. */
export const SetInAnotherWay: Story = {
  ...shown({ is: 'restyled', ...found, differences: [{ is: 'look', pages: [3] }] }),
  play: told(proofWords.restyledHeading, /Udseendet på side 3 er anderledes/),
};

/** A version that this case has not here. */
export const UnknownVersion: Story = {
  ...shown({ is: 'unknown', claim }),
  play: told(proofWords.unknownHeading, /K7QF-2M8D-0XW1-9RTA/),
};

/** Made by another program, or with the mark lost on the way. */
export const NotOurs: Story = {
  ...shown({ is: 'not-ours' }),
  play: told(proofWords.notOursHeading, /kan enhver have skrevet/),
};

/** What the adviser is told before the case is laid in the PDF. */
export const Carry: Story = {
  render: () => (
    <main className="container">
      <h1>{words.print.heading}</h1>
      <CarryCase isChosen practice={false} onChoose={() => {}} />
      <CarryCase isChosen={false} practice onChoose={() => {}} />
    </main>
  ),
};
