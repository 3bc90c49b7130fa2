// The Danish words of the pages about files: saving, keeping one up to date, and bringing one in.
import { words as appWords } from '../app/words.ts';
import { plainFileWords } from '../workfile/plainWords.ts';

const percent = (share: number) => `${Math.floor(share * 100)} %`;
const cases = (count: number) => (count === 1 ? '1 sag' : `${count.toLocaleString('da-DK')} sager`);

export const fileWords = {
  save: {
    title: 'Gem sagen i en fil',
    lead: 'Filen er en kopi, som du selv har. Forsvinder sagen fra browseren, kan du hente den ind igen fra filen.',
    heading: 'Låst arbejdsfil',
    what: 'Filen har hele sagen med historik og kladder. Den kan kun læses med Udredningsguiden og den rigtige adgangssætning.',
    /** Where the case was deleted elsewhere, and only the page has it. */
    whatAlone:
      'Sagen er slettet i browseren, og historikken med den. Filen får sagen, som den står her på siden. Den kan kun læses med Udredningsguiden og den rigtige adgangssætning.',
    whose: 'Hvad skal åbne filen?',
    /** Whose passphrase it is, for browsers that keep them. */
    user: 'Arbejdsfil fra Udredningsguiden',
    own: 'Min egen adgangssætning',
    ownHint:
      'Den adgangssætning eller gendannelseskode, du har nu. Filen følger ikke med, hvis du skifter den senere.',
    other: 'En adgangssætning kun til filen',
    otherHint:
      'Til en kollega. Sig adgangssætningen ad en anden vej end den, du sender filen ad. Din egen gendannelseskode kan også åbne filen.',
    submit: 'Gem arbejdsfilen',
    working: (done: number, all: number) =>
      all <= 1 ? 'Låser og gemmer …' : `Låser og gemmer … ${done} af ${all} sager.`,
    done: 'Arbejdsfilen er gemt. Den ligger i browserens mappe med hentede filer. Læg den der, hvor kommunen vil have den.',
    doneWithout: (count: number) =>
      `${cases(count)} kunne ikke læses og er ikke med i filen. Slet ikke dine ældre filer.`,
    /** Where the file has what the browser has not. */
    fromPage: {
      unsaved:
        'Filen har også det, browseren ikke kunne gemme. Siden har det stadig: luk den først, når du har set, at filen er der.',
      alone:
        'Browseren har ikke længere sagen. Filen har den, som den står på siden her, men uden historik og versioner. Hent den ind fra oversigten, hvis du vil arbejde videre i den.',
    },
    failed: 'Der er ikke gemt nogen fil',
    locked: 'Sagerne blev låst undervejs. Lås op, og prøv igen.',
    plain: 'Gem en åben fil',
    plainAsk: plainFileWords.ask,
    plainDone: 'Den åbne fil er gemt. Slet den, når den er brugt.',
    practiceText: 'En øvelsessag er opdigtet og gemmes som en åben fil.',
  },

  all: {
    title: 'Kopi af alle dine sager',
    lead: 'Sagerne ligger kun i denne browser, til du gemmer dem i en fil. Med en fil kan du få dem igen på en ny computer.',
    heading: 'Gem en ny arbejdsfil',
    what: 'Alle dine rigtige sager i én låst fil, med historik og kladder. Øvelsessager er ikke med.',
    none: 'Du har ingen rigtige sager endnu.',
    link: 'Gem en kopi af alle sager i en fil',
    bringIn:
      'Du henter en fil ind fra oversigten. Vælg ”Hent en sag fra en fil”, eller træk filen hen på siden.',
  },

  kept: {
    heading: 'Gem også i denne fil',
    what: 'Vælg en fil, for eksempel på dit netværksdrev. Så skriver guiden selv alle dine rigtige sager i den, kort efter at du har skrevet noget. Filen er låst ligesom arbejdsfilen.',
    cannot:
      'Denne browser kan ikke selv holde en fil ved lige. Gem i stedet en ny arbejdsfil, når du er færdig for i dag.',
    choose: 'Vælg en fil',
    chooseOther: 'Vælg en anden fil',
    allow: 'Giv lov',
    now: 'Gem nu',
    forget: 'Gem ikke længere i filen',
    forgotten: 'Guiden skriver ikke længere i filen. Filen ligger, hvor den lå.',
    takeOver: 'Skriv over filen',
    takeOverAsk: 'Skriv over filen?',
    takeOverText:
      'Filen har noget, som ikke er kommet fra denne browser. Det går tabt, hvis du ikke har hentet filen ind først.',
    failed: 'Filen kunne ikke vælges. Prøv igen, eller vælg et andet sted.',
  },

  line: {
    file: (age: string) => `Fil: ${age}.`,
    downloaded: (age: string) => `Fil: gemt ${age}.`,
    fileBehind: (age: string) => `Fil: ${age}, uden det nyeste.`,
    downloadedBehind: (age: string) => `Fil: gemt ${age}, uden det nyeste.`,
    pdf: (age: string) => `PDF med sagen: ${age}.`,
    pdfBehind: (age: string) => `PDF med sagen: ${age}, uden det nyeste.`,
    noFile: 'Fil: ingen endnu.',
    team: (text: string) => `Team: ${text}.`,
    toJoin: 'Se den delte kopi',
    writing: 'Fil: gemmer …',
    asks: 'Filen venter på lov.',
    stuck: 'Filen kan ikke skrives.',
    see: 'Se hvorfor',
    reminder: 'Kun denne browser har det nyeste.',
    save: 'Gem en ny fil',
  },

  bringIn: {
    title: 'Hent ind fra en fil',
    none: 'Der er ikke valgt nogen fil. Gå til oversigten, og vælg ”Hent en sag fra en fil”.',
    lead: 'Intet bliver ændret, før du har set, hvad filen vil gøre, og har sagt ja.',
    reading: (share: number) => `Læser filen … ${percent(share)}`,
    opening: 'Låser filen op. Det tager et øjeblik …',
    lockedHeading: 'Filen er låst',
    lockedText:
      'Skriv den adgangssætning, filen er gemt med. Er filen din egen, er det den, du brugte, da den blev gemt.',
    passphrase: 'Filens adgangssætning',
    passphraseEmpty: 'Skriv filens adgangssætning.',
    code: 'Gendannelseskode',
    codeEmpty: 'Skriv gendannelseskoden fra arket.',
    codeText:
      'Brug den kode, der gjaldt, da filen blev gemt. Mellemrum og store bogstaver er lige meget.',
    useCode: 'Brug en gendannelseskode',
    usePassphrase: 'Brug adgangssætningen',
    submit: 'Lås filen op',
    refusedHeading: 'Filen er ikke hentet ind',
    cancel: 'Hent den ikke ind',
    close: 'Luk',

    savedAt: (when: string) => `Filen er gemt ${when}.`,
    willDo: (count: number) => `Filen har ${cases(count)}. Det her sker, hvis du henter den ind:`,
    nothing: 'Alt i filen er her allerede. Der er intet at hente ind.',
    empty: 'Der er ingen sager i filen.',
    caseNamed: appWords.case.childNamed,
    states: {
      new: 'Ny',
      merge: 'Flettes',
      again: 'Fortrudt før',
      same: 'Uændret',
      behind: 'Nyere her',
      clash: 'Kan ikke',
    },
    replaced: 'Det her bliver skiftet ud',
    replacedMore: (count: number) =>
      `og ${count.toLocaleString('da-DK')} til. Se dem under ”Se, hvad der ændres”.`,
    apart: 'Svar, der kommer til at stå i flere versioner',
    emptied: '(tomt)',
    from: (isInFile: boolean) => (isInFile ? 'fra filen' : 'her i browseren'),
    by: (who: string, when: string) => (who === '' ? when : `${who}, ${when}`),
    changes: 'Se, hvad der ændres',
    changesApart: 'Hvor et svar står i flere versioner, er det den nyeste, du ser her.',
    untouched: (count: number) => `${cases(count)} uden noget nyt`,
    whichCases: 'Hvilke sager vil du hente ind?',
    chooseAll: 'Vælg alle',
    chooseNone: 'Vælg ingen',
    take: 'Hent ind',
    chosen: (count: number, all: number) => `${count} af ${cases(all)} er valgt.`,
    chosenNone:
      'Vælg mindst én sag. Tryk på ”Hent den ikke ind”, hvis du ikke vil hente noget fra filen.',
    submitText: (count: number) =>
      count === 0 ? 'Hent ind' : count === 1 ? 'Hent sagen ind' : `Hent ${cases(count)} ind`,
    submitAgain: 'Hent det ind igen',
    working: 'Henter ind …',

    doneHeading: 'Hentet ind',
    doneNew: (count: number) => `${cases(count)} er ny her i browseren.`,
    doneNewMany: (count: number) => `${cases(count)} er nye her i browseren.`,
    doneMerged: (count: number) => `${cases(count)} er flettet sammen med det, der var her.`,
    doneApart: 'Nogle svar står i flere versioner. Åbn sagen, og vælg, hvad der skal stå.',
    doneLeftOut: (count: number) =>
      count === 1
        ? 'Du valgte 1 sag fra. Den er ikke hentet ind.'
        : `Du valgte ${cases(count)} fra. De er ikke hentet ind.`,
    doneNothing: 'Der var intet at hente ind.',
    open: 'Åbn sagen',
    undo: 'Fortryd',
    undoText:
      'Du kan fortryde, så længe siden ikke er lukket eller genindlæst. Det, der stod før, kommer tilbage.',
    undoing: 'Fortryder …',
    undoneHeading: 'Fortrudt',
    gone: 'Sagen var allerede slettet.',
    toOverview: 'Til oversigten',
  },
} as const;
