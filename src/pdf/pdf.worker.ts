// The PDF made beside the page, so that the page stays free. Loaded only when somebody asks for a PDF.
import './nodeGlobals.ts';
import italicUrl from 'dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Italic.ttf?url';
import regularUrl from 'dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf?url';
import boldUrl from 'dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-SemiBold.ttf?url';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { makePdf } from './makePdf.ts';
import type { PdfOrder, PdfReport } from './messages.ts';

self.addEventListener('message', (event: MessageEvent<PdfOrder>) => {
  make(event.data).catch((error: unknown) => report({ is: 'failed', message: String(error) }));
});

async function make({ record, today, meta }: PdfOrder): Promise<void> {
  const doc = buildDocument({ index: indexContent(content), record, today }, meta);
  const [regular, bold, italic] = await Promise.all(
    [regularUrl, boldUrl, italicUrl].map(fetchFont),
  );
  if (!regular || !bold || !italic) throw new Error('Expected three fonts');
  const made = await makePdf(doc, { regular, bold, italic }, (progress) =>
    report({ is: 'progress', progress }),
  );
  report({ is: 'made', made }, [made.bytes.buffer]);
}

async function fetchFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Expected the font ${url}, got ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function report(message: PdfReport, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
