// Rules on links, other annotations and actions (ISO 14289 7.18, ISO 19005 6.3 and 6.5).
import type { Facts } from '../facts.ts';
import { get, getDict, getList, getName, getNumber, getNumbers, getText } from '../look.ts';
import { isStream, type PdfDict } from '../objects.ts';
import type { Annotation } from '../pages.ts';
import { each, type Finding, type Rule, rule } from '../rule.ts';
import { parentOf } from '../structure.ts';

const KINDS = new Set(
  [
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut',
    'Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark',
  ].flatMap((line) => line.split(' ')),
);
const ACTIONS = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const NAMED = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** Bits of F: invisible 1, hidden 2, print 4, no view 32, toggle no view 256. */
const PRINT = 4;
const HIDING = 1 | 2 | 32 | 256;

export const annotationRules: readonly Rule[] = [
  ...rule(
    { ua: '7.18.1-1' },
    'En bemærkning på siden er ikke mærket op, så oplæsningen ikke kender den.',
    'An annotation that is no link or field stands in an Annot element.',
    (facts) =>
      visible(
        facts,
        ['!Widget', '!PrinterMark', '!Link', '!Popup'],
        ({ dict }) => ownerType(facts, dict) === 'Annot',
      ),
  ),
  ...rule(
    { ua: '7.18.1-2' },
    'Et link eller en bemærkning har ingen tekst til oplæsning.',
    'An annotation has Contents, or its element Alt.',
    (facts) =>
      visible(facts, ['!Widget', '!Popup'], ({ dict }) => {
        const alt = parentOf(facts.pdf, facts.structure, dict)?.dict;
        return hasText(facts, dict, 'Contents') || hasText(facts, alt, 'Alt');
      }),
  ),
  ...rule(
    { ua: '7.18.1-3' },
    'Et felt har ingen tekst til oplæsning.',
    'A field has TU, or its element Alt.',
    (facts) =>
      visible(facts, ['Widget'], ({ dict }) => {
        const alt = parentOf(facts.pdf, facts.structure, dict)?.dict;
        return (
          hasText(facts, dict, 'TU') ||
          hasText(facts, getDict(facts.pdf, dict, 'Parent'), 'TU') ||
          hasText(facts, alt, 'Alt')
        );
      }),
  ),
  ...rule(
    { ua: '7.18.2-1' },
    'Filen rummer noget, der kun er til et trykkeri.',
    'There are no TrapNet annotations.',
    (facts) => visible(facts, [], ({ dict }) => kindOf(facts, dict) !== 'TrapNet'),
  ),
  ...rule(
    { ua: '7.18.3-1' },
    'Man kommer ikke gennem sidens links i den rækkefølge, de læses.',
    'A page with annotations has Tabs S.',
    ({ pdf, pages }) =>
      each(
        pages.filter(({ annotations }) => annotations.length > 0),
        ({ dict, number, id }) =>
          getName(pdf, dict, 'Tabs') !== 'S' && { page: number, object: id },
      ),
  ),
  ...rule(
    { ua: '7.18.4-1' },
    'Et felt er ikke mærket op, så oplæsningen ikke kender det.',
    'A widget stands in a Form element.',
    (facts) => visible(facts, ['Widget'], ({ dict }) => ownerType(facts, dict) === 'Form'),
  ),
  ...rule(
    { ua: '7.18.5-1' },
    'Et link er ikke mærket op, så oplæsningen ikke siger, at det er et link.',
    'A link annotation stands in a Link element.',
    (facts) => visible(facts, ['Link'], ({ dict }) => ownerType(facts, dict) === 'Link'),
  ),
  ...rule(
    { ua: '7.18.5-2' },
    'Et link har ingen tekst, der siger, hvor det fører hen.',
    'A link annotation has Contents.',
    (facts) => visible(facts, ['Link'], ({ dict }) => hasText(facts, dict, 'Contents')),
  ),
  ...rule(
    { ua: '7.2-24' },
    'Det fremgår ikke, hvilket sprog teksten til et link er på.',
    'Contents of an annotation has a language: of its element or of the catalog.',
    (facts) => {
      const isKnown = getText(facts.pdf, facts.catalog, 'Lang') !== undefined;
      const given = facts.annotations.filter(({ dict }) => hasText(facts, dict, 'Contents'));
      return each(given, ({ dict, page, id }) => {
        const lang = parentOf(facts.pdf, facts.structure, dict)?.lang;
        return !isKnown && lang === undefined && !dict.entries.has('Lang') && { page, object: id };
      });
    },
  ),
  ...rule(
    { ua: '7.18.8-1' },
    'Noget, der kun er til et trykkeri, læses op.',
    'A PrinterMark annotation stands in no element.',
    (facts) => visible(facts, ['PrinterMark'], ({ dict }) => ownerType(facts, dict) === undefined),
  ),
  ...rule(
    { a: '6.3.1-1' },
    'En bemærkning på siden er af en slags, som et arkiv ikke kan vise.',
    'Every annotation is of a kind in ISO 32000-1, and none is 3D, Sound, Screen or Movie.',
    (facts) =>
      each(facts.annotations, ({ dict, page, id }) => {
        const kind = kindOf(facts, dict);
        return !KINDS.has(kind) && { page, object: id, what: kind };
      }),
  ),
  ...rule(
    { a: '6.3.2-1' },
    'Det fremgår ikke, om et link eller en bemærkning skal med på tryk.',
    'Every annotation but a Popup has F.',
    (facts) =>
      every(facts, ['!Popup'], ({ dict }) => getNumber(facts.pdf, dict, 'F') !== undefined),
  ),
  ...rule(
    { a: '6.3.2-2' },
    'Et link eller en bemærkning er skjult på skærmen eller på tryk.',
    'F has Print, and none of Hidden, Invisible, NoView and ToggleNoView.',
    (facts) =>
      every(facts, [], ({ dict }) => {
        const flags = getNumber(facts.pdf, dict, 'F');
        return flags === undefined || ((flags & PRINT) !== 0 && (flags & HIDING) === 0);
      }),
  ),
  ...rule(
    { a: '6.3.3-1' },
    'En bemærkning på siden har intet billede af sig selv, så den ser forskellig ud fra program til program.',
    'Every annotation with a size, but Popup and Link, has an appearance: AP.',
    (facts) =>
      every(facts, ['!Popup', '!Link'], ({ dict }) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = getNumbers(facts.pdf, dict, 'Rect');
        return (left === right && bottom === top) || getDict(facts.pdf, dict, 'AP') !== undefined;
      }),
  ),
  ...rule(
    { a: '6.3.3-2' },
    'En bemærkning på siden har flere billeder af sig selv.',
    'AP has the key N alone.',
    (facts) =>
      each(facts.annotations, ({ dict, page, id }) => {
        const keys = [...(getDict(facts.pdf, dict, 'AP')?.entries.keys() ?? ['N'])];
        return keys.join() !== 'N' && { page, object: id };
      }),
  ),
  ...rule(
    { a: '6.3.3-4' },
    'En bemærkning på siden har ikke noget rigtigt billede af sig selv.',
    'N of AP is a stream, but for buttons.',
    (facts) =>
      each(facts.annotations, ({ dict, page, id }) => {
        const appearance = getDict(facts.pdf, dict, 'AP');
        const isButton =
          kindOf(facts, dict) === 'Widget' && getName(facts.pdf, dict, 'FT') === 'Btn';
        if (!appearance || isButton) return undefined;
        return !isStream(get(facts.pdf, appearance, 'N')) && { page, object: id };
      }),
  ),
  ...rule(
    { a: '6.4.1-1' },
    'Et felt gør noget af sig selv.',
    'No widget has an action or additional actions.',
    (facts) =>
      every(facts, ['Widget'], ({ dict }) => !dict.entries.has('A') && !dict.entries.has('AA')),
  ),
  ...rule(
    { a: '6.5.1-1' },
    'Filen kan gøre noget, som et arkiv ikke kan gøre.',
    'Every action goes to a place, an address or the next page; none runs, plays or changes anything.',
    (facts) =>
      each(actions(facts), ({ dict, id }) => {
        const kind = getName(facts.pdf, dict, 'S') ?? '';
        return !ACTIONS.has(kind) && { object: id, what: kind };
      }),
  ),
  ...rule(
    { a: '6.5.1-2' },
    'Filen gør noget af sig selv, for eksempel skriver den ud.',
    'A named action is NextPage, PrevPage, FirstPage or LastPage.',
    (facts) => {
      const named = actions(facts).filter(({ dict }) => getName(facts.pdf, dict, 'S') === 'Named');
      return each(named, ({ dict, id }) => {
        const name = getName(facts.pdf, dict, 'N') ?? '';
        return !NAMED.has(name) && { object: id, what: name };
      });
    },
  ),
];

