// The Egg as SVG text, for the PDF.
import type { EggDrawing, EggSegment } from './eggDrawing.ts';
import { EGG_FONT_SIZE, EGG_INK, EGG_STEP_SIZE } from './eggDrawing.ts';

/** The drawing as one SVG; `font` is the family its words are set in. */
export function eggSvg({ width, height, segments }: EggDrawing, font: string): string {
  const body = segments.map((segment) => segmentSvg(segment, font)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

function segmentSvg({ path, texts, steps }: EggSegment, font: string): string {
  const dash = path.dashed ? ' stroke-dasharray="4 3"' : '';
  return [
    `<path d="${path.d}" fill="${path.fill}" stroke="${path.stroke}" stroke-width="0.8"${dash}/>`,
    ...texts.map(
      ({ x, y, text, bold }) =>
        `<text x="${x}" y="${y}" text-anchor="middle" font-family="${font}" font-size="${EGG_FONT_SIZE}"${bold ? ' font-weight="bold"' : ''} fill="${EGG_INK}">${escapeXml(text)}</text>`,
    ),
    ...steps.map(
      ({ x, y, filled }) =>
        `<rect x="${x}" y="${y}" width="${EGG_STEP_SIZE}" height="${EGG_STEP_SIZE}" fill="${filled ? EGG_INK : '#ffffff'}" stroke="${EGG_INK}" stroke-width="0.8"/>`,
    ),
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
