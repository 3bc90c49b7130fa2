// Walks the pages' content: what is painted, in which font and colour, and under which marks (7.8, 14.6).
import { type Device, devicesOf, isTransparent } from './colours.ts';
import { get, getDict, getList, getName, getNumber, idOf } from './look.ts';
import {
  dictOf,
  isArray,
  isName,
  isStream,
  isString,
  type PdfDict,
  type PdfStream,
  type PdfValue,
} from './objects.ts';
import { type Pdf, reasonOf } from './openPdf.ts';
import { OPERATORS, operationsIn } from './operations.ts';
import type { Page } from './pages.ts';

/** A marked content sequence and those around it, beyond the form it stands in as well. */
export type Mark = {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly properties: PdfDict | undefined;
  readonly around: Mark | undefined;
  /** The object number of the page or form whose content opens it. */
  readonly holder: number | undefined;
  readonly page: number;
};

/** One or more things of one kind painted one after the other under one mark. */
export type Paint = {
  readonly page: number;
  readonly what: 'text' | 'path' | 'image' | 'shading';
  readonly mark: Mark | undefined;
  times: number;
};

/** A string of codes shown in a font. */
export type Shown = {
  readonly page: number;
  readonly font: PdfDict | undefined;
  readonly codes: Uint8Array;
  /** Text rendering mode; 3 is invisible. */
  readonly mode: number;
  readonly mark: Mark | undefined;
  /** Stands on another line than the string before. */
  readonly onNewLine: boolean;
  /** Put in a place of its own, not where the string before ended. */
  readonly isPlaced: boolean;
};

/** A picture or form that is drawn. */
export type Drawn = {
  readonly page: number;
  readonly id: number | undefined;
  readonly stream: PdfStream;
  readonly mark: Mark | undefined;
};

export type ContentFault = {
  readonly page: number;
  readonly kind: 'operator' | 'broken' | 'resource' | 'depth' | 'marks' | 'odd hex' | 'strange hex';
  readonly what: string;
};

export type Content = {
  readonly paints: readonly Paint[];
  readonly shown: readonly Shown[];
  readonly marks: readonly Mark[];
  readonly drawn: readonly Drawn[];
  readonly inlineImages: readonly { readonly page: number; readonly dict: PdfDict }[];
  readonly states: ReadonlyMap<PdfDict, number>;
  /** Device colours painted with, and the pages they stand on. */
  readonly devices: ReadonlyMap<Device, ReadonlySet<number>>;
  readonly transparent: ReadonlySet<number>;
  readonly intents: ReadonlyMap<string, number>;
  readonly faults: readonly ContentFault[];
};

/** PDF/A allows so many `q` inside each other. */
const DEEPEST_SAVED = 28;
const DEEPEST_FORM = 16;

/** Operators that end a stretch of text: what comes next is put somewhere of its own. */
const PLACING = new Set(['BT', 'Td', 'TD', 'Tm', 'T*', "'", '"', 'Do']);

type Scope = {
  readonly page: number;
  readonly holder: number | undefined;
  readonly resources: PdfDict | undefined;
  readonly depth: number;
};

type State = {
  font: PdfDict | undefined;
  mode: number;
  fill: PdfValue;
  stroke: PdfValue;
};

const name = (text: string): PdfValue => ({ kind: 'name', name: text });

