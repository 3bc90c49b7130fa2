// Of the design system's stylesheet only what the app can use: a sixth of it, which every page loads and every change of style goes through.
import { PurgeCSS } from 'purgecss';

/** Where class names are written. */
const content = ['index.html', '{src,forms,stories}/**/*.{ts,tsx}'];

/** Names of the design system that are put together where they are used: kept by how they begin. */
export const keptStarts = ['alert-', 'form-group-'];
const safelist = { greedy: keptStarts.map((start) => new RegExp(`^${start}`)) };

/**
 * A step for PostCSS. Looks only into the layer of the design system: the purger misreads `:is()`, which
 * our own rules use. Rules without a class, an id or an attribute of ours stay.
 *
 * @param {string} root the project's folder, as a path
 */
export function usedStyles(root) {
  return {
    postcssPlugin: 'used-styles',
    /** @param {import('postcss').Root} sheet @param {import('postcss').Helpers} helpers */
    async OnceExit(sheet, { postcss }) {
      for (const layer of sheet.nodes) {
        if (layer.type !== 'atrule' || layer.name !== 'layer' || layer.params !== 'dkfds') continue;
        const from = layer.nodes?.[0]?.source?.input.file;
        if (!layer.nodes || from === undefined) continue;
        const raw = layer.nodes.map(String).join('\n');
        const purged = await new PurgeCSS().purge({
          content: content.map((one) => `${root}/${one}`),
          css: [{ raw }],
          safelist,
        });
        layer.removeAll();
        // The icons are found from where the stylesheet lies.
        layer.append(postcss.parse(purged[0]?.css ?? raw, { from }).nodes);
      }
    },
  };
}
