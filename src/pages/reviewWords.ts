// The Danish words of the page where drafts are given to read, and what came back is answered.
import type {
  ReviewAnswer,
  ReviewClosing,
  ReviewReply,
  ReviewRound,
} from '#forms/answers/reviews.ts';
import type { RoundState } from '#machines/reviewStates.ts';

const count = (number: number, one: string, more: string) =>
  number === 1 ? `1 ${one}` : `${number} ${more}`;

type Is = ReviewRound['recipient']['is'];

export const reviewPage = {
  title: 'Gennemlæsning',
  lead: 'Her giver du familien et udkast at læse, før noget er besluttet. De kan skrive, hvad de genkender, hvad der ikke er rigtigt, og hvad der mangler, og du svarer på hver bemærkning.',
  notHearing:
    'Gennemlæsning er ikke partshøring. Skal nogen høres efter forvaltningsloven § 19, så gør det for sig og skriv det i afsnittet om indstilling. At nogen ikke svarer her, er ikke et ja.',
  toHearing: 'Gå til partshøringen',

  who: {
    custodian: 'har forældremyndighed',
    young: 'den unge selv',
    supporter: 'bisidder',
  } satisfies { readonly [is in Is]: string },
  nameless: 'En modtager uden navn',

  rounds: {
    heading: 'Udkast, du har sendt',
    none: 'Ingen har fået et udkast at læse endnu.',
    awaited: (answers: number) =>
      `${count(answers, 'svar hører', 'svar hører')} til et udkast, som ikke er i sagen her endnu. Hent sagen fra den kollega, der sendte udkastet. Indtil da kan du ikke se, hvem svaret er fra, og det står kun i arbejdsudgaven. Det, der er sagt, står under bemærkningerne og venter på dit svar.`,
    sent: (when: string) => `Sendt ${when}.`,
    answerBy: (when: string) => `Svar ønskes senest ${when}.`,
    places: (number: number) => `Udkastet havde ${count(number, 'sted', 'steder')}.`,
    leftOut: (number: number) =>
      `${count(number, 'sted', 'steder')} er ladt ude for denne modtager alene.`,
    band: (label: string) => `Siden til barnet er for ${label}.`,
    file: (name: string) => `Filen hedder ${name}.`,
    state: {
      awaiting: 'Afventer svar',
      overdue: 'Ikke svaret inden den ønskede dag. Det er ikke et ja.',
      answered: 'Besvaret. Noget venter på dit svar.',
      settled: 'Afsluttet. Alt, der er sagt, har fået svar.',
      calledOff: 'Kaldt tilbage',
    } satisfies { readonly [state in RoundState]: string },
    answers: (number: number) =>
      number === 0
        ? 'Intet svar er hentet ind.'
        : `${count(number, 'svar', 'svar')} er hentet ind.`,
    shares:
      'Har sagt ja til, at den anden forælder må se svaret. De ser kun hinandens, når begge har sagt ja.',
    sharesNot: 'Har ikke sagt ja til, at den anden forælder må se svaret. Vis det ikke videre.',
    sharesUnclear:
      'Har sagt både ja og nej til, at den anden forælder må se svaret. Derfor gælder nej: Vis det ikke videre. Er det et ja nu, så skriv det ind her, når de har sagt det.',
    calledOff: (when: string, because: string) => `Kaldt tilbage ${when}: ${because}`,
    callOff: 'Kald udkastet tilbage',
    callOffAbout: (name: string) => `Kald udkastet til ${name} tilbage`,
    because: 'Hvorfor kalder du udkastet tilbage?',
    becauseHint:
      'Grunden bliver stående i sagen. Sig det også til modtageren: filen kan ikke hentes tilbage.',
    becauseMissing: 'Skriv, hvorfor udkastet kaldes tilbage.',
    calledOffDone: (name: string) =>
      `Udkastet til ${name} er kaldt tilbage. Svarfiler til det bliver ikke hentet ind.`,
    enter: 'Skriv et svar ind',
    enterAbout: (name: string) => `Skriv et svar ind fra ${name}`,
  },

  load: {
    heading: 'Hent et svar ind',
    text: 'Vælg den svarfil, du har fået tilbage. Navnet ender på .udredningssvar. Kom svaret på papir eller i en samtale, så brug ”Skriv et svar ind” ud for udkastet.',
    choose: 'Vælg svarfilen',
    reading: 'Svarfilen læses …',
    taken: (name: string, comments: number, texts: number) => {
      const said = [
        ...(comments > 0 || texts === 0 ? [count(comments, 'bemærkning', 'bemærkninger')] : []),
        ...(texts > 0
          ? [count(texts, 'tekst til sidst i svaret', 'tekster til sidst i svaret')]
          : []),
      ];
      return `Svaret fra ${name} er hentet ind: ${said.join(' og ')}.`;
    },
    known: (name: string) => `Det her svar fra ${name} er hentet ind før. Intet er ændret.`,
    refusedHeading: 'Svaret er ikke hentet ind',
    unreadable: 'Filen kan ikke læses. Den er måske flyttet. Vælg den igen.',
  },

  comments: {
    heading: 'Bemærkninger',
    none: 'Der er ingen bemærkninger til steder i udkastet.',
    waiting: (number: number) =>
      number === 0
        ? 'Alt, der venter på svar, har fået et.'
        : `${count(number, 'bemærkning venter', 'bemærkninger venter')} på dit svar.`,
    /** `number` of the `all` that wait. */
    atTheEnd: (number: number, all: number) => {
      if (number === 0) return '';
      const which = all === 1 ? 'Den' : number === all ? 'De' : `${number} af dem`;
      return `${which} står under ”Det, de skrev til sidst”.`;
    },
    whole: 'Udkastet som helhed',
    unknownPlace: 'Et sted, som sagen ikke kender',
    several: 'Flere har skrevet her. Det står side om side, som de skrev det.',
    unlike: 'De siger ikke det samme. Skriv, hvad hver af dem mener; det skal ikke blive til ét.',
    wrote: (when: string) => `Skrevet ${when}`,
    ways: {
      file: 'svarfil',
      paper: 'på papir',
      phone: 'i telefonen',
      talk: 'i en samtale',
    } satisfies { readonly [way in ReviewAnswer['way']]: string },
    noWords: 'Uden egne ord.',
    earlier: (number: number) => `Skrev før (${number})`,
    takenBack: 'Den er ikke med i det nyeste svar. Bemærkningen bliver stående, for den er sagt.',
    textThen: (name: string) => `Teksten i det udkast, ${name} fik:`,
    textThenAll: 'Teksten i de udkast, de fik:',
    same: 'Teksten er den samme i sagen nu.',
    changed: 'Teksten er ændret. Nu står der:',
    gone: 'Stedet er ikke i sagen længere. Bemærkningen er gemt og skal stadig have et svar.',
    toPlace: 'Gå til stedet',
    waits: 'Mangler dit svar',
  },

  reply: {
    heading: 'Dit svar',
    legend: 'Hvad bliver der af det?',
    states: {
      'taken-in': { label: 'Taget med', ask: 'Hvad er ændret?' },
      kept: { label: 'Ikke ændret', ask: 'Hvorfor er det ikke ændret?' },
      open: { label: 'Åben', ask: 'Hvorfor står det åbent?' },
    } satisfies {
      readonly [state in ReviewReply['state']]: { readonly label: string; readonly ask: string };
    },
    hint: 'Skriv det, så den, der får svaret, kan forstå det.',
    stateMissing: 'Vælg, hvad der bliver af det, de skrev.',
    wordsMissing: {
      'taken-in': 'Skriv, hvad der er ændret, så det kan ses.',
      kept: 'Skriv, hvorfor det ikke er ændret.',
      open: 'Skriv, hvorfor det står åbent, og hvad der skal ske.',
    } satisfies { readonly [state in ReviewReply['state']]: string },
    save: 'Gem svaret',
    write: 'Skriv et svar',
    change: 'Ret svaret',
    answered: (when: string) => `Svaret ${when}`,
    before: 'Det er skrevet om efter dit svar. Se, om svaret stadig passer.',
    saved: (name: string) => `Dit svar til ${name} er gemt.`,
    apart: 'I er flere, der har svaret uden at se hinanden. Vælg det svar, der skal gælde.',
    choose: (text: string) => `Vælg: ${text}`,
  },

  closing: {
    heading: 'Det, de skrev til sidst',
    again: (days: readonly string[]) => `Står uændret i svaret ${days.join(' og ')}.`,
    takenBack: 'Teksten er ikke med i det nyeste svar. Den bliver stående, for den er skrevet.',
    fields: {
      statement: 'Egen udtalelse',
      wishes: 'Egne mål og ønsker',
      support: 'Om den støtte, der er foreslået',
      meeting: 'Var mødet okay?',
      important: 'Talte vi om det vigtige?',
      different: 'Noget, der skal være anderledes?',
    } satisfies { readonly [field in keyof ReviewClosing]: string },
  },

  entry: {
    heading: (name: string) => `Svar fra ${name}`,
    lead: 'Skriv det, som det blev sagt eller skrevet, sted for sted. Det står i sagen, hvordan svaret kom.',
    way: 'Hvordan kom svaret?',
    ways: { paper: 'På papir', phone: 'I telefonen', talk: 'I en samtale' },
    wayMissing: 'Vælg, hvordan svaret kom.',
    day: 'Hvilken dag?',
    dayHint: 'For eksempel 6.12.2026.',
    dayFault: 'Skriv en dag, der har været, for eksempel 6.12.2026.',
    comments: 'Bemærkninger til stederne',
    place: 'Hvilket sted?',
    whole: 'Udkastet som helhed',
    says: 'Hvad siger de om stedet?',
    words: 'Deres egne ord',
    wordsFault: 'Skriv, hvad der blev sagt om udkastet. Eller vælg det sted, det handler om.',
    add: 'Tilføj bemærkningen',
    remove: 'Fjern',
    removeAbout: (place: string) => `Fjern bemærkningen om ${place}`,
    closing: 'Til sidst i svaret',
    shares: 'Må den anden forælder se svaret?',
    sharesYes: 'Ja, det har de sagt',
    save: 'Gem svaret i sagen',
    cancel: 'Luk uden at gemme',
    empty: 'Skriv mindst én bemærkning eller noget til sidst i svaret.',
    unsent: 'Du har skrevet en bemærkning, som ikke er tilføjet. Tilføj den, eller slet ordene.',
    saved: (name: string) => `Svaret fra ${name} er gemt i sagen.`,
  },

  make: {
    heading: 'Send et udkast',
    lead: 'Hver modtager får sin egen fil. Den er låst med et kodeord og åbnes i en browser, også på en telefon og uden net.',
    closed: 'Sagen er lukket. Åbn den igen fra opgavesiden, hvis nogen skal have et udkast.',
    toTasks: 'Til opgaverne i sagen',
    riskHeading: 'Udkastet kan ikke sendes endnu',
    toRisk: 'Gå til risikovurderingen',
    recipient: 'Hvem skal læse udkastet?',
    recipientMissing: 'Vælg, hvem der skal læse udkastet.',
    noCustodians: 'Sagen har ingen forældre med navn endnu.',
    toCustodians: 'Skriv forældrene',
    youngName: 'Barnet er fyldt 15, men har intet navn i sagen. Skriv navnet først.',
    supporter: 'En bisidder',
    supporterName: 'Bisidderens navn',
    supporterHint: 'Aftal det med familien først.',
    supporterMissing: 'Skriv bisidderens navn.',
    already: (name: string) =>
      `${name} har allerede et udkast ude. Kald det tilbage, hvis det nye skal gælde i stedet.`,
    answerBy: 'Svar ønskes senest',
    answerByHint: 'Giv god tid. Det er et ønske, ikke en frist i loven.',
    answerByFault: 'Skriv en dag, der kommer, for eksempel 6.12.2026.',
    adviser: 'Hvem er udkastet fra?',
    adviserMissing: 'Skriv dit navn, så de ved, hvem der spørger.',
    unit: 'Team eller afdeling',
    contact: 'Hvem kan de ringe eller skrive til?',
    contactHint: 'Et telefonnummer eller en anden vej. Det står først i filen.',
    contactMissing: 'Skriv et telefonnummer eller en anden vej, så de kan få fat i dig.',
    withheldHeading: 'Det, modtageren ikke ser',
    marked: (number: number) =>
      number === 0
        ? 'Intet i sagen er mærket, så det udelades for modtageren.'
        : `${count(number, 'sted er', 'steder er')} mærket og udelades helt. Der står kun, at noget er udeladt.`,
    toWithheld: 'Hvem må se hvad',
    leaveOut: (name: string) => `Lad mere ude for ${name}`,
    leaveOutLead: 'Sæt kryds ved det, der skal udelades for denne modtager alene.',
    inChapter: (places: number, out: number) =>
      out === 0
        ? count(places, 'sted', 'steder')
        : `${count(places, 'sted', 'steder')}, ${out} valgt`,
    leftOut: (number: number) =>
      number === 0 ? 'Intet er valgt.' : `${count(number, 'sted', 'steder')} er valgt.`,
    band: 'Til hvilken alder skal siden til barnet være?',
    bandUsual: 'Passer til barnets alder.',
    passphrase: 'Kodeord til filen',
    passphraseHint:
      'Giv det en anden vej end filen: i telefonen, eller når I ses. Skriv det ned nu. Guiden gemmer det ikke.',
    passphraseFault:
      'Kodeordet er for kort eller for let at gætte. Brug et forslag, eller vælg mindst fire tilfældige ord, der ikke hører sammen.',
    suggest: 'Foreslå et andet',
    submit: 'Lav filen',
    working: 'Filen laves og læses igennem. Det tager lidt tid.',
    failedHeading: 'Filen blev ikke lavet',
    failed: 'Intet er sendt, og sagen er uændret. Prøv igen, eller genindlæs siden.',
    faults: 'Se felterne igennem. Det, der mangler, står ved hvert felt.',
  },

  made: {
    heading: 'Filen er klar',
    searched: (number: number) =>
      number === 0
        ? 'Læst igennem: intet i sagen er udeladt for modtageren.'
        : `Læst igennem: intet af det udeladte står i filen. Der er søgt efter ${count(number, 'tekst', 'tekster')}.`,
    notSearched: (words: readonly string[]) =>
      `Det her kan ikke søges efter, fordi ordene står i alle udkast: ${words.join(', ')}. Se selv efter.`,
    large: (size: string) =>
      `Filen fylder ${size}, mere end den plejer, fordi udkastet er meget langt. Den virker, men kan være for stor til en mail og langsom at åbne på en gammel telefon. Er det for meget at læse, så lad steder ude, eller læs udkastet sammen.`,
    passphrase: 'Kodeordet er',
    download: 'Hent filen, og skriv den ind som sendt',
    again: 'Hent filen igen',
    file: (name: string) => `Filen hedder ${name}. Navnet siger ikke, hvem den er til.`,
    sent: (name: string) =>
      `Filen er hentet. Sagen siger nu, at ${name} har fået udkastet, og versionen er gemt.`,
    sentHow:
      'Send filen ad en sikker vej, og giv kodeordet en anden vej. Forlader du siden, kan filen ikke hentes igen.',
    another: 'Send et udkast til en anden',
    giveUp: 'Brug ikke filen',
    behind:
      'Sagen er ændret, siden filen blev lavet. Lav den igen, så den viser sagen, som den er.',
    version: (name: string) => `Til ${name}`,
  },
} as const;
