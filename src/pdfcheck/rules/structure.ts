// Rules on the structure tree: which element may hold which, headings, notes, figures (ISO 14289 7.1–7.9).
import type { Facts } from '../facts.ts';
import { getText } from '../look.ts';
import { each, type Finding, type Rule, rule } from '../rule.ts';
import { type Element, elementsIn, STANDARD_TYPES } from '../structure.ts';

/** An element of the type stands directly in one of these. */
const parents = {
  '7.2-4': ['TR', 'Table THead TBody TFoot', 'En række står uden for en tabel.'],
  '7.2-5': ['THead', 'Table', 'Et tabelhoved står uden for en tabel.'],
  '7.2-6': ['TBody', 'Table', 'En tabels krop står uden for en tabel.'],
  '7.2-7': ['TFoot', 'Table', 'En tabels fod står uden for en tabel.'],
  '7.2-8': ['TH', 'TR', 'En overskrift i en tabel står uden for en række.'],
  '7.2-9': ['TD', 'TR', 'Et felt i en tabel står uden for en række.'],
  '7.2-17': ['LI', 'L', 'Et punkt står uden for en liste.'],
  '7.2-18': ['LBody', 'LI', 'Teksten til et punkt står uden for punktet.'],
  '7.2-26': ['TOCI', 'TOC', 'En linje af indholdsfortegnelsen står uden for den.'],
} as const satisfies Record<string, readonly [string, string, string]>;

/** An element of the type holds only elements of these. */
const children = {
  '7.2-3': ['Table', 'TR THead TBody TFoot Caption', 'En tabel rummer andet end rækker.'],
  '7.2-10': ['TR', 'TH TD', 'En række i en tabel rummer andet end felter.'],
  '7.2-19': ['L', 'L LI Caption', 'En liste rummer andet end punkter.'],
  '7.2-20': ['LI', 'Lbl LBody', 'Et punkt i en liste rummer andet end sit mærke og sin tekst.'],
  '7.2-27': ['TOC', 'TOC TOCI Caption', 'Indholdsfortegnelsen rummer andet end sine linjer.'],
  '7.2-36': ['THead', 'TR', 'Et tabelhoved rummer andet end rækker.'],
  '7.2-37': ['TBody', 'TR', 'En tabels krop rummer andet end rækker.'],
  '7.2-38': ['TFoot', 'TR', 'En tabels fod rummer andet end rækker.'],
} as const satisfies Record<string, readonly [string, string, string]>;

/** What must hold of the types of an element's children. */
const kidRules = {
  '7.2-11': [
    'Table',
    'En tabel har flere hoveder.',
    'holds at most one THead',
    (kids) => count(kids, 'THead') <= 1,
  ],
  '7.2-12': [
    'Table',
    'En tabel har flere fødder.',
    'holds at most one TFoot',
    (kids) => count(kids, 'TFoot') <= 1,
  ],
  '7.2-13': [
    'Table',
    'En tabel har en fod, men ingen krop.',
    'with a TFoot has a TBody',
    (kids) => !kids.includes('TFoot') || kids.includes('TBody'),
  ],
  '7.2-14': [
    'Table',
    'En tabel har et hoved, men ingen krop.',
    'with a THead has a TBody',
    (kids) => !kids.includes('THead') || kids.includes('TBody'),
  ],
  '7.2-16': [
    'Table',
    'En tabels titel står midt i den.',
    'has its Caption first or last',
    (kids) => !kids.slice(1, -1).includes('Caption'),
  ],
  '7.2-28': [
    'TOC',
    'Indholdsfortegnelsens titel står ikke først.',
    'has its Caption first',
    (kids) => !kids.slice(1).includes('Caption'),
  ],
  '7.2-39': [
    'Table',
    'En tabel har flere titler.',
    'holds at most one Caption',
    (kids) => count(kids, 'Caption') <= 1,
  ],
  '7.2-40': [
    'L',
    'En listes titel står ikke først.',
    'has its Caption first',
    (kids) => !kids.slice(1).includes('Caption'),
  ],
} as const satisfies Record<
  string,
  readonly [string, string, string, (kids: readonly string[]) => boolean]
>;

