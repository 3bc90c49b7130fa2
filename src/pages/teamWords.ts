// The words of the pages about the team. What is said of the replication itself stands in src/team/words.ts.

export const teamPage = {
  title: 'Team',
  lead: 'Er I flere om de samme sager, kan I have dem fælles gennem en teamdatabase. Sagerne bliver låst, før de sendes. Databasen kan ikke læse dem, og kun de kolleger, du deler en sag med, kan åbne den.',
  needs: 'Det kræver, at din kommune har en teamdatabase. Uden den virker alt andet som før.',
  working: 'Et øjeblik …',

  join: {
    heading: 'Kom med i et team',
    how: 'Hvordan begynder du?',
    invited: 'Jeg har fået en invitation af en kollega',
    founder: 'Jeg er den første, og teamet skal laves',
    invitation: 'Invitationen',
    invitationHint: 'Kopiér hele teksten ind. Den begynder med ”udredningsguiden-team”.',
    address: 'Teamdatabasens adresse',
    addressHint:
      'Du får den af den, der står for databasen, for eksempel https://database.kommunen.example/team-nord.',
    name: 'Dit navn, som kollegerne ser det',
    nameHint: 'Navnet kan ikke ændres bagefter.',
    user: 'Dit brugernavn i teamdatabasen',
    userHint: 'Du får brugernavn og adgangskode af den, der står for databasen.',
    password: 'Din adgangskode til teamdatabasen',
    missing: {
      name: 'Skriv dit navn.',
      user: 'Skriv dit brugernavn i teamdatabasen.',
      password: 'Skriv din adgangskode til teamdatabasen.',
    },
    before:
      'Når du har sendt formularen, skal siden genindlæses én gang, før browseren må kontakte teamdatabasen. Alt, hvad du har skrevet i sagerne, er gemt. Bagefter låser du op igen med din adgangssætning og er tilbage her.',
    submitInvited: 'Kom med i teamet',
    submitFounder: 'Lav teamet',
  },

  state: {
    heading: 'Forbindelsen',
    member: (name: string, address: string) => `Du er med som ${name}. Databasen er ${address}.`,
    doneAt: (when: string) => `Sidst var alt i takt ${when}.`,
    tryNow: 'Prøv nu',
    reload: 'Genindlæs siden nu',
    reloadText: 'Bagefter låser du op igen med din adgangssætning.',
    settings: 'Teamets indstillinger: adresse, brugernavn og adgangskode',
  },

  apart: {
    heading: 'Delte sager, der venter på dig',
    /** `name`: undefined where nobody knows any more. */
    sharedBy: (name: string | undefined, day: string) =>
      `${name ?? 'En kollega'} har delt den ${day}.`,
    text: 'Du har sagen i forvejen, for eksempel fra en fil. De to kopier ved ikke af hinanden, før de bliver samlet. Så får I begge alt, hvad der er skrevet i dem.',
    join: 'Saml dem',
    joined: 'De to kopier bliver samlet, næste gang der hentes fra teamdatabasen.',
    keepApart: 'Lad dem være hver for sig',
    removed: 'En sag, du har slettet i denne browser',
    removedText:
      'Vil du have den, bliver hele sagen hentet igen. Siger du nej, får kollegerne at vide, at du ikke har den.',
    fetch: 'Hent sagen igen',
    refuse: 'Nej tak',
    fetched: 'Sagen kommer, næste gang der hentes fra teamdatabasen.',
    declined: 'Kollegerne får at vide, at du har sagt nej.',
  },

  colleagues: {
    heading: 'Kolleger',
    own: 'Dine egne tal',
    ownText: 'Læs dem højt for en kollega, der vil sikre sig, at nøglen er din.',
    none: 'Her er ingen kolleger endnu. De kommer, når de har brugt invitationen, og I begge har været på nettet.',
    me: 'dig selv',
    compared: (when: string) => `Tallene er sammenlignet ${when}.`,
    notCompared: 'Tallene er ikke sammenlignet endnu.',
    compare: 'Sammenlign tallene',
    numbers: (name: string) => `Tallene for ${name}`,
    same: 'Tallene er ens på begge skærme',
  },

  invite: {
    heading: 'Invitér en kollega',
    text: 'Din kollega skal bruge invitationen og sit eget brugernavn og sin egen adgangskode fra den, der står for databasen.',
    show: 'Vis invitationen',
    hide: 'Skjul invitationen',
    field: 'Invitationen',
    copy: 'Kopiér invitationen',
    copied: 'Invitationen er kopieret. Ryd udklipsholderen, når du har givet den videre.',
    notCopied: 'Browseren vil ikke kopiere. Markér teksten, og kopiér den selv.',
  },

  settings: {
    heading: 'Indstillinger',
    save: 'Gem indstillingerne',
    saved: 'Indstillingerne er gemt og bliver prøvet nu.',
  },

  leave: {
    heading: 'Forlad teamet',
    text: 'Sagerne bliver i denne browser, men de holdes ikke længere i takt med kollegernes.',
    button: 'Forlad teamet',
    ask: 'Forlad teamet?',
    askText:
      'Sagerne bliver i denne browser. Nøglerne til de delte sager slettes her, og det, der ligger i databasen, bliver liggende. Kommer du med igen, er du en ny kollega, og sagerne skal deles med dig igen.',
    yes: 'Forlad teamet',
    left: 'Du har forladt teamet.',
  },
} as const;

export const sharePage = {
  title: 'Deling',
  lead: 'Her bestemmer du, hvilke kolleger der har sagen. De får hele sagen fra det første ord, også historikken, og de kan skrive i den.',
  noTeam: 'Du er ikke med i et team, så sagen kan ikke deles.',
  toTeam: 'Se, hvordan du kommer med i et team',
  accessHeading: 'De har sagen',
  onlyYou: 'Sagen er ikke delt. Kun du har den.',
  me: (name: string) => `${name} (dig selv)`,
  unknown: 'En kollega, som denne browser ikke har hørt om endnu',
  take: 'Tag adgangen fra',
  takeOf: (name: string) => `Tag adgangen fra: ${name}`,
  again: 'Send sagen igen',
  againOf: (name: string) => `Send sagen igen: ${name}`,
  sentAgain: (name: string) =>
    `${name} får alle nøgler til sagen igen, næste gang I begge er på nettet. Har ${name} slettet sagen, står det her bagefter.`,
  removedBy: (name: string) =>
    `${name} har slettet sagen hos sig eller sagt nej til den og får ikke det nye. Del sagen med ${name} igen, hvis det ikke var meningen.`,
  givenAgain: (name: string) =>
    `${name} har tidligere slettet sagen hos sig eller sagt nej til den. Den kommer først igen, når ${name} siger ja til den på sin egen side om teamet.`,
  takeAsk: (name: string) => `Tag adgangen fra ${name}?`,
  takeYes: 'Tag adgangen',
  shareHeading: 'Del med flere',
  choose: 'Hvem skal have sagen?',
  share: 'Del sagen',
  chooseFirst: 'Vælg mindst én kollega.',
  shared: (names: string) =>
    `Sagen er delt med ${names}. Den er der, når I begge har været på nettet.`,
  nobodyMore: 'Alle kolleger på teamet har sagen.',
  nobody: 'Der er ingen kolleger på teamet endnu.',
  compareFirst:
    'Er tallene ikke sammenlignet, ved du ikke med sikkerhed, hvis nøgle det er. Sammenlign dem i telefonen først.',
  toCompare: 'Sammenlign tallene på siden om teamet',
} as const;
