// Addresses that people or other programs have written wrongly.
import { expect, test } from 'vitest';
import { findDecoded } from '#src/app/addresses.ts';

test.each([
  ['/sag/c0/afsnit/decision@r1', '/sag/c0/afsnit/decision@r1'],
  ['q_intake_%C3%A6', 'q_intake_æ'],
  ['/sag/x/afsnit/%E0%A4%A', undefined],
  ['%', undefined],
])('%s is read as %s', (text, meant) => {
  expect(findDecoded(text)).toBe(meant);
});
