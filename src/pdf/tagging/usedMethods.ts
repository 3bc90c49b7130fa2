// The private methods of pdfmake that tagging rests on: told by name when an upgrade has taken one away.
import importedLayout from 'pdfmake/js/LayoutBuilder.js';
import importedDocument from 'pdfmake/js/PDFDocument.js';
import importedRenderer from 'pdfmake/js/Renderer.js';

const Layout = typeof importedLayout === 'function' ? importedLayout : importedLayout.default;
const Document =
  typeof importedDocument === 'function' ? importedDocument : importedDocument.default;
const Renderer =
  typeof importedRenderer === 'function' ? importedRenderer : importedRenderer.default;

/** By class: what is called, and what is put in the place of pdfmake's own. */
const used: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'LayoutBuilder',
    Layout.prototype,
    [
      ...['layoutDocument', 'processNode', 'processTable', 'processRow', 'processList'],
      ...['addBackground', 'addHeadersAndFooters', 'buildNextLine'],
    ],
  ],
  [
    'Renderer',
    Renderer.prototype,
    [
      ...['renderPages', 'renderLine', 'renderVector', 'renderSVG'],
      ...['renderWatermark', 'renderImage', 'renderAttachment'],
    ],
  ],
  [
    'PDFDocument',
    Document.prototype,
    [
      ...['on', 'end', 'ref', 'addPage', 'addContent', 'text', 'fontSize', 'fillColor'],
      ...['annotate', 'endMetadata', 'addNamedEmbeddedFile'],
    ],
  ],
];

/** Throws, naming each method that is gone. Anything less would be a file that is tagged by half. */
export function checkPdfmake(classes = used): void {
  const gone = classes.flatMap(([name, prototype, methods]) =>
    methods.filter((method) => !isMethod(prototype, method)).map((method) => `${name}.${method}`),
  );
  if (gone.length > 0)
    throw new Error(
      `This pdfmake has no ${gone.join(', ')}. Tagging was written for pdfmake 0.3.11: see src/pdf/tagging.`,
    );
}

function isMethod(prototype: object, method: string): boolean {
  return method in prototype && typeof Reflect.get(prototype, method) === 'function';
}
