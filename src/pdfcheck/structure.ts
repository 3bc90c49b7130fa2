// The structure tree: its elements in order, what each owns on the pages, and the way back from there (14.7).
import {
  catalogOf,
  get,
  getDict,
  getList,
  getName,
  getNumber,
  getText,
  idOf,
  treePairs,
} from './look.ts';
import { dictOf, isArray, isName, isRef, type PdfDict, type PdfValue } from './objects.ts';
import type { Pdf } from './openPdf.ts';

export type Element = {
  /** The number of its object. */
  readonly id: number | undefined;
  readonly dict: PdfDict;
  /** As written, and as the role map says. */
  readonly role: string;
  readonly type: string;
  readonly parent: Element | undefined;
  readonly kids: readonly Kid[];
  /** BCP 47, its own or from above. */
  readonly lang: string | undefined;
};

/** Content on a page or in a form, an annotation, or a further element. */
export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly holder: number | undefined; readonly mcid: number }
  | { readonly kind: 'object'; readonly id: number | undefined };

export type Structure = {
  readonly root: PdfDict | undefined;
  /** Depth first, which is the order of reading. */
  readonly elements: readonly Element[];
  readonly byDict: ReadonlyMap<PdfDict, Element>;
  /** Objects of elements that stand in the tree more than once, or deeper than any reader follows. */
  readonly unsound: readonly (number | undefined)[];
  /** The parent tree: from StructParents or StructParent to what it names. */
  readonly parents: ReadonlyMap<number, PdfValue>;
  /** The elements that own content: by page or form (object number) and its marked content number. */
  readonly owners: ReadonlyMap<string, readonly Element[]>;
  readonly roles: Roles;
};

export type Roles = {
  readonly typeOf: (role: string) => string;
  readonly isCircular: (role: string) => boolean;
  /** Standard types that the role map gives another meaning, and which. */
  readonly remapped: readonly (readonly [string, string])[];
};

/** PDF 1.7's standard structure types (14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

type Draft = Omit<Element, 'kids'> & { readonly kids: Kid[] };

/** Children that a file's elements may have together, beside one for each of its bytes. */
const MOST_KIDS = 100_000;

/** Levels. Our own documents have about twenty. */
const DEEPEST = 400;

export function ownerKey(holder: number | undefined, mcid: number): string {
  return `${holder ?? '?'}:${mcid}`;
}

export function readStructure(pdf: Pdf): Structure {
  const catalog = catalogOf(pdf);
  const root = getDict(pdf, catalog, 'StructTreeRoot');
  const roles = readRoles(pdf, getDict(pdf, root, 'RoleMap'));
  const elements: Element[] = [];
  const byDict = new Map<PdfDict, Element>();
  const unsound: (number | undefined)[] = [];
  const owners = new Map<string, Element[]>();

  type Waiting = {
    readonly value: PdfValue;
    readonly above: Draft | undefined;
    readonly page: number | undefined;
    readonly depth: number;
  };
  const waiting: Waiting[] = kidsOf(pdf, root)
    .map((value) => ({ value, above: undefined, page: undefined, depth: 1 }))
    .toReversed();
  let left = MOST_KIDS + pdf.bytes.length;
  for (let next = waiting.pop(); next && left > 0; next = waiting.pop(), left -= 1) {
    const { value, above, page, depth } = next;
    const found = pdf.look(value);
    if (typeof found === 'number') {
      if (above) own(above, page, found);
      continue;
    }
    const dict = dictOf(found);
    if (!dict) continue;
    const type = getName(pdf, dict, 'Type');
    const here = idOf(dict.entries.get('Pg')) ?? page;
    const mcid = getNumber(pdf, dict, 'MCID');
    if (type === 'MCR' || (mcid !== undefined && !dict.entries.has('S'))) {
      if (above) own(above, idOf(dict.entries.get('Stm')) ?? here, mcid ?? -1);
    } else if (type === 'OBJR') {
      above?.kids.push({ kind: 'object', id: idOf(dict.entries.get('Obj')) });
    } else if (byDict.has(dict) || depth > DEEPEST) {
      unsound.push(idOf(value));
    } else {
      const role = getName(pdf, dict, 'S') ?? '';
      const lang = getText(pdf, dict, 'Lang') ?? above?.lang;
      const draft: Draft = {
        id: idOf(value),
        dict,
        role,
        type: roles.typeOf(role),
        parent: above,
        kids: [],
        lang,
      };
      elements.push(draft);
      byDict.set(dict, draft);
      above?.kids.push({ kind: 'element', element: draft });
      const below = { above: draft, page: here, depth: depth + 1 };
      for (const kid of kidsOf(pdf, dict).toReversed()) waiting.push({ value: kid, ...below });
    }
  }

  function own(element: Draft, holder: number | undefined, mcid: number): void {
    element.kids.push({ kind: 'content', holder, mcid });
    const key = ownerKey(holder, mcid);
    const others = owners.get(key);
    if (others) others.push(element);
    else owners.set(key, [element]);
  }

  const parents = new Map<number, PdfValue>();
  for (const [key, value] of treePairs(pdf, get(pdf, root, 'ParentTree'), 'Nums'))
    if (typeof key === 'number') parents.set(key, value);
  return { root, elements, byDict, unsound, parents, owners, roles };
}

