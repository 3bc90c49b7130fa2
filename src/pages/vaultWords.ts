// The Danish words of the pages about the vault: making it, its settings, its code, and removing everything.

export const vaultPageWords = {
  title: 'Sikkerhed',
  lead: 'Her ser du, hvordan dine rigtige sager er låst, og vælger, hvornår guiden selv låser.',

  absent: {
    heading: 'Her er ingen adgangssætning',
    text: 'Før du kan starte en rigtig sag, vælger du en adgangssætning. Den låser sagerne, så kun du kan læse dem. Øvelsessager kan du bruge uden.',
    link: 'Vælg en adgangssætning',
  },
  open: {
    heading: 'Dine sager er låst op',
    text: (minutes: number) =>
      `Guiden låser selv, når du ikke har rørt den i ${minutes} minutter. Lås den, når du går.`,
    lock: 'Lås nu',
  },

  copy: {
    heading: 'Sådan opbevares de',
    persisted:
      'Browseren har lovet ikke at rydde sagerne, selv om computeren mangler plads. Rydder du selv browserens data, er de væk.',
    not: 'Browseren har ikke lovet at beholde sagerne. Mangler computeren plads, kan den rydde dem. Gem dem derfor jævnligt i en fil.',
    unknown: 'Browseren siger ikke, om den beholder sagerne. Gem dem derfor jævnligt i en fil.',
    ask: 'Bed browseren beholde dem',
    refused:
      'Browseren svarede nej. Det gør den ofte, når den ikke kender siden godt endnu, så prøv igen en anden dag. Den kan stadig rydde sagerne. Gem dem derfor jævnligt i en fil.',
    usage: (used: string, quota: string) =>
      `Guiden bruger ${used} af de ${quota}, browseren giver den.`,
    full: 'Der er snart ikke mere plads. Gem sagerne i filer, og slet dem, du ikke skal bruge.',
  },

  settings: {
    heading: 'Indstillinger',
    idle: 'Lås, når jeg ikke har rørt guiden i',
    idleHint: 'Et minut før siger guiden til. Det, du har skrevet, bliver gemt først.',
    minutes: (count: number) => `${count} minutter`,
    idleSaved: (minutes: number) => `Guiden låser nu efter ${minutes} minutter.`,
    name: 'Dit navn i sagernes historik',
    nameHint:
      'Står ud for det, du skriver fra nu af. Lad feltet være tomt, hvis der ikke skal stå et navn.',
    saveName: 'Gem navnet',
    nameSaved: 'Navnet er gemt.',
  },

  links: {
    heading: 'Adgang og beskyttelse',
    access: 'Skift adgangssætning, eller lav en ny gendannelseskode',
    team: 'Team: hav sager fælles med kolleger',
    protection: 'Sådan er oplysningerne beskyttet',
    remove: 'Fjern alt fra denne browser',
  },

  make: {
    title: 'Vælg en adgangssætning',
    lead: 'Adgangssætningen låser dine rigtige sager. Du skriver den, hver gang du åbner guiden. Guiden gemmer den ikke, og ingen kan finde den for dig.',
    name: 'Dit navn',
    nameHint:
      'Kommer til at stå i sagernes historik, låst sammen med dem. Browseren kan selv huske navnet, når du har skrevet det, som den husker navne i andre formularer. Du kan ændre det senere eller lade det være tomt.',
    submit: 'Vælg denne adgangssætning',
    working: 'Laver nøglen. Det tager et par sekunder …',
    takenTitle: 'Du har valgt en adgangssætning',
    taken: 'Dine sager i denne browser låses med den.',
    takenLocked:
      'Du har allerede valgt en adgangssætning i denne browser. Skriv den, så kan du gå videre. Nåede du ikke at skrive gendannelseskoden ned, kan du lave en ny bagefter.',
    takenLink: 'Se indstillingerne under Sikkerhed',
  },

  sheet: {
    title: 'Gem din gendannelseskode på papir',
    newTitle: 'Gem din nye gendannelseskode på papir',
    lead: 'Glemmer du adgangssætningen, er denne kode den eneste vej ind. Guiden gemmer den ikke: når du har lukket siden, kan den ikke vises igen.',
    heading: 'Gendannelseskode til Udredningsguiden',
    code: 'Koden',
    group: (number: number) => `Gruppe ${number}`,
    made: (when: string) => `Lavet ${when}`,
    rules: [
      'Læg arket et sted, der er låst, og som ikke er ved computeren.',
      'Koden åbner alle sager i browseren. Vis den ikke til nogen.',
      'Har du glemt adgangssætningen, så tryk på ”Jeg har glemt adgangssætningen”, der hvor du låser op, og skriv koden af.',
      'Har nogen set koden, så lav en ny under Sikkerhed. Så virker denne ikke længere.',
    ],
    forms: 'Computer eller bruger, koden hører til (skriv selv):',
    print: 'Skriv ud',
    confirm: (group: number) => `Skriv gruppe ${group} af fra dit ark`,
    confirmHint: 'Så ved vi begge, at du har koden. Store og små bogstaver er lige meget.',
    wrong: (group: number) => `Det er ikke gruppe ${group}. Se på arket, og skriv de 5 tegn.`,
    done: 'Jeg har gemt arket',
  },

  access: {
    title: 'Adgangssætning og gendannelseskode',
    locked: 'Lås op, før du ændrer noget her.',
    changeHeading: 'Skift adgangssætning',
    changeText:
      'Sagerne bliver, hvor de er. Når du har skiftet, åbner den gamle adgangssætning dem ikke længere.',
    old: 'Din nuværende adgangssætning',
    oldEmpty: 'Skriv din nuværende adgangssætning.',
    change: 'Skift adgangssætning',
    changing: 'Skifter …',
    changed: 'Adgangssætningen er skiftet. Gendannelseskoden er den samme som før.',
    renewHeading: 'Ny gendannelseskode',
    renewText:
      'Lav en ny, hvis arket er væk, eller nogen kan have set det. Den gamle kode virker ikke længere bagefter.',
    renew: 'Lav en ny kode',
    renewing: 'Laver en ny kode …',
    renewed: 'Den nye gendannelseskode gælder nu. Smid det gamle ark ud.',
  },

  remove: {
    title: 'Fjern alt fra denne browser',
    lead: 'Alle sager, nøgler, udkast og indstillinger slettes fra denne browser, også øvelsessagerne. Det kan ikke fortrydes.',
    before: 'Før du gør det',
    rules: [
      'Gem de sager, der skal bruges igen, i filer.',
      'Det kræver ikke adgangssætningen. Alle, der kan bruge denne browser, kan fjerne alt. Gem derfor altid en kopi i en fil et andet sted.',
      'Deler du sager i et team, beholder teamdatabasen og dine kolleger deres. Din egen adgang til dem forsvinder: en kollega må dele dem med dig igen.',
      'Filer og PDF-dokumenter, du har hentet, bliver liggende i mappen med hentede filer. Dem sletter du selv.',
      'Browserens egne lister rører guiden ikke: adgangssætninger, du har bedt browseren huske, det, den selv har husket fra felter, og navnene på hentede filer. Dem sletter du i browserens indstillinger.',
      'Er guiden åben i andre vinduer, bliver den også tømt dér.',
    ],
    word: 'FJERN',
    field: (word: string) => `Skriv ${word} for at bekræfte`,
    wrong: (word: string) => `Skriv ordet ${word} for at fjerne alt.`,
    submit: 'Fjern alt',
    working: 'Fjerner alt …',
    doneTitle: 'Alt er fjernet',
    doneLead: 'Vi har set efter bagefter. Her er, hvad browseren siger, at der er tilbage:',
    leftTitle: 'Noget er ikke fjernet',
    leftLead:
      'Et andet vindue holder måske fast i det. Luk alle vinduer med guiden, og prøv igen. Det her er tilbage:',
    unknownWhat:
      'Browseren fortæller ikke, om der er noget tilbage. Ryd sidens data i browserens indstillinger for at være sikker.',
    proof: {
      databases: 'Databaser med sager og nøgler',
      caches: 'Gemte sider',
      local: 'Indstillinger',
      session: 'Fanens egne noter',
    },
    nothing: 'Intet',
    notTold: 'Browseren siger det ikke',
    again: 'Begynd forfra',
    tryAgain: 'Prøv igen',
  },
} as const;
