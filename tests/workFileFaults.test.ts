// What can be wrong with a working file, one by one, and the sentence for each.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import type { FileKeyWrap } from '#src/vault/fileKeyWrap.ts';
import { openFileKey } from '#src/vault/fileKeyWrap.ts';
import { makeRecoveryCode } from '#src/vault/recoveryCode.ts';
import { HEADER_LENGTH } from '#src/workfile/header.ts';
import { LONGEST_LINE } from '#src/workfile/limits.ts';
import type { ReadWorkFile } from '#src/workfile/readWorkFile.ts';
import {
  caseInFile,
  fileOf,
  fileWith,
  linked,
  manifest,
  operation,
  read,
  recoveryCode,
  unlockWith,
  watched,
} from './fixtures/workFiles.ts';

const wrote = (value: string): Change => ({
  address: { in: 'answer', instance: 'child', question: 'child-name' },
  value,
});
const [entry, second] = await linked([operation(1, wrote('A')), operation(2, wrote('B'))]);
const start = { file: manifest };
const opens = { case: { id: 'c1', createdAt: manifest.writtenAt, gaps: [] } };
const closes = (entries: number, drafts = 0) => ({ caseEnd: { entries, drafts } });

const lineOf = (record: unknown) => `${JSON.stringify(record)}\n`;

/** The records with a last line that agrees with them. */
function ended(...records: readonly unknown[]): readonly string[] {
  const lines = records.map(lineOf);
  const count = (kind: string) => lines.filter((line) => line.startsWith(`{"${kind}":`)).length;
  const digest = createHash('sha256').update(lines.join('')).digest('base64url');
  return [...lines, lineOf({ end: { cases: count('case'), entries: count('entry'), digest } })];
}

const refused = (answer: ReadWorkFile): string =>
  answer.ok ? 'Nothing was wrong' : answer.sentence;
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const sound = await bytesOf(await fileOf([caseInFile('c1', { entries: entry ? [entry] : [] })]));

/** The sound file with other bytes at a place. */
const withBytes = (at: number, ...bytes: readonly number[]) => {
  const changed = sound.slice();
  changed.set(bytes, at);
  return new Blob([changed]);
};

test('the records of these tests make a right file', async () => {
  const right = ended(start, opens, { entry }, { entry: second }, closes(2));
  expect(await read(await fileWith(...right))).toMatchObject({ ok: true });
});

