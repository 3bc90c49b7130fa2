// Our own rules on what must agree inside a file: tree and pages, links and places. No standard's machine checks ask for it.
import { type Facts, isArtifact } from '../facts.ts';
import { get, getDict, getName } from '../look.ts';
import {
  dictOf,
  isArray,
  isName,
  isString,
  latin1,
  type PdfDict,
  type PdfValue,
} from '../objects.ts';
import { each, type Place, type Rule, rule } from '../rule.ts';
import { contentParents, ownerKey, parentOf } from '../structure.ts';

export const soundnessRules: readonly Rule[] = [
  ...rule(
    { reader: 'objects' },
    'En del af filen kan ikke læses.',
    'Every object that the cross-references name can be read, and every stream unpacked.',
    ({ pdf }) => ({
      looked: pdf.objects.size + pdf.damages.length,
      places: pdf.damages.map(({ id, why }) => ({ object: id, what: why })),
    }),
  ),
  ...rule(
    { reader: 'content-whole' },
    'En side er ikke tegnet til ende.',
    'Every content stream can be read to its end, and its marks begin and end in it.',
    ({ content, pages }) => ({
      looked: pages.length,
      places: content.faults
        .filter(({ kind }) => kind === 'broken' || kind === 'marks')
        .map(({ page, what }) => ({ page, what })),
    }),
  ),
  ...rule(
    { reader: 'tree' },
    'En del af dokumentet står to steder i opmærkningen.',
    'No element stands in the structure tree twice, and P names the element above.',
    ({ pdf, structure }) => {
      const astray = structure.elements.filter(({ dict, parent }) => {
        const named = getDict(pdf, dict, 'P');
        return named !== undefined && named !== (parent?.dict ?? structure.root);
      });
      return {
        looked: structure.elements.length,
        places: [
          ...structure.unsound.map((object) => ({ object })),
          ...astray.map(({ id, type }) => ({ object: id, what: `P of ${type}` })),
        ],
      };
    },
  ),
  ...rule(
    { reader: 'content-once' },
    'Noget på siden læses op to gange.',
    'Every marked content number stands on its page once, and is owned by one element.',
    ({ content, structure }) => {
      const opened = new Set<string>();
      const again: Place[] = [];
      for (const { holder, mcid, page } of content.marks) {
        if (mcid === undefined) continue;
        const key = ownerKey(holder, mcid);
        if (opened.has(key)) again.push({ page, what: `MCID ${mcid}` });
        opened.add(key);
      }
      const shared = [...structure.owners].filter(([, owners]) => owners.length > 1);
      return {
        looked: structure.owners.size,
        places: [...again, ...shared.map(([what, [one]]) => ({ object: one?.id, what }))],
      };
    },
  ),
  ...rule(
    { reader: 'content-there' },
    'Opmærkningen taler om noget, der ikke er på siden.',
    'Every marked content number that an element owns stands on a page.',
    ({ content, structure }) => {
      const opened = new Set(content.marks.map(({ holder, mcid }) => ownerKey(holder, mcid ?? -1)));
      return each(
        structure.owners,
        ([what, [one]]) => !opened.has(what) && { object: one?.id, what },
      );
    },
  ),
  ...rule(
    { reader: 'parent-tree' },
    'Der er ingen vej fra siden tilbage til opmærkningen.',
    'The parent tree names, for every marked content number, the element that owns it.',
    (facts) => {
      const { pdf, structure, content } = facts;
      const holders = [
        ...facts.pages.map(({ id, dict }) => [id, dict] as const),
        ...content.drawn.map(({ id, stream }) => [id, stream.dict] as const),
      ];
      const parents = new Map(
        holders.map(([id, dict]) => [id, contentParents(pdf, structure, dict)]),
      );
      return each(
        structure.elements.flatMap((element) =>
          element.kids.flatMap((kid) => (kid.kind === 'content' ? [{ element, kid }] : [])),
        ),
        ({ element, kid }) => {
          const named = parents.get(kid.holder)?.[kid.mcid];
          return named !== element.dict && { object: element.id, what: `MCID ${kid.mcid}` };
        },
      );
    },
  ),
  ...rule(
    { reader: 'annotation-tree' },
    'Et link er ikke der, hvor opmærkningen siger.',
    'The element that the parent tree names for an annotation has that annotation as a child.',
    ({ pdf, structure, annotations }) => {
      const tagged = annotations.filter(({ dict }) => dict.entries.has('StructParent'));
      return each(tagged, ({ dict, id, page }) => {
        const owner = parentOf(pdf, structure, dict);
        const isThere = owner?.kids.some((kid) => kid.kind === 'object' && kid.id === id) === true;
        return !isThere && { page, object: id };
      });
    },
  ),
  ...rule(
    { reader: 'link-in-artifact' },
    'Der er et link i noget, der ikke læses op.',
    'A Link element owns content that is not an artifact.',
    ({ structure, content }) => {
      const hidden = new Set(
        content.marks.filter(isArtifact).map(({ holder, mcid }) => ownerKey(holder, mcid ?? -1)),
      );
      const links = structure.elements.filter(({ type }) => type === 'Link');
      return each(links, ({ kids, id }) => {
        const isHidden = kids.some(
          (kid) => kid.kind === 'content' && hidden.has(ownerKey(kid.holder, kid.mcid)),
        );
        return isHidden && { object: id };
      });
    },
  ),
  ...rule(
    { reader: 'destination' },
    'Et link eller et bogmærke fører ingen steder hen.',
    'Every destination is a name that the file knows, or a page of it.',
    (facts) => {
      const pages = new Set(facts.pages.map(({ dict }) => dict));
      return each(destinations(facts), ({ to, id }) => {
        const isThere = leadsSomewhere(facts, pages, to);
        return !isThere && { object: id, what: isString(to) ? latin1(to.bytes) : undefined };
      });
    },
  ),
  ...rule(
    { reader: 'address' },
    'Et links adresse er skrevet med tegn, som ikke alle programmer forstår.',
    'A URI is written in ASCII alone.',
    ({ pdf, values }) => {
      const addresses = values.flatMap(({ value, id }) => {
        const isAction = isDict(value) && getName(pdf, value, 'S') === 'URI';
        const uri = isAction ? get(pdf, value, 'URI') : null;
        return isString(uri) ? [{ id, text: latin1(uri.bytes) }] : [];
      });
      return each(
        addresses,
        ({ id, text }) => !/^[\x21-\x7e]+$/.test(text) && { object: id, what: text },
      );
    },
  ),
];

function isDict(value: PdfValue): value is PdfDict {
  return typeof value === 'object' && value?.kind === 'dict';
}

type Destination = { readonly to: PdfValue; readonly id: number };

/** Where links and bookmarks lead within the file: `Dest`, and `D` of a GoTo action. */
function destinations({ pdf, values }: Facts): readonly Destination[] {
  return values.flatMap(({ value, id }): Destination[] => {
    if (!isDict(value)) return [];
    const isPlace = getName(pdf, value, 'S') === 'GoTo';
    const isNamed =
      value.entries.has('Dest') &&
      (value.entries.has('Title') || getName(pdf, value, 'Subtype') === 'Link');
    const to = isPlace ? get(pdf, value, 'D') : isNamed ? get(pdf, value, 'Dest') : null;
    return isPlace || isNamed ? [{ to, id }] : [];
  });
}

function leadsSomewhere(
  { pdf, destinations: known }: Facts,
  pages: ReadonlySet<PdfDict>,
  to: PdfValue,
): boolean {
  if (isString(to)) return known.has(latin1(to.bytes));
  if (isName(to)) return known.has(to.name);
  const target = isArray(to) ? dictOf(pdf.look(to.items[0])) : undefined;
  return target !== undefined && pages.has(target);
}
