// The HTML file's own Danish words.

export const twinWords = {
  skip: 'Gå til indholdet',
  contents: 'Indhold',
  born: 'Født',
  dates: 'Datoer',
  missing: 'Mangler:',
} as const;
