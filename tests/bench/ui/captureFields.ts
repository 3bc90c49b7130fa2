// Runs in the app's page: its fields as plain data, taken from the page as it stands.

/** Something on the plain page: a tag with its attributes, and what is in it. */
export type PlainNode = {
  readonly tag: string;
  readonly attributes: { readonly [name: string]: string };
  readonly inner: string | readonly PlainNode[];
};

/** The page's forms: headings, labels, fields and values, and nothing more. */
export function captureFields(): PlainNode[] {
  const attributesOf = (element: Element, names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = element.getAttribute(name);
        return value === null ? [] : [[name, value]];
      }),
    );
  const node = (
    tag: string,
    inner: string | readonly PlainNode[],
    attributes: { readonly [name: string]: string } = {},
  ): PlainNode => ({ tag, attributes, inner });
  const plain = (element: Element): readonly PlainNode[] => {
    const text = element.textContent;
    if (element instanceof HTMLTextAreaElement)
      return [node('textarea', element.value, attributesOf(element, ['id', 'name', 'rows']))];
    if (element instanceof HTMLInputElement) {
      const { value, checked } = element;
      const attributes = attributesOf(element, ['type', 'id', 'name']);
      return [node('input', '', { ...attributes, value, ...(checked && { checked: '' }) })];
    }
    if (element instanceof HTMLSelectElement) {
      const options = [...element.options].map((option) => {
        const { value, selected } = option;
        return node('option', option.text, { value, ...(selected && { selected: '' }) });
      });
      return [node('select', options, attributesOf(element, ['id', 'name']))];
    }
    if (element instanceof HTMLLabelElement)
      return [node('label', text, attributesOf(element, ['for']))];
    if (element instanceof HTMLLegendElement) return [node('legend', text)];
    if (element instanceof HTMLButtonElement)
      return element.id.endsWith('-add')
        ? [node('button', text, { type: 'button', id: element.id })]
        : [];
    const inner = [...element.children].flatMap(plain);
    if (inner.length === 0) return [];
    if (element instanceof HTMLFieldSetElement) return [node('fieldset', inner)];
    return /form-group|question/.test(element.className) ? [node('div', inner)] : inner;
  };
  return [...document.querySelectorAll('form:not([hidden])')].map((form) => {
    const title = form.getAttribute('aria-label') ?? '';
    return node(
      'form',
      [
        node('h1', title, { tabindex: '-1' }),
        ...[...form.children].flatMap(plain),
        node('button', 'Gem og fortsæt', { type: 'button', 'data-next': '' }),
      ],
      { 'aria-label': title },
    );
  });
}
