// An edition that goes to others: read back before it is given, stopped where it tells what is left out, and without the case.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { findEdition } from '#src/document/editions.ts';
import { makeFiles } from '#src/pdf/makeFiles.ts';
import type { PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import type { CarriedFile } from '#src/pdf/tagging/attachFile.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { answer, changed, exampleView, meta } from './fixtures/printedCase.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

describe('what goes to others', () => {
  const secret = 'Faster Bodil bor skjult i en lejlighed over bageren i Strandby';
  const family = () => {
    const found = findEdition('family');
    if (!found) throw new Error('Expected the edition for the family');
    return found;
  };
  const mark: Change = {
    address: { in: 'withheld', instance: 'analysis', question: 'network-resources' },
    value: ['third-party'],
  };
  const viewWith = async (changes: readonly Change[]): Promise<CaseView> => {
    const { index, today, record } = await exampleView('autisme');
    return { index, today, record: changed(changes, record) };
  };
  const make = (view: CaseView) =>
    makeFiles(
      { view, meta, edition: family(), forms: ['pdf', 'html'] },
      { fonts: () => Promise.resolve(fonts) },
    );

  const searchedIn = async (changes: readonly Change[]) => {
    const order = {
      view: await viewWith(changes),
      meta,
      edition: family(),
      forms: ['html'],
    } as const;
    const made = await makeFiles(order, { fonts: () => Promise.resolve(fonts) });
    if (made.is !== 'made' || !made.searched) throw new Error('Expected a file that was searched');
    return made.searched;
  };

  test('is given when it was read back and nothing left out was in it', async () => {
    const written = answer('analysis', 'network-resources', `${secret}.`);
    const made = await make(await viewWith([written, mark]));
    expect(made.is).toBe('made');
    if (made.is !== 'made') return;
    expect(made.files.map((one) => one.form)).toEqual(['pdf', 'html']);
    expect(made.searched).toMatchObject({ withheld: 1, notSearched: [] });
    const html = new TextDecoder().decode(made.files[1]?.bytes);
    expect(html).toContain('Noget er udeladt her.');
    expect(html).not.toContain('Bodil');
  });

  test('says what could not be looked for, and counts it not', async () => {
    const short = answer('analysis', 'network-resources', 'Skole');
    const { never } = await searchedIn([]);
    expect(never).toBeGreaterThan(0);
    expect(await searchedIn([])).toEqual({ withheld: 0, never, notSearched: [] });
    expect(await searchedIn([short, mark])).toEqual({ withheld: 0, never, notSearched: ['Skole'] });
  });

  test('is stopped where the same words stand in an answer that is not marked', async () => {
    const made = await make(
      await viewWith([
        answer('analysis', 'network-resources', `${secret}.`),
        answer('analysis', 'protective', `Der er hjælp: ${secret}.`),
        mark,
      ]),
    );
    expect(made.is).toBe('stopped');
    if (made.is !== 'stopped') return;
    expect(made.found[0]).toMatchObject({ instance: 'analysis', question: 'network-resources' });
    expect(made.found[0]?.sentence).toMatch(/”Faster Bodil bor.*står .*side \d+/);
    expect(made.found[0]?.sentence).toContain('afsnittet ”Analyse”');
  });

  test('is searched for the risk and the personal number too, though nobody marked them', async () => {
    const made = await make(
      await viewWith([
        answer('child', 'child-personal-number', '000000-0000'),
        answer('analysis', 'protective', 'Nummeret 000000 0000 skal bruges.'),
      ]),
    );
    expect(made.is).toBe('stopped');
  });

  test('never carries the case: it is left out, and stopped should it get in all the same', async () => {
    const carried: CarriedFile = {
      name: 'oevelsessag.json',
      description: 'Sagen',
      mediaType: 'application/json',
      bytes: new TextEncoder().encode('{}'),
      changedAt: new Date('2026-11-21T10:00:00.000Z'),
    };
    const order = { view: await viewWith([]), meta, forms: ['pdf'], carried } as const;
    const making = { fonts: () => Promise.resolve(fonts) };
    const made = await makeFiles({ ...order, edition: family() }, making);
    expect(made.is).toBe('made');
    if (made.is === 'made' && made.files[0])
      expect((await whatIsThis(made.files[0].bytes)).is).toBe('hand-out');
    const edition = { ...family(), carriesCase: true } as const;
    const stopped = await makeFiles({ ...order, edition }, making);
    expect(stopped).toMatchObject({ is: 'stopped', found: [] });
  });
});
