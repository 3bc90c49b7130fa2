// The Danish words of versions and history. What happened and what changed is said in src/log/words.
import type { VersionMark } from '../log/operation.ts';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('da-DK')} ${many}`;

const changesIn = (number: number) => count(number, 'ændring', 'ændringer');

export const historyPage = {
  heading: 'Historik og versioner',
  lead: 'Gem sagen, som den er lige nu, se, hvad der er ændret siden, og følg, hvad der er sket.',
  reading: (read: number) =>
    read === 0 ? 'Læser historikken …' : `Læser historikken … ${changesIn(read)} indtil nu`,
  behind: 'Der er skrevet i sagen, siden historikken blev læst.',
  readAgain: 'Vis også det nyeste',
  failedHeading: 'Historikken kan ikke vises',
  more: (number: number) => `Vis ${number.toLocaleString('da-DK')} mere`,
  whole: 'Vis hele teksten',
  short: 'Vis mindre',
  at: (when: string, by: string) => (by === '' ? when : `${when} · ${by}`),
  /** Whose words they are, and who put them in. */
  by: (by: string, source: 'import' | 'undo', through: string) =>
    `${by === '' ? 'En, der ikke er nævnt' : by}, ${source === 'import' ? 'hentet ind' : 'sat tilbage'}${through === '' ? '' : ` af ${through}`}`,

  versions: {
    heading: 'Versioner',
    lead: 'En version er sagen, som den var på et bestemt tidspunkt, for eksempel da du sendte et udkast. Du kan altid læse den igen.',
    none: 'Der er ingen versioner endnu.',
    saved: (when: string, by: string) => (by === '' ? `Gemt ${when}` : `Gemt ${when} af ${by}`),
    fingerprint: 'Fingeraftryk',
    whatFor:
      'Fingeraftrykket er regnet ud af alt, hvad der stod i sagen. Skriv det på det, du sender. Så kan du senere se, om det er netop den version.',
    read: 'Læs versionen',
    changed: 'Se, hvad der er ændret siden',
    make: 'Gem en version af sagen nu',
    kind: 'Hvad er det for en version?',
    kinds: {
      'draft-sent': 'Udkast sendt',
      'after-hearing': 'Efter høring',
      final: 'Endelig',
      other: 'Andet',
    } as const satisfies { readonly [kind in VersionMark['kind']]: string },
    name: 'Navn',
    nameHint:
      'For eksempel hvem udkastet er sendt til. Du kan lade feltet være tomt, hvis du ikke har valgt ”Andet”.',
    kindMissing: 'Vælg, hvad det er for en version',
    nameMissing: 'Skriv, hvad versionen skal hedde',
    nameTooLong: (most: number) => `Navnet er for langt. Skriv højst ${most} tegn`,
    save: 'Gem versionen',
    made: (title: string) => `Versionen er gemt: ${title}.`,
    waits:
      'Versionen er ikke gemt endnu, fordi browseren ikke kan gemme lige nu. Se linjen øverst på siden.',
  },

  changes: {
    heading: 'Hvad er ændret siden …',
    lead: 'Vælg en version. Så ser du, hvad der er anderledes i sagen nu.',
    choose: 'Version',
    none: 'Vælg en version',
    noVersions: 'Når du har gemt en version, kan du her se, hvad der er ændret siden.',
    working: 'Finder forskellene …',
    same: 'Intet er ændret siden denne version.',
    found: (questions: number, sections: number) =>
      questions === 0
        ? 'Ingen svar er ændret.'
        : `${count(questions, 'svar er ændret', 'svar er ændret')} i ${count(sections, 'afsnit', 'afsnit')}.`,
    course: 'Sagens gang',
    how: { added: 'Tilføjet', changed: 'Ændret', removed: 'Fjernet' },
    before: 'Før',
    after: 'Nu',
    deferral: 'Udskudt, fordi',
  },

  course: {
    heading: 'Sagens gang',
    lead: 'Faser, versioner, filer og genåbninger, det nyeste først. Hvem der har skrevet hvert svar, står nederst på hvert afsnit.',
    created: 'Sagen er oprettet.',
  },

  check: {
    heading: 'Kontrollér loggen',
    lead: 'Alt, hvad der skrives, lægges i en log, hvor hver ændring er kædet til dem før den. Derfor kan det ses, hvis nogen har ændret eller fjernet noget bagefter uden om guiden.',
    start: 'Kontrollér loggen',
    again: 'Kontrollér igen',
    cancel: 'Afbryd',
    cancelled: 'Du afbrød kontrollen.',
    working: (done: number, all: number) =>
      `Kontrollerer ${done.toLocaleString('da-DK')} af ${changesIn(all)} …`,
    holdsHeading: 'Loggen holder',
    holds: (number: number) =>
      number === 1
        ? 'Der er 1 ændring i loggen.'
        : `Alle ${changesIn(number)} hænger sammen. Ingen af dem er ændret eller fjernet bagefter.`,
    datesHeading: 'Loggen holder, men nogle datoer kan være forkerte',
    ahead: (number: number, latest: string) =>
      `${count(number, 'ændring er', 'ændringer er')} dateret ude i fremtiden, senest ${latest}. Uret på den computer, hvor det blev skrevet, gik forkert. Hvornår det skete, kan loggen ikke sige.`,
    turned: (number: number) =>
      `${count(number, 'ændring har', 'ændringer har')} en tidligere dato end noget, der var skrevet før. I historikken står de i den rækkefølge, de blev skrevet.`,
    datesWhat:
      'Stil uret på computeren, hvis det går forkert. Skriv i sagen, hvornår det skete, hvis datoen betyder noget.',
    endUnknownHeading: 'Loggens slutning kan ikke kontrolleres',
    holdsInside: (number: number) =>
      number === 0
        ? 'Der er ingen ændringer i loggen.'
        : number === 1
          ? 'Der er 1 ændring i loggen.'
          : `De ${changesIn(number)}, der er her, hænger sammen: ingen af dem er ændret, og der er ikke fjernet noget mellem dem.`,
    endUnknown:
      'Intet her i browseren siger, hvilken ændring der var den seneste. Derfor kan det ikke ses, om de nyeste ændringer er ændret eller fjernet.',
    endUnknownWhy:
      'Det er sådan, når sagen er hentet fra en fil eller en kollega, og der ikke er skrevet i den her siden. Har du skrevet i sagen her, har nogen eller noget fjernet de mærker, guiden satte: Hold sagen op mod en fil eller et dokument, du har sendt, og sig det til din leder eller den, der har ansvaret for sikkerheden.',
    newest:
      'Vil du senere kunne vise andre, at sagen er den samme, så gem en version, og skriv fingeraftrykket ned.',
    brokenHeading: 'Loggen holder ikke',
    broken: (number: number, all: number) =>
      `${count(number, 'ting passer', 'ting passer')} ikke blandt ${changesIn(all)}.`,
    unreadHeading: 'Noget kan ikke læses',
    todoHeading: 'Det skal du gøre',
    todo: {
      changed:
        'Stol ikke på de svar, der er nævnt, før du har holdt dem op mod et dokument, du har sendt, eller en fil fra før. Er et svar forkert, så ret det i sagen.',
      missing:
        'Har du sagen i en fil, så hent filen ind. Det, der mangler, kommer tilbage. Har du ingen fil, så se sagen igennem, og skriv det igen, der mangler.',
      both: 'Sig det til din leder eller den, der har ansvaret for sikkerheden. Nogen eller noget har rørt ved sagen uden om guiden.',
    },
    changed: (what: string) => `${what} er ændret, efter at den blev skrevet.`,
    twice: (what: string) => `${what} findes i to versioner, der siger hver sit.`,
    missing: (before: string) => `En ændring er fjernet. Den kom før ${before}.`,
    missingKnown: 'En ændring er fjernet. Den var den seneste, guiden havde gemt.',
    since: (when: string) => `Det blev opdaget ${when}.`,
    entry: (when: string, by: string, where: string) =>
      `Ændringen ${when}${by === '' ? '' : ` af ${by}`}${where === '' ? '' : ` i ${where}`}`,
    before: (when: string) => `ændringen ${when}`,
    at: (section: string, question: string) => `”${section}”, ”${question}”`,
    andMore: (number: number) => `Der er ${number.toLocaleString('da-DK')} mere af samme slags.`,
  },

  version: {
    title: 'En tidligere version',
    mark: 'Du læser en tidligere version',
    text: 'Sagen står her, som den var. Intet kan rettes i en version.',
    onCover: (title: string, saved: string) => `Versionen hedder ”${title}”. ${saved}.`,
    back: 'Til historikken',
    now: 'Læs sagen, som den er nu',
    working: 'Henter versionen …',
    notFound: 'Versionen findes ikke',
    notFoundText:
      'Den er måske gemt på en anden computer, som denne ikke har hentet det nyeste fra.',
    conflicts:
      'Da versionen blev gemt, havde ingen valgt mellem dem. I teksten står den nyeste, og stedet er mærket. Her er de side om side.',
    seeAt: (what: string) => `Se stedet i teksten: ${what}`,
    missing: (number: number) =>
      `Versionen er ikke hel: ${changesIn(number)}, den bygger på, kan ikke læses. Kontrollér loggen i historikken.`,
  },

  section: {
    summary: 'Hvem har skrevet hvad',
    none: 'Der er ikke skrevet noget i afsnittet endnu.',
    older: (number: number) => `Vis ${number.toLocaleString('da-DK')} ældre`,
  },
} as const;