describe('from the outside', () => {
  test.each([
    ['empty', new Blob([]), /Filen er tom/],
    ['a PDF', new Blob(['%PDF-1.7 and so on'.repeat(40)]), /ikke en arbejdsfil/],
    [
      'a case file of the plain kind',
      new Blob(['{"format": "udredningsguiden-sag"}']),
      /ikke en arbejdsfil/,
    ],
    ['one byte that is not ours', new Blob(['x']), /ikke en arbejdsfil/],
    ['of a newer format', withBytes(8, 2), /nyere app-version/],
    ['of no format', withBytes(8, 0), /beskadiget/],
    ['asking for 4 GB of memory', withBytes(9, 0, 0x40, 0, 0), /kræver mere arbejde/],
    ['asking for a thousand passes', withBytes(13, 0, 0, 4, 0), /kræver mere arbejde/],
    ['asking for no memory', withBytes(9, 0, 0, 0, 0), /kræver mere arbejde/],
    ['with a changed salt', withBytes(20, 1, 2, 3), /kan ikke låses op/],
    ['with a changed key', withBytes(40, 1, 2, 3), /kan ikke låses op/],
    ['with a changed key for the recovery code', withBytes(80, 1, 2, 3), /kan ikke låses op/],
    ['with frames of 2 GB', withBytes(HEADER_LENGTH - 20, 0x80, 0, 0, 0), /beskadiget/],
    [
      'with frames of another size',
      withBytes(HEADER_LENGTH - 20, 0, 0, 0x20, 0),
      /kan ikke låses op/,
    ],
    [
      'with a changed seal',
      withBytes(HEADER_LENGTH - 1, sound[HEADER_LENGTH - 1] === 0 ? 1 : 0),
      /kan ikke låses op/,
    ],
    ['with a frame of 2 GB', withBytes(HEADER_LENGTH, 0xff, 0xff, 0xff, 0xff), /beskadiget/],
    ['with a frame of nothing', withBytes(HEADER_LENGTH, 0x80, 0, 0, 0), /beskadiget/],
    ['cut in the header', new Blob([sound.slice(0, 60)]), /skåret over/],
    ['cut after the header', new Blob([sound.slice(0, HEADER_LENGTH)]), /skåret over/],
    ['cut in the last frame', new Blob([sound.slice(0, -1)]), /skåret over/],
    ['with something appended', new Blob([sound, 'x']), /beskadiget/],
  ])('%s', async (_, file, says) => {
    expect(refused(await read(file))).toMatch(says);
  });

  test('the wrong passphrase, in the words that a damaged header gets', async () => {
    const wrong = refused(await read(new Blob([sound]), { unlock: unlockWith('fire andre ord') }));
    expect(wrong).toMatch(
      /Enten er adgangssætningen eller gendannelseskoden en anden, eller også er filens begyndelse/,
    );
    expect(refused(await read(withBytes(40, 1, 2, 3)))).toBe(wrong);
  });

  test('the recovery code opens it too, and a slip in it is told as a slip', async () => {
    const codeOf = (recovery: string) => (wrap: FileKeyWrap) =>
      openFileKey(wrap, { recoveryCode: recovery });
    const file = new Blob([sound]);
    expect(await read(file, { unlock: codeOf(recoveryCode) })).toMatchObject({ ok: true });
    expect(refused(await read(file, { unlock: codeOf(makeRecoveryCode()) }))).toMatch(/låses op/);
    expect(refused(await read(file, { unlock: codeOf('ABCDE') }))).toMatch(/8 grupper/);
  });

  test('larger than any vault, before a byte of it is read', async () => {
    const { file, reads } = watched(new Blob([sound]));
    Object.defineProperty(file, 'size', { value: 5_000_000_000 });
    expect(refused(await read(file))).toMatch(/for stor/);
    expect(reads()).toBe(0);
  });

  test('gone while it is read', async () => {
    const file = new Blob([sound]);
    file.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    expect(refused(await read(file))).toMatch(/kan ikke læses/);
  });

  test('what is wrong with the machine is no fault of the file', async () => {
    const unlock = () => Promise.reject(new Error('no memory'));
    await expect(read(new Blob([sound]), { unlock })).rejects.toThrow('no memory');
  });
});

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const other = { ...second, after: [] };

