// The script of the plain page: shows one theme at a time, keeps what is written, adds rows. Nothing else.

/** What was written on themes left behind, by theme. */
const written = new Map();
const main = document.querySelector('main') ?? document.body;
const themes = [...document.querySelectorAll('template')];
let shown = 0;

/** Shows a theme as it was left. */
function show(/** @type {number} */ at) {
  const theme = themes[at];
  if (!theme) return;
  shown = at;
  main.replaceChildren(theme.content.cloneNode(true));
  for (const [name, value] of written.get(at) ?? []) {
    const field = main.querySelector(`[name="${name}"]`);
    if (field instanceof HTMLTextAreaElement) field.value = value;
  }
}

/** Adds an empty row like the last one, and goes to its first field. */
function addRow(/** @type {HTMLButtonElement} */ button) {
  const last = button.parentElement?.querySelector(':scope > fieldset:last-of-type');
  const row = last?.cloneNode(true);
  if (!last || !(row instanceof HTMLElement)) return;
  for (const field of row.querySelectorAll('input, textarea, select')) {
    field.removeAttribute('id');
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = false;
    else if ('value' in field) field.value = '';
  }
  last.after(row);
  row.querySelector('textarea')?.focus();
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement) || !target.form) return;
  if (target.dataset.add !== undefined) return addRow(target);
  written.set(shown, [...new FormData(target.form)]);
  show(shown + 1);
  main.querySelector('h1')?.focus();
});

if (document.body.dataset.show === 'all')
  main.append(...themes.map((theme) => theme.content.cloneNode(true)));
else show(0);
