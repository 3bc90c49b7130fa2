// Builds the reader of src/reader into one script and one style, for the file a draft is given to read in.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../reader/main.tsx', import.meta.url));

/**
 * Builds it. The same sources give the same text, in whatever mode the calling process runs.
 * @returns {Promise<{ script: string, style: string, files: string[] }>} `files`: what it was made of
 */
export async function buildReader() {
  const made = await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    // What a page calls its elements with while it is developed is not in the production build of React.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      target: 'baseline-widely-available',
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: () => true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false, entryFileNames: 'reader.js' },
        checks: { pluginTimings: false },
      },
    },
  });
  const [bundle] = [made].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The reader was not built');
  const script = bundle.output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const style = bundle.output.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  const [chunk, ...more] = script;
  if (!chunk || more.length > 0 || style.length !== 1 || bundle.output.length !== 2)
    throw new Error(`Expected one script and one style: ${bundle.output.map((o) => o.fileName)}`);
  return {
    script: harmless(chunk.code.trim()),
    style: (style[0] ?? '').trim(),
    files: chunk.moduleIds.filter((id) => id.startsWith('/') && !id.includes('node_modules')),
  };
}

/** What would end the script's element, or begin a comment in it, written in another way: only strings hold it. */
function harmless(/** @type {string} */ code) {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

const NAME = 'virtual:review-reader';

/**
 * Gives `virtual:review-reader`, which holds the reader as text: `import { reader } from 'virtual:review-reader'`.
 * @returns {import('vite').Plugin}
 */
export function readerBundle() {
  return {
    name: 'reader-bundle',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { script, style, files } = await buildReader();
      for (const file of files) this.addWatchFile(file);
      return `export const reader = ${JSON.stringify({ script, style })};`;
    },
  };
}
