// The reader's words in Danish: the language they are thought in, kept short and plain.
import type { ReaderLanguage } from './types.ts';

export const da = {
  code: 'da',
  name: 'Dansk',
  direction: 'ltr',
  dateLocale: 'da-DK',
  provenance: {
    source: 'our own wording',
    checked: false,
    note: 'Egne ord, ikke kommunens og ikke Social- og Boligstyrelsens. Ikke prøvet med forældre endnu. At tavshed ikke er et ja, og at det ikke er partshøring: Projektets lovnotat (law.md), forvaltningsloven § 19.',
    on: '2026-11-22',
  },
  words: {
    lock: {
      title: 'Et udkast, du kan læse og svare på',
      lead: 'Filen er låst. Kun den, der har kodeordet, kan åbne den.',
      field: 'Kodeord',
      hint: 'Skriv det kodeord, du har fået af kommunen. Det kan være flere ord.',
      show: 'Vis kodeordet',
      hide: 'Skjul kodeordet',
      open: 'Åbn',
      opening: 'Vi åbner filen. Det kan tage et øjeblik.',
      empty: 'Skriv kodeordet først.',
      wrong:
        'Kodeordet passer ikke. Se efter, om det er skrevet rigtigt, og prøv igen. Bliver det ved, så ring til kommunen.',
      help: 'Har du ikke kodeordet? Ring til den i kommunen, som gav dig filen.',
      offline: 'Filen virker uden internet. Den sender ikke noget af sig selv.',
      cannotOpen:
        'Din browser kan ikke åbne filen. Prøv en nyere telefon eller en computer. Du kan også ringe til kommunen og få det på papir.',
      damaged: 'Filen er gået i stykker på vejen. Ring til kommunen, og bed om en ny.',
      notOpen:
        'Bliver teksten her stående, så er filen ikke åbnet. Gem filen på telefonen, og åbn den i en nyere browser. Prøv også en nyere telefon eller en computer. Går det ikke, så ring til kommunen og få udkastet på papir.',
    },
    start: {
      title: (child) => `Udkast om ${child}`,
      titleYou: 'Udkast om dig',
      to: (name) => `Filen er til dig, ${name}.`,
      because: {
        custodian: 'Du får den, fordi du har del i forældremyndigheden.',
        young: 'Du får den, fordi den handler om dig.',
        supporter: 'Du får den, fordi du er med som bisidder.',
      },
      from: (adviser) => `Det er ${adviser}, der har skrevet udkastet.`,
      fromUnit: (adviser, unit) => `Det er ${adviser} fra ${unit}, der har skrevet udkastet.`,
      fromNobody: 'Det er din rådgiver i kommunen, der har skrevet udkastet.',
      madeAt: (date) => `Filen er lavet den ${date}.`,
      draft: 'Det her er et udkast. Der kan være fejl i det. Intet er besluttet med det.',
      answerBy: (date) => `Vi vil gerne have dit svar senest den ${date}.`,
      noTime: 'Kan du ikke nå det? Ring, så finder vi en ny dag.',
      late: 'Dagen er gået, men du må gerne svare alligevel. Ring først, så vi ved, at der kommer et svar.',
      silence: 'Hvis du ikke svarer, betyder det ikke, at du er enig.',
      askTitle: 'Har du spørgsmål?',
      ask: (adviser, contact) => `Du kan altid spørge ${adviser}: ${contact}.`,
      askNobody: 'Du kan altid spørge din rådgiver i kommunen.',
      interpreter: 'Har du brug for en tolk, så sig det til os.',
      howTitle: 'Sådan gør du',
      how: [
        'Læs udkastet. Du kan tage lidt ad gangen.',
        'Sig til undervejs, om det passer. Du må springe over.',
        'Skriv til sidst, hvad du selv ønsker.',
        'Giv dit svar tilbage til os.',
      ],
      otherWaysTitle: 'Vil du hellere svare på en anden måde?',
      otherWays:
        'Du kan svare på papir, i telefonen eller på et møde. Dit svar tæller lige så meget.',
      whoSeesTitle: 'Hvem ser dit svar?',
      whoSees:
        'Din rådgiver ser det. Det gør de kolleger også, der er med i sagen. Dit svar bliver gemt i sagen.',
      otherParent:
        'Den anden forælder får sin egen fil. I ser kun hinandens svar, hvis I begge siger ja til det.',
      access:
        'Loven kan give andre ret til at se sagens papirer. Er du utryg ved det, så ring, før du svarer.',
      otherReaders: 'Andre, der læser udkastet, får hver sin fil. De kan ikke se dit svar i den.',
      notHearingTitle: 'Det her er ikke en partshøring',
      notHearing: 'Skal vi høre dig efter loven, får du et brev for sig om det.',
      practice: 'Det her er en øvelse. Alle personer er fundet på.',
      begin: 'Læs udkastet',
    },
    language: {
      label: 'Sprog',
      staysDanish: 'Selve udkastet står på dansk, som det er skrevet.',
    },
    reading: {
      skip: 'Gå til teksten',
      contents: 'Indhold',
      start: 'Til forsiden',
      next: 'Næste',
      previous: 'Forrige',
      backToTop: 'Til toppen',
      readAloud: 'Læs højt',
      stop: 'Stop',
      noVoice:
        'Din telefon har ingen dansk stemme. Du kan hente en under telefonens indstillinger for oplæsning.',
      explain: (term) => `Hvad betyder ”${term}”?`,
      closeExplanation: 'Luk forklaringen',
      glossary: 'Svære ord',
      glossaryLead: 'Her er de ord, vi har forklaret. Spørg, hvis der mangler et.',
      leftOut: 'Noget er udeladt her.',
      leftOutAsk: 'Du kan spørge din rådgiver om det.',
    },
    answering: {
      place: (title) => `Dit svar til: ${title}`,
      recognise: 'Det genkender jeg',
      wrong: 'Det er ikke rigtigt',
      missing: 'Her mangler noget',
      words: {
        label: 'Med dine egne ord',
        hint: 'Du kan skrive lidt eller lade feltet være tomt.',
      },
      ownLanguage: 'Du må gerne skrive på dit eget sprog.',
      takeBack: 'Tag svaret tilbage',
      takenBack: 'Du har taget svaret tilbage.',
      undo: 'Fortryd',
      whole: {
        label: 'Er der noget at sige om hele udkastet?',
        hint: 'Skriv her, hvis det ikke hører til ét sted.',
      },
    },
    closing: {
      title: 'Dine egne ord',
      lead: 'Du behøver ikke at svare på alt. Skriv det, der er vigtigt for dig.',
      statement: {
        label: 'Hvad vil du selv sige?',
        hint: 'Det, du skriver, bliver gengivet helt, som du har skrevet det.',
      },
      wishes: {
        label: 'Hvad ønsker du dig?',
        hint: 'Det kan være et mål, et håb eller noget, der skal være lettere.',
      },
      support: {
        label: 'Hvad synes du om den hjælp, vi foreslår?',
        hint: 'Er det den rigtige hjælp? Er der for lidt, for meget eller noget andet?',
      },
      feedbackTitle: 'Sådan har vi arbejdet sammen',
      meeting: 'Var mødet med os okay for dig?',
      important: 'Talte vi om det, der er vigtigt for dig?',
      different: 'Er der noget, der skal være anderledes næste gang?',
      shareTitle: 'Den anden forælder',
      share: 'Den anden forælder må gerne se mit svar',
      shareHint: 'I ser kun hinandens svar, hvis I begge siger ja. Du kan også lade være.',
    },
    keeping: {
      kept: 'Det, du skriver, bliver gemt her på telefonen eller computeren.',
      lastKept: (time) => `Gemt klokken ${time}.`,
      cannotKeep: 'Det, du skriver, kan ikke gemmes her. Lav din svarfil, før du lukker siden.',
      failed:
        'Det seneste er ikke gemt. Lav din svarfil nu, eller skriv dit svar ud, før du lukker siden.',
      found: 'Du har skrevet her før. Dine svar er her stadig.',
      erase: 'Slet det, jeg har skrevet her',
      eraseAsk: 'Vil du slette alt, du har skrevet her? Det kan ikke fortrydes.',
      eraseYes: 'Ja, slet det',
      eraseNo: 'Nej, behold det',
      erased: 'Det, du skrev, er slettet her. En svarfil, du har lavet, er der stadig.',
    },
    handBack: {
      title: 'Giv dit svar tilbage',
      nothing: 'Du har ikke svaret på noget endnu. Du kan også ringe til os i stedet.',
      overview: 'Det har du svaret',
      draftSays: 'Der står',
      youSay: 'Du siger',
      change: 'Ret',
      make: 'Lav svarfilen',
      made: (file) => `Din svarfil hedder ${file}. Du finder den, hvor du plejer at finde filer.`,
      sendTitle: 'Sådan giver du den videre',
      send: [
        'Send filen til din rådgiver, sådan som I har aftalt.',
        'Filen er låst. Det er kun kommunen, der kan åbne den.',
        'Er du i tvivl om, hvordan du sender den? Ring til os.',
      ],
      nextTitle: 'Hvad sker der så?',
      next: [
        'Din rådgiver læser det, du har skrevet.',
        'Du får svar på hver bemærkning, også hvis vi ikke er enige.',
        'I det færdige papir kan du se, hvad der kom ud af det.',
      ],
      again:
        'Har du mere at sige? Ret dit svar, og lav en ny svarfil. Så gælder den nye. Det, du skrev før, bliver også gemt.',
      notMade:
        'Svarfilen blev ikke lavet. Prøv igen. Går det ikke, så skriv dit svar ud, eller ring til os.',
      print: 'Skriv dit svar ud',
      printHint: 'Så kan du give det til os på papir.',
      printedTitle: (name) => `Svar fra ${name}`,
      printedOn: (date) => `Skrevet ud den ${date}.`,
    },
    counts: {
      answered: (places) =>
        places === 1 ? 'Du har svaret ét sted.' : `Du har svaret ${places} steder.`,
      inTheme: (answered, all) => `${answered} af ${all} har svar`,
    },
    child: {
      title: (child) => `En side til ${child}`,
      titleYou: 'En side til dig',
      lead: 'Her står det vigtigste kort. Læs det gerne sammen.',
    },
    errors: {
      unexpected:
        'Noget gik galt. Luk siden, og åbn filen igen. Sker det igen, så ring til kommunen.',
      tooLong: (signs) => `Teksten er for lang. Der er plads til ${signs} tegn.`,
    },
  },
} as const satisfies ReaderLanguage;