/** Annotations of the kinds, or of all but those after a `!`. */
function ofKinds(facts: Facts, kinds: readonly string[]): readonly Annotation[] {
  const wanted = kinds.filter((one) => !one.startsWith('!'));
  const left = kinds.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  return facts.annotations.filter(({ dict }) => {
    const kind = kindOf(facts, dict);
    return (wanted.length === 0 || wanted.includes(kind)) && !left.includes(kind);
  });
}

function every(
  facts: Facts,
  kinds: readonly string[],
  isRight: (one: Annotation) => boolean,
): Finding {
  return each(ofKinds(facts, kinds), (one) => !isRight(one) && { page: one.page, object: one.id });
}

/** Only those that can be seen: neither hidden nor wholly outside the page. */
function visible(
  facts: Facts,
  kinds: readonly string[],
  isRight: (one: Annotation) => boolean,
): Finding {
  const seen = ofKinds(facts, kinds).filter((one) => isVisible(facts, one));
  return each(seen, (one) => !isRight(one) && { page: one.page, object: one.id });
}

function isVisible({ pdf, pages }: Facts, { dict, page }: Annotation): boolean {
  if (((getNumber(pdf, dict, 'F') ?? 0) & 2) !== 0) return false;
  const box = pages[page - 1];
  const rect = getNumbers(pdf, dict, 'Rect');
  const edges = box && (box.cropBox.length === 4 ? box.cropBox : box.mediaBox);
  if (rect.length !== 4 || edges?.length !== 4) return true;
  const [left = 0, bottom = 0, right = 0, top = 0] = edges;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const isOutside =
    Math.max(x1, x2) < left ||
    Math.min(x1, x2) > right ||
    Math.max(y1, y2) < bottom ||
    Math.min(y1, y2) > top;
  return !isOutside;
}

