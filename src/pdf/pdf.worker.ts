// The PDF made beside the page, so that the page stays free. Loaded only when somebody asks for a PDF.
import './nodeGlobals.ts';
import arabicUrl from '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf?url';
import arabicBoldUrl from '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf?url';
import italicUrl from 'dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Italic.ttf?url';
import regularUrl from 'dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf?url';
import boldUrl from 'dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-SemiBold.ttf?url';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { findEdition } from '../document/editions.ts';
import { makeFiles } from './makeFiles.ts';
import type { PdfFonts } from './makePdf.ts';
import type { PdfOrder, PdfReport } from './messages.ts';

self.addEventListener('message', (event: MessageEvent<PdfOrder>) => {
  make(event.data).catch((error: unknown) => report({ is: 'failed', message: String(error) }));
});

async function make(order: PdfOrder): Promise<void> {
  const { record, today, meta, edition = 'work', forms = ['pdf'], carried, now } = order;
  const found = findEdition(edition, record);
  if (!found) throw new Error(`There is no edition ${edition}`);
  const view = { index: indexContent(content), record, today };
  const made = await makeFiles(
    { view, meta, edition: found, forms, ...(carried && { carried }), ...(now && { now }) },
    { fonts: fetchFonts, onProgress: (progress) => report({ is: 'progress', progress }) },
  );
  const buffers = made.is === 'made' ? made.files.map(({ bytes }) => bytes.buffer) : [];
  report({ is: 'ended', made }, buffers);
}

async function fetchFonts(): Promise<PdfFonts> {
  const [regular, bold, italic] = await Promise.all(
    [regularUrl, boldUrl, italicUrl].map(fetchFont),
  );
  if (!regular || !bold || !italic) throw new Error('Expected three fonts');
  const arabic = async () => ({
    regular: await fetchFont(arabicUrl),
    bold: await fetchFont(arabicBoldUrl),
  });
  return { regular, bold, italic, arabic };
}

async function fetchFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Expected the font ${url}, got ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function report(message: PdfReport, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
