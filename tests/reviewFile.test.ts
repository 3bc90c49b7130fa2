// The review file: one file, locked, that can do nothing but what its own script does, and tells nothing outside.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { readerLanguages } from '#forms/content/reader/index.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { tokensIn } from '#src/handover/htmlTokens.ts';
import { isReviewRound } from '#src/log/reviewGuards.ts';
import { suggestPassphrase } from '#src/pages/reviewPassphrase.ts';
import { fromBase64, toBase64 } from '#src/review/base64.ts';
import { deriveHere } from '#src/review/deriveHere.ts';
import { MOST_COMMENTS, USUAL_REVIEW_FILE } from '#src/review/limits.ts';
import { makeReviewFile, ReviewNotMade } from '#src/review/makeReviewFile.ts';
import { SEALED_ID } from '#src/review/payload.ts';
import { prepareReview } from '#src/review/prepareReview.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { openPayload } from '#src/review/sealPayload.ts';
import { type Reader, sealedIn } from '#src/review/shell.ts';
import { spotsOf } from '#src/review/spots.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { toBase64Url } from '#src/vault/bytes.ts';
import { repeatCase } from './bench/pdf/repeatCase.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { bytesFrom, derive, orderFor, PASSPHRASE, standIn } from './fixtures/reviewFiles.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const blockOf = (html: string) => sealedIn(html) ?? '';
const open = async (html: string, passphrase = PASSPHRASE) =>
  openPayload(blockOf(html), passphrase, derive);

const preparedOf = async (view: CaseView, reader: Reader) => {
  const prepared = await prepareReview(orderFor(view, { reader }));
  if (prepared.is !== 'made') throw new Error('Expected a file');
  return prepared;
};

describe.each(examples.map(({ id }) => id))('the file about %s', (id) => {
  test('opens with its passphrase to the draft and the round it was made of', async () => {
    const view = await exampleView(id);
    const { html, round } = await makeReviewFile(orderFor(view));
    const opened = await open(html);
    if (opened.is !== 'opened') throw new Error('Expected it to open');
    const { value } = opened;
    const doc = buildDocument(view, meta, reviewEdition('custodian', []));
    expect(value.doc).toEqual(doc);
    expect(spotsOf(value.doc)).toEqual(round.spots);
    expect(value).toMatchObject({
      review: round.id,
      key: round.key,
      answerBy: round.answerBy,
      madeAt: round.sentAt,
      to: { is: 'custodian', name: 'Pia Prøve' },
      practice: true,
    });
    expect(doc.cover.childName).toMatchObject({ paragraphs: [value.child] });
    expect(isReviewRound(round)).toBe(true);
  });

  test('stays under 1 MB in a case four times as long, whose places one answer can all be about', async () => {
    const file = await examples.find((one) => one.id === id)?.load();
    if (!file) throw new Error(`Expected a fictional case with the id ${id}`);
    const view = viewOf(recordOf(content, repeatCase(file, 4)));
    const script = `/*${toBase64(bytesFrom(3)(303_000))}*/`;
    const reader = { ...standIn, script };
    expect(script.length).toBeGreaterThan(400_000);
    const { bytes, round } = await preparedOf(view, reader);
    expect(bytes).toBeLessThan(USUAL_REVIEW_FILE);
    expect(round.spots.length).toBeLessThan(MOST_COMMENTS);
  });

  test('says nothing of the case outside its lock, and is small', async () => {
    const view = await exampleView(id);
    // As large as the reader may be, in letters that do not repeat.
    const reader = { ...standIn, script: `/*${toBase64(bytesFrom(3)(400_000))}*/` };
    const { html, round } = await makeReviewFile(orderFor(view, { reader }));
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
    const outside = html.replace(blockOf(html), '');
    const other = await makeReviewFile(
      orderFor(viewOf(emptyRecord), { reader, recipient: { is: 'young', name: 'Bo Prøve' } }),
    );
    expect(other.html.replace(blockOf(other.html), '')).toBe(outside);
    for (const secret of [round.id, round.key, round.recipient.name])
      expect(html).not.toContain(secret);
  });
});