export function kindOf({ pdf }: Facts, dict: PdfDict): string {
  return getName(pdf, dict, 'Subtype') ?? '';
}

function ownerType({ pdf, structure }: Facts, dict: PdfDict): string | undefined {
  return parentOf(pdf, structure, dict)?.type;
}

function hasText({ pdf }: Facts, dict: PdfDict | undefined, key: string): boolean {
  return (getText(pdf, dict, key) ?? '') !== '';
}

type Action = { readonly dict: PdfDict; readonly id: number };

/** Every action that something in the file has: as A, OpenAction, Next or in AA. */
function actions({ pdf, values }: Facts): readonly Action[] {
  return values.flatMap(({ value, id }): Action[] => {
    if (typeof value !== 'object' || value?.kind !== 'dict') return [];
    const additional = getDict(pdf, value, 'AA');
    // An attribute object is an `A` as well; an action alone has a name in S.
    const given = ['A', 'OpenAction', 'Next'].flatMap((key) => getList(pdf, value, key));
    const all = [...given, ...(additional?.entries.values() ?? [])].map(pdf.look);
    return all.flatMap((one) =>
      typeof one === 'object' &&
      one?.kind === 'dict' &&
      getName(pdf, one, 'S') !== undefined &&
      getName(pdf, one, 'Type') !== 'StructElem'
        ? [{ dict: one, id }]
        : [],
    );
  });
}
