// The fonts read from the installed package, for Node. IBM Plex Sans, SIL Open Font License 1.1.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PdfFonts } from './makePdf.ts';

const FOLDER = new URL(
  '../../node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/',
  import.meta.url,
);

/** Reads the three font files. */
export async function readNodeFonts(): Promise<PdfFonts> {
  const read = (name: string) => readFile(fileURLToPath(new URL(name, FOLDER)));
  const [regular, bold, italic] = await Promise.all([
    read('IBMPlexSans-Regular.ttf'),
    read('IBMPlexSans-SemiBold.ttf'),
    read('IBMPlexSans-Italic.ttf'),
  ]);
  return { regular, bold, italic };
}
