// The Danish words around the vault that every page may need: unlocking, locking, the warning before.

const seconds = (count: number) => (count === 1 ? '1 sekund' : `${count} sekunder`);

export const lockWords = {
  security: 'Sikkerhed',
  lock: 'Lås',
  looking: 'Ser efter, om dine sager er låst …',

  unlock: {
    title: 'Lås op for dine sager',
    lead: 'Dine rigtige sager er låst. Skriv din adgangssætning, så er de her igen.',
    leadOnPage:
      'Det, der står på denne side, er låst. Skriv din adgangssætning, så kommer du tilbage til siden.',
    leadInPlace:
      'Sagen er låst. Skriv din adgangssætning, så kommer du tilbage til det sted, du slap. Det, du skrev, er gemt.',
    field: 'Adgangssætning',
    show: 'Vis',
    hide: 'Skjul',
    submit: 'Lås op',
    working: 'Låser op …',
    empty: 'Skriv din adgangssætning.',
    pause: (left: number) => `Du kan prøve igen om ${seconds(left)}.`,
    pauseTold: 'Der er en kort pause, før du kan prøve igen.',
    pauseOver: 'Pausen er forbi. Du kan prøve igen nu.',
    forgotten: 'Jeg har glemt adgangssætningen',
  },

  recover: {
    title: 'Åbn med gendannelseskoden',
    lead: 'Find dit nyeste ark med en gendannelseskode; et ældre virker ikke længere. Skriv koden af, gruppe for gruppe. Store og små bogstaver og mellemrum er lige meget.',
    field: 'Gendannelseskode',
    submit: 'Brug koden',
    working: 'Ser efter, om koden passer …',
    empty: 'Skriv gendannelseskoden fra arket.',
    back: 'Tilbage til adgangssætningen',
    fits: 'Koden passer. Vælg nu en ny adgangssætning. Når du har gemt den, gælder den gamle ikke længere.',
    save: 'Gem, og lås op',
    saving: 'Gemmer den nye adgangssætning …',
    none: 'Har du hverken adgangssætning eller kode, kan ingen åbne sagerne, heller ikke os.',
  },

  choose: {
    field: 'Ny adgangssætning',
    again: 'Skriv den igen',
    unlike: 'De to er ikke ens. Skriv adgangssætningen igen.',
    same: 'Det er den adgangssætning, du har nu. Vælg en ny, du ikke har brugt før. Vil du beholde den, du har, behøver du ikke gøre noget.',
  },

  locking: {
    title: 'Låser',
    working: 'Gemmer det sidste, du skrev, og låser …',
    heldTitle: 'Det sidste er ikke gemt endnu',
    held: 'Sagerne er skjult, men guiden kan først låse, når det sidste, du skrev, er gemt. Guiden prøver igen hvert halve minut. Du kan også gemme sagen i en låst fil nu.',
    retry: 'Prøv igen nu',
    toFile: 'Gem sagen i en låst fil',
    making: 'Laver filen …',
    inFile:
      'Det sidste, du skrev, er med i filen. Den åbnes med din adgangssætning. Du kan låse nu, og hente filen ind, når du har låst op.',
    takenTitle: 'Sagen er i filen',
    notInFile: 'Filen kunne ikke laves. Prøv igen.',
    lockNow: 'Lås nu',
    abandon: 'Lås uden at gemme det sidste',
    abandonHeading: 'Lås uden at gemme?',
    abandonText: 'Det sidste, du skrev, går tabt. Alt, hvad der var gemt før, er der stadig.',
    abandonYes: 'Lås, og mist det sidste',
    abandonNo: 'Lås ikke endnu',
    removedTitle: 'Sagen er kun her i vinduet',
    removed:
      'Sagen er slettet i et andet vindue. Når du låser, er det, dette vindue har af den, væk. Gem den i en låst fil først, hvis du vil beholde den.',
    removedAbandon: 'Lås uden at gemme sagen',
    removedAbandonText: 'Sagen er slettet. Låser du nu, er den væk for altid.',
    removedAbandonYes: 'Lås, og mist sagen',
  },

  idle: {
    heading: 'Sagerne låses om lidt',
    text: 'Du har ikke rørt guiden i et stykke tid. Det, du har skrevet, bliver gemt, før den låser.',
    left: (count: number) => `Låser om ${seconds(count)}.`,
    stay: 'Bliv ved',
  },

  sheetWaits: {
    title: 'Skriv gendannelseskoden ned først',
    text: 'Før du går i gang, skal gendannelseskoden på papir.',
    link: 'Til gendannelseskoden',
  },
  codeUnsure: {
    heading: 'Har du koden på papir?',
    text: 'Den nyeste gendannelseskode har været vist, men du har ikke bekræftet, at du har den. Har du et ældre ark, virker det ikke længere. Glemmer du adgangssætningen, er koden den eneste vej ind.',
    link: 'Lav en ny gendannelseskode',
    outdated:
      'Arket, du lige har fået vist, gælder ikke mere: der er lavet en ny gendannelseskode i et andet vindue. Smid arket ud, og brug den nye kode.',
    lead: 'Den nyeste gendannelseskode har været vist, men du har ikke bekræftet, at du har den. Glemmer du adgangssætningen, er koden den eneste vej ind.',
    field: 'Har du arket, så skriv koden af',
    hint: 'Det skal være det nyeste ark: et ældre virker ikke længere. Store og små bogstaver og mellemrum er lige meget.',
    submit: 'Bekræft koden',
    working: 'Ser efter, om koden passer …',
    empty: 'Skriv gendannelseskoden fra arket, eller vælg en af de andre muligheder.',
    lost: 'Har du ikke arket, og viser intet andet vindue koden, så lav en ny.',
    later: 'Åbn sagerne, og svar senere',
    laterNote: 'Guiden spørger igen, næste gang du låser op.',
  },
  waiting: {
    heading: (count: number) =>
      count === 1
        ? 'Én rigtig sag er ikke låst endnu'
        : `${count} rigtige sager er ikke låst endnu`,
    text: 'De er fra en tidligere app-version. Vælg en adgangssætning, så bliver de låst og er her igen.',
  },
  none: {
    title: 'Der er ingen rigtige sager her',
    text: 'I denne browser er der ikke valgt en adgangssætning, så her kan ikke ligge rigtige sager. Er sagen i en fil, så vælg en adgangssætning, og hent filen ind.',
    link: 'Vælg en adgangssætning',
  },
  missed: {
    title: 'Her er ingen rigtige sager længere',
    heading: 'Her har ligget rigtige sager, og nu er de væk',
    text: 'Browserens lager er ryddet eller beskadiget, så den har ikke sagerne længere. Har du dem i en arbejdsfil eller en låst kopi, så hent filen ind. Den åbnes med den adgangssætning eller gendannelseskode, der gjaldt, da du gemte den. Deler du sager i et team, så vælg en adgangssætning, og bed en kollega invitere dig igen.',
    seen: 'Jeg har læst det',
  },
  unreadable: {
    title: 'Sagerne kan ikke låses op',
    retry: 'Prøv igen',
    remove: 'Fjern alt fra denne browser',
    startOver: 'Vælg en ny adgangssætning …',
    startOverHeading: 'Vælg en ny adgangssætning?',
    startOverText:
      'Den nye adgangssætning åbner ikke de låste sager, der ligger her. De bliver liggende og slettes ikke, men kan ikke læses, og de kan ikke længere få deres gamle nøgle tilbage i denne browser. Har du ikke gemt det låste som en fil, så gør det først. Nye sager låses med den nye adgangssætning.',
    startOverYes: 'Gå videre til en ny',
  },
  startsOver: {
    heading: 'Her ligger låste sager uden nøgle',
    text: 'De bliver liggende, også når du har valgt en ny adgangssætning, men den åbner dem ikke.',
  },
  removed: {
    title: 'Alt er fjernet fra denne browser',
    text: 'Sager, nøgler og indstillinger er fjernet i et andet vindue.',
    textHere: 'Du har fjernet sager, nøgler og indstillinger.',
    again: 'Begynd forfra',
  },
} as const;
