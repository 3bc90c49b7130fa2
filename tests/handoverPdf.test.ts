// What is left out is found wherever in a PDF it hides; what cannot be read is refused.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import { readBackPdf } from '#src/handover/readBack.ts';
import {
  type Change,
  changed,
  goodParts,
  type Parts,
  shown,
  writeParts,
} from './fixtures/goodPdf.ts';

const execute = promisify(execFile);

/** The good file without its picture, which nobody can read back. */
const parts: Parts = (() => {
  const { image: _picture, ...rest } = changed(goodParts(), [
    ['content1', 'q 40 0 0 40 50 600 cm /Im1 Do Q ', ''],
    ['resources', '/Im1 @image ', ''],
  ]);
  return rest;
})();

const SECRET = 'Bor hemmeligt på Ærøvænget hos tante Yrsa';
const of = { instance: 'child', question: 'note' };
const leftOut = (...texts: readonly string[]): readonly LeftOutText[] =>
  texts.map((text) => ({ text, of }));

async function placesOf(bytes: Uint8Array, ...texts: readonly string[]) {
  const { hits } = await readBackPdf(bytes, leftOut(...texts));
  return hits.map(({ where }) => where);
}
const planted = (...changes: readonly Change[]) => writeParts(changed(parts, changes));
const onPage = (operators: string): Change => [
  'content2',
  '\nendstream',
  `\n${operators}\nendstream`,
];
const text = (words: string, at = '50 600 Td') => `BT /F1 11 Tf ${at} ${shown(words)} ET`;
const wide = (words: string) =>
  `<FEFF${[...words].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const bytesOf = (words: string) => Buffer.from(words, 'utf8').toString('latin1');
const stream = (dict: string, data: string) => `<< ${dict} >>\nstream\n${data}\nendstream`;

async function throughQpdf(bytes: Uint8Array, ...options: readonly string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-handover-'));
  try {
    await writeFile(join(folder, 'in.pdf'), bytes);
    await execute('qpdf', [...options, join(folder, 'in.pdf'), join(folder, 'out.pdf')]);
    return await readFile(join(folder, 'out.pdf'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The file with more bytes before its cross-references, which lead where they did. */
function withBytes(bytes: Uint8Array, more: string): Uint8Array {
  const before = Buffer.from(bytes).toString('latin1');
  const after = before.replace('\nxref\n', () => `\n${more}\nxref\n`);
  const start = after.lastIndexOf('xref\n0 ');
  return Buffer.from(after.replace(/startxref\n\d+/, `startxref\n${start}`), 'latin1');
}

test('a file without it is passed', async () => {
  expect(await readBackPdf(writeParts(parts), leftOut(SECRET, 'Yrsa', '20 30 40 50'))).toEqual({
    hits: [],
    searched: leftOut(SECRET, 'Yrsa', '20 30 40 50'),
    notSearched: [],
  });
});

test('a hit says what, where, and where else', async () => {
  const { hits } = await readBackPdf(planted(onPage(text(SECRET))), leftOut(SECRET), {
    told: [{ text: `Der står: ${SECRET}.`, where: 'afsnittet ”Barnet”' }],
  });
  expect(hits).toEqual([
    {
      text: { text: SECRET, of },
      found: SECRET,
      where: 'på side 2',
      alsoIn: ['afsnittet ”Barnet”'],
      sentence:
        '”Bor hemmeligt på Ærøvænget hos tante …” står på side 2. De samme ord står også i afsnittet ”Barnet”, som ikke er holdt tilbage.',
    },
  ]);
});

const appearance = stream(
  '/Type /XObject /Subtype /Form /BBox [0 0 20 15] /Resources @resources',
  text(SECRET),
);

/** Where it is put, what is changed, and where it must be said to be. */
const hidingPlaces: readonly (readonly [string, readonly Change[], string])[] = [
  ['on a page', [onPage(text(SECRET))], 'på side 2'],
  ['as invisible text', [onPage(`BT 3 Tr /F1 11 Tf 50 600 Td ${shown(SECRET)} ET`)], 'på side 2'],
  ['as an artifact', [onPage(`/Artifact BMC ${text(SECRET)} EMC`)], 'på side 2'],
  ['in capitals', [onPage(text(SECRET.toUpperCase()))], 'på side 2'],
  [
    'over two lines',
    [onPage(text('Bor hemmeligt på Ærø') + text('vænget hos tante Yrsa', '50 580 Td'))],
    'på side 2',
  ],
  [
    'with a hyphen at the line end',
    [onPage(text('Bor hemmeligt på Ærø-') + text('vænget hos tante Yrsa', '50 580 Td'))],
    'på side 2',
  ],
  [
    'letter by letter',
    [onPage(`BT /F1 11 Tf 50 600 Td ${[...SECRET].map((sign) => shown(sign)).join(' ')} ET`)],
    'på side 2',
  ],
  [
    'in a form drawn on the page',
    [
      ['form', '/Resources << >>', '/Resources @resources'],
      ['form', '0.5 g', text(SECRET)],
    ],
    'på side 1',
  ],
  [
    'in a form that is not drawn',
    [['secret', '', stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', text(SECRET))]],
    'i filens kode',
  ],
  [
    'in the look of a note',
    [['bubbleLook', /[\s\S]+/, appearance]],
    'i en note eller et link på side 1',
  ],
  ['in a bookmark', [['bookmark', '(Hvad sker der nu)', wide(SECRET)]], 'i et bogmærke'],
  [
    'in the information',
    [['info', '(Plan og handling)', wide(SECRET)]],
    'i dokumentets oplysninger',
  ],
  [
    'in a key nobody knows',
    [['info', '/Title', `/Andet ${wide(SECRET)} /Title`]],
    'i dokumentets oplysninger',
  ],
  [
    'in the metadata',
    [['metadata', 'Plan og handling', bytesOf(SECRET)]],
    'i dokumentets oplysninger',
  ],
  [
    'in the metadata with entities',
    [
      [
        'metadata',
        'Plan og handling',
        'Bor hemmeligt p&#229; &#xC6;r&oslash;v&#230;nget hos tante Yrsa',
      ],
    ],
    'i dokumentets oplysninger',
  ],
  [
    'in a comment of the metadata',
    [['metadata', '<x:xmpmeta', `<!-- ${bytesOf(SECRET)} --><x:xmpmeta`]],
    'i dokumentets oplysninger',
  ],
  [
    'as an alternative text',
    [['figure', /\/Alt \(.*?\)/, `/Alt ${wide(SECRET)}`]],
    'i det, der læses højt',
  ],
  ['as an expansion', [['noteText', '(forklaring)', wide(SECRET)]], 'i det, der læses højt'],
  ['as the text meant', [['noteText', '(Note til planen)', wide(SECRET)]], 'i det, der læses højt'],
  [
    'as an attribute',
    [['head1', '/Scope', `/Summary ${wide(SECRET)} /Scope`]],
    'i det, der læses højt',
  ],
  [
    'as a mark on the page',
    [['content2', '(f.eks.)', wide(SECRET)]],
    'i det, der læses højt på side 2',
  ],
  [
    'with soft hyphens and letters in parts',
    [['content2', '(f.eks.)', wide('Bor hem\u00ADme\u200Bligt pa\u030A Ærøvænget hos tante Yrsa')]],
    'i det, der læses højt på side 2',
  ],
  ['in a note', [['bubble', '(En note)', wide(SECRET)]], 'i en note eller et link på side 1'],
  [
    'in the address of a link',
    [['link', 'https://example.org/lov', `https://example.org/${encodeURIComponent(SECRET)}`]],
    'i en note eller et link på side 1',
  ],
  ['in an attachment', [['json', '{"sag": "opdigtet"}', bytesOf(SECRET)]], 'i en vedhæftet fil'],
  [
    'in an attachment as escapes',
    [['json', '"opdigtet"', '"Bor hemmeligt p\\u00e5 \\u00c6r\\u00f8v\\u00e6nget hos tante Yrsa"']],
    'i en vedhæftet fil',
  ],
  [
    'in an attachment as base64',
    [['json', 'opdigtet', Buffer.from(SECRET).toString('base64')]],
    'i en vedhæftet fil',
  ],
  [
    'as the name of an attachment',
    [['file', '/UF (sag.json)', `/UF ${wide(SECRET)}`]],
    'i en vedhæftet fil',
  ],
  [
    'as the description of an attachment',
    [['file', /\/Desc \(.*?\)/, `/Desc ${wide(SECRET)}`]],
    'i en vedhæftet fil',
  ],
  [
    'as a page label',
    [['catalog', '/Lang', `/PageLabels << /Nums [0 << /P ${wide(SECRET)} >>] >> /Lang`]],
    'i filens kode',
  ],
  [
    'as the name of a place',
    [['dests', '(afsnit)', wide(SECRET)]],
    'i et navn, som links fører til',
  ],
  [
    'as a name',
    [
      [
        'layer',
        '/Type',
        '/Bor#20hemmeligt#20p#C3#A5#20#C3#86r#C3#B8v#C3#A6nget#20hos#20tante#20Yrsa 1 /Type',
      ],
    ],
    'i filens kode',
  ],
  ['as a layer', [['layer', '(Lag)', wide(SECRET)]], 'i filens kode'],
  ['in a comment between objects', [['layer', '<<', `% ${bytesOf(SECRET)}\n<<`]], 'i filens kode'],
  ['in a comment of a page', [onPage(`% ${bytesOf(SECRET)}`)], 'på side 2'],
  [
    'in a comment of a font map',
    [['toUnicode', 'endcmap', `% ${bytesOf(SECRET)}\nendcmap`]],
    'i filens kode',
  ],
  [
    'in a font program',
    [['program', '/Length1', `/Note ${wide(SECRET)} /Length1`]],
    'i filens kode',
  ],
  [
    'in the bytes of a profile',
    [['profile', '\nendstream', `${bytesOf(SECRET)}\nendstream`]],
    'i filens kode',
  ],
  [
    'in a script',
    [['catalog', '/Lang', `/OpenAction << /S /JavaScript /JS ${wide(SECRET)} >> /Lang`]],
    'i filens kode',
  ],
  [
    'in the metadata of a page',
    [['secret', '', stream('/Type /Metadata', bytesOf(SECRET))]],
    'i filens kode',
  ],
  [
    'packed in hexadecimal',
    [['secret', '', stream('/Filter /ASCIIHexDecode', `${Buffer.from(SECRET).toString('hex')}>`)]],
    'i filens kode',
  ],
  [
    'packed twice',
    [
      [
        'secret',
        '',
        stream(
          '/Filter [/ASCIIHexDecode /FlateDecode]',
          `${deflateSync(Buffer.from(SECRET)).toString('hex')}>`,
        ),
      ],
    ],
    'i filens kode',
  ],
];

