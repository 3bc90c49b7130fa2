// The document as one HTML file that needs nothing else: what the PDF says, for every screen and every aid.
import { sha256 } from '@noble/hashes/sha2.js';
import { createElement } from 'react';
import type { Doc } from '../document/model.ts';
import { TwinPage } from './TwinPage.tsx';
import { twinStyle } from './twinStyle.ts';

/**
 * Makes the file. Deterministic: the same document gives the same text. It holds no script, asks for
 * nothing, and forbids itself both; what somebody wrote is text in it and nothing else.
 */
export async function makeTwin(doc: Doc): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const body = renderToStaticMarkup(createElement(TwinPage, { doc }));
  return printable(`${headOf(doc)}${body}</html>\n`);
}

function headOf({ title, language, datedAt }: Doc): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">',
    `<meta name="date" content="${escaped(datedAt)}"><meta name="generator" content="Udredningsguiden">`,
    `<title>${escaped(title)}</title><style>${twinStyle}</style></head>`,
  ].join('');
}

/** Only the file's own style counts; nothing is fetched, run or sent. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${base64(sha256(new TextEncoder().encode(twinStyle)))}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Signs that turn the order of those after them: a page must read as it is written, as the PDF does. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Control signs have no place in a page, and half a sign would become another one in the file. */
function printable(html: string): string {
  return html
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(TURNING, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
