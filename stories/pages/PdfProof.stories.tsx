// PDFs that come back: whether one is what it says, and the case that lies in one.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { addressOf } from '#src/app/addresses.ts';
import { orderOf } from '#src/app/pdfOrders.ts';
import { words } from '#src/app/words.ts';
import { CarryCase } from '#src/pages/CarryCase.tsx';
import { makeFilesInWorker } from '#src/pdf/pdfInWorker.ts';
import { versionThen } from '#src/proof/caseAt.ts';
import { proofWords } from '#src/proof/words.ts';
import { carriedPracticeFile } from '#src/workfile/inPdf.ts';
import { pdfRefusals } from '#src/workfile/pdfRefusals.ts';
import { AppAt } from '../AppAt.tsx';
import { emptyShelf, opened, shelfWith } from '../shelf.ts';

const meta = { title: 'Sider/PDF der kommer igen', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A case with a version, and the PDF of it; `carries` lies in the file. */
async function withPdf(text?: string) {
  const prepared = await shelfWith('cerebral-parese');
  const { shelf, session } = await opened(prepared, []);
  const { id } = prepared;
  const named = session.nameVersion({ kind: 'draft-sent', name: 'Til familien' });
  await session.leave();
  const entries = await shelf.store.readLog(id);
  const then = await versionThen(session.getSnapshot().view.index, entries, named);
  if (!then) throw new Error('Expected the version');
  const order = orderOf(then, true);
  const carried = text === undefined ? {} : { carried: carriedPracticeFile(text, then.changedAt) };
  const made = await makeFilesInWorker({ ...order, ...carried });
  const [pdf] = made.is === 'made' ? made.files : [];
  if (!pdf) throw new Error('Expected a PDF');
  return { shelf, id, bytes: pdf.bytes, record: order.record };
}

let bytes = new Uint8Array<ArrayBuffer>(new ArrayBuffer(0));
const history = async () => {
  const made = await withPdf();
  bytes = made.bytes;
  return { shelf: made.shelf, path: addressOf.history(made.id) };
};

async function choose(canvasElement: HTMLElement, parts: BlobPart[], name = 'fil.pdf') {
  const input = canvasElement.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('Expected a file input');
  await userEvent.upload(input, new File(parts, name, { type: 'application/pdf' }));
}

/** Nothing has been changed since the version was made into this PDF. */
export const WhatItSays: Story = {
  args: { prepare: history },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: proofWords.choose });
    await choose(canvasElement, [bytes]);
    await canvas.findByText(proofWords.sameHeading, undefined, { timeout: 60_000 });
    await canvas.findByText(/hører til denne sag og versionen ”Udkast sendt: Til familien”/);
  },
};

/** Half a file can be told nothing of. */
export const CutOff: Story = {
  args: { prepare: history },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: proofWords.choose });
    await choose(canvasElement, [bytes.slice(0, bytes.length / 2)]);
    await canvas.findByText(proofWords.damaged, undefined, { timeout: 60_000 });
  },
};

/** A PDF of another case, or of a version that is only elsewhere. */
export const OfAnotherCase: Story = {
  args: {
    async prepare() {
      bytes = (await withPdf()).bytes;
      const { shelf, id } = await shelfWith('epilepsi');
      return { shelf, path: addressOf.history(id) };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: proofWords.choose });
    await choose(canvasElement, [bytes]);
    await canvas.findByText(proofWords.unknownHeading, undefined, { timeout: 60_000 });
  },
};

/** A document to read has no case to bring in. */
export const NoCaseInIt: Story = {
  args: {
    async prepare() {
      bytes = (await withPdf()).bytes;
      return { shelf: emptyShelf(), path: '/' };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.cases.none);
    await choose(canvasElement, [bytes]);
    await canvas.findByText(pdfRefusals['no-case'], undefined, { timeout: 60_000 });
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

/** What lies in it is no case: nothing is taken in. */
export const AnotherFileInIt: Story = {
  args: {
    async prepare() {
      bytes = (await withPdf('{"en": "anden fil"}')).bytes;
      return { shelf: emptyShelf(), path: '/' };
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.cases.none);
    await choose(canvasElement, [bytes]);
    await canvas.findByText(words.cases.importFailed, undefined, { timeout: 60_000 });
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

/** What the adviser is told before the case is laid in the PDF. */
export const Carry: Story = {
  args: { prepare: async () => ({ shelf: emptyShelf(), path: '/' }) },
  render: () => (
    <main className="container">
      <h1>{words.print.heading}</h1>
      <CarryCase isChosen practice={false} onChoose={() => {}} />
      <CarryCase isChosen={false} practice onChoose={() => {}} />
    </main>
  ),
};
