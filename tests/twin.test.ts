// The HTML twin: every text of the document once and in order, as text, in a file that can do nothing.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions } from '#src/document/editions.ts';
import type { Doc, Field } from '#src/document/model.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { docTexts } from './fixtures/printedTexts.ts';

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
]);

/** What a reader sees, tag by tag. Comments, scripts and attributes would show up as a fault in other tests. */
function textOf(html: string): string {
  return html
    .replace(/^.*<body/s, '<body')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (one) => entities.get(one) ?? one);
}

/** Labels that are not shown: beside what says the same, or in a source on one line. */
function hiddenLabels({ parts }: Doc): ReadonlySet<string> {
  const blocks = parts.flatMap((part) => part.chapters.flatMap((one) => one.blocks));
  const fields = blocks.flatMap((block): readonly (Field & { readonly labelled?: boolean })[] => {
    if (block.block === 'quote') return [...block.how, ...block.words];
    if (block.block === 'table') return block.rows.flat(2);
    if (block.block !== 'facts') return [];
    return block.facts.flatMap((one) => one.source.map((field) => ({ ...field, labelled: false })));
  });
  return new Set(fields.filter((one) => one.labelled === false).map((one) => one.label));
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(examples.map((one) => one.id))('the twin of %s', (id) => {
  test('says every text of each edition, once and in its order', async () => {
    const view = await exampleView(id);
    for (const edition of editions) {
      const doc = buildDocument(view, meta, edition);
      const html = await makeTwin(doc);
      // Past the first page and the contents, which say some of it before.
      const said = letters(textOf(html.slice(html.indexOf(`<h2 id="del-${doc.parts[0]?.id}"`))));
      const hidden = hiddenLabels(doc);
      const told = docTexts(doc)
        .filter((text) => !hidden.has(text))
        .map(letters);
      expect(
        told.filter((text) => !said.includes(text)),
        edition.id,
      ).toEqual([]);
      const long = told.filter((text) => text.length >= 30);
      const once = long.filter((text) => said.split(text).length === 2);
      const all = told.join('');
      const twice = long.filter(
        (text) => text.length > 40 && said.split(text).length > all.split(text).length,
      );
      expect(twice, edition.id).toEqual([]);
      const places = once.map((text) => said.indexOf(text));
      expect(once.filter((_, at) => (places[at] ?? 0) < (places[at - 1] ?? 0))).toEqual([]);
    }
  });

  test('leads nowhere that is not there, has each place once, and headings without a gap', async () => {
    const view = await exampleView(id);
    for (const edition of editions) {
      const html = await makeTwin(buildDocument(view, meta, edition));
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((one) => one[1] ?? '');
      const ways = [...html.matchAll(/ href="([^"]*)"/g)].map((one) => one[1] ?? '');
      expect(new Set(ids).size, edition.id).toBe(ids.length);
      expect(ways.filter((one) => !one.startsWith('#') || !ids.includes(one.slice(1)))).toEqual([]);
      const levels = [...html.matchAll(/<h(\d)/g)].map((one) => Number(one[1]));
      expect(levels.filter((one) => one === 1)).toHaveLength(1);
      levels.forEach((level, at) => {
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      });
      expect(html.length, edition.id).toBeLessThan(400_000);
    }
  });

  test('is the same file each time', async () => {
    const doc = buildDocument(await exampleView(id), meta);
    expect(await makeTwin(doc)).toBe(await makeTwin(doc));
  });
});

describe('the file', () => {
  const hostile = [
    '</style><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '&lt;b&gt; &amp;amp; <!-- -->',
    'javascript:alert(1)',
    ']]><?php ?>',
    "' onmouseover='alert(1)",
  ];

  async function hostileTwin(): Promise<{ readonly doc: Doc; readonly html: string }> {
    const changes = [
      answer('child', 'child-name', hostile.join(' ')),
      answer('child', 'child-lives-with', hostile.join('\n')),
      ...hostile.flatMap((text, at) => [
        rowMark('screening', 'known', `s${at}`, at + 1),
        answer('screening', 'known', text, 'text', `s${at}`),
        rowMark('child', 'custodians', `c${at}`, at + 1),
        answer('child', 'custodians', text, 'name', `c${at}`),
      ]),
    ];
    const built = buildDocument(viewOf(changed(changes, emptyRecord)), meta);
    const doc = { ...built, title: hostile.join(' '), mark: hostile.join(' ') };
    return { doc, html: await makeTwin(doc) };
  }

  test('shows what somebody wrote as text, whatever it looks like', async () => {
    const { doc, html } = await hostileTwin();
    const said = flat(textOf(html));
    for (const text of hostile) expect(said).toContain(flat(text));
    expect(html).not.toMatch(/<(?:script|svg|img|iframe|object|embed|link|form|base)\b/i);
    expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<[a-z][^<>]*\son[a-z]+=/i);
    expect(doc.title).toContain('<script>');
  });

  test('holds no control signs and no half signs', async () => {
    const text = 'a\u0000b\u0007c\u009Fd\u202E\u2067 \uD83C halv';
    const built = buildDocument(viewOf(emptyRecord), meta);
    const html = await makeTwin({ ...built, cover: { ...built.cover, purpose: text } });
    expect(html).toContain('abcd \uFFFD halv');
    expect(html).not.toMatch(/\p{Cs}/u);
    expect([...html].filter((one) => /\p{Cc}/u.test(one) && !'\n\t'.includes(one))).toEqual([]);
  });

  test('allows nothing but its own style, and asks for nothing', async () => {
    const { html } = await hostileTwin();
    const style = html.slice(html.indexOf('<style>') + 7, html.indexOf('</style>'));
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/ style="/);
    expect(style).not.toMatch(/url\(|@import/);
    expect(html).not.toMatch(/\b(?:src|srcset|action|ping|formaction)="/);
    expect(html).toMatch(/^<!doctype html><html lang="da-DK">/);
  });

  test('leads from a fact back to each place that rests on it', async () => {
    const html = await makeTwin(buildDocument(await exampleView('autisme'), meta));
    const references = [...html.matchAll(/ id="(henvisning-[\d-]+)"/g)].map((one) => one[1]);
    const backs = [...html.matchAll(/ href="#(henvisning-[\d-]+)"/g)].map((one) => one[1]);
    expect(references.length).toBeGreaterThan(30);
    expect([...backs].sort()).toEqual([...references].sort());
  });
});
