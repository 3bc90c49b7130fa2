// The script of the plain page: HTML from strings, FormData on leaving a theme, rows. Nothing else.

/**
 * Something on the page: a tag with its attributes, and what is in it.
 * @typedef {{ tag: string, attributes: Record<string, string>, inner: string | PlainNode[] }} PlainNode
 */

// The server's policy lets no string become markup but through the page's own default policy.
if ('trustedTypes' in window) {
  const types = /** @type {{ createPolicy(name: string, rules: object): void }} */ (
    window.trustedTypes
  );
  types.createPolicy('default', { createHTML: (/** @type {string} */ html) => html });
}

const main = document.querySelector('main') ?? document.body;
/** @type {PlainNode[]} */
const themes = JSON.parse(document.querySelector('#themes')?.textContent ?? '[]');
/** What was written on themes left behind, by theme. @type {Map<number, Map<string, string>>} */
const written = new Map();
let shown = 0;

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (sign) => signs[/** @type {keyof typeof signs} */ (sign)]);

/** @type {(node: PlainNode, values?: Map<string, string>) => string} */
function htmlOf({ tag, attributes, inner }, values) {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  if (tag === 'input') return `<input${named.join('')}>`;
  const kept = tag === 'textarea' ? values?.get(attributes.name ?? '') : undefined;
  const html =
    typeof inner === 'string'
      ? escaped(kept ?? inner)
      : inner.map((one) => htmlOf(one, values)).join('');
  // A textarea leaves out the first line break it is given.
  return `<${tag}${named.join('')}>${tag === 'textarea' ? '\n' : ''}${html}</${tag}>`;
}

/** Shows a theme as it was left. */
function show(/** @type {number} */ at) {
  const theme = themes[at];
  if (!theme) return;
  shown = at;
  main.innerHTML = htmlOf(theme, written.get(at));
}

function keep(/** @type {HTMLFormElement} */ form) {
  const given = [...new FormData(form)].map(
    ([name, value]) => /** @type {[string, string]} */ ([name, String(value)]),
  );
  written.set(shown, new Map(given));
}

/** Adds an empty row like the first one, and goes to its first field. */
function addRow(/** @type {HTMLButtonElement} */ button) {
  const rows = button.parentElement?.querySelectorAll(':scope > fieldset');
  const last = rows?.[rows.length - 1];
  const theme = themes[shown];
  const row = theme && findRow(theme, button.id);
  if (!last || !row) return;
  last.insertAdjacentHTML('afterend', htmlOf(emptied(row)));
  last.nextElementSibling?.querySelector('textarea')?.focus();
}

/** The first row of the list that ends with this button. @type {(node: PlainNode, add: string) => PlainNode | undefined} */
function findRow({ inner }, add) {
  if (typeof inner === 'string') return undefined;
  if (inner.some(({ attributes }) => attributes.id === add))
    return inner.find(({ tag }) => tag === 'fieldset');
  for (const one of inner) {
    const found = findRow(one, add);
    if (found) return found;
  }
  return undefined;
}

/** @type {(node: PlainNode) => PlainNode} */
function emptied({ tag, attributes, inner }) {
  const { id: _id, value, checked: _checked, selected: _selected, ...others } = attributes;
  const isOption = tag === 'option' || attributes.type === 'radio';
  return {
    tag,
    attributes: isOption && value !== undefined ? { ...others, value } : others,
    inner: tag === 'textarea' ? '' : typeof inner === 'string' ? inner : inner.map(emptied),
  };
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement) || !target.form) return;
  if (target.dataset.next === undefined) return addRow(target);
  keep(target.form);
  show(shown + 1);
  main.querySelector('h1')?.focus();
});

if (document.body.dataset.show === 'all')
  main.innerHTML = themes.map((theme) => htmlOf(theme)).join('');
else show(0);
