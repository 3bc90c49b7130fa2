// The fonts read from the installed packages, for Node. IBM Plex Sans and IBM Plex Sans Arabic, SIL Open Font License 1.1.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PdfFonts } from './makePdf.ts';

const FOLDER = new URL(
  '../../node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/',
  import.meta.url,
);

const ARABIC_FOLDER = new URL(
  '../../node_modules/@expo-google-fonts/ibm-plex-sans-arabic/',
  import.meta.url,
);

/** Reads the three font files, and those of Arabic letters when asked. */
export async function readNodeFonts(): Promise<PdfFonts> {
  const read = (name: string, folder = FOLDER) => readFile(fileURLToPath(new URL(name, folder)));
  const [regular, bold, italic] = await Promise.all([
    read('IBMPlexSans-Regular.ttf'),
    read('IBMPlexSans-SemiBold.ttf'),
    read('IBMPlexSans-Italic.ttf'),
  ]);
  const arabic = async () => ({
    regular: await read('400Regular/IBMPlexSansArabic_400Regular.ttf', ARABIC_FOLDER),
    bold: await read('600SemiBold/IBMPlexSansArabic_600SemiBold.ttf', ARABIC_FOLDER),
  });
  return { regular, bold, italic, arabic };
}
