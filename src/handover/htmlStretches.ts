// A finished HTML file as stretches of text: what is shown, by its heading, and all that is not.
import { decodings } from './decodings.ts';
import { tokensIn } from './htmlTokens.ts';
import type { Stretch, Stretches } from './stretch.ts';
import { htmlPlaces, placeInHtml, refusals } from './words.ts';

/** Elements inside a line: they part no words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr font'.split(
    ' ',
  ),
);

/** What a policy allows by its hash: letters in any order, that make short words by chance. */
const HASH = /\bsha(?:256|384|512)-[A-Za-z0-9+/]{40,}={0,2}/g;

/** Reads all that the file holds. */
export function htmlStretches(html: string): Stretches {
  const shown: Stretch[] = [];
  const besides: Stretch[] = [];
  let heading: string | undefined;
  let inHeading: string | undefined;
  let joined = '';
  let parted = '';
  const take = (where: string, text: string, isCode?: true) => {
    for (const one of decodings(text)) besides.push({ where, ...(isCode && { isCode }), ...one });
  };
  const close = () => {
    const where = placeInHtml(heading);
    for (const text of new Set([joined, parted]))
      for (const one of decodings(text)) shown.push({ where, ...one });
    joined = '';
    parted = '';
  };
  for (const token of tokensIn(html)) {
    switch (token.is) {
      case 'text':
        joined += token.text;
        parted += token.text;
        if (inHeading !== undefined) inHeading += token.text;
        break;
      case 'comment':
        take(htmlPlaces.comment, token.text);
        break;
      case 'raw':
        for (const text of quotedIn(token.text)) take(htmlPlaces.script, text);
        take(htmlPlaces.script, token.text, true);
        break;
      case 'tag':
        for (const { name, value } of token.attributes) {
          if (name === 'style')
            for (const text of quotedIn(value)) take(htmlPlaces.attribute, text);
          const isCode = name === 'class' || name === 'style' || name === 'lang';
          take(htmlPlaces.attribute, value.replace(HASH, ' '), isCode || undefined);
        }
        joined += INLINE.has(token.name) ? '' : '\n';
        parted += ' ';
        if (!/^h[1-6]$/.test(token.name)) break;
        if (!token.isEnd) {
          close();
          inHeading = '';
        } else if (inHeading !== undefined) {
          heading = (decodings(inHeading).at(-1)?.text ?? '').replace(/\s+/g, ' ').trim();
          inHeading = undefined;
        }
        break;
    }
  }
  close();
  const whole = decodings(html).map(
    (one): Stretch => ({ where: htmlPlaces.code, ...one, isCode: true, isFallback: true }),
  );
  return { stretches: [...shown, ...besides, ...whole], refusals: refusalsOf(html) };
}

/** Strings and comments of a script or a stylesheet. */
function quotedIn(code: string): readonly string[] {
  const found = code.matchAll(
    /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--[\s\S]*?-->/g,
  );
  return [...found].map(([text]) => text);
}

/** Data in the file that is neither text nor a drawing made of text. */
function refusalsOf(html: string): readonly string[] {
  const kinds = [...html.matchAll(/data:([a-z]+\/[-+.\w]*)?[^,"'\s)]{0,100},/gi)].map(([, kind]) =>
    (kind ?? 'text/plain').toLowerCase(),
  );
  const unread = kinds.filter((kind) => !/^text\/|[/+](?:xml|json)$/.test(kind));
  if (unread.length === 0) return [];
  return [unread.some((kind) => kind.startsWith('image/')) ? refusals.picture : refusals.parts];
}
