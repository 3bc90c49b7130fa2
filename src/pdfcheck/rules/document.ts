// Rules on the document as a whole: its marks, language, layers, forms and files (ISO 14289 7, ISO 19005 6.4–6.11).
import type { Facts } from '../facts.ts';
import { get, getDict, getList, getName, getText } from '../look.ts';
import { dictOf, isString, type PdfDict } from '../objects.ts';
import { each, type Finding, nothing, type Place, type Rule, rule, whole } from '../rule.ts';

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

export const documentRules: readonly Rule[] = [
  ...rule(
    { ua: '6.2-1', a: '6.7.2.2-1' },
    'Filen siger ikke, at dens tekst er mærket op.',
    'MarkInfo in the catalog has Marked true.',
    ({ pdf, catalog }) => whole(get(pdf, getDict(pdf, catalog, 'MarkInfo'), 'Marked') === true),
  ),
  ...rule(
    { ua: '7.1-4' },
    'Filen siger om sig selv, at dens opmærkning måske er forkert.',
    'Suspects in MarkInfo is not true.',
    ({ pdf, catalog }) => whole(get(pdf, getDict(pdf, catalog, 'MarkInfo'), 'Suspects') !== true),
  ),
  ...rule(
    { ua: '7.1-10' },
    'Læseren viser filens navn i stedet for dokumentets titel.',
    'ViewerPreferences has DisplayDocTitle true.',
    ({ pdf, catalog }) =>
      whole(get(pdf, getDict(pdf, catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true),
  ),
  ...rule(
    { ua: '7.1-11', a: '6.7.3.3-1' },
    'Dokumentets opbygning er ikke beskrevet, så det ikke kan læses op i rækkefølge.',
    'The catalog has a structure tree.',
    ({ structure }) => whole(structure.root !== undefined),
  ),
  ...rule(
    { ua: '7.2-29' },
    'Et sprog er angivet på en måde, som ingen oplæsning forstår.',
    'Every Lang is a language tag.',
    (facts) => each(languages(facts), ({ lang, ...place }) => !LANGUAGE.test(lang) && place),
  ),
  ...rule(
    { a: '6.7.4-1' },
    'Et sprog er angivet på en måde, som ingen oplæsning forstår.',
    'Every Lang is a language tag, or empty where the language is not known.',
    (facts) =>
      each(languages(facts), ({ lang, ...place }) => lang !== '' && !LANGUAGE.test(lang) && place),
  ),
  ...rule(
    { ua: '7.2-34' },
    'Det fremgår ikke, hvilket sprog teksten er på.',
    'Text has a language: of the catalog, of its element or of its marks.',
    (facts) => {
      if (hasLanguage(facts)) return { looked: facts.content.shown.length, places: [] };
      const texts = facts.content.paints.filter(({ what }) => what === 'text');
      return each(texts, ({ mark, page }) => {
        let isKnown = facts.elementOf(mark)?.lang !== undefined;
        for (let at = mark; at && !isKnown; at = at.around)
          isKnown = at.properties?.entries.has('Lang') === true;
        return !isKnown && { page };
      });
    },
  ),
  ...rule(
    { ua: '7.2-2' },
    'Det fremgår ikke, hvilket sprog bogmærkerne er på.',
    'Bookmarks have the language of the catalog.',
    (facts) => {
      const first = getDict(facts.pdf, getDict(facts.pdf, facts.catalog, 'Outlines'), 'First');
      return first ? whole(hasLanguage(facts)) : nothing;
    },
  ),
  ...['ActualText', 'Alt', 'E'].flatMap((key, at) =>
    rule(
      { ua: `7.2-${21 + at}` },
      'Det fremgår ikke, hvilket sprog en tekst til oplæsning er på.',
      `${key} of an element has a language: its own, from above or of the catalog.`,
      (facts) => {
        const given = facts.structure.elements.filter(({ dict }) => dict.entries.has(key));
        if (hasLanguage(facts)) return { looked: given.length, places: [] };
        return each(given, ({ id, lang }) => lang === undefined && { object: id });
      },
    ),
  ),
  ...['ActualText', 'Alt', 'E'].flatMap((key, at) =>
    rule(
      { ua: `7.2-${30 + at}` },
      'Det fremgår ikke, hvilket sprog en tekst til oplæsning er på.',
      `${key} of a marked Span has a language.`,
      (facts) => {
        const given = facts.content.marks.filter(
          ({ tag, properties }) => tag === 'Span' && properties?.entries.has(key),
        );
        if (hasLanguage(facts)) return { looked: given.length, places: [] };
        return each(given, (mark) => {
          const isKnown =
            mark.properties?.entries.has('Lang') || facts.elementOf(mark)?.lang !== undefined;
          return !isKnown && { page: mark.page };
        });
      },
    ),
  ),
  ...rule(
    { ua: '7.10-1', a: '6.9-1' },
    'Filen har lag, som ikke har et navn.',
    'Every configuration of optional content has a Name.',
    (facts) =>
      each(layers(facts), ({ dict }) => (getText(facts.pdf, dict, 'Name') ?? '') === '' && {}),
  ),
  ...rule(
    { a: '6.9-2' },
    'To lag i filen hedder det samme.',
    'No two configurations of optional content have the same Name.',
    (facts) => {
      const seen = new Set<string | undefined>();
      return each(layers(facts), ({ dict }) => {
        const what = getText(facts.pdf, dict, 'Name');
        const isAgain = seen.has(what);
        seen.add(what);
        return isAgain && { what };
      });
    },
  ),
  ...rule(
    { ua: '7.10-2', a: '6.9-4' },
    'Filen har lag, som viser sig af sig selv.',
    'No configuration of optional content has the key AS.',
    (facts) => each(layers(facts), ({ dict }) => dict.entries.has('AS') && {}),
  ),
  ...rule(
    { ua: '7.15-1' },
    'Filen er en formular, som få programmer kan vise.',
    'There is no dynamic XFA form.',
    ({ pdf, catalog }) => {
      const form = getDict(pdf, catalog, 'AcroForm');
      return form
        ? whole(get(pdf, form, 'XFA') === null || get(pdf, catalog, 'NeedsRendering') !== true)
        : nothing;
    },
  ),
  ...rule(
    { a: '6.4.1-3' },
    'Filen har felter, som læserens program selv skal tegne.',
    'NeedAppearances of the form is not true.',
    (facts) => ofForm(facts, (form) => get(facts.pdf, form, 'NeedAppearances') !== true),
  ),
  ...rule(
    { a: '6.4.2-1' },
    'Filen er en formular, som et arkiv ikke kan vise.',
    'The form has no XFA.',
    (facts) => ofForm(facts, (form) => !form.entries.has('XFA')),
  ),
  ...rule(
    { a: '6.4.2-2' },
    'Filen er en formular, som et arkiv ikke kan vise.',
    'The catalog has no NeedsRendering true.',
    ({ pdf, catalog }) => whole(get(pdf, catalog, 'NeedsRendering') !== true),
  ),
  ...rule(
    { a: '6.5.2-1' },
    'Filen gør noget af sig selv, når den åbnes.',
    'The catalog has no additional actions.',
    ({ catalog }) => whole(catalog?.entries.has('AA') !== true),
  ),
  ...rule(
    { a: '6.5.2-2' },
    'En side gør noget af sig selv, når den vises.',
    'No page has additional actions.',
    ({ pages }) => each(pages, ({ dict, number }) => dict.entries.has('AA') && { page: number }),
  ),
  ...rule(
    { a: '6.10-1' },
    'Filen kan vises på flere måder.',
    'The names of the document have no AlternatePresentations.',
    ({ pdf, catalog }) =>
      whole(getDict(pdf, catalog, 'Names')?.entries.has('AlternatePresentations') !== true),
  ),
  ...rule(
    { a: '6.10-2' },
    'En side kan vises i flere trin.',
    'No page has PresSteps.',
    ({ pages }) =>
      each(pages, ({ dict, number }) => dict.entries.has('PresSteps') && { page: number }),
  ),
  ...rule(
    { a: '6.11-1' },
    'Filen kræver noget af det program, der viser den.',
    'The catalog has no Requirements.',
    ({ catalog }) => whole(catalog?.entries.has('Requirements') !== true),
  ),
  ...rule(
    { ua: '7.11-1', a: '6.8-2' },
    'En fil, der ligger i dokumentet, har intet navn.',
    'The file specification of an embedded file has F and UF.',
    (facts) =>
      each(
        attached(facts),
        ({ dict, id }) =>
          !['F', 'UF'].every((key) => (getText(facts.pdf, dict, key) ?? '') !== '') && {
            object: id,
          },
      ),
  ),
  ...rule(
    { a3: '6.8-1' },
    'Det fremgår ikke, hvilken slags fil der ligger i dokumentet.',
    'An embedded file has its media type as Subtype.',
    (facts) =>
      each(attached(facts), ({ dict, id }) => {
        const files = getDict(facts.pdf, dict, 'EF');
        const types = ['F', 'UF']
          .map((key) => getDict(facts.pdf, files, key))
          .map((one) => one && getName(facts.pdf, one, 'Subtype'));
        const isRight = types.some((one) => one !== undefined && /^[-\w+.]+\/[-\w+.]+$/.test(one));
        return !isRight && { object: id };
      }),
  ),
  ...rule(
    { a3: '6.8-3' },
    'Det fremgår ikke, hvad den fil, der ligger i dokumentet, er i forhold til det.',
    'The file specification has AFRelationship.',
    (facts) =>
      each(
        attached(facts),
        ({ dict, id }) =>
          getName(facts.pdf, dict, 'AFRelationship') === undefined && { object: id },
      ),
  ),
  ...rule(
    { a3: '6.8-4' },
    'En fil ligger i dokumentet uden at høre til nogen del af det.',
    'Every embedded file is named in AF of the document or of one of its parts.',
    (facts) => {
      const named = new Set(
        facts.values.flatMap(({ value }) =>
          isPlainDict(value)
            ? getList(facts.pdf, value, 'AF').map((one) => dictOf(facts.pdf.look(one)))
            : [],
        ),
      );
      return each(attached(facts), ({ dict, id }) => !named.has(dict) && { object: id });
    },
  ),
  ...rule(
    { a2: '6.8-5' },
    'Der ligger en fil i dokumentet. Det må der ikke i denne slags arkivfil (PDF/A-2).',
    'There are no embedded files: whether one is PDF/A itself is not looked into.',
    (facts) => each(attached(facts), ({ id }) => ({ object: id })),
  ),
];

function isPlainDict(value: unknown): value is PdfDict {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dict';
}

type Language = Place & { readonly lang: string };

/** Every language that the catalog, an element or a mark names. */
function languages({ pdf, values, content }: Facts): readonly Language[] {
  const inObjects = values.flatMap(({ value, id }): Language[] => {
    const lang = isPlainDict(value) ? getText(pdf, value, 'Lang') : undefined;
    return lang === undefined ? [] : [{ lang, object: id, what: lang }];
  });
  const inMarks = content.marks.flatMap(({ properties, page }): Language[] => {
    const lang = getText(pdf, properties, 'Lang');
    return lang === undefined ? [] : [{ lang, page, what: lang }];
  });
  return [...inObjects, ...inMarks];
}

function hasLanguage({ pdf, catalog }: Facts): boolean {
  return isString(get(pdf, catalog, 'Lang'));
}

function ofForm({ pdf, catalog }: Facts, isRight: (form: PdfDict) => boolean): Finding {
  const form = getDict(pdf, catalog, 'AcroForm');
  return form ? whole(isRight(form)) : nothing;
}

function layers({ pdf, catalog }: Facts): readonly { readonly dict: PdfDict }[] {
  const optional = getDict(pdf, catalog, 'OCProperties');
  const all = [optional?.entries.get('D') ?? null, ...getList(pdf, optional, 'Configs')];
  return all.flatMap((one) => {
    const dict = dictOf(pdf.look(one));
    return dict ? [{ dict }] : [];
  });
}

/** The specifications of files that lie in the document. */
export function attached({
  pdf,
  values,
}: Facts): readonly { readonly dict: PdfDict; readonly id: number }[] {
  return values.flatMap(({ value, id }) =>
    isPlainDict(value) && getDict(pdf, value, 'EF') !== undefined ? [{ dict: value, id }] : [],
  );
}