describe('the file', () => {
  const made = async (more = {}) => makeReviewFile(orderFor(await exampleView('autisme'), more));

  test('allows its own script and style, sign for sign, and nothing else', async () => {
    const { html } = await made();
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${sha256(standIn.script)}'`,
      `style-src 'sha256-${sha256(standIn.style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const tokens = [...tokensIn(html)];
    const tags = tokens.flatMap((one) => (one.is === 'tag' && !one.isEnd ? [one] : []));
    // The policy is there before anything that it is about.
    expect(tags.slice(0, 4).map(({ name }) => name)).toEqual(['html', 'head', 'meta', 'meta']);
    expect(tags[3]?.attributes[0]?.value).toBe('Content-Security-Policy');
    expect(tags.filter(({ name }) => name === 'script')).toHaveLength(2);
    const names = tags.flatMap(({ attributes }) => attributes.map(({ name }) => name));
    for (const name of names) expect(name).not.toMatch(/^(on|src|href|srcset|style|action)/);
    expect(tokens.filter((one) => one.is === 'raw').map((one) => one.text)).toEqual([
      standIn.style,
      blockOf(html),
      standIn.script,
    ]);
    expect(/https?:|\/\//.test(html.replace(blockOf(html), ''))).toBe(false);
  });

  test('says in every language from the start what to do where it stays closed', async () => {
    const { html } = await made();
    const told = html.slice(0, html.indexOf(`id="${SEALED_ID}"`));
    for (const { code, direction, words } of readerLanguages)
      expect(told).toContain(`<p lang="${code}" dir="${direction}">${words.lock.notOpen}</p>`);
  });

  test('is the same for the same order, and other bytes for other random ones', async () => {
    const [one, same, other] = [await made(), await made(), await made({ random: bytesFrom(8) })];
    expect(same).toEqual(one);
    expect(other.html).not.toBe(one.html);
    expect(other.round.key).not.toBe(one.round.key);
  });

  test('remembers which version it shows', async () => {
    const digest = toBase64Url(bytesFrom(4)(32));
    const fingerprint = { digest, short: 'K7QF-2M8D-0XW1-9RTA', of: 'version' as const };
    const { round } = await made({ meta: { ...meta, fingerprint } });
    expect(round.draft).toBe(Buffer.from(bytesFrom(4)(32)).toString('hex'));
    expect((await made()).round.draft).toBe('');
  });

  test('is refused a reader that would end its own element', async () => {
    for (const script of ['"</script>"', '"</SCRIPT >"', '"<!--"'])
      await expect(made({ reader: { ...standIn, script } })).rejects.toThrow(/The script/);
    for (const style of ['a{}</style>', '/*<!--*/'])
      await expect(made({ reader: { ...standIn, style } })).rejects.toThrow(/The style/);
  });
});

describe('markup in the case', () => {
  const hostile = [
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    ']]>',
    '</title><img src=x onerror=alert(1)>',
    '\u2028alert(1)\u2029',
    '\u202Egnp.exe\u202C',
    '\u2066x\u2069',
    '&lt;/script&gt;',
    '`$' + '{alert(1)}` \\u003c/script>',
  ];
  const changes: readonly Change[] = [
    answer('child', 'child-name', hostile.join(' ')),
    answer('parent-view', 'words', hostile.join('\n')),
    answer('parent-view', 'hopes', '</noscript><script>alert(1)</script>'),
    ...hostile.flatMap((text, at) => [
      rowMark('screening', 'known', `s${at}`, at + 1),
      answer('screening', 'known', text, 'text', `s${at}`),
      rowMark('intake', 'requests', `q${at}`, at + 1),
      answer('intake', 'requests', text, 'words', `q${at}`),
    ]),
  ];
  const order = orderFor(viewOf(changed(changes)), {
    recipient: { is: 'custodian', name: hostile.join(' ') },
    from: { adviser: hostile.join(' '), unit: hostile.join(' '), contact: '\0\u0007' },
  });

  test('is inside the lock as it was written, and changes nothing of the file', async () => {
    const { html, round } = await makeReviewFile(order);
    expect(blockOf(html)).toMatch(/^[A-Za-z0-9+/]+={0,2}\.[A-Za-z0-9+/]+={0,2}$/);
    const plain = await makeReviewFile(orderFor(viewOf(emptyRecord)));
    const skeleton = (text: string) => text.replace(blockOf(text), '');
    expect(skeleton(html)).toBe(skeleton(plain.html));
    const opened = await open(html);
    expect(opened).toMatchObject({
      is: 'opened',
      value: {
        from: order.from,
        doc: buildDocument(order.view, meta, reviewEdition('custodian', [])),
      },
    });
    const told = round.spots.map(({ text }) => text).join('\n');
    for (const text of hostile) expect(told).toContain(text.replace(/[\u2028\u2029]/g, ''));
  });
});

describe('the lock', () => {
  const whole = async () => makeReviewFile(orderFor(await exampleView('autisme-halvvejs')));

  test('opens to the same passphrase from another keyboard, and to no other', async () => {
    const { html } = await makeReviewFile(
      orderFor(await exampleView('autisme'), { passphrase: 'blå rød grøn gul' }),
    );
    for (const typed of ['blå rød grøn gul'.normalize('NFD'), '  blå\u00A0rød grøn gul '])
      expect((await open(html, typed)).is).toBe('opened');
    for (const typed of ['Blå rød grøn gul', 'blå rød grøn', '', 'blårødgrøngul'])
      expect(await open(html, typed)).toEqual({ is: 'refused' });
  });

  test('takes words as they are heard over a telephone, and no other words', async () => {
    const view = await exampleView('autisme');
    const suggested = suggestPassphrase(bytesFrom(5));
    const { html } = await makeReviewFile(orderFor(view, { passphrase: suggested }));
    const capital = suggested.charAt(0).toUpperCase() + suggested.slice(1);
    for (const typed of [
      suggested,
      capital,
      suggested.toUpperCase(),
      suggested.replaceAll(' ', '  '),
      suggested.replaceAll(' ', '-'),
      suggested.replaceAll(' ', ''),
      ` ${capital}. `,
    ])
      expect((await open(html, typed)).is, typed).toBe('opened');
    const other = suggestPassphrase(bytesFrom(6));
    for (const typed of [other, suggested.slice(1), `${suggested} hat`, ''])
      expect(await open(html, typed), typed).toEqual({ is: 'refused' });
  });

  test('says in its head whether letters alone count, and is opened as it says', async () => {
    const view = await exampleView('autisme');
    const headOf = async (passphrase: string) => {
      const { html } = await makeReviewFile(orderFor(view, { passphrase }));
      const [head = ''] = blockOf(html).split('.');
      return JSON.parse(Buffer.from(head, 'base64').toString());
    };
    expect(await headOf(PASSPHRASE)).toMatchObject({ words: true });
    // Capitals, other letters and digits may be all that makes them hard to guess.
    for (const typed of [
      'Hest lampe torsdag sky',
      'blå rød grøn gul',
      'h e s t l a m p e',
      'k7 mz 4q xv 91',
    ])
      expect(await headOf(typed), typed).not.toHaveProperty('words');
  });

  test('opens as well where no worker is, without the page standing still', async () => {
    const { html } = await whole();
    const steps: number[] = [];
    const here = deriveHere((done) => void steps.push(done));
    expect((await openPayload(blockOf(html), PASSPHRASE, here)).is).toBe('opened');
    expect(steps.at(-1)).toBe(1);
    expect(await openPayload(blockOf(html), 'noget helt andet', here)).toEqual({ is: 'refused' });
  });

  test('says the same of another passphrase and of changed bytes, after the same work', async () => {
    const { html } = await whole();
    const block = blockOf(html);
    const [head = '', sealed = ''] = block.split('.');
    let derived = 0;
    const counting: typeof derive = (...given) => {
      derived += 1;
      return derive(...given);
    };
    const bytes = fromBase64(sealed) ?? new Uint8Array();
    const flipped = (at: number) => {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      return `${head}.${toBase64(copy)}`;
    };
    const tries = [0, 1, 77, bytes.length - 17, bytes.length - 1].map(flipped);
    const cut = [16, 17, bytes.length - 1].map(
      (length) => `${head}.${toBase64(bytes.slice(0, length))}`,
    );
    const all = [...tries, ...cut];
    for (const one of all)
      expect(await openPayload(one, PASSPHRASE, counting)).toEqual({ is: 'refused' });
    expect(await openPayload(block, 'noget helt andet', counting)).toEqual({ is: 'refused' });
    expect(derived).toBe(all.length + 1);
  });

  test('is bound to what stands beside it', async () => {
    const { html } = await whole();
    const [head = '', sealed = ''] = blockOf(html).split('.');
    const read = JSON.parse(Buffer.from(head, 'base64').toString());
    const withHead = (more: object) =>
      openPayload(
        `${Buffer.from(JSON.stringify({ ...read, ...more })).toString('base64')}.${sealed}`,
        PASSPHRASE,
        derive,
      );
    expect((await withHead({})).is).toBe('opened');
    expect((await withHead({ note: 'x' })).is).toBe('refused');
    expect((await withHead({ salt: toBase64(new Uint8Array(16)) })).is).toBe('refused');
    expect((await withHead({ argon2id: { m: 16, t: 1, p: 1 } })).is).toBe('refused');
  });

  test('is damaged where it is no lock of ours, without any work', async () => {
    const { html } = await whole();
    const [head = '', sealed = ''] = blockOf(html).split('.');
    const read = JSON.parse(Buffer.from(head, 'base64').toString());
    const headed = (more: object) =>
      `${Buffer.from(JSON.stringify({ ...read, ...more })).toString('base64')}.${sealed}`;
    const never: typeof derive = () => Promise.reject(new Error('No work may be done'));
    const heads = [
      { version: 2 },
      { format: 'andet' },
      { salt: 'AAAA' },
      { iv: toBase64(new Uint8Array(16)) },
      { iv: 7 },
      // A cost that somebody made up to hold up the reader, or to make guessing cheap to bear.
      { argon2id: { m: 4_000_000, t: 3, p: 1 } },
      { argon2id: { m: 65_536, t: 1e9, p: 1 } },
      { argon2id: { m: 65_536, t: Number.NaN, p: 1 } },
      { argon2id: null },
      { words: false },
      { words: 'ja' },
    ];
    const odd = [
      '',
      '.',
      head,
      `${head}.`,
      `${head}.${toBase64(new Uint8Array(15))}`,
      `${head}.${sealed}.${sealed}`,
      `${head}.${sealed}!`,
      `${head}.${sealed.slice(0, -1)}`,
      `${head} .${sealed}`,
      `${Buffer.from('{"format":').toString('base64')}.${sealed}`,
      `${Buffer.from([0xff, 0xfe]).toString('base64')}.${sealed}`,
      `${Buffer.from('null').toString('base64')}.${sealed}`,
    ];
    for (const block of [...heads.map(headed), ...odd])
      expect((await openPayload(block, PASSPHRASE, never)).is, block.slice(0, 80)).toBe('damaged');
  });

  test('is made for no passphrase that others guess first', async () => {
    const view = await exampleView('cerebral-parese');
    const refuse = (passphrase: string) =>
      expect(makeReviewFile(orderFor(view, { passphrase }))).rejects;
    await refuse('kort').toThrow(/mindst 12 tegn/);
    await refuse('Pia Prøve Pia Prøve').toThrow(/navne fra sagen/);
    const { cover } = buildDocument(view, meta);
    const name = cover.childName?.is === 'words' ? cover.childName.paragraphs.join(' ') : '';
    await refuse(`${name} ${name}`).toThrow(ReviewNotMade);
    await refuse('aaaaaaaaaaaaaa').toThrow(ReviewNotMade);
  });
});

test('no file is made while a risk of involving the parents is not assessed', async () => {
  const { record } = await exampleView('autisme');
  const risk = viewOf(changed([answer('screening', 'risk', 'yes')], record));
  for (const is of ['custodian', 'young', 'supporter'] as const)
    await expect(
      makeReviewFile(orderFor(risk, { recipient: { is, name: 'Pia Prøve' } })),
    ).rejects.toThrow(/§ 18, stk. 3/);
  const assessed = viewOf(
    changed(
      [
        answer('screening', 'risk-assessed-on', '2026-01-12'),
        answer('screening', 'risk-assessment', 'Ingen fare ved samtalen.'),
      ],
      risk.record,
    ),
  );
  const { html } = await makeReviewFile(orderFor(assessed));
  const opened = await open(html);
  expect(JSON.stringify(opened)).not.toContain('Ingen fare ved samtalen');
});

describe('base64', () => {
  test('is written in one way, and read in no other', () => {
    for (const length of [0, 1, 2, 3, 4, 57, 40_000]) {
      const bytes = bytesFrom(length)(length);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
    for (const odd of [
      'A',
      'AA',
      'AAA',
      'AB==',
      'AAB=',
      'AA A',
      'AAAA\n',
      'A-_A',
      '====',
      'AA=A',
      'AAAA=AAA',
      'Æ===',
    ])
      expect(fromBase64(odd), odd).toBeUndefined();
  });
});
