// What is left out is found wherever in an HTML file it hides, however it is written.
import { describe, expect, test } from 'vitest';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import { readBackHtml } from '#src/handover/readBack.ts';

const SECRET = 'Bor hemmeligt på Ærøvænget hos tante Yrsa';
const of = { instance: 'child', question: 'note' };
const leftOut = (...texts: readonly string[]): readonly LeftOutText[] =>
  texts.map((text) => ({ text, of }));

const file = ({ head = '', body = '' }) =>
  `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Udkast</title>${head}</head><body class="bo"><main><h1>Udkast til jer</h1><p>Barnet trives.</p><h2 id="k2">Hvad sker <em>der</em> nu</h2>${body}</main></body></html>`;
const placesOf = (html: string, ...texts: readonly string[]) =>
  readBackHtml(html, leftOut(...texts)).hits.map(({ where }) => where);

const entities = [...SECRET].map((sign) => `&#${sign.charCodeAt(0)};`).join('');
const escapes = SECRET.replace(/[^ -~]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
const css = SECRET.replace(/[^ -~]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
const base64 = Buffer.from(SECRET).toString('base64');
const under = 'under ”Hvad sker der nu”';
const attribute = 'i HTML-koden (en egenskab)';
const script = 'i HTML-koden (et script eller et typografiark)';

test('a file without it is passed', () => {
  expect(readBackHtml(file({}), leftOut(SECRET, 'Yrsa', 'Bo'))).toEqual({
    hits: [],
    searched: leftOut(SECRET, 'Yrsa'),
    notSearched: leftOut('Bo'),
  });
});

describe('is found', () => {
  test.each([
    ['as text', { body: `<p>${SECRET}</p>` }, under],
    [
      'before any heading',
      { head: `<meta name="x"><noscript>${SECRET}</noscript>` },
      'øverst i teksten',
    ],
    [
      'parted by marks',
      { body: '<p>Bor hem<b>me</b>ligt på <i>Ærøvænget</i> hos<br>tante Yrsa</p>' },
      under,
    ],
    [
      'parted by a comment',
      { body: '<p>Bor hemme<!-- x -->ligt på Ærøvænget hos tante Yrsa</p>' },
      under,
    ],
    ['in capitals', { body: `<p>${SECRET.toUpperCase()}</p>` }, under],
    [
      'with soft hyphens',
      { body: '<p>Bor hem&shy;me&#8203;ligt på Ærø\u00ADvænget hos tante Yrsa</p>' },
      under,
    ],
    ['in letters of two parts', { body: `<p>${SECRET.normalize('NFD')}</p>` }, under],
    ['as entities', { body: `<p>${entities}</p>` }, under],
    [
      'as named entities',
      { body: '<p>Bor hemmeligt p&aring; &AElig;r&oslash;v&aelig;nget hos tante Yrsa</p>' },
      under,
    ],
    ['as entities of entities', { body: `<p>${entities.replaceAll('&', '&amp;')}</p>` }, under],
    [
      'in a table',
      {
        body: '<table><tr><td>Bor hemmeligt på</td><td>Ærøvænget hos tante Yrsa</td></tr></table>',
      },
      under,
    ],
    ['in a drawing', { body: `<svg><title>${SECRET}</title></svg>` }, under],
    ['in a template', { body: `<template><p>${SECRET}</p></template>` }, under],
    ['in an attribute', { body: `<p title="${SECRET}">x</p>` }, attribute],
    ['in an attribute with entities', { body: `<p data-x='${entities}'>x</p>` }, attribute],
    [
      'in an attribute without marks',
      { body: '<p data-x=Yrsa-Ærøvænget-hemmeligt>x</p>', secret: 'Yrsa Ærøvænget' },
      attribute,
    ],
    ['in a link', { body: `<a href="?q=${encodeURIComponent(SECRET)}">x</a>` }, attribute],
    ['in a style attribute', { body: `<p style="--x: '${css}'">x</p>` }, attribute],
    ['as a name in an id', { body: '<p id="oplysning-yrsa">x</p>', secret: 'Yrsa' }, attribute],
    ['in a comment', { body: `<!-- ${SECRET} -->` }, 'i HTML-koden (en kommentar)'],
    ['in a declaration', { body: `<?x ${SECRET}?>` }, 'i HTML-koden (en kommentar)'],
    ['in JSON', { head: `<script type="application/json">{"a": "${escapes}"}</script>` }, script],
    ['as a name in JSON', { head: '<script>{"a": "Yrsa"}</script>', secret: 'Yrsa' }, script],
    ['in the comment of a script', { head: `<script>/* ${SECRET} */</script>` }, script],
    ['in a stylesheet', { head: `<style>p::after { content: "${css}"; }</style>` }, script],
    [
      'in a data address',
      { body: `<a href="data:text/plain,${encodeURIComponent(SECRET)}">x</a>` },
      attribute,
    ],
    [
      'in one packed as base64',
      { body: `<a href="data:text/plain;base64,${base64}">x</a>` },
      attribute,
    ],
    ['in base64 in a script', { head: `<script>const x = '${base64}'</script>` }, script],
    ['in base64 amid other signs', { body: `<p data-x="sti/${base64}">x</p>` }, attribute],
    ['as a tag', { body: `<${SECRET.toLowerCase().replaceAll(' ', '-')}>` }, 'i HTML-koden'],
    ['a telephone number', { body: '<p>20 30&nbsp;40-50</p>', secret: 'Tlf. 20304050' }, under],
    [
      'a number in an attribute',
      { body: '<a href="tel:+4520304050">x</a>', secret: '20 30 40 50' },
      attribute,
    ],
  ] satisfies readonly (readonly [
    string,
    { head?: string; body?: string; secret?: string },
    string,
  ])[])(
    '%s',
    (_name, { secret, ...parts }: { head?: string; body?: string; secret?: string }, where) => {
      expect(placesOf(file(parts), secret ?? SECRET)).toContain(where);
    },
  );
});

describe('cannot be read', () => {
  test.each([
    ['a picture', '<img src="data:image/png;base64,iVBORw0KGgo=" alt="">', /billede/],
    ['packed data', '<a href="data:application/zip;base64,UEsDBA==">x</a>', /En del af filen/],
    [
      'a packed font',
      '<i style="src: url(data:font/woff2;base64,d09GMg==)">x</i>',
      /En del af filen/,
    ],
  ])('%s', (_name, body, why) => {
    expect(() => readBackHtml(file({ body }), leftOut(SECRET))).toThrow(why);
  });

  test('a drawing made of text is read', () => {
    const body = `<img alt="" src="data:image/svg+xml,${encodeURIComponent('<svg><text>Intet</text></svg>')}">`;
    expect(placesOf(file({ body }), SECRET)).toEqual([]);
  });
});

test('code is no text: a short word in it is no hit', () => {
  expect(placesOf(file({ head: '<style>.yrsa { color: red }</style>' }), 'Yrsa', 'Color')).toEqual(
    [],
  );
});
