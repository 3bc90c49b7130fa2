// The vault's sentences, in Danish: what happened, and what to do.

const seconds = (count: number) => (count === 1 ? '1 sekund' : `${count} sekunder`);

export const vaultWords = {
  /** One sentence for whatever made a passphrase fail: the reason would help only who guesses. */
  refused: 'Adgangssætningen passer ikke. Se efter, om du har skrevet den rigtigt, og prøv igen.',
  /** `left`: whole seconds. */
  paused: (left: number) =>
    `Der er prøvet for mange gange. Vent ${seconds(left)}, og prøv så igen.`,
  /** For a file: it may come from another vault, or from before the passphrase was changed. */
  fileRefused:
    'Filen kan ikke åbnes med det, du skrev. Brug den adgangssætning eller gendannelseskode, der gjaldt, da filen blev gemt.',

  taken:
    'Du har allerede en adgangssætning i denne browser. Lås op med den, eller fjern alt først.',
  absent: 'De låste sager er ikke i denne browser længere. Genindlæs siden.',
  newer:
    'Nøglen til sagerne er gemt med en nyere app-version. Intet er tabt: sagerne ligger her stadig. Luk guidens andre vinduer. Genindlæs siden, så du får den nyeste app-version. Hjælper det ikke, så tøm browserens cache, men slet ikke sidens data, for dér ligger sagerne.',
  damaged:
    'Nøglen til sagerne kan ikke læses. Sagerne ligger her stadig, men de kan ikke låses op. Har du en fil med sagerne, så hent dem ind fra den.',
  lost: 'Nøglen til sagerne er ikke i browseren længere. Her ligger stadig låste sager, men uden nøglen kan ingen låse dem op. Gem det låste som en fil, før du gør andet. Har du en låst kopi eller en fil med sagerne fra før, så er de i den.',
  costly:
    'Nøglen til sagerne kræver langt mere af computeren, end Udredningsguiden beder om. Den er ændret, og vi åbner den ikke. Har du en fil med sagerne, så hent dem ind fra den.',
  damagedFile: 'Filens nøgle kan ikke læses. Filen er beskadiget. Brug en anden kopi af den.',
  cannotDerive:
    'Computeren kunne ikke regne nøglen ud. Den mangler måske hukommelse. Luk andre faner, og prøv igen.',
  busy: 'Et andet vindue med guiden er i gang med nøglen til sagerne og bliver ikke færdigt. Luk guidens andre vinduer og faner, og prøv igen. Intet er ændret.',
  failed: 'Det lykkedes ikke. Prøv igen, eller genindlæs siden.',

  passphrase: {
    advice:
      'Vælg fire tilfældige ord, der ikke hører sammen. De er nemme at huske og svære at gætte. Der behøver ikke være tal eller specialtegn i.',
    /** Why there is no other rule: NIST SP 800-63B. */
    why: 'Længden er det, der beskytter. Krav om tal og tegn får de fleste til at vælge noget, der er let at gætte.',
    tooShort: (least: number, now: number) =>
      `Adgangssætningen skal have mindst ${least} tegn. Den har ${now}. Sæt et ord eller to til; korte sætninger kan en maskine gætte.`,
    tooLong: (most: number) =>
      `Adgangssætningen må højst have ${most} tegn. Vælg en kortere, du kan skrive hver dag.`,
    oneSign:
      'Adgangssætningen er det samme tegn hele vejen. Det er noget af det første, andre gætter på. Vælg fire tilfældige ord.',
    repeated:
      'Adgangssætningen gentager sig selv, og så er den let at gætte. Vælg fire tilfældige ord, der alle er forskellige.',
    row: 'Adgangssætningen er tegn, der står i rækkefølge. Det er noget af det første, andre gætter på. Vælg fire tilfældige ord.',
    common:
      'Adgangssætningen er kun ord som guidens navn eller ”kodeord”. Det er noget af det første, andre gætter på. Vælg fire tilfældige ord.',
    name: 'Adgangssætningen er dit eget navn. Det er noget af det første, andre gætter på. Vælg fire tilfældige ord.',
  },

  recovery: {
    refused:
      'Gendannelseskoden passer ikke til sagerne i denne browser. Se efter, om arket er det nyeste, du har skrevet ud.',
    wrongLength: (whole: number, now: number) =>
      `Gendannelseskoden har ${whole} tegn i 8 grupper. Du har skrevet ${now}. Se efter, om der mangler et tegn, eller om der er et for meget.`,
    uneven: (group: number, now: number) =>
      `Gruppe ${group} skal have 5 tegn. Du har skrevet ${now}. Ret gruppen efter arket.`,
    strangeSign: (sign: string, group: number) =>
      `Tegnet ”${sign}” i gruppe ${group} bruges ikke i koden. Ret gruppen efter arket.`,
    wrongGroup: (group: number) =>
      `Der er en slåfejl i gruppe ${group}. Sammenlign de 5 tegn med arket, og ret dem.`,
  },

  unsaved:
    'Det sidste, du skrev, er ikke gemt endnu. Sagen er skjult, og guiden låser, så snart det er gemt.',
} as const;
