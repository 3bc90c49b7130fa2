// Runs in the app's page: the same fields as plain HTML, taken from the page as it stands.

/** The page's forms as plain HTML: headings, labels, fields and values, and nothing more. */
export function captureFields(): string[] {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const attributes = (element: Element, names: readonly string[]) =>
    names
      .flatMap((name) => {
        const value = element.getAttribute(name);
        return value === null ? [] : [` ${name}="${escaped(value)}"`];
      })
      .join('');
  const text = (element: Element) => escaped(element.textContent);
  const plain = (element: Element): string => {
    if (element instanceof HTMLTextAreaElement)
      return `<textarea${attributes(element, ['id', 'name', 'rows'])}>\n${escaped(element.value)}</textarea>`;
    if (element instanceof HTMLInputElement) {
      const checked = element.checked ? ' checked' : '';
      return `<input${attributes(element, ['type', 'id', 'name'])} value="${escaped(element.value)}"${checked}>`;
    }
    if (element instanceof HTMLSelectElement) {
      const options = [...element.options].map((option) => {
        const selected = option.selected ? ' selected' : '';
        return `<option value="${escaped(option.value)}"${selected}>${text(option)}</option>`;
      });
      return `<select${attributes(element, ['id', 'name'])}>${options.join('')}</select>`;
    }
    if (element instanceof HTMLLabelElement)
      return `<label${attributes(element, ['for'])}>${text(element)}</label>`;
    if (element instanceof HTMLLegendElement) return `<legend>${text(element)}</legend>`;
    if (element instanceof HTMLButtonElement)
      return element.id.endsWith('-add')
        ? `<button type="button" id="${element.id}" data-add>${text(element)}</button>`
        : '';
    const inner = [...element.children].map(plain).join('');
    if (inner === '') return '';
    if (element instanceof HTMLFieldSetElement) return `<fieldset>${inner}</fieldset>`;
    return /form-group|question/.test(element.className) ? `<div>${inner}</div>` : inner;
  };
  return [...document.querySelectorAll('form')].map((form) => {
    const title = escaped(form.getAttribute('aria-label') ?? '');
    const fields = [...form.children].map(plain).join('');
    return `<form aria-label="${title}"><h1 tabindex="-1">${title}</h1>${fields}<button type="button" data-next>Gem og fortsæt</button></form>`;
  });
}
