// Our own rule on languages: words in the letters of another script than their language is written in.
import { type Facts, isArtifact } from '../facts.ts';
import { getText } from '../look.ts';
import { each, type Rule, rule } from '../rule.ts';
import { type Element, ownerKey } from '../structure.ts';
import { markedTexts } from '../texts.ts';

/** Scripts of several kinds of letters, by what they are called together (ISO 15924). */
const together: { readonly [script: string]: readonly string[] } = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hrkt: ['Hira', 'Kana'],
};

export const languageRules: readonly Rule[] = rule(
  { reader: 'language-script' },
  'Ord på et andet sprog er mærket som et sprog, der ikke skrives med de bogstaver, så de læses forkert op.',
  'Words stand in a language that is written in their letters: Cyrillic ones not in da, nor Latin ones in und-Arab.',
  (facts) => {
    const texts = textsOf(facts).flatMap(({ lang, text, id }) => {
      const letters = lang === undefined ? undefined : lettersOf(lang);
      return letters === undefined ? [] : [{ ...letters, text, id, lang }];
    });
    return each(texts, ({ others, own, text, id, lang }) => {
      const [other] = others.exec(text) ?? [];
      // Latin letters stand in all languages; only where there are no others is the language another.
      const [latin] = own.test(text) ? [] : (/\p{sc=Latn}{2,}/u.exec(text) ?? []);
      const what = other ?? latin;
      return what !== undefined && { object: id, what: `${what} (${lang})` };
    });
  },
);

type Told = {
  readonly lang: string | undefined;
  readonly text: string;
  readonly id: number | undefined;
};

/** What is read of each element by itself, in its language. */
function textsOf(facts: Facts): readonly Told[] {
  const { pdf, catalog, structure } = facts;
  const marked = markedTexts(facts);
  const apart = markedApart(facts);
  const usual = getText(pdf, catalog, 'Lang');
  const own = (element: Element) =>
    element.kids.flatMap((kid) => {
      const key = kid.kind === 'content' ? ownerKey(kid.holder, kid.mcid) : undefined;
      return key === undefined || apart.has(key) ? [] : [marked.get(key) ?? ''];
    });
  /** Read as something else than what stands in them, with all below. */
  const replaced = new Set<Element>();
  return structure.elements.map((element) => {
    const { dict, id, parent, lang = usual } = element;
    const said = getText(pdf, dict, 'ActualText') ?? getText(pdf, dict, 'Alt');
    const isBelow = parent !== undefined && replaced.has(parent);
    if (said !== undefined || isBelow) replaced.add(element);
    const text = said ?? (isBelow ? '' : own(element).join(' '));
    return { lang, text: `${text} ${getText(pdf, dict, 'E') ?? ''}`, id };
  });
}

/** Content in which marks name languages of their own. */
function markedApart({ content }: Facts): ReadonlySet<string> {
  const found = content.marks.flatMap((mark) => {
    if (!mark.properties?.entries.has('Lang') || isArtifact(mark)) return [];
    let at: typeof mark | undefined = mark;
    while (at && at.mcid === undefined) at = at.around;
    return at?.mcid === undefined ? [] : [ownerKey(at.holder, at.mcid)];
  });
  return new Set(found);
}

type Letters = { readonly own: RegExp; readonly others: RegExp };

const known = new Map<string, Letters | undefined>();

/** A language's letters, and words in others; undefined where the script of a language is not known. */
function lettersOf(lang: string): Letters | undefined {
  if (!known.has(lang)) known.set(lang, readLetters(lang));
  return known.get(lang);
}

function readLetters(lang: string): Letters | undefined {
  try {
    const told = new Intl.Locale(lang);
    const { script } = told.maximize();
    // Not every engine tells a language that is unknown as `und`.
    const isUnknown = /^und(?:-|$)/i.test(lang) && told.script === undefined;
    if (script === undefined || isUnknown) return undefined;
    const own = (together[script] ?? [script]).map((one) => `\\p{sc=${one}}`).join('');
    // Two letters at least: a Greek one alone is a sign.
    const others = `(?:(?![${own}\\p{sc=Latn}\\p{sc=Zyyy}\\p{sc=Zinh}])\\p{L}\\p{M}*){2,}`;
    return { own: new RegExp(`[${own}]`, 'u'), others: new RegExp(others, 'u') };
  } catch (error) {
    // No language tag, which another rule tells, or a script without letters of its own.
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
