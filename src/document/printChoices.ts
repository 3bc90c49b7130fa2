// Choices as they read in print, where the form's own word answers a question that the reader does not see.
// Keys: `section/question=value`. What is not here keeps the form's label.

export const printChoices: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'appeal/appeal-included=yes': 'Man kan klage over afgørelsen.',
    'appeal/appeal-included=full-grant':
      'Familien får alt det, den har bedt om. Derfor følger der ingen klagevejledning med.',
  }),
);
