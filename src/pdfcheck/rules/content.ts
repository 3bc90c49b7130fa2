// Rules on what the pages are painted with: everything marked, every operator known (ISO 14289 7.1 and 7.20, ISO 19005 6.2.2).
import type { Mark } from '../content.ts';
import { type Facts, isArtifact } from '../facts.ts';
import { get, getNumber } from '../look.ts';
import type { PdfStream } from '../objects.ts';
import { each, type Finding, type Rule, rule } from '../rule.ts';

export const contentRules: readonly Rule[] = [
  ...rule(
    { ua: '7.1-1' },
    'Noget, der kun er pynt, står inde i den tekst, der læses op.',
    'Nothing marked as an artifact stands inside tagged content.',
    (facts) =>
      each(
        facts.content.marks.filter(({ tag }) => tag === 'Artifact'),
        (mark) => isTagged(facts, mark) && { page: mark.page },
      ),
  ),
  ...rule(
    { ua: '7.1-2' },
    'Tekst, der skal læses op, er mærket som pynt.',
    'No tagged content stands inside what is marked as an artifact.',
    (facts) =>
      each(
        facts.content.marks.filter((mark) => mark.tag !== 'Artifact' && ownsContent(facts, mark)),
        ({ around, page, mcid }) => isArtifact(around) && { page, what: `MCID ${mcid}` },
      ),
  ),
  ...rule(
    { ua: '7.1-3' },
    'Noget på siden er hverken mærket som tekst eller som pynt, så oplæsningen ikke kender det.',
    'All painted content is tagged or marked as an artifact.',
    ({ content, ...facts }) => {
      const whole = { content, ...facts };
      const untagged = content.paints.filter(
        ({ mark }) => !isArtifact(mark) && !isTagged(whole, mark),
      );
      return {
        looked: content.paints.reduce((sum, { times }) => sum + times, 0),
        places: untagged.map(({ page, what, times }) => ({ page, what: `${what} × ${times}` })),
      };
    },
  ),
  ...rule(
    { a: '6.2.2-1' },
    'En side er tegnet med noget, som PDF ikke kender.',
    'Content streams hold only operators of ISO 32000-1, and can be read to their end.',
    (facts) => ofFaults(facts, 'operator', 'broken'),
  ),
  ...rule(
    { a: '6.2.2-2' },
    'En side er tegnet med noget, som ikke er i filen.',
    'What a content stream names is in its resources.',
    (facts) => ofFaults(facts, 'resource'),
  ),
  ...rule(
    { ua: '7.20-1', a: '6.2.9-2' },
    'En side viser noget, som ligger i en anden fil.',
    'No form XObject refers to another file.',
    (facts) => ofForms(facts, ({ dict }) => !dict.entries.has('Ref')),
  ),
  ...rule(
    { ua: '7.20-2' },
    'Den samme tekst vises flere steder, men er kun mærket op ét sted.',
    'A form XObject with marked content of its own is drawn once.',
    (facts) => {
      const drawn = facts.content.drawn.filter(
        ({ stream }) => getNumber(facts.pdf, stream.dict, 'StructParents') !== undefined,
      );
      const seen = new Set<PdfStream>();
      return each(drawn, ({ stream, page, id }) => {
        const isAgain = seen.has(stream);
        seen.add(stream);
        return isAgain && { page, object: id };
      });
    },
  ),
  ...rule(
    { a: '6.2.9-1' },
    'En del af en side er skrevet til en printer.',
    'No form XObject has OPI, PS, or Subtype2 PS.',
    (facts) =>
      ofForms(facts, ({ dict }) => !['OPI', 'PS', 'Subtype2'].some((key) => dict.entries.has(key))),
  ),
  ...rule(
    { a: '6.2.9-3' },
    'En del af en side er skrevet til en printer.',
    'There are no PostScript XObjects.',
    (facts) =>
      each(facts.content.drawn, ({ stream, page, id }) => {
        const kind = get(facts.pdf, stream.dict, 'Subtype');
        const isPostScript =
          typeof kind === 'object' && kind?.kind === 'name' && kind.name === 'PS';
        return isPostScript && { page, object: id };
      }),
  ),
];

function isTagged(facts: Facts, mark: Mark | undefined): boolean {
  return facts.elementOf(mark) !== undefined;
}

/** The mark itself, without those around it, is owned by an element. */
function ownsContent(facts: Facts, mark: Mark): boolean {
  return mark.mcid !== undefined && facts.elementOf({ ...mark, around: undefined }) !== undefined;
}

function ofFaults({ content, pages }: Facts, ...kinds: readonly string[]): Finding {
  const faults = content.faults.filter(({ kind }) => kinds.includes(kind));
  return { looked: pages.length, places: faults.map(({ page, what }) => ({ page, what })) };
}

function ofForms({ pdf, content }: Facts, isRight: (form: PdfStream) => boolean): Finding {
  const forms = content.drawn.filter(({ stream }) => {
    const kind = get(pdf, stream.dict, 'Subtype');
    return typeof kind === 'object' && kind?.kind === 'name' && kind.name === 'Form';
  });
  return each(forms, ({ stream, page, id }) => !isRight(stream) && { page, object: id });
}