export function readContent(pdf: Pdf, pages: readonly Page[]): Content {
  const paints: Paint[] = [];
  const shown: Shown[] = [];
  const marks: Mark[] = [];
  const drawn: Drawn[] = [];
  const inlineImages: { page: number; dict: PdfDict }[] = [];
  const states = new Map<PdfDict, number>();
  const devices = new Map<Device, Set<number>>();
  const transparent = new Set<number>();
  const intents = new Map<string, number>();
  const faults: ContentFault[] = [];
  // A form can draw another twice, and so on: what is drawn must stay within what the file can hold.
  let operationsLeft = 200_000 + 8 * pdf.bytes.length;

  for (const page of pages) {
    const scope = { page: page.number, holder: page.id, resources: page.resources, depth: 0 };
    walk(contentOf(pdf, page), scope, undefined);
  }
  return {
    paints,
    shown,
    marks,
    drawn,
    inlineImages,
    states,
    devices,
    transparent,
    intents,
    faults,
  };

  function walk(bytes: Uint8Array, scope: Scope, outer: Mark | undefined): void {
    const { page, holder, resources } = scope;
    const black = name('DeviceGray');
    let state: State = { font: undefined, mode: 0, fill: black, stroke: black };
    const saved: State[] = [];
    let mark = outer;
    let line = 0;
    let lastLine: number | undefined;
    let isPlaced = true;
    const fault = (kind: ContentFault['kind'], what: string) => faults.push({ page, kind, what });
    const resource = (kind: string, key: PdfValue | undefined): PdfValue => {
      if (!isName(key)) return null;
      const found = pdf.look(getDict(pdf, resources, kind)?.entries.get(key.name));
      if (found === null) fault('resource', `${kind} ${key.name}`);
      return found;
    };
    const paint = (what: Paint['what'], ...spaces: readonly PdfValue[]) => {
      const last = paints.at(-1);
      if (last?.mark === mark && last?.what === what && last.page === page) last.times += 1;
      else paints.push({ page, what, mark, times: 1 });
      for (const space of spaces)
        for (const device of devicesOf(pdf, space, resources)) {
          const there = devices.get(device);
          if (there) there.add(page);
          else devices.set(device, new Set([page]));
        }
    };
    const show = (value: PdfValue | undefined) => {
      if (!isString(value)) return;
      const { font, mode } = state;
      if (value.hexFault) fault(value.hexFault === 'odd' ? 'odd hex' : 'strange hex', 'text');
      const onNewLine = lastLine !== undefined && Math.abs(line - lastLine) > 0.5;
      lastLine = line;
      shown.push({ page, font, codes: value.bytes, mode, mark, onNewLine, isPlaced });
      isPlaced = false;
      const spaces = mode === 3 || mode === 7 ? [] : textSpaces(state);
      paint('text', ...spaces);
    };
    const open = (tag: PdfValue | undefined, properties: PdfDict | undefined) => {
      const mcid = getNumber(pdf, properties, 'MCID');
      mark = {
        tag: isName(tag) ? tag.name : '',
        mcid,
        properties,
        around: mark,
        holder,
        page,
      };
      marks.push(mark);
    };
    const draw = (key: PdfValue | undefined) => {
      const named = isName(key) ? getDict(pdf, resources, 'XObject')?.entries.get(key.name) : null;
      const stream = resource('XObject', key);
      if (!isStream(stream)) return;
      drawn.push({ page, id: idOf(named ?? null), stream, mark });
      if (isTransparent(pdf, stream.dict)) transparent.add(page);
      if (getName(pdf, stream.dict, 'Subtype') !== 'Form') {
        const isMask = get(pdf, stream.dict, 'ImageMask') === true;
        paint('image', isMask ? state.fill : (stream.dict.entries.get('ColorSpace') ?? null));
        return;
      }
      if (scope.depth >= DEEPEST_FORM) return void fault('broken', 'forms drawn inside each other');
      const inner: Scope = {
        page,
        holder: idOf(named ?? null),
        resources: getDict(pdf, stream.dict, 'Resources') ?? resources,
        depth: scope.depth + 1,
      };
      walk(pdf.decoded(stream).bytes, inner, mark);
    };
    try {
      for (const { operator, operands } of operationsIn(bytes)) {
        operationsLeft -= 1;
        isPlaced ||= PLACING.has(operator);
        if (operationsLeft < 0) return void fault('broken', 'draws more than the file can hold');
        const [first, second] = operands;
        switch (operator) {
          case 'q':
            saved.push({ ...state });
            if (saved.length === DEEPEST_SAVED + 1) fault('depth', `${saved.length} q`);
            break;
          case 'Q':
            state = saved.pop() ?? state;
            break;
          case 'BMC':
            open(first, undefined);
            break;
          case 'BDC':
            open(first, dictOf(isName(second) ? resource('Properties', second) : second));
            break;
          case 'EMC':
            if (mark === outer) fault('marks', 'EMC without a beginning');
            else mark = mark?.around;
            break;
          case 'Tf':
            state.font = dictOf(resource('Font', first));
            break;
          case 'Tr':
            state.mode = typeof first === 'number' ? first : 0;
            break;
          case 'Td':
          case 'TD':
            line += typeof second === 'number' ? second : 0;
            break;
          case 'Tm':
            line = typeof operands[5] === 'number' ? operands[5] : line;
            break;
          case 'T*':
            line -= 1;
            break;
          case 'Tj':
            show(first);
            break;
          case "'":
            line -= 1;
            show(first);
            break;
          case '"':
            line -= 1;
            show(operands[2]);
            break;
          case 'TJ':
            if (isArray(first)) for (const part of first.items) show(part);
            break;
          case 'cs':
            state.fill = first ?? null;
            break;
          case 'CS':
            state.stroke = first ?? null;
            break;
          case 'g':
            state.fill = name('DeviceGray');
            break;
          case 'G':
            state.stroke = name('DeviceGray');
            break;
          case 'rg':
            state.fill = name('DeviceRGB');
            break;
          case 'RG':
            state.stroke = name('DeviceRGB');
            break;
          case 'k':
            state.fill = name('DeviceCMYK');
            break;
          case 'K':
            state.stroke = name('DeviceCMYK');
            break;
          case 'f':
          case 'F':
          case 'f*':
            paint('path', state.fill);
            break;
          case 's':
          case 'S':
            paint('path', state.stroke);
            break;
          case 'b':
          case 'B':
          case 'b*':
          case 'B*':
            paint('path', state.fill, state.stroke);
            break;
          case 'sh': {
            const shading = dictOf(resource('Shading', first));
            paint('shading', shading?.entries.get('ColorSpace') ?? null);
            break;
          }
          case 'gs': {
            const dict = dictOf(resource('ExtGState', first));
            if (dict && !states.has(dict)) states.set(dict, page);
            if (dict && isTransparent(pdf, dict)) transparent.add(page);
            const font = dictOf(pdf.look(getList(pdf, dict, 'Font')[0]));
            if (font) state.font = font;
            break;
          }
          case 'ri':
            if (isName(first)) intents.set(first.name, page);
            break;
          case 'Do':
            draw(first);
            break;
          case 'BI': {
            const dict = dictOf(first);
            if (dict) inlineImages.push({ page, dict });
            paint('image', dict?.entries.get('ColorSpace') ?? dict?.entries.get('CS') ?? null);
            break;
          }
          default:
            if (!OPERATORS.has(operator)) fault('operator', operator.slice(0, 20));
        }
      }
    } catch (error) {
      fault('broken', reasonOf(error));
    }
    if (mark !== outer) fault('marks', 'a mark that does not end');
  }
}

function textSpaces({ mode, fill, stroke }: State): readonly PdfValue[] {
  if (mode === 0 || mode === 4) return [fill];
  return mode === 1 || mode === 5 ? [stroke] : [fill, stroke];
}

/** A page's content streams as one, with a line end between (7.8.2). */
function contentOf(pdf: Pdf, page: Page): Uint8Array {
  const parts = getList(pdf, page.dict, 'Contents').flatMap((one) => {
    const stream = pdf.look(one);
    return isStream(stream) ? [pdf.decoded(stream).bytes] : [];
  });
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}
