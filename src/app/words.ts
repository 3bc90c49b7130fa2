// The Danish words of the shell: pages, buttons, states. What is asked stands in forms/content.

export const words = {
  appName: 'Udredningsguiden',
  tagline: 'Udredning, afgørelse og plan i børnehandicapsager',
  skip: 'Gå til indholdet',
  overview: 'Sager',
  about: 'Om guiden',
  loading: 'Henter …',

  states: {
    empty: 'Tom',
    started: 'I gang',
    reasoned: 'Begrundet',
    deferred: 'Udskudt',
  },
  phases: {
    opening: 'Åbning',
    investigation: 'Udredning',
    decision: 'Afgørelse',
    plan: 'Plan',
    followUp: 'Opfølgning',
    closed: 'Lukket',
  },
  finished: 'Afsluttet',
  withdrawn: 'Åbnet igen',
  skipped: 'Springes over',
  current: 'I gang nu',

  cases: {
    heading: 'Dine sager',
    lead: 'Sagerne ligger kun i denne browser på denne computer. Intet sendes ud.',
    none: 'Du har ingen sager endnu. Start en ny, eller åbn en øvelse og se, hvordan en hel sag ser ud.',
    start: 'Start en ny sag',
    open: 'Hent fra fil',
    search: 'Find en sag',
    found: (shown: number, all: number) => `${shown} af ${all} sager`,
    noneFound: 'Ingen sager passer. Prøv et andet ord.',
    more: (count: number) => `Vis ${count} flere`,
    unnamed: 'Barn uden navn',
    columns: {
      child: 'Barn',
      phase: 'Fase',
      open: 'Mangler',
      changed: 'Ændret',
      actions: 'Handlinger',
    },
    openCount: (count: number) => (count === 0 ? 'Intet' : `${count} svar`),
    actionsFor: (name: string) => `Handlinger for ${name}`,
    export: 'Gem i fil',
    duplicate: 'Lav øvelseskopi',
    remove: 'Slet',
    removeHeading: (name: string) => `Slet sagen om ${name}?`,
    removeText:
      'Sagen og alt, hvad du har skrevet i den, slettes fra denne browser. Det kan ikke fortrydes. Gem den i en fil først, hvis den skal bruges igen.',
    removeYes: 'Slet sagen',
    removed: (name: string) => `Sagen om ${name} er slettet.`,
    duplicateHeading: 'Lav en øvelseskopi?',
    duplicateText:
      'Kopien mærkes ØVELSE. Navne, personnummer og kontaktoplysninger i felterne skiftes ud, men det, du har skrevet i de lange tekster, følger med uændret. Ret det, der kan kendes, før andre ser kopien.',
    duplicateYes: 'Lav kopien',
    examplesHeading: 'Øvelsessager',
    examplesLead:
      'Opdigtede sager, du frit kan prøve dig frem i. Hver gang du åbner en, får du din egen kopi.',
    examplesWhole: 'Hele sagen',
    examplesHalf: 'Midt i udredningen',
    imported: 'Sagen er hentet ind.',
    importedCopy:
      'Der var allerede en sag med samme mærke her i browseren. Den er ikke rørt. Filen er hentet ind som en sag for sig.',
    importFailed: 'Sagen blev ikke hentet ind',
    exported: 'Sagen er gemt som en fil på din computer.',
  },

  case: {
    front: 'Opgaver',
    read: 'Læs hele sagen',
    print: 'Lav PDF',
    menu: 'Faser og afsnit',
    notFound: 'Sagen findes ikke i denne browser',
    notFoundText:
      'Den er måske slettet, eller den ligger i en anden browser. Har du den i en fil, kan du hente den ind fra oversigten.',
    toOverview: 'Til oversigten',
    sectionNotAsked: 'Afsnittet vises ikke i denne sag',
    sectionNotAskedText:
      'Det afhænger af de svar, der er givet. Det, der eventuelt er skrevet i det, er gemt.',
    guidance: 'Vejledning',
    why: 'Hvorfor spørger vi?',
    grounds: 'Grundlag',
    provenance: 'Hvor kommer spørgsmålene fra?',
    childNamed: (name: string) => `Sagen om ${name}`,
    childUnnamed: 'Ny sag',
    closedNotice:
      'Sagen er lukket. Du kan læse den og lave PDF. Skal noget ændres, så åbn den igen med en grund.',
    reopen: 'Åbn sagen igen',
    reopenReason: 'Hvorfor åbner du sagen igen?',
    reopenMissing: 'Skriv, hvorfor sagen åbnes igen',
    previous: 'Forrige afsnit',
    withdrawnHeading: 'En afsluttet fase er åbnet igen',
  },

  tasks: {
    heading: 'Opgaver i sagen',
    resumeHeading: 'Fortsæt, hvor du slap',
    resume: (section: string) => `Fortsæt med ”${section}”`,
    lastChanged: (when: string) => `Sidst ændret ${when}`,
    openIn: (count: number, phase: string) =>
      count === 0
        ? `Alt er besvaret i ${phase.toLowerCase()}`
        : `${count} svar mangler i ${phase.toLowerCase()}`,
    deferred: (count: number) =>
      count === 1 ? '1 spørgsmål er udskudt' : `${count} spørgsmål er udskudt`,
    datesHeading: 'Datoer, du skal kende',
    noDates:
      'Der er ingen datoer endnu. De kommer, når du har skrevet, hvornår kommunen blev bekendt med behovet.',
    finish: (phase: string) => `Afslut fasen ${phase.toLowerCase()}`,
    close: 'Afslut opfølgningen, og luk sagen',
    finishBlocked: 'Fasen kan ikke afsluttes endnu',
    finishBlockedText:
      'Svar på det, der mangler, eller skriv, hvorfor det ikke kan besvares endnu.',
    finishedNote: (date: string) => `Afsluttet ${date}`,
    later: 'Du kan skrive i alle faser. Rækkefølgen gælder kun, når en fase afsluttes.',
    skippedBecause: {
      investigation:
        'Screeningen siger, at der ikke skal afdækkes mere. Barnet og forældrene høres under Afgørelse.',
      plan: 'Det er besluttet, at der ikke laves en plan.',
    },
  },

  save: {
    resting: (when: string) => `Alt er gemt i denne browser. Senest ${when}.`,
    saving: 'Gemmer …',
    saved: (time: string) => `Gemt i denne browser kl. ${time}`,
    failed: 'Ikke gemt',
    retry: 'Prøv igen',
    toFile: 'Gem i fil',
  },

  read: {
    heading: 'Hele sagen',
    lead: 'Læs sagen igennem, som den står lige nu. Det, der mangler, står som mangler.',
  },

  print: {
    heading: 'Lav PDF',
    lead: 'Dokumentet laves her på computeren. Det, der mangler, står som mangler, og det udskudte står med sin grund.',
    make: 'Lav PDF',
    cancel: 'Afbryd',
    working: 'Laver dokumentet …',
    cancelled: 'Du afbrød. Der er ikke lavet noget dokument.',
    done: (pages: number) =>
      pages > 0 ? `Dokumentet er klar: ${pages} sider.` : 'Dokumentet er klar.',
    download: 'Hent PDF',
    failed: 'Dokumentet kunne ikke laves. Sagen er uændret. Prøv igen.',
  },

  errors: {
    heading: 'Der gik noget galt',
    text: 'Det, du har skrevet, er gemt, som linjen øverst viste. Gem sagen i en fil, og genindlæs siden.',
    reload: 'Genindlæs siden',
    storeHeading: 'Sagerne kan ikke åbnes',
    pageNotFound: 'Siden findes ikke',
  },

  cancel: 'Fortryd',
  close: 'Luk',
} as const;