function kidsOf(pdf: Pdf, dict: PdfDict | undefined): readonly PdfValue[] {
  return getList(pdf, dict, 'K');
}

function readRoles(pdf: Pdf, map: PdfDict | undefined): Roles {
  const next = (role: string) => getName(pdf, map, role);
  const walk = (role: string): { type: string; circular: boolean } => {
    const seen = new Set<string>();
    for (let type = role; ; ) {
      if (STANDARD_TYPES.has(type)) return { type, circular: false };
      if (seen.has(type)) return { type: role, circular: true };
      seen.add(type);
      const further = next(type);
      if (further === undefined) return { type, circular: false };
      type = further;
    }
  };
  const known = new Map<string, { type: string; circular: boolean }>();
  const of = (role: string) => {
    const found = known.get(role) ?? walk(role);
    known.set(role, found);
    return found;
  };
  return {
    typeOf: (role) => of(role).type,
    isCircular: (role) => of(role).circular,
    remapped: [...(map?.entries.keys() ?? [])].flatMap((role) => {
      const to = next(role);
      return STANDARD_TYPES.has(role) && to !== undefined ? [[role, to] as const] : [];
    }),
  };
}

/** The elements directly below. */
export function elementsIn(element: Element): readonly Element[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** The first element above, or the element itself, that is of one of the types. */
export function within(
  element: Element | undefined,
  ...types: readonly string[]
): Element | undefined {
  for (let at = element; at; at = at.parent) if (types.includes(at.type)) return at;
  return undefined;
}

/** An attribute of a table, list or layout element: its own or its class's (14.7.5). */
export function attribute(pdf: Pdf, structure: Structure, element: Element, key: string): PdfValue {
  const classes = getDict(pdf, structure.root, 'ClassMap');
  const ofClasses = getList(pdf, element.dict, 'C').flatMap((one) => {
    const name = pdf.look(one);
    return isName(name) ? getList(pdf, classes, name.name) : [];
  });
  for (const one of [...getList(pdf, element.dict, 'A'), ...ofClasses]) {
    const value = get(pdf, dictOf(pdf.look(one)), key);
    if (value !== null) return value;
  }
  return null;
}

/** The element that the parent tree names for an annotation or a form (StructParent). */
export function parentOf(pdf: Pdf, structure: Structure, dict: PdfDict): Element | undefined {
  const key = getNumber(pdf, dict, 'StructParent');
  const named = key === undefined ? undefined : dictOf(pdf.look(structure.parents.get(key)));
  return named && structure.byDict.get(named);
}

/** The dictionaries that the parent tree names for a page's content, by marked content number. */
export function contentParents(
  pdf: Pdf,
  structure: Structure,
  dict: PdfDict,
): readonly (PdfDict | undefined)[] {
  const key = getNumber(pdf, dict, 'StructParents');
  const named = key === undefined ? null : pdf.look(structure.parents.get(key));
  return isArray(named)
    ? named.items.map((one) => (isRef(one) ? dictOf(pdf.look(one)) : undefined))
    : [];
}