export const structureRules: readonly Rule[] = [
  ...rule(
    { ua: '7.1-5', a: '6.7.3.4-1' },
    'En del af dokumentet er mærket med noget, som ingen oplæsning kender.',
    'Every structure type is a standard one or mapped to one.',
    ({ structure }) =>
      each(structure.elements, ({ type, role, id }) => {
        const isWrong = !STANDARD_TYPES.has(type) && !structure.roles.isCircular(role);
        return isWrong && { object: id, what: role };
      }),
  ),
  ...rule(
    { ua: '7.1-6', a: '6.7.3.4-2' },
    'En del af dokumentet er mærket med noget, der forklares i ring.',
    'The role map has no circle.',
    ({ structure }) =>
      each(
        structure.elements,
        ({ role, id }) => structure.roles.isCircular(role) && { object: id, what: role },
      ),
  ),
  ...rule(
    { ua: '7.1-7' },
    'Et almindeligt mærke er givet en anden betydning.',
    'The role map maps no standard type.',
    ({ structure }) => ({
      looked: structure.elements.length,
      places: structure.roles.remapped.map(([what]) => ({ what })),
    }),
  ),
  ...rule(
    { a: '6.7.3.4-3' },
    'Et almindeligt mærke er givet en anden betydning.',
    'The role map maps no standard type to one that is none.',
    ({ structure }) => ({
      looked: structure.elements.length,
      places: structure.roles.remapped
        .filter(([, to]) => !STANDARD_TYPES.has(to))
        .map(([what]) => ({ what })),
    }),
  ),
  ...rule(
    { ua: '7.1-12' },
    'En del af dokumentet siger ikke, hvor den hører til.',
    'Every element names the element above it: P.',
    ({ structure }) =>
      each(
        structure.elements,
        ({ dict, id, type }) => !dict.entries.has('P') && { object: id, what: type },
      ),
  ),
  ...Object.entries(parents).flatMap(([id, [type, allowed, adviser]]) =>
    rule({ ua: id }, adviser, `${type} stands in ${allowed.split(' ').join(', ')}.`, (facts) =>
      ofType(facts, type, ({ parent }) => allowed.split(' ').includes(parent?.type ?? '')),
    ),
  ),
  ...Object.entries(children).flatMap(([id, [type, allowed, adviser]]) =>
    rule({ ua: id }, adviser, `${type} holds only ${allowed.split(' ').join(', ')}.`, (facts) =>
      ofType(facts, type, (element) =>
        kidTypes(element).every((one) => allowed.split(' ').includes(one)),
      ),
    ),
  ),
  ...Object.entries(kidRules).flatMap(([id, [type, adviser, developer, isRight]]) =>
    rule({ ua: id }, adviser, `A ${type} ${developer}.`, (facts) =>
      ofType(facts, type, (element) => isRight(kidTypes(element))),
    ),
  ),
  ...rule(
    { ua: '7.3-1' },
    'Et billede har ingen tekst for dem, der ikke kan se det.',
    'A Figure has Alt, not empty, or ActualText.',
    (facts) => ofType(facts, 'Figure', (element) => hasWords(facts, element)),
  ),
  ...rule(
    { ua: '7.7-1' },
    'En formel har ingen tekst for dem, der ikke kan se den.',
    'A Formula has Alt, not empty, or ActualText.',
    (facts) => ofType(facts, 'Formula', (element) => hasWords(facts, element)),
  ),
  ...rule(
    { ua: '7.4.2-1' },
    'En overskrift springer et niveau over, eller den første er ikke på øverste niveau.',
    'Headings begin at H1 and go down one level at a time.',
    ({ structure }) => {
      let above = 0;
      const headings = structure.elements.filter(({ type }) => /^H[1-6]$/.test(type));
      return each(headings, ({ type, id }) => {
        const level = Number(type.slice(1));
        const isWrong = level > above + 1;
        above = level;
        return isWrong && { object: id, what: type };
      });
    },
  ),
  ...rule(
    { ua: '7.4.4-1' },
    'To overskrifter uden niveau står side om side.',
    'No element holds more than one H.',
    ({ structure }) =>
      each(
        structure.elements.filter((element) => kidTypes(element).includes('H')),
        (element) =>
          count(kidTypes(element), 'H') > 1 && { object: element.id, what: element.type },
      ),
  ),
  ...rule(
    { ua: '7.4.4-2' },
    'Nogle overskrifter har et niveau, andre ikke.',
    'H is not used where H1–H6 are.',
    (facts) => {
      const hasLevels = facts.structure.elements.some(({ type }) => /^H[1-6]$/.test(type));
      return ofType(facts, 'H', () => !hasLevels);
    },
  ),
  ...rule(
    { ua: '7.4.4-3' },
    'Nogle overskrifter har et niveau, andre ikke.',
    'H1–H6 are not used where H is.',
    ({ structure }) => {
      const usesH = structure.elements.some(({ type }) => type === 'H');
      const headings = structure.elements.filter(({ type }) => /^H[1-6]$/.test(type));
      return each(headings, ({ id, type }) => usesH && { object: id, what: type });
    },
  ),
  ...rule(
    { ua: '7.9-1' },
    'En note kan ikke findes fra det sted, der henviser til den.',
    'A Note has an ID.',
    (facts) => ofType(facts, 'Note', ({ dict }) => (getText(facts.pdf, dict, 'ID') ?? '') !== ''),
  ),
  ...rule(
    { ua: '7.9-2' },
    'To noter har samme kendemærke.',
    'No two Notes have the same ID.',
    (facts) => {
      const seen = new Set<string>();
      return ofType(facts, 'Note', ({ dict }) => {
        const id = getText(facts.pdf, dict, 'ID') ?? '';
        const isNew = id === '' || !seen.has(id);
        seen.add(id);
        return isNew;
      });
    },
  ),
];

function ofType(
  { structure }: Facts,
  type: string,
  isRight: (element: Element) => boolean,
): Finding {
  const all = structure.elements.filter((element) => element.type === type);
  return each(all, (element) => !isRight(element) && { object: element.id, what: type });
}

function kidTypes(element: Element): readonly string[] {
  return elementsIn(element).map(({ type }) => type);
}

function count(kids: readonly string[], type: string): number {
  return kids.filter((one) => one === type).length;
}

function hasWords({ pdf }: Facts, { dict }: Element): boolean {
  return (getText(pdf, dict, 'Alt') ?? '') !== '' || getText(pdf, dict, 'ActualText') !== undefined;
}