describe('is found', () => {
  test.each(hidingPlaces)('%s', async (_name, changes, where) => {
    expect(await placesOf(planted(...changes), SECRET)).toContain(where);
  });

  test.each(hidingPlaces.filter(([name]) => !/a name$|comment (of|between)|bytes of/.test(name)))(
    '%s, in object streams',
    async (_name, changes) => {
      const packed = await throughQpdf(
        planted(...changes),
        '--object-streams=generate',
        '--preserve-unreferenced',
      );
      expect(await placesOf(packed, SECRET)).not.toEqual([]);
    },
  );

  test('over two pages', async () => {
    const split = planted(
      ['content1', '\nendstream', `\n${text('Bor hemmeligt på Ærøvænget')}\nendstream`],
      ['content2', 'stream\n', `stream\n${text('hos tante Yrsa')}\n`],
    );
    expect(await placesOf(split, SECRET)).not.toEqual([]);
  });

  test('in an object nothing leads to any more', async () => {
    const object = `99 0 obj\n${wide(SECRET)}\nendobj`;
    expect(await placesOf(withBytes(writeParts(parts), object), SECRET)).toEqual([
      'i rester af en tidligere version af filen',
    ]);
  });

  test('in such an object, packed', async () => {
    const packed = deflateSync(Buffer.from(SECRET)).toString('latin1');
    const object = `99 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`;
    expect(await placesOf(withBytes(writeParts(parts), object), SECRET)).toEqual([
      'i rester af en tidligere version af filen',
    ]);
  });

  test('in an earlier version of the file', async () => {
    const before = Buffer.from(planted(['info', '(Plan og handling)', wide(SECRET)])).toString(
      'latin1',
    );
    const id = /\/Info (\d+) 0 R/.exec(before)?.[1] ?? '';
    const root = /\/Root (\d+) 0 R/.exec(before)?.[1] ?? '';
    const old = /startxref\n(\d+)/.exec(before)?.[1] ?? '';
    const at = before.length;
    const object = `${id} 0 obj\n<< /Title (Plan og handling) >>\nendobj\n`;
    const entry = `${String(at).padStart(10, '0')} 00000 n \n`;
    const update = `${object}xref\n${id} 1\n${entry}trailer\n<< /Size 200 /Root ${root} 0 R /Info ${id} 0 R /Prev ${old} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
    expect(await placesOf(Buffer.from(before + update, 'latin1'), SECRET)).toEqual([
      'i rester af en tidligere version af filen',
    ]);
  });

  test('after the end of the file', async () => {
    const bytes = Buffer.concat([writeParts(parts), Buffer.from(`% ${SECRET}\n`)]);
    expect(await placesOf(bytes, SECRET)).toEqual(['i rester af en tidligere version af filen']);
  });

  test('in a PDF inside the PDF', async () => {
    const inner = Buffer.from(planted(onPage(text(SECRET)))).toString('latin1');
    const bytes = planted(['json', '{"sag": "opdigtet"}', inner]);
    expect(await placesOf(bytes, SECRET)).toEqual(['i en vedhæftet fil']);
  });

  test.each([
    ['a sentence of it', 'Hun hader Plumpudding. Resten er der ikke.', 'Hun hader Plumpudding'],
    [
      'five words of it',
      'Den gamle krage fløj over skorstenen mod Vadsted',
      'den anden Krage fløj over skorstenen mod Vadsted',
    ],
    ['part of an endless word', 'Plumpuddi'.repeat(9), `${'puddiPlum'.repeat(4)} Slut`],
    ['a name alone', 'Yrsa', 'Her er Yrsa'],
    ['a name of two letters', 'Ix', 'Her er Ix'],
    ['a telephone number', 'Ring 20304050', 'Tlf. 20 30 40 50'],
    ['one parted another way', 'Ring på 20-30-40-50 eller 99', 'Tlf. 2030 4050'],
    ['a number of six digits', 'Journal 774411', 'nr. 774411'],
  ])('%s', async (_name, secret, printed) => {
    expect(await placesOf(planted(onPage(text(printed))), secret)).toEqual(['på side 2']);
  });
});

describe('is not found', () => {
  test.each([
    ['part of another word', 'Yrsa', 'Hyrsat'],
    ['a number inside a longer one', 'Journal 774411', 'nr. 1774411'],
    ['four words of it', 'Den gamle krage fløj over skorstenen', 'en krage fløj over skorstenen'],
    ['a date', 'Den 12.03.2024', 'Den 12.03.2024 skete noget'],
  ])('%s', async (_name, secret, printed) => {
    expect(await placesOf(planted(onPage(text(printed))), secret)).toEqual([]);
  });
});

describe('what cannot be read is refused', () => {
  test.each([
    [
      'a stream packed in a way we do not undo',
      ['json', '/Type', '/Filter /LZWDecode /Type'],
      /En del af filen/,
    ],
    [
      'a stream that does not unpack',
      ['json', '/Type', '/Filter /FlateDecode /Type'],
      /En del af filen/,
    ],
    [
      'a font that does not say what it shows',
      ['font', '/ToUnicode @toUnicode', ''],
      /En del af filen/,
    ],
    ['a page that breaks off', onPage('('), /En del af filen/],
    ['an attachment that is no text', ['json', '{"sag"', '\x00\x01{"sag"'], /Der ligger en fil/],
  ] satisfies readonly (readonly [string, Change, RegExp])[])('%s', async (_name, change, why) => {
    await expect(readBackPdf(planted(change), leftOut(SECRET))).rejects.toThrow(why);
  });

  test('a picture', async () => {
    await expect(readBackPdf(writeParts(goodParts()), leftOut(SECRET))).rejects.toThrow(/billede/);
  });

  test('a locked file', async () => {
    const locked = await throughQpdf(writeParts(parts), '--encrypt', '', 'ejer', '256', '--');
    await expect(readBackPdf(locked, leftOut(SECRET))).rejects.toThrow(/låst/);
  });

  test('half a file, and none', async () => {
    const bytes = writeParts(parts);
    for (const half of [bytes.subarray(0, bytes.length / 2), new Uint8Array()])
      await expect(readBackPdf(half, leftOut(SECRET))).rejects.toThrow(/hel PDF/);
  });

  test('bytes between the objects that are no text', async () => {
    const bytes = withBytes(writeParts(parts), 'stream\n\x01\x02\x03');
    await expect(readBackPdf(bytes, leftOut(SECRET))).rejects.toThrow(/En del af filen/);
  });
});

test('a phrase whose words are read as others than are painted is found, though they stand one by one', async () => {
  const words = ['Ærøvænget', 'hos', 'Yrsa'];
  const spans = words.map(
    (word, at): Change => [
      `word${at}`,
      '',
      `<< /Type /StructElem /S /Span /P @cell /Pg @page1 /ActualText ${wide(`${word} `)} ${at === 0 ? '/K 9' : ''} >>`,
    ],
  );
  const bytes = planted(
    ...spans,
    ['cell', '/Pg @page1 /K 9', '/K [@word0 @word1 @word2]'],
    ['parents', '@rowHead @cell', '@rowHead @word0'],
  );
  expect(await placesOf(bytes, 'Ærøvænget hos Yrsa')).toEqual(['i det, der læses højt på side 1']);
});
