// Our own rules on what a reader misses and no validator sees: headings, alternative texts, link texts, head cells.
import type { Facts } from '../facts.ts';
import { getDict, getNumbers, getText } from '../look.ts';
import { isArray } from '../objects.ts';
import type { Annotation } from '../pages.ts';
import { each, nothing, type Place, type Rule, rule, whole } from '../rule.ts';
import { attribute, type Element, parentOf, within } from '../structure.ts';
import { markedTexts, textIn } from '../texts.ts';
import { kindOf } from './annotations.ts';
import { titlesOf } from './metadata.ts';
import { type Cell, gridsOf, scopeOf } from './tables.ts';

/** Alternative texts that say nothing of what is seen. */
const EMPTY_ALT =
  /^((et |en |an? )?(billede|figur|tegning|grafik|ikon|foto|image|figure|picture|graphic|photo)|alt|n\/a|\W*)\.?$/i;
const FILE_NAME = /^\S+\.(png|jpe?g|gif|svg|webp|bmp)$/i;

/** Link texts that say nothing when they are read alone. */
const EMPTY_LINK =
  /^((klik|tryk|se|læs) )?(her|mere|mere her|linket?|dette link|denne side|læs|here|more|click here|read more)?\W*$/i;

export const readerRules: readonly Rule[] = [
  ...rule(
    { reader: 'heading' },
    'Dokumentet har ingen overskrifter, så man kan ikke finde rundt i det.',
    'There is a heading.',
    ({ structure }) => whole(structure.elements.some(({ type }) => /^H[1-6]?$/.test(type))),
  ),
  ...rule(
    { reader: 'heading-words' },
    'En overskrift er tom.',
    'Every heading has words.',
    (facts) => {
      const marked = markedTexts(facts);
      const headings = facts.structure.elements.filter(({ type }) => /^H[1-6]?$/.test(type));
      return each(
        headings,
        (one) => textIn(facts, one, marked).trim() === '' && { object: one.id },
      );
    },
  ),
  ...rule(
    { reader: 'bookmarks' },
    'Dokumentet har overskrifter, men ingen bogmærker at finde dem med.',
    'A document with headings on more than one page has bookmarks.',
    ({ pdf, catalog, pages, structure }) => {
      const hasHeadings = structure.elements.some(({ type }) => /^H[1-6]?$/.test(type));
      if (!hasHeadings || pages.length < 2) return nothing;
      return whole(getDict(pdf, getDict(pdf, catalog, 'Outlines'), 'First') !== undefined);
    },
  ),
  ...rule(
    { reader: 'title' },
    'Dokumentets titel står på to måder.',
    'The title in the metadata is that in Info.',
    (facts) => {
      const [xmp, info] = titlesOf(facts);
      return xmp === undefined || info === undefined ? nothing : whole(xmp === info, info);
    },
  ),
  ...rule(
    { reader: 'alt-words' },
    'Teksten til et billede siger ikke, hvad der er på det.',
    'Alt of a Figure says more than that it is a picture, or its file name.',
    ({ pdf, structure }) => {
      const told = structure.elements.flatMap(({ type, dict, id }) => {
        const alt = type === 'Figure' ? getText(pdf, dict, 'Alt')?.trim() : undefined;
        return alt === undefined ? [] : [{ alt, id }];
      });
      return each(
        told,
        ({ alt, id }) => (EMPTY_ALT.test(alt) || FILE_NAME.test(alt)) && { object: id, what: alt },
      );
    },
  ),
  ...rule(
    { reader: 'figure-box' },
    'Det fremgår ikke, hvor på siden et billede er.',
    'A Figure has BBox.',
    ({ pdf, structure }) => {
      const figures = structure.elements.filter(({ type }) => type === 'Figure');
      return each(figures, (one) => {
        const box = attribute(pdf, structure, one, 'BBox');
        return !(isArray(box) && box.items.length === 4) && { object: one.id };
      });
    },
  ),
  ...rule(
    { reader: 'link-words' },
    'Teksten i et link siger ikke, hvor det fører hen.',
    'The words of a Link say where it leads, and its Contents too.',
    (facts) => {
      const marked = markedTexts(facts);
      const links = facts.structure.elements.filter(({ type }) => type === 'Link');
      const inText = each(links, (one) => {
        const what = textIn(facts, one, marked).trim();
        return EMPTY_LINK.test(what) && { object: one.id, what };
      });
      const inContents = each(linksOf(facts), ({ dict, page, id }) => {
        const what = getText(facts.pdf, dict, 'Contents')?.trim();
        return (
          what !== undefined && what !== '' && EMPTY_LINK.test(what) && { page, object: id, what }
        );
      });
      return {
        looked: inText.looked + inContents.looked,
        places: [...inText.places, ...inContents.places],
      };
    },
  ),
  ...rule(
    { reader: 'link-whole' },
    'Et link er delt i stykker, så det læses op flere gange.',
    'A Link has one annotation for each line.',
    (facts) => {
      const byElement = new Map<Element, Annotation[]>();
      for (const one of linksOf(facts)) {
        const link = within(parentOf(facts.pdf, facts.structure, one.dict), 'Link');
        if (link) byElement.set(link, [...(byElement.get(link) ?? []), one]);
      }
      return each(byElement, ([{ id }, all]) => {
        const lines = new Set(all.map((one) => `${one.page}:${middleOf(facts, one)}`));
        return lines.size < all.length && { object: id, page: all[0]?.page };
      });
    },
  ),
  ...rule(
    { reader: 'table-heads' },
    'En tabel har ingen overskrifter til sine felter.',
    'A table of more than one row and column has TH.',
    (facts) => {
      const grids = gridsOf(facts).filter(
        ({ rows, widths }) => rows > 1 && Math.max(...widths) > 1,
      );
      return each(grids, ({ table, cells }) => {
        const hasHeads = cells.some(({ element }) => element.type === 'TH');
        return !hasHeads && { object: table.id };
      });
    },
  ),
  ...rule(
    { reader: 'head-direction' },
    'En overskrift i en tabel siger, at den gælder den forkerte vej.',
    'TH has Scope: Column or Both at the head of a column, Row or Both at the head of a row.',
    (facts) => {
      const places: Place[] = [];
      let looked = 0;
      for (const { cells } of gridsOf(facts)) {
        const withFields = new Set(
          cells.filter(({ element }) => element.type === 'TD').map(({ row }) => row),
        );
        for (const cell of cells) {
          if (cell.element.type !== 'TH') continue;
          looked += 1;
          const scope = scopeOf(facts, cell.element);
          if (!fits(cell, scope, withFields))
            places.push({ object: cell.element.id, what: `Scope ${scope ?? 'missing'}` });
        }
      }
      return { looked, places };
    },
  ),
  ...rule(
    { reader: 'list-words' },
    'Et punkt i en liste er tomt.',
    'Every LI has an LBody.',
    ({ structure }) => {
      const items = structure.elements.filter(({ type }) => type === 'LI');
      return each(items, ({ kids, id }) => {
        const hasBody = kids.some((kid) => kid.kind === 'element' && kid.element.type === 'LBody');
        return !hasBody && { object: id };
      });
    },
  ),
  ...rule(
    { reader: 'space' },
    'Et tegn til orddeling står midt i et ord, når det læses op.',
    'No soft hyphen is shown but as the ActualText of a hyphen at the end of a line.',
    (facts) =>
      each(facts.fonts.values(), ({ codes, unicode, name }) => {
        const isShown = [...codes].some(
          ([code, { isBare }]) => isBare && unicode?.get(code) === '\u00AD',
        );
        return isShown && { what: name };
      }),
  ),
];

function linksOf(facts: Facts): readonly Annotation[] {
  return facts.annotations.filter(({ dict }) => kindOf(facts, dict) === 'Link');
}

/** Half way up the link's rectangle, to the nearest point: the same for all on one line. */
function middleOf({ pdf }: Facts, { dict }: Annotation): number {
  const [, bottom = 0, , top = 0] = getNumbers(pdf, dict, 'Rect');
  return Math.round((bottom + top) / 2);
}

/** A head above fields speaks for its column, one beside fields for its row. */
function fits(cell: Cell, scope: string | undefined, rowsWithFields: ReadonlySet<number>): boolean {
  if (scope === 'Both') return true;
  if (scope !== 'Row' && scope !== 'Column') return false;
  if (within(cell.element, 'THead')) return scope === 'Column' || cell.column === 0;
  return scope === 'Row' || cell.row === 0 || !rowsWithFields.has(cell.row);
}
