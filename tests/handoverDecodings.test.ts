// Words that lie in base64 are read wherever it begins: what stands before it may look like more of it.
import { expect, test } from 'vitest';
import { decodings } from '#src/handover/decodings.ts';

const secret = 'Bor hemmeligt på Ærøvænget';
const held = Buffer.from(`Det er sagt: ${secret}, og ikke mere`).toString('base64');

test.each(['', 'x', 'xy', 'xyz', 'wxyz', 'data:text/plain;base64,', '"navn":"'])(
  'after %j',
  (before) => {
    const texts = decodings(`${before}${held}`).map(({ text }) => text);
    expect(texts.some((text) => text.includes(secret))).toBe(true);
  },
);
