// The Danish words of the shell: pages, buttons, states. What is asked stands in forms/content.

/** A case has one name wherever it stands: the child's, or that it has none. */
const UNNAMED = 'Sag uden navn';
const caseWithin = (name: string) => (name === '' ? 'sagen uden navn' : `sagen om ${name}`);

export const words = {
  appName: 'Udredningsguiden',
  tagline: 'Udredning, afgørelse og plan i børnehandicapsager',
  skip: 'Gå til indholdet',
  overview: 'Sager',
  appMenu: 'Sider',
  aboutGuide: 'Om guiden',
  loading: 'Henter …',
  more: 'Læs mere om guiden',
  /** The name of a button among others like it: ”Slet: Sagen om …”. */
  about: (does: string, what: string) => `${does}: ${what}`,

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
  /** In the middle of a sentence: ”svar mangler i åbningen”. */
  inPhase: {
    opening: 'åbningen',
    investigation: 'udredningen',
    decision: 'afgørelsen',
    plan: 'planen',
    followUp: 'opfølgningen',
  },
  dateStates: { near: 'Snart', later: 'Senere', passed: 'Overskredet', kept: 'Overholdt' },
  finished: 'Afsluttet',
  withdrawn: 'Åbnet igen',
  skipped: 'Springes over',
  current: 'I gang nu',

  cases: {
    heading: 'Dine sager',
    lead: 'Sagerne ligger i denne browser på denne computer.',
    /** What leaves the browser: without a team, in one, and in one while the cases are locked. */
    sentOut: {
      nothing: 'Intet sendes ud, medmindre du selv er med i et team.',
      team: (address: string) =>
        `Du er med i et team: de sager, du deler, sendes låst til teamdatabasen ${address}. Andre sager sendes ikke ud.`,
      locked: (address: string) =>
        `Du er med i et team: når du låser op, sendes det nye i de sager, du deler, låst til teamdatabasen på ${address}. Andre sager sendes ikke ud.`,
    },
    /** Stands by a case in the list. */
    sharedWith: (others: number) => `Delt med ${others === 1 ? '1 kollega' : `${others} kolleger`}`,
    sharedOut: 'Delt, men du er taget ud',
    none: 'Du har ingen sager endnu. Start en ny, eller åbn en øvelsessag og se, hvordan en hel sag ser ud.',
    start: 'Start en ny sag',
    open: 'Hent en sag fra en fil',
    listHeading: 'Sager i denne browser',
    search: 'Find en sag',
    searchHint: 'Skriv barnets navn eller en fase',
    found: (shown: number, all: number) =>
      shown === all ? (all === 1 ? '1 sag' : `${all} sager`) : `${shown} af ${all} sager`,
    noneFound: 'Ingen sager passer. Prøv et andet ord.',
    more: (count: number) => `Vis ${count} flere`,
    unnamed: UNNAMED,
    /** A line that is gone or damaged: nothing is said of its case. */
    unread: 'Linjen kan ikke læses',
    unreadHint: 'Åbn sagen. Kan den læses, bliver linjen skrevet igen.',
    unknown: 'Ukendt',
    keyless: 'Sagens nøgle mangler, så den kan ikke låses op. Åbn den for at se, hvad du kan gøre.',
    mendedHeading: 'Oversigten er rettet',
    mended: (count: number) =>
      `${count === 1 ? '1 linje' : `${count.toLocaleString('da-DK')} linjer`} i oversigten manglede eller kunne ikke læses. ${count === 1 ? 'Den' : 'De'} er skrevet igen ud fra ${count === 1 ? 'sagen' : 'sagerne'} selv.`,
    mendedWhy:
      'Se efter, om alle dine sager er her. Har du ikke selv ryddet i browseren, så sig det til din leder eller den, der har ansvaret for sikkerheden.',
    created: (when: string) => `Oprettet ${when}`,
    columns: {
      child: 'Barn',
      phase: 'Fase',
      open: 'Mangler i fasen',
      changed: 'Ændret',
      actions: 'Handlinger',
    },
    openCount: (count: number) => (count === 0 ? 'Intet' : `${count} svar`),
    actions: 'Handlinger',
    duplicate: 'Lav en øvelseskopi',
    remove: 'Slet',
    removeHeading: (name: string) => `Slet ${caseWithin(name)}?`,
    removeUnreadHeading: 'Slet sagen, hvis linje ikke kan læses?',
    removeText:
      'Sagen og alt, hvad du har skrevet i den, slettes fra denne browser. Det kan ikke fortrydes. Gem den i en fil først, hvis den skal bruges igen.',
    removeShared:
      'Er sagen delt i et team, slettes den kun her. Kollegerne og teamdatabasen beholder deres. Kollegerne får at vide, at du ikke har den mere. Deler en af dem den med dig igen, venter den på dit ja på siden om teamet.',
    sharedWaiting: (count: number) =>
      count === 1 ? 'En delt sag venter på dig.' : `${count} delte sager venter på dig.`,
    toSharedWaiting: 'Se den på siden om teamet',
    removeYes: 'Slet sagen',
    removed: (name: string) =>
      name === '' ? 'Sagen uden navn er slettet.' : `Sagen om ${name} er slettet.`,
    duplicateHeading: (name: string) => `Lav en øvelseskopi af ${caseWithin(name)}?`,
    duplicateText:
      'Kopien mærkes ØVELSE og kan læses af alle, der bruger denne browser. En kopi af en øvelsessag er hel.',
    duplicateRealText:
      'Kopien ligger uden lås: alle, der bruger denne browser, kan læse den. Derfor udelades alt, du selv har skrevet: navne, numre, tekster, kilder, grunde og navne på versioner. Alle datoer, også fødselsdatoen, flyttes lige mange dage, mindst 30. Valg, niveauer og hvor mange rækker der er, følger med som i den rigtige sag. Kan barnet kendes på dem, så lav ikke kopien.',
    duplicateYes: 'Lav kopien',
    duplicated: 'Øvelseskopien er lavet.',
    oldCopies: {
      heading: 'Øvelseskopier, der måske har rigtige ord',
      text: 'Disse øvelsessager hedder det, en kopi af en rigtig sag får, men intet siger, at ordene er udeladt. Kopier fra en tidligere app-version har alt, hvad der var skrevet, og de ligger uden lås. Tøm dem for ord, eller slet dem.',
      empty: 'Tøm for ord',
      ask: 'Tøm øvelseskopien for ord?',
      askText:
        'Alt, hvad der er skrevet i kopien, udelades, og alle datoer flyttes. Valg, niveauer og rækker bliver. Det kan ikke fortrydes.',
      emptied: 'Kopien er tømt for ord. Den, der havde dem, er slettet.',
    },
    examplesHeading: 'Øvelsessager',
    examplesLead:
      'Opdigtede sager, som du frit kan prøve dig frem i. Hver gang du åbner en, får du din egen kopi.',
    examplesWhole: 'Åbn hele sagen',
    examplesHalf: 'Åbn den halvvejs',
    imported: 'Sagen er hentet ind.',
    importedCopy:
      'Der var allerede en sag med samme mærke her i browseren. Den er ikke rørt. Filen er hentet ind som en sag for sig.',
    importOpened: (phase: string, missing: number) =>
      missing === 0
        ? `${phase} er åbnet igen, fordi en tidligere fase er det.`
        : `${phase} er åbnet igen: ${missing} svar mangler.`,
    importDoubts: (section: string, message: string) => `Se lige her i ”${section}”: ${message}`,
    importFailed: 'Sagen blev ikke hentet ind',
    unreadableFile:
      'Filen kan ikke læses. Den er måske flyttet, eller du har ikke adgang til den. Vælg den igen.',
    notText:
      'Filen er ikke gemt som almindelig tekst (UTF-8) og kan være beskadiget. Vælg den fil, du har gemt fra Udredningsguiden.',
    exported: 'Sagen er gemt som en fil i mappen med hentede filer.',
    failed: 'Det lykkedes ikke',
    goneText: 'Sagen er ikke længere i denne browser. Genindlæs siden.',
    openIt: 'Åbn sagen',
    busy: 'Et øjeblik …',
  },

  case: {
    front: 'Opgaver i sagen',
    themes: 'Skriv i alle temaer',
    read: 'Læs hele sagen',
    print: 'Lav PDF',
    withheld: 'Hvem må se hvad',
    review: 'Gennemlæsning',
    history: 'Historik og versioner',
    sharing: 'Deling',
    menu: 'Faser og afsnit',
    bar: 'Den åbne sag',
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
    checked: (date: string) => `Sidst holdt op mod kilden ${date}.`,
    childNamed: (name: string) => (name === '' ? UNNAMED : `Sagen om ${name}`),
    faultsHeading: 'Noget af sagen kan ikke læses',
    faultsMore: (count: number) =>
      count === 1 ? 'Én besked mere er magen til.' : `${count} beskeder mere er magen til.`,
    takeRecords: 'Hent de beskadigede poster',
    takeRecordsWhy: {
      vault:
        'De beskadigede poster kan hentes, som de ligger. De er stadig låst, og de kan måske reddes af en, der kender formatet.',
      practice:
        'De beskadigede poster kan hentes, som de ligger, og måske reddes af en, der kender formatet. En øvelsessag er ikke låst, så alle kan læse dem.',
    },
    noRecords: 'Posterne kunne ikke læses. Genindlæs siden, og prøv igen.',
    closedHeading: 'Sagen er lukket',
    closedSection:
      'Du kan læse afsnittet her. Skal noget ændres, så åbn sagen igen fra opgavesiden.',
    toFront: 'Til opgaverne i sagen',
    previous: 'Forrige afsnit',
    next: 'Næste afsnit',
    pager: 'Forrige og næste afsnit',
    withdrawnHeading: 'Afsluttet arbejde er åbnet igen',
    withdrawn: (phases: string, because: string) => `${phases}: ${because}`,
    withdrawnWhy: 'Se hvorfor',
    withdrawnClose: 'Luk beskeden',
    finishedBefore: (date: string) =>
      `Fasen er afsluttet ${date}. Retter du her, bliver den og de senere faser åbnet igen.`,
  },

  benefit: {
    heading: (label: string) => `Grundlag og beløb: ${label}`,
    place: 'Reglen står i',
    oldName: (name: string) => `Den hed tidligere ${name}.`,
    noRates: 'Ydelsen har ingen faste beløb, vi kender.',
    level: (year: number) => `${year}-niveau`,
    ratesAge: 'Beløbene skifter hvert år. Slå årets beløb op, før du regner.',
  },

  tasks: {
    heading: 'Opgaver i sagen',
    lead: 'Du kan skrive i alle faser, i den rækkefølge der passer. Rækkefølgen gælder kun, når en fase afsluttes.',
    resumeHeading: 'Fortsæt, hvor du slap',
    beginHeading: 'Begynd her',
    goOnHeading: 'Videre i sagen',
    resume: (section: string) => `Fortsæt med ”${section}”`,
    begin: (section: string) => `Begynd med ”${section}”`,
    allAnswered: 'Når du er klar, kan du afslutte fasen længere nede.',
    lastField: (question: string) => `Du var ved ”${question}”.`,
    lastChanged: (when: string) => `Sidst ændret ${when}.`,
    openIn: (count: number, phase: string) => {
      if (count === 0) return `Alt er besvaret i ${phase}.`;
      return count === 1 ? `1 svar mangler i ${phase}.` : `${count} svar mangler i ${phase}.`;
    },
    deferred: (count: number) =>
      count === 1 ? '1 spørgsmål er udskudt.' : `${count} spørgsmål er udskudt.`,
    nextDate: (label: string, when: string) => `Næste dato: ${label}, ${when}.`,
    passedDate: (label: string, when: string) => `Dato overskredet: ${label}, ${when}.`,
    deferredHeading: 'Udskudt med en grund',
    deferredLead: 'De er stadig åbne, og de står som åbne i dokumentet.',
    datesHeading: 'Datoer, du skal kende',
    noDates:
      'Der er ingen datoer endnu. De kommer, når du har skrevet, hvornår kommunen blev bekendt med behovet.',
    doneDates: (count: number) =>
      count === 1 ? '1 dato er der taget hånd om' : `${count} datoer er der taget hånd om`,
    countedFrom: 'Se svaret, datoen er regnet fra',
    missing: (count: number) => (count === 1 ? '1 svar mangler' : `${count} svar mangler`),
    finish: (phase: string) => `Afslut ${phase}`,
    finishAndClose: 'Afslut opfølgningen, og luk sagen',
    closeHeading: 'Luk sagen?',
    closeText:
      'Når sagen er lukket, kan der ikke skrives i den. Du kan stadig læse den og lave PDF, og du kan åbne den igen med en grund.',
    closeYes: 'Luk sagen',
    finishBlocked: (phase: string) => `Du kan ikke afslutte ${phase} endnu`,
    finishBlockedText:
      'Svar på det, der mangler, eller skriv, hvorfor det ikke kan besvares endnu.',
    inSection: (section: string, count: number) =>
      `${section}: ${count === 1 ? '1 svar mangler' : `${count} svar mangler`}`,
    times: (message: string, count: number) =>
      count === 1 ? message : `${message} (${count} steder)`,
    reviewHeading: 'Bemærkninger fra familien venter',
    reviewWaits: (count: number) =>
      `Afgørelsen kan ikke afsluttes endnu: ${count === 1 ? '1 bemærkning' : `${count} bemærkninger`} til udkastet mangler dit svar. Svar, eller skriv, hvorfor ${count === 1 ? 'den' : 'de'} står ${count === 1 ? 'åben' : 'åbne'}.`,
    reviewLink: 'Gå til bemærkningerne',
    readingHeading: 'Udkast til gennemlæsning',
    readingLink: 'Gå til gennemlæsningen',
    readingWaits: (count: number) =>
      `${count === 1 ? '1 bemærkning' : `${count} bemærkninger`} fra familien mangler dit svar.`,
    readingDecided: (count: number) =>
      `Afgørelsen er afsluttet, men ${count === 1 ? '1 bemærkning' : `${count} bemærkninger`} fra familien mangler dit svar. Svar på ${count === 1 ? 'den' : 'dem'}, og se, om ${count === 1 ? 'den' : 'de'} ændrer noget i afgørelsen.`,
    readingOut: (name: string, day: string) =>
      `${name} har fået et udkast. Svar ønskes senest ${day}.`,
    readingOverdue: (name: string, day: string) =>
      `${name} har ikke svaret på udkastet. Svar var ønsket senest ${day}. Spørg, om udkastet er kommet frem. At der ikke er svaret, er ikke et ja.`,
    /** Said where the decision can be finished, and does not hold it up. */
    readingStillOut: (names: string, one: boolean) =>
      `${names} har et udkast og kan stadig nå at svare. Du kan afslutte afgørelsen nu, men så er ${one ? 'svaret' : 'deres svar'} ikke med i den. Vent gerne, til dagen er gået.`,
    finished: (phase: string, next: string) =>
      `Fasen ${phase.toLowerCase()} er afsluttet. Nu er sagen i fasen ${next.toLowerCase()}.`,
    finishedCase: 'Sagen er lukket.',
    finishedNote: (date: string, sections: number) =>
      `Afsluttet ${date}. Se ${sections === 1 ? 'afsnittet' : `de ${sections} afsnit`}`,
    skippedBecause: {
      investigation:
        'Springes over: Screeningen siger, at der ikke skal afdækkes mere. Barnet og forældrene høres under afgørelsen.',
      plan: 'Springes over: Det er besluttet, at der ikke laves en plan.',
    },
    closedHeading: 'Sagen er lukket',
    closedText: 'Du kan læse sagen og lave PDF. Skal noget ændres, så åbn den igen.',
    reopen: 'Åbn sagen igen',
    reopenReason: 'Hvorfor åbner du sagen igen?',
    reopenHint: 'Grunden bliver stående i sagen.',
    reopenMissing: 'Skriv, hvorfor sagen åbnes igen',
    reopened: 'Sagen er åben igen. Den er i fasen opfølgning.',
    fileHeading: 'En kopi på din computer',
    fileText:
      'Sagen ligger i denne browser. Rydder du browserens data, er den væk herfra. Gem den i en fil, når du er færdig for i dag.',
    otherPrograms: 'Filer til andre programmer',
  },

  save: {
    resting: (when: string) => `Alt er gemt i denne browser. Senest ${when}.`,
    saving: 'Gemmer …',
    saved: (time: string) => `Gemt i denne browser kl. ${time}`,
    failed: 'Ikke gemt',
    removed: 'Sagen er slettet i et andet vindue.',
    removedText:
      'Den er kun her på siden nu, og det, du skriver, bliver ikke gemt. Gem den i en fil, hvis du vil beholde den.',
    retry: 'Prøv igen',
    toFile: 'Gem sagen i en fil',
    leaveHeading: 'Noget er ikke gemt',
    leaveText:
      'Browseren har ikke kunnet gemme det sidste, du skrev. Går du væk nu, er det tabt. Bliv, og prøv igen, eller gem sagen i en fil.',
    leaveRemovedHeading: 'Sagen er kun her på siden',
    leaveRemovedText:
      'Sagen er slettet i et andet vindue. Går du væk, er det, siden har af den, tabt. Bliv, og gem den i en fil, hvis du vil beholde den.',
    leaveYes: 'Gå uden at gemme',
    leaveNo: 'Bliv på siden',
  },

  read: {
    heading: 'Læs hele sagen',
    lead: 'Sagen, som den står lige nu, i samme rækkefølge som i dokumentet. Det, der mangler, står som mangler.',
    contents: 'Indhold',
    edit: 'Ret',
    missing: 'Mangler:',
    waiting: 'Udskudt, fordi:',
    look: 'Se lige her:',
    waitingPoints: 'Venter på svar',
    missingPoints: 'Mangler',
    notBegun: (count: number) =>
      count === 1 ? 'ikke begyndt; 1 spørgsmål' : `ikke begyndt; ${count} spørgsmål`,
    source: 'Kilde',
    lost: (count: number) =>
      count === 1 ? 'én oplysning er fjernet' : `${count} oplysninger er fjernet`,
    fact: (number: number) => `oplysning ${number}`,
    citedAt: 'Nævnt her:',
    citedPlace: (number: number, at: number, all: number) =>
      `tilbage til sted ${at} af ${all}, hvor oplysning ${number} er nævnt`,
  },

  themes: {
    heading: 'Skriv i alle temaer',
    lead: 'Alle temaer på én side. Brug den, når en samtale springer mellem emner, eller når du vil læse dem igennem i sammenhæng.',
    contents: 'Temaer',
    none: 'Sagen har ingen temaer, fordi udredningen springes over.',
    closed: 'Sagen er lukket, så der kan ikke skrives i den. Læs den under ”Læs hele sagen”.',
  },

  print: {
    heading: 'Lav PDF',
    lead: 'Dokumentet laves her på computeren og sendes ingen steder. Det, der mangler, står som mangler, og det udskudte står med sin grund.',
    make: 'Lav PDF',
    makeAgain: 'Lav en ny PDF',
    cancel: 'Afbryd',
    progress: (page?: number, pages?: number) => {
      if (page === undefined) return 'Gør klar …';
      return pages === undefined ? `Sætter side ${page} …` : `Skriver side ${page} af ${pages} …`;
    },
    cancelled: 'Du afbrød. Der er ikke lavet noget dokument.',
    done: (pages: number) =>
      pages > 0 ? `Dokumentet er klar: ${pages} sider.` : 'Dokumentet er klar.',
    download: 'Hent PDF',
    failedHeading: 'Dokumentet blev ikke lavet',
    failed: 'Sagen er uændret. Prøv igen. Hjælper det ikke, så gem sagen i en fil.',
    openHeading: 'Før du laver dokumentet',
    nothingOpen: 'Intet mangler, og intet er udskudt.',
    missing: (count: number) =>
      count === 1 ? '1 svar mangler i sagen.' : `${count} svar mangler i sagen.`,
    seeTasks: 'Se dem på opgavesiden',
    fileName: (name: string) => `Filen hedder ${name}. Navnet siger ikke, hvem sagen handler om.`,
    replaced: (signs: readonly string[]) =>
      `Skriften mangler ${signs.length === 1 ? 'dette tegn' : 'disse tegn'}: ${signs.join(' ')}. I PDF’en står der et mærke i stedet. HTML-filen viser dem, som de er skrevet, så giv også den.`,
  },

  aboutPage: {
    heading: 'Om Udredningsguiden',
    what: [
      'Udredningsguiden leder dig gennem en børnehandicapsag: fra henvendelsen over udredningen til afgørelse, plan og opfølgning. Til sidst får du et samlet dokument, hvor hver vurdering står med sin grund.',
      'Guiden vurderer ikke for dig. Den spørger, husker og viser, hvad der mangler. Vurderingen og ansvaret er dit og kommunens.',
    ],
    notHeading: 'Hvad guiden ikke er',
    not: [
      'Den er ikke Social- og Boligstyrelsens officielle skema og ikke godkendt af nogen myndighed.',
      'Den er ikke juridisk rådgivning. Slå altid den gældende lov op, før du træffer en afgørelse.',
      'Den er ikke et journalsystem. Dokumentet og vigtige oplysninger skal ind i kommunens eget system.',
      'Den regner ikke en afgørelse ud af tal. Niveauer lægges ikke sammen.',
    ],
    dataHeading: 'Hvor dine sager er',
    data: [
      'Det, du skriver, ligger kun i denne browser på denne computer. Guiden sender intet ud, medmindre din kommune har en teamdatabase, og du selv har slået den til.',
      'Rigtige sager er låst med din adgangssætning. Øvelsessager ligger uden lås. Lås guiden, når du går.',
      'Rydder du browserens data, er sagerne væk. Gem derfor sagen i en fil, og læg filen der, hvor kommunen vil have den.',
    ],
    practiceHeading: 'Øvelsessager',
    practice:
      'Øvelsessager er opdigtede eller lavet af en rigtig sag uden dens ord. De er mærket ØVELSE på alle skærme og alle sider, så de ikke kan forveksles med rigtige sager.',
    lawHeading: 'Loven bag spørgsmålene',
    actsCaption: 'Love og metoder, og hvor godt de er læst',
    actColumns: {
      title: 'Lov eller metode',
      status: 'Hvor sikkert',
      note: 'Hvad der er læst',
    },
    versionHeading: 'App-version',
    version: (version: string) => `Spørgsmål og vejledning er version ${version}.`,
    licenceHeading: 'Licenser',
    licences: [
      {
        name: 'Udredningsguiden',
        text: 'Fri software under Mozilla Public License 2.0. Koden må bruges, ændres og deles.',
      },
      {
        name: 'Det Fælles Designsystem (dkfds)',
        text: 'Udseendet bygger på Digitaliseringsstyrelsens designsystem, licens MIT.',
      },
      {
        name: 'IBM Plex Sans og IBM Plex Sans Arabic',
        text: 'Skrifterne på skærm og papir, licens SIL Open Font License 1.1.',
      },
    ],
  },

  errors: {
    heading: 'Der gik noget galt',
    text: 'Siden kunne ikke vises. Genindlæs den, og prøv igen. Dine sager er ikke rørt.',
    textWithCase:
      'Siden kunne ikke vises. Gem sagen i en fil for en sikkerheds skyld, og genindlæs så siden.',
    reload: 'Genindlæs siden',
    slowHeading: 'Det tager længere tid, end det plejer',
    slow: 'Udredningsguiden venter på browseren. Har du guiden åben i andre vinduer eller faner, så luk dem. Den går videre af sig selv, så snart browseren svarer. Sker der ikke noget, så genindlæs siden, eller luk browseren helt, og åbn den igen. Det, der er gemt, er her stadig.',
    storeHeading: 'Sagerne kan ikke åbnes',
    storeText: 'Browseren kunne ikke læse sagerne. Genindlæs siden, og prøv igen.',
    pageNotFound: 'Siden findes ikke',
    pageNotFoundText: 'Adressen leder ingen steder hen. Måske er den skrevet forkert.',
  },

  cancel: 'Fortryd',
} as const;
