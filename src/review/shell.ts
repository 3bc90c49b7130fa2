// The HTML around what is locked: the same in every file, so that nothing of a case can stand in it.
import { sha256 } from '@noble/hashes/sha2.js';
import { readerLanguages } from '#forms/content/reader/index.ts';
import { bytesOf } from '../vault/bytes.ts';
import { toBase64 } from './base64.ts';
import { ROOT_ID, SEALED_ID } from './payload.ts';

/** The reader as one script and one style, each without anything fetched. */
export type Reader = { readonly script: string; readonly style: string };

/** What stands before what is locked, and after it. */
export type Shell = { readonly before: string; readonly after: string };

/** Throws where the script or the style would end its own element. */
export function shellOf({ script, style }: Reader): Shell {
  refuse(script, /<\/script|<!--/i, 'The script');
  refuse(style, /<\/style|<!--/i, 'The style');
  const [first] = readerLanguages;
  return {
    before: [
      `<!doctype html><html lang="${first.code}"><head><meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">',
      '<meta name="format-detection" content="telephone=no">',
      `<title>${escaped(first.words.lock.title)}</title><style>${style}</style></head><body>`,
      `<div id="${ROOT_ID}"><div class="reader-unopened">${notOpen()}</div></div>`,
      `<script type="text/plain" id="${SEALED_ID}">`,
    ].join(''),
    after: `</script><script>${script}</script></body></html>\n`,
  };
}

/** The whole file. `sealed`: what `sealPayload` gives. */
export function fileOf({ before, after }: Shell, sealed: string): string {
  return `${before}${sealed}${after}`;
}

/** Only the file's own script and style count; nothing is fetched, sent, framed or started besides. */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${toBase64(sha256(bytesOf(text)))}`;
}

/**
 * What to do where the file stays closed, in every language. The reader takes it away when it starts; a browser
 * too old to read the script, or a mail program's preview that runs none, leaves it.
 */
function notOpen(): string {
  return readerLanguages
    .map(
      ({ code, direction, words }) =>
        `<p lang="${code}" dir="${direction}">${escaped(words.lock.notOpen)}</p>`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function refuse(text: string, pattern: RegExp, what: string): void {
  const found = pattern.exec(text);
  if (found) throw new Error(`${what} of the reader has ${found[0]} in it; write it another way`);
}

const SEALED = new RegExp(`<script type="text/plain" id="${SEALED_ID}">([^<]*)</script>`);

/** What is locked in a review file; undefined where it is none. */
export function sealedIn(html: string): string | undefined {
  return SEALED.exec(html)?.[1];
}
