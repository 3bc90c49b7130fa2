// The Danish words for a working PDF that has its case in it.

export const carryWords = {
  real: {
    label: 'Læg sagen med i filen, låst',
    hint: 'Så kan filen åbne hele sagen igen i Udredningsguiden for den, der har din adgangssætning eller gendannelseskode. Brug den som din egen kopi, og send den ikke ud.',
  },
  practice: {
    label: 'Læg øvelsessagen med i filen',
    hint: 'Så kan alle med filen åbne øvelsessagen i Udredningsguiden. Den er opdigtet og ligger åben i filen.',
  },
} as const;