describe('on the inside, under a seal that is right', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ['nothing', [], /stemmer ikke/],
    ['no JSON', ['Kære kollega\n'], /ikke kender/],
    ['no UTF-8 order', ['\uFEFF', ...ended(start)], /ikke kender/],
    ['no last line', ended(start).slice(0, 1), /stemmer ikke/],
    ['no end of its last line', [ended(start).join('').trimEnd()], /stemmer ikke/],
    ['something after its end', [...ended(start), lineOf(opens)], /stemmer ikke/],
    ['two beginnings', ended(start, start), /ikke kender/],
    ['no beginning', ended(opens, closes(0)), /ikke kender/],
    ['an unknown kind of line', ended(start, { photo: 'x' }), /ikke kender/],
    ['a line of two kinds', ended(start, { ...opens, ...closes(0) }), /ikke kender/],
    ['an entry without a case', ended(start, { entry }), /ikke kender/],
    ['a case in a case', ended(start, opens, opens, closes(0)), /ikke kender/],
    ['a case that does not end', ended(start, opens, { entry }), /ikke kender/],
    [
      'an entry of another shape',
      ended(start, opens, { entry: { ...entry, more: 1 } }, closes(1)),
      /ikke kender/,
    ],
    ['an entry that is none', ended(start, opens, { entry: [] }, closes(1)), /ikke kender/],
    ['a draft that is none', ended(start, opens, { draft: entry }, closes(0, 1)), /ikke kender/],
    ['an unknown home', ended({ file: { ...manifest, home: 'cloud' } }), /ikke kender/],
    [
      'a day that is none',
      ended({ file: { ...manifest, writtenAt: '2026-02-31T10:00:00.000Z' } }),
      /ikke kender/,
    ],
    ['fewer entries than it says', ended(start, opens, { entry }, closes(2)), /stemmer ikke/],
    ['fewer drafts than it says', ended(start, opens, closes(0, 1)), /stemmer ikke/],
    [
      'more cases than it says',
      [...ended(start, opens, closes(0)).slice(0, 3), ...ended(start).slice(1)],
      /stemmer ikke/,
    ],
    ['the same entry twice', ended(start, opens, { entry }, { entry }, closes(2)), /to gange/],
    ['the same case twice', ended(start, opens, closes(0), opens, closes(0)), /to gange/],
    [
      'an entry taken away',
      ended(start, opens, { entry: second }, closes(1)),
      /hænger ikke sammen/,
    ],
    [
      'an entry changed',
      ended(
        start,
        opens,
        { entry: { ...entry, operation: operation(1, wrote('C')) } },
        { entry: second },
        closes(2),
      ),
      /hænger ikke sammen/,
    ],
    [
      'a practice case among the others',
      ended(start, { case: { ...opens.case, id: 'p1' } }, closes(0)),
      /blander/,
    ],
    [
      'a case of no home',
      ended(start, { case: { ...opens.case, id: 'x1' } }, closes(0)),
      /blander/,
    ],
    ['13 layers', [...ended(start).slice(0, 1), `${deep(13)}\n`], /flere lag/],
    ['a million layers', [...ended(start).slice(0, 1), `${deep(1_000_000)}\n`], /flere lag/],
    [
      'an entry of layers',
      [...ended(start).slice(0, 1), `{"entry":${deep(500_000)}}\n`],
      /flere lag/,
    ],
  ])('%s', async (_, lines, says) => {
    expect(refused(await read(await fileWith(...lines)))).toMatch(says);
  });

  test('brackets in words are no layers', async () => {
    const talk = await linked([operation(1, wrote(`${deep(40)} \\" ${deep(40)} \\`))]);
    expect(await read(await fileOf([caseInFile('c1', { entries: talk })]))).toMatchObject({
      ok: true,
    });
  });

  test('an entry that follows nothing may stand beside the others', async () => {
    const lines = ended(start, opens, { entry }, { entry: other }, closes(2));
    expect(await read(await fileWith(...lines))).toMatchObject({ ok: true });
  });
});

describe('a file that unpacks to far more than itself', () => {
  test('as one line: given up as soon as the line is too long', async () => {
    const zeros = '0'.repeat(LONGEST_LINE / 2);
    const { file, reads } = watched(await fileWith(...Array.from({ length: 12 }, () => zeros)));
    expect(refused(await read(file))).toMatch(/for stor/);
    expect(reads()).toBeLessThan(file.size);
  });

  test('as many lines: given up when no log could have packed so well', async () => {
    const text = wrote('0'.repeat(16_000_000));
    const lines = [3, 4, 5, 6, 7, 8, 9, 10].flatMap((nth) => [
      lineOf({ case: { ...opens.case, id: `c${nth}` } }),
      lineOf({ entry: { operation: operation(nth, text), after: [] } }),
      lineOf(closes(1)),
    ]);
    const { file, reads } = watched(await fileWith(lineOf(start), ...lines));
    expect(refused(await read(file))).toMatch(/folder sig ud/);
    expect(reads()).toBeLessThan(file.size);
  });
});

test('nothing unreadable is written', async () => {
  const practice = [caseInFile('p1')];
  await expect(fileOf(practice)).rejects.toThrow(/blander/);
  const long = await linked([operation(1, wrote('x'.repeat(LONGEST_LINE)))]);
  await expect(fileOf([caseInFile('c1', { entries: long })])).rejects.toThrow(/for stor/);
});
