// A version handed out later: in every edition, without what is withheld since, and it can be proved as any other.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { orderOf } from '#src/app/pdfOrders.ts';
import type { Edition } from '#src/document/edition.ts';
import { editions, findEdition } from '#src/document/editions.ts';
import { LEFT_OUT } from '#src/document/words.ts';
import { CaseFold } from '#src/log/operation.ts';
import { type CaseNow, type MadeFiles, makeFiles } from '#src/pdf/makeFiles.ts';
import type { PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { type CaseThen, type KnownCase, versionThen } from '#src/proof/caseAt.ts';
import { fingerprintOfCase } from '#src/proof/caseFingerprint.ts';
import { comparePdfs } from '#src/proof/comparePdfs.ts';
import { judgePdf, type PdfJudgement } from '#src/proof/judgePdf.ts';
import { readProof } from '#src/proof/readProof.ts';
import { index, Writer } from './fixtures/logWriters.ts';
import { row, say } from './fixtures/makeCase.ts';
import { withhold } from './fixtures/marks.ts';
import { flatText, readText } from './fixtures/readPdf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PURPOSE = 'Faster Bodil bor skjult over bageren i Strandby';
const WISH = 'En hund, der hedder Kaptajn Grønært';
const version = 'm3-a';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

/** A case with a version, and what was written after it. */
async function caseWith(...after: readonly (readonly Change[])[]): Promise<KnownCase> {
  const writer = new Writer('a');
  await writer.write(1, [
    say('child/child-name', 'Opdigtet Barn'),
    say('wishes/purpose', PURPOSE),
    row('wishes/wishes:ra', 1),
    say('wishes/wishes:ra/words', WISH),
  ]);
  await writer.write(2, [say('voice/words', 'Jeg vil gerne på lejr med klassen')]);
  await writer.mark(3, { kind: 'draft-sent', name: 'Til familien' });
  for (const [at, changes] of after.entries()) await writer.write(4 + at, changes);
  return { id: 'c1', practice: false, index, entries: writer.entries };
}

async function thenOf(known: KnownCase): Promise<CaseThen> {
  const then = await versionThen(index, known.entries, version);
  if (!then) throw new Error('Expected the version');
  return then;
}

async function nowOf({ id, entries }: KnownCase): Promise<CaseNow> {
  const fold = new CaseFold(index);
  for (const { operation } of entries) fold.apply(operation);
  const { digest } = await fingerprintOfCase(id, fold.record);
  return { record: fold.record, changedAt: fold.latest, digest };
}

const editionOf = (id: string): Edition => {
  const found = findEdition(id);
  if (!found) throw new Error(`Expected the edition ${id}`);
  return found;
};

function made(then: CaseThen, edition: string, now = then.now): Promise<MadeFiles> {
  const { record, today, meta } = orderOf(then, false);
  const view = { index, record, today };
  const order = { view, meta, edition: editionOf(edition), forms: ['pdf', 'html'] } as const;
  return makeFiles({ ...order, ...(now && { now }) }, { fonts: () => Promise.resolve(fonts) });
}

/** The two files of the version as it is handed out today. */
async function handedOut(known: KnownCase, edition = 'family') {
  const result = await made(await thenOf(known), edition, await nowOf(known));
  if (result.is !== 'made') throw new Error(JSON.stringify(result));
  const [pdf, html] = result.files;
  if (!pdf || !html) throw new Error('Expected two files');
  return { pdf: pdf.bytes, html: new TextDecoder().decode(html.bytes) };
}

const judge = (bytes: Uint8Array<ArrayBuffer>, of: KnownCase): Promise<PdfJudgement> =>
  judgePdf(new Blob([bytes]), of, {
    reader: { readProof, compare: comparePdfs },
    make: async (then, edition) => {
      const again = await made(then, edition);
      if (again.is !== 'made' || !again.files[0]) throw new Error('Expected it to be made again');
      return again.files[0].bytes;
    },
  });

const marks = [
  withhold('wishes/purpose', 'not-for-family', 'third-party'),
  withhold('wishes/wishes:ra', 'third-party'),
];
const phone = [say('child/phone', '12')];

describe('what is withheld since', () => {
  test.each(editions.filter(({ audience }) => audience !== 'adviser').map(({ id }) => id))(
    'is in no file of the version: %s',
    async (edition) => {
      const { pdf, html } = await handedOut(await caseWith(marks), edition);
      const text = flatText(await readText(pdf));
      for (const told of [text, html]) expect(told).not.toMatch(/Bodil|Strandby|Grønært/);
      if (edition === 'family') for (const told of [text, html]) expect(told).toContain(LEFT_OUT);
      expect(await whatIsThis(pdf)).toEqual({ is: 'hand-out' });
      // The cover says which version it is.
      for (const told of [text, flatText(html)])
        expect(told).toContain('Versionen hedder ”Udkast sendt: Til familien”.');
    },
  );

  test('is told in the working copy, which is the same as ever', async () => {
    const before = await handedOut(await caseWith(), 'work');
    const after = await handedOut(await caseWith(marks, phone), 'work');
    expect(flatText(await readText(after.pdf))).toContain('Bodil');
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
  });

  test('is searched for as it stood then and as it stands now, each text once', async () => {
    const known = await caseWith([...marks, say('wishes/purpose', 'At få ro')]);
    const result = await made(await thenOf(known), 'family', await nowOf(known));
    // The purpose in both wordings, and the wish.
    expect(result).toMatchObject({
      is: 'made',
      searched: { withheld: 3, never: 0, notSearched: [] },
    });
  });

  test('changes nothing where it stood nowhere in the version', async () => {
    const before = await handedOut(await caseWith());
    const other = [
      say('rhythm/first-date', '2027-01-01'),
      withhold('rhythm/first-date', 'third-party'),
    ];
    const after = await handedOut(await caseWith(phone, other));
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
  });

  test('stops the hand-over where the same words stood in another place then', async () => {
    const moved = [
      say('voice/words', PURPOSE),
      say('wishes/purpose', 'At få ro'),
      withhold('voice/words', 'third-party'),
    ];
    const known = await caseWith(moved);
    const stopped = await made(await thenOf(known), 'family', await nowOf(known));
    expect(stopped.is).toBe('stopped');
    if (stopped.is !== 'stopped') return;
    expect(stopped.found[0]).toMatchObject({ instance: 'voice', question: 'words' });
    expect(stopped.found[0]?.sentence).toMatch(/”Faster Bodil bor.*også i afsnittet ”wishes”/);
    // Marked there too, it goes out without them.
    const both = await caseWith([...moved, withhold('wishes/purpose', 'third-party')]);
    expect((await handedOut(both)).html).not.toContain('Bodil');
  });
});

describe('a version that was handed out', () => {
  test('is what it says, then and after more is written, marked and shared again', async () => {
    const { pdf } = await handedOut(await caseWith(marks));
    const more = [
      [],
      [phone],
      [phone, [withhold('voice/words', 'third-party')]],
      [[withhold('wishes/purpose'), withhold('wishes/wishes:ra')]],
    ];
    for (const after of more) {
      const judgement = await judge(pdf, await caseWith(marks, ...after));
      expect(judgement).toMatchObject({
        is: 'same',
        version: { operation: version },
        carries: 'nothing',
      });
    }
  });

  test('is what it says where it was handed out before anything was marked', async () => {
    const { pdf } = await handedOut(await caseWith(phone));
    expect(await judge(pdf, await caseWith(phone, marks))).toMatchObject({ is: 'same' });
  });

  test('says which later state it was held to, and only where it was', async () => {
    const known = await caseWith(phone, marks);
    const now = await nowOf(known);
    const read = await readProof(new Blob([(await handedOut(known)).pdf]));
    expect(read).toMatchObject({
      is: 'ours',
      claim: { of: 'version', later: now.digest, changedAt: now.changedAt },
    });
    const plain = await readProof(new Blob([(await handedOut(await caseWith(phone))).pdf]));
    expect(plain.is === 'ours' && plain.claim).not.toHaveProperty('later');
  });

  test('is neither right nor wrong where the later state is not known', async () => {
    const { pdf } = await handedOut(await caseWith(marks));
    expect(await judge(pdf, await caseWith())).toMatchObject({ is: 'unknown' });
  });

  test('is found out where it tells what was held back', async () => {
    const known = await caseWith(marks);
    const then = await thenOf(known);
    const now = await nowOf(known);
    const { meta } = orderOf(then, false);
    const forged = await makeFiles(
      {
        view: then.view,
        meta: {
          ...meta,
          datedAt: now.changedAt,
          fingerprint: { ...then.fingerprint, later: now.digest },
        },
        edition: editionOf('family'),
        forms: ['pdf'],
      },
      { fonts: () => Promise.resolve(fonts) },
    );
    if (forged.is !== 'made' || !forged.files[0]) throw new Error('Expected a file');
    expect(await judge(forged.files[0].bytes, known)).toMatchObject({ is: 'differs' });
  });
});
