// HTML in pieces: text, tags with their attributes, comments, and what scripts and stylesheets hold.

export type HtmlToken =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'comment'; readonly text: string }
  /** Inside a script or a stylesheet. */
  | { readonly is: 'raw'; readonly text: string }
  | {
      readonly is: 'tag';
      /** In small letters. */
      readonly name: string;
      readonly isEnd: boolean;
      readonly attributes: readonly HtmlAttribute[];
    };

export type HtmlAttribute = { readonly name: string; readonly value: string };

const COMMENT = /<!--([\s\S]*?)(?:--!?>|$)|<[!?]([^>]*)(?:>|$)/y;
const TAG = /<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/iy;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The pieces in order. What is no tag after all is text; nothing is dropped. */
export function* tokensIn(html: string): Generator<HtmlToken, void> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) yield { is: 'text', text: html.slice(at, end) };
    if (next < 0) return;
    COMMENT.lastIndex = next;
    const comment = COMMENT.exec(html);
    if (comment) {
      yield { is: 'comment', text: comment[1] ?? comment[2] ?? '' };
      at = COMMENT.lastIndex;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (!tag) {
      yield { is: 'text', text: '<' };
      at = next + 1;
      continue;
    }
    const [whole, slash, named = '', rest = ''] = tag;
    const name = named.toLowerCase();
    at = next + whole.length;
    yield { is: 'tag', name, isEnd: slash === '/', attributes: attributesIn(rest) };
    if (slash === '/' || (name !== 'script' && name !== 'style')) continue;
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = at;
    const stop = close.exec(html)?.index ?? html.length;
    yield { is: 'raw', text: html.slice(at, stop) };
    at = stop;
  }
}

function attributesIn(text: string): readonly HtmlAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => ({
    name: name.toLowerCase(),
    value: double ?? single ?? bare ?? '',
  }));
}
