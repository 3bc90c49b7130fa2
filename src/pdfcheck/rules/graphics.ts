// Rules on colours, pictures and transparency (ISO 19005 6.2.3–6.2.10).
import { type Device, isTransparent, pdfaColours } from '../colours.ts';
import type { Facts } from '../facts.ts';
import { get, getDict, getName, getNumber } from '../look.ts';
import { isRef, type PdfDict } from '../objects.ts';
import { each, type Finding, type Rule, rule } from '../rule.ts';

const RENDERINGS = new Set([
  'RelativeColorimetric',
  'AbsoluteColorimetric',
  'Perceptual',
  'Saturation',
]);
const BLENDS = new Set(
  [
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight',
    'Difference Exclusion Hue Saturation Color Luminosity',
  ].flatMap((line) => line.split(' ')),
);

export const graphicsRules: readonly Rule[] = [
  ...rule(
    { a: '6.2.3-1' },
    'Filen siger ikke ordentligt, hvilke farver den er lavet til.',
    'The profile of an output intent is for a printer or monitor, in RGB, CMYK or gray, below version 5.',
    ({ intents }) =>
      each(
        intents.filter(({ dict }) => dict.entries.has('DestOutputProfile')),
        ({ profile }) => {
          const isRight =
            profile !== undefined &&
            ['prtr', 'mntr'].includes(profile.device) &&
            ['RGB ', 'CMYK', 'GRAY'].includes(profile.colours) &&
            profile.version < 5;
          return !isRight && {};
        },
      ),
  ),
  ...rule(
    { a: '6.2.3-2' },
    'Filen siger to forskellige ting om, hvilke farver den er lavet til.',
    'All output intents have one and the same profile.',
    ({ intents }) => {
      const ids = new Set(
        intents.flatMap(({ profileId }) => (isRef(profileId) ? [profileId.id] : [])),
      );
      return { looked: intents.length, places: ids.size > 1 ? [{}] : [] };
    },
  ),
  ...device(
    '6.2.4.3-2',
    'RGB',
    'Filens farver er ikke fastlagt, så de kan komme til at se anderledes ud.',
    ['RGB '],
  ),
  ...device('6.2.4.3-3', 'CMYK', 'Noget på siden har farver til et trykkeri.', ['CMYK']),
  ...device(
    '6.2.4.3-4',
    'Gray',
    'Filens gråtoner er ikke fastlagt, så de kan komme til at se anderledes ud.',
    ['RGB ', 'CMYK', 'GRAY', 'Lab '],
  ),
  ...rule(
    { a: '6.2.5-1' },
    'Farver regnes om på en måde, som et arkiv ikke kan regne med.',
    'No graphics state has TR.',
    (facts) => ofStates(facts, (dict) => !dict.entries.has('TR')),
  ),
  ...rule(
    { a: '6.2.5-2' },
    'Farver regnes om på en måde, som et arkiv ikke kan regne med.',
    'TR2 of a graphics state is Default.',
    (facts) =>
      ofStates(
        facts,
        (dict) => !dict.entries.has('TR2') || getName(facts.pdf, dict, 'TR2') === 'Default',
      ),
  ),
  ...rule(
    { a: '6.2.5-3' },
    'Farver regnes om på en måde, som et arkiv ikke kan regne med.',
    'No graphics state has HTP.',
    (facts) => ofStates(facts, (dict) => !dict.entries.has('HTP')),
  ),
  ...rule(
    { a: '6.2.6-1' },
    'Farver vises på en måde, som PDF ikke kender.',
    'Every rendering intent is one of the four of ISO 32000-1.',
    ({ pdf, content }) => {
      const ofStates = [...content.states].flatMap(([dict, page]) => {
        const name = getName(pdf, dict, 'RI');
        return name === undefined ? [] : [[name, page] as const];
      });
      const ofImages = content.drawn.flatMap(({ stream, page }) => {
        const name = getName(pdf, stream.dict, 'Intent');
        return name === undefined ? [] : [[name, page] as const];
      });
      return each(
        [...content.intents, ...ofStates, ...ofImages],
        ([what, page]) => !RENDERINGS.has(what) && { page, what },
      );
    },
  ),
  ...rule(
    { a: '6.2.8-1' },
    'Et billede findes i flere udgaver.',
    'No image has Alternates.',
    (facts) => ofImages(facts, (dict) => !dict.entries.has('Alternates')),
  ),
  ...rule({ a: '6.2.8-2' }, 'Et billede ligger i en anden fil.', 'No image has OPI.', (facts) =>
    ofImages(facts, (dict) => !dict.entries.has('OPI')),
  ),
  ...rule(
    { a: '6.2.8-3' },
    'Et billede gøres glat, så det ser forskelligt ud fra program til program.',
    'Interpolate of an image is not true.',
    (facts) =>
      ofImages(
        facts,
        (dict) =>
          get(facts.pdf, dict, 'Interpolate') !== true && get(facts.pdf, dict, 'I') !== true,
      ),
  ),
  ...rule(
    { a: '6.2.8-4' },
    'Et billede har et antal farver, som PDF ikke kender.',
    'BitsPerComponent of an image is 1, 2, 4, 8 or 16.',
    (facts) =>
      ofImages(facts, (dict) => {
        const bits =
          getNumber(facts.pdf, dict, 'BitsPerComponent') ?? getNumber(facts.pdf, dict, 'BPC') ?? 8;
        return [1, 2, 4, 8, 16].includes(bits);
      }),
  ),
  ...rule(
    { a: '6.2.10-1' },
    'Farver blandes på en måde, som PDF ikke kender.',
    'Every blend mode is one of ISO 32000-1.',
    (facts) =>
      ofStates(facts, (dict) => {
        const blend = getName(facts.pdf, dict, 'BM');
        return blend === undefined || BLENDS.has(blend);
      }),
  ),
  ...rule(
    { a: '6.2.10-2' },
    'Noget på siden er gennemsigtigt, men filen siger ikke, hvilke farver den er lavet til.',
    'A page with transparency has a Group with a colour space, or the file an output intent.',
    ({ pdf, pages, content, intents }) => {
      const transparent = pages.filter(
        ({ number, dict }) => content.transparent.has(number) || isTransparent(pdf, dict),
      );
      return each(transparent, ({ dict, number, id }) => {
        const group = getDict(pdf, dict, 'Group');
        const isTold = pdfaColours(pdf, intents) !== undefined || group?.entries.has('CS') === true;
        return !isTold && { page: number, object: id };
      });
    },
  ),
];

function device(
  id: string,
  kind: Device,
  adviser: string,
  allowed: readonly string[],
): readonly Rule[] {
  return rule(
    { a: id },
    adviser,
    `Device${kind} is used only with Default${kind} or an output intent in ${allowed.join(', ')}.`,
    ({ pdf, content, intents }) => {
      const colours = pdfaColours(pdf, intents);
      const isTold = colours !== undefined && allowed.includes(colours);
      return each(content.devices.get(kind) ?? [], (page) => !isTold && { page });
    },
  );
}

function ofStates({ content }: Facts, isRight: (dict: PdfDict) => boolean): Finding {
  return each(content.states, ([dict, page]) => !isRight(dict) && { page });
}

function ofImages({ pdf, content }: Facts, isRight: (dict: PdfDict) => boolean): Finding {
  const images = content.drawn
    .filter(({ stream }) => getName(pdf, stream.dict, 'Subtype') === 'Image')
    .map(({ stream, page, id }) => ({ dict: stream.dict, page, id }));
  const inline = content.inlineImages.map((one) => ({ ...one, id: undefined }));
  return each(
    [...images, ...inline],
    ({ dict, page, id }) => !isRight(dict) && { page, object: id },
  );
}
