// The sentences about the team database, in Danish: what happened, and what to do.
import type { SyncRefusal } from '#machines/syncMachine.ts';

const changes = (count: number) => (count === 1 ? '1 ændring' : `${count} ændringer`);

export const teamWords = {
  address: {
    missing: 'Skriv teamdatabasens adresse. Du får den af den, der står for databasen.',
    unlike:
      'Adressen kan ikke læses. Den skal se sådan ud: https://database.kommunen.example/teamets-navn.',
    open: 'Adressen skal begynde med https://. Ellers kan andre på nettet se, hvad der sendes, og hvem der logger på.',
    credentials:
      'Skriv ikke bruger eller adgangskode i adressen. De har deres egne felter nedenfor.',
    extra: 'Adressen må ikke have noget efter teamets navn. Slet det fra spørgsmålstegnet eller #.',
    noDatabase:
      'Adressen mangler teamets navn til sidst, for eksempel …/teamets-navn. Spørg den, der står for databasen.',
    database:
      'Teamets navn i adressen må kun have små bogstaver, tal, streg og understreg. Se adressen efter.',
  },
  invitation: {
    unlike:
      'Det er ikke en invitation til et team. Kopiér hele teksten; den begynder med ”udredningsguiden-team”.',
    newer:
      'Invitationen er lavet med en nyere app-version. Genindlæs siden, så du får den nye app-version.',
    damaged:
      'Invitationen er ikke kopieret helt, eller et tegn er ændret. Kopiér den igen, fra først til sidst.',
    giveSafely:
      'Invitationen er teamets nøgle. Giv den selv til din kollega, på papir eller i jeres sikre post, og aldrig gennem teamdatabasen.',
  },
  off: 'Der er ikke valgt en teamdatabase. Sagerne ligger kun i denne browser og i de filer, du gemmer.',
  inStep: 'Alt er sendt til teamdatabasen, og alt derfra er hentet.',
  /** Said where the sentences after it tell what is not. */
  inStepBut: 'Der er forbindelse til teamdatabasen, men ikke alt er i takt:',
  working: 'Sender og henter …',
  offline:
    'Der er ikke forbindelse til nettet. Du kan arbejde videre. Alt bliver sendt, når du er på nettet igen.',
  waiting: 'Teamdatabasen svarer ikke. Alt er gemt i denne browser. Der prøves igen om et øjeblik.',
  waitingUntil: (clock: string) =>
    `Teamdatabasen svarer ikke. Alt er gemt i denne browser. Der prøves igen kl. ${clock}.`,
  /** Said where an address was never reached: the browser does not tell a page which of these it was. */
  neverReached:
    'Teamdatabasen er endnu ikke nået. Se efter, om adressen er rigtig. Er den det, så bed den, der står for databasen, om at se på certifikatet og på, om denne sides adresse er tilladt (CORS).',
  refused: {
    password:
      'Teamdatabasen kender ikke brugeren eller adgangskoden. Ret dem under teamets indstillinger, og prøv igen.',
    access:
      'Din bruger har ikke adgang til teamdatabasen. Bed den, der står for databasen, om at give dig adgang, og prøv igen.',
    missing:
      'Der er ingen database med det navn. Se adressen efter under teamets indstillinger, eller spørg den, der står for databasen.',
    unlike:
      'Det, der svarer på adressen, er ikke en teamdatabase. Se adressen efter under teamets indstillinger.',
    reload:
      'Siden må først kontakte teamdatabasen, når den er genindlæst. Gem det, du er i gang med, og genindlæs siden.',
  } satisfies Record<SyncRefusal, string>,
  /** Another tab of this browser does it. */
  elsewhere: 'En anden fane sender og henter for denne browser.',
  lost: (count: number) =>
    `Teamdatabasen manglede ${changes(count)}, som den havde før. De er sendt igen. Fortæl den, der står for databasen, at den har mistet noget.`,
  setAside: {
    unreadable: (count: number) =>
      `${changes(count)} i teamdatabasen kan ikke læses og er lagt til side. Resten er hentet. Fortæl den, der står for databasen, at noget er beskadiget eller ændret.`,
    'no-key': (count: number) =>
      `${changes(count)} er låst med en nøgle, du ikke har. Er det en sag, du stadig skal have adgang til, så bed en kollega om at dele den igen.`,
    changed: (count: number) =>
      `${changes(count)} siger noget andet end det, der stod, da andre skrev videre på det. De er lagt til side. Nogen kan have ændret i teamdatabasen: sig det til din leder.`,
    stranger: (count: number) =>
      `${count === 1 ? '1 nøgle' : `${count} nøgler`} kom fra en, der ikke er med i sagen, og er ikke taget i brug. Sig det til din leder.`,
  },
  waitingCases: (count: number) =>
    `${count === 1 ? '1 delt sag' : `${count} delte sager`} venter på dig. Du svarer længere nede på siden.`,
  gaps: (count: number) =>
    `${changes(count)} mangler i sager, du deler. Det er sædvanligt, når en kollega ikke har været på nettet. Varer det ved, så bed en kollega, der har sagen, om at gemme den i en fil, og hent filen ind.`,
  tooBig: (count: number) =>
    `${changes(count)} er for store til teamdatabasen og ligger kun i denne browser. Gem sagen i en fil, og del teksten op i flere svar.`,
  takenAway: {
    done: (name: string) =>
      `Fra nu af låses det nye i sagen med en nøgle, ${name} ikke får. ${name} får det at vide i sagen, når I begge har været på nettet.`,
    honest: (name: string) =>
      `Det, ${name} allerede har hentet, kan ikke tages tilbage. Heller ikke det, en kollega har skrevet uden at have været på nettet siden. Bed den, der står for databasen, om også at lukke ${name}s bruger, hvis ${name} ikke længere hører til teamet.`,
  },
  fingerprint: (name: string) =>
    `Ring til ${name}, og læs tallene højt for hinanden. Er de ens på begge skærme, er nøglen ${name}s. Er de ikke det, så del ikke sager, før I ved hvorfor.`,
  namesakes: (name: string) =>
    `Der er flere med navnet ${name} på teamet. Sammenlign tallene i telefonen, før du deler noget.`,
  practice: 'En øvelsessag kan ikke deles. Den bliver i denne browser.',
  notIn: 'Du er ikke med i den delte sag. Bed en kollega, der er med, om at dele den med dig.',
  out: {
    heading: 'Du er ikke længere med i delingen',
    /** `day`: undefined where nobody has told. */
    fact: (day: string | undefined) =>
      `Du er taget ud af delingen af denne sag${day === undefined ? '' : ` d. ${day}`}. Det, du har her, bliver ikke længere ført ajour, og det, du skriver, når ikke kollegerne.`,
    ask: 'Skal du stadig arbejde med sagen, så bed en kollega, der er med, om at dele den med dig igen. Har du skrevet noget, kollegerne mangler, så gem sagen i en fil, og giv dem den.',
    waits: 'En delt kopi af sagen venter på dig',
    waitsText:
      'Det, kollegerne skriver i den, er ikke her, og det, du skriver her, når den ikke, før de to kopier er samlet.',
    toJoin: 'Se den delte kopi på siden om teamet',
    remove: 'Skal du ikke arbejde med sagen mere, så slet den her. Det gør du i oversigten.',
    locked: (count: number) =>
      `${changes(count)} i sagen er låst med en nøgle, denne browser ikke har. Det kan være, fordi nøglen er på vej, eller fordi du er taget ud af delingen. Varer det ved, så spørg en kollega, der er med i sagen.`,
  },
  damagedNotes:
    'Det, browseren har gemt om teamet, kan ikke læses. Sagerne er her stadig. Forlad teamet, og meld dig ind igen med invitationen.',
} as const;
