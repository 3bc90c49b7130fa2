// A picture as SVG text, for the PDF.
import { type Drawing, PICTURE, PICTURE_LINE, type Shape } from './drawings.ts';

/** The drawing as one SVG; it has no words of its own. */
export function pictureSvg({ shapes }: Drawing): string {
  const { width, height } = PICTURE;
  const body = shapes.map(shapeSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

function shapeSvg({ d, fill = 'none', stroke = 'none' }: Shape): string {
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${PICTURE_LINE}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
