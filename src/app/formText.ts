// Reads what stands in the fields of a form that is sent.

/** The words in a field of a form. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
