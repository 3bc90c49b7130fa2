// The peer @react-pdf/renderer: the same words in the same face and size on the same page, flowing, with headings.
import { fileURLToPath } from 'node:url';
import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement } from 'react';
import { LINE, page, sizes } from '#src/pdf/style.ts';
import type { Line } from './plainText.ts';

const FAMILY = 'Plex';
const fontFile = (name: string) =>
  fileURLToPath(
    new URL(
      `../../../node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-${name}.ttf`,
      import.meta.url,
    ),
  );
Font.register({
  family: FAMILY,
  fonts: [
    { src: fontFile('Regular'), fontWeight: 400 },
    { src: fontFile('SemiBold'), fontWeight: 600 },
  ],
});
// Its own would break Danish words as English ones.
Font.registerHyphenationCallback((word) => [word]);

/** Makes the untagged PDF. */
export async function reactPdf(lines: readonly Line[]) {
  const { margins } = page;
  const texts = lines.map(({ text, look }, key) => {
    const fontSize = look === 'part' ? 21 : look === 'heading' ? 13 : sizes.body;
    const fontWeight = look === 'body' ? 400 : 600;
    const style = { fontSize, fontWeight, lineHeight: LINE, marginBottom: fontSize / 2 };
    return createElement(Text, { key, style }, text);
  });
  const style = {
    fontFamily: FAMILY,
    paddingLeft: margins.left,
    paddingTop: margins.top,
    paddingRight: margins.right,
    paddingBottom: margins.bottom,
  };
  const whole = createElement(Page, { size: 'A4', style, wrap: true }, texts);
  const bytes = await renderToBuffer(createElement(Document, null, whole));
  const pages = bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  return { bytes, pages };
}
