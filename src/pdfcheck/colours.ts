// Which device colours a colour space comes down to (8.6), for PDF/A's rule on output intents.
import { catalogOf, get, getDict, getList, getName, getNumber } from './look.ts';
import {
  dictOf,
  isArray,
  isName,
  isStream,
  latin1,
  type PdfDict,
  type PdfValue,
} from './objects.ts';
import type { Pdf } from './openPdf.ts';

export type Device = 'RGB' | 'CMYK' | 'Gray';

const devices: Readonly<Record<string, Device>> = {
  DeviceRGB: 'RGB',
  RGB: 'RGB',
  DeviceCMYK: 'CMYK',
  CMYK: 'CMYK',
  DeviceGray: 'Gray',
  G: 'Gray',
};

/** The device colours used without a default of their own in the resources. */
export function devicesOf(
  pdf: Pdf,
  space: PdfValue,
  resources: PdfDict | undefined,
  depth = 0,
): readonly Device[] {
  const found = pdf.look(space);
  const named = getDict(pdf, resources, 'ColorSpace');
  if (depth > 8) return [];
  if (isName(found)) {
    const device = devices[found.name];
    if (device !== undefined)
      return named?.entries.has(`Default${device}`) === true ? [] : [device];
    const further = named?.entries.get(found.name);
    return further === undefined ? [] : devicesOf(pdf, further, resources, depth + 1);
  }
  if (!isArray(found)) return [];
  const family = pdf.look(found.items[0]);
  const name = isName(family) ? family.name : '';
  const inner = { Indexed: 1, I: 1, Pattern: 1, Separation: 2, DeviceN: 2 }[name];
  if (inner !== undefined) return devicesOf(pdf, found.items[inner] ?? null, resources, depth + 1);
  return devicesOf(
    pdf,
    found.items.length === 1 ? (found.items[0] ?? null) : null,
    resources,
    depth + 1,
  );
}

export type Intent = {
  readonly dict: PdfDict;
  readonly profileId: PdfValue;
  /** The profile's own words for its class and colours: `mntr`, `RGB `. */
  readonly profile:
    | { readonly device: string; readonly colours: string; readonly version: number }
    | undefined;
};

/** The output intents (14.11.5) with what their ICC profiles say of themselves. */
export function readIntents(pdf: Pdf): readonly Intent[] {
  return getList(pdf, catalogOf(pdf), 'OutputIntents').flatMap((one): Intent[] => {
    const dict = dictOf(pdf.look(one));
    if (!dict) return [];
    const stream = get(pdf, dict, 'DestOutputProfile');
    return [
      {
        dict,
        profileId: dict.entries.get('DestOutputProfile') ?? null,
        profile: isStream(stream) ? readProfile(pdf.decoded(stream).bytes) : undefined,
      },
    ];
  });
}

function readProfile(bytes: Uint8Array): Intent['profile'] {
  if (bytes.length < 128 || latin1(bytes.subarray(36, 40)) !== 'acsp') return undefined;
  const version = (bytes[8] ?? 0) + ((bytes[9] ?? 0) >> 4) / 10;
  return {
    device: latin1(bytes.subarray(12, 16)),
    colours: latin1(bytes.subarray(16, 20)),
    version,
  };
}

/** The colours of PDF/A's own output intent; undefined where there is none. */
export function pdfaColours(pdf: Pdf, intents: readonly Intent[]): string | undefined {
  return intents.find(({ dict }) => getName(pdf, dict, 'S') === 'GTS_PDFA1')?.profile?.colours;
}

/** Whether a picture or a graphics state lets something shine through (11). */
export function isTransparent(pdf: Pdf, dict: PdfDict): boolean {
  const mask = get(pdf, dict, 'SMask');
  const blend = getName(pdf, dict, 'BM');
  return (
    (getNumber(pdf, dict, 'ca') ?? 1) < 1 ||
    (getNumber(pdf, dict, 'CA') ?? 1) < 1 ||
    dictOf(mask) !== undefined ||
    (blend !== undefined && blend !== 'Normal' && blend !== 'Compatible') ||
    getName(pdf, getDict(pdf, dict, 'Group'), 'S') === 'Transparency'
  );
}
