// A packed file holds the same objects as the one it was packed from.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packObjects } from '#src/pdf/tagging/packObjects.ts';
import { readJson } from './fixtures/readPdf.ts';

type Made = { readonly body: string; readonly isStream: boolean };

/** A file as pdfkit writes it: a catalog, and what is given. */
function fileOf(given: readonly Made[]): Uint8Array {
  const page = '<<\n/Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 9 9]\n>>';
  const fixed = [
    '<<\n/Type /Catalog\n/Pages 2 0 R\n>>',
    '<<\n/Type /Pages\n/Count 1\n/Kids [3 0 R]\n>>',
    page,
  ];
  const all = [...fixed.map((body) => ({ body, isStream: false })), ...given];
  let text = '%PDF-1.7\n%\xFF\xFF\xFF\xFF\n';
  const places = all.map(({ body, isStream }, at) => {
    const place = text.length;
    const whole = isStream ? `<<\n/Length ${body.length}\n>>\nstream\n${body}\nendstream` : body;
    text += `${at + 1} 0 obj\n${whole}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<<\n/Size ${all.length + 1}\n/Root 1 0 R\n/ID [<aa> <aa>]\n>>\n`;
  return Buffer.from(`${text}${table}${trailer}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

const file = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) });

/** The objects a reader finds, by number. */
async function objectsOf(bytes: Uint8Array): Promise<unknown> {
  const objects = file.parse(await readJson(bytes)).qpdf[1];
  const own = Object.entries(objects).filter(([name]) => name !== 'trailer');
  return Object.fromEntries(
    own.filter(([, one]) => !/"\/(ObjStm|XRef)"/.test(JSON.stringify(one))),
  );
}

const body = fc.constantFrom(
  '<<\n/A [1 2 3]\n/B (endobj \\) stream)\n>>',
  '[1 0 R /Name (text)]',
  '(only text)',
  '42',
  'null',
);
const made = fc.oneof(
  body.map((one): Made => ({ body: one, isStream: false })),
  fc
    .string({ maxLength: 60 })
    .map((one): Made => ({ body: one.replace(/[^ -~]/g, ''), isStream: true })),
);

test('has every object as before, at any number of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { maxLength: 30 }), async (given) => {
      const before = fileOf(given);
      const packed = await packObjects(before);
      expect(await objectsOf(packed)).toEqual(await objectsOf(before));
    }),
    { numRuns: 15 },
  );
  const many = Array.from(
    { length: 1203 },
    (_, at): Made => ({ body: `(${at})`, isStream: false }),
  );
  const before = fileOf(many);
  const packed = await packObjects(before);
  expect(await objectsOf(packed)).toEqual(await objectsOf(before));
  expect(packed.length).toBeLessThan(before.length / 2);
});

test('refuses what it does not know rather than break it', async () => {
  const whole = fileOf([]);
  await expect(packObjects(whole.slice(0, -3))).rejects.toThrow('Expected a file as pdfkit');
  const moved = Buffer.from(
    Buffer.from(whole).toString('latin1').replace('1 0 obj', '1 1 obj'),
    'latin1',
  );
  await expect(packObjects(moved)).rejects.toThrow('Expected object 1');
});
