// What a child is told of its own case, in three bands of age. Short sentences: the youngest hear them read aloud.
// Own words, as those in `handouts.ts`, whose provenance holds for these too.
import { type ChildPhaseText, handoutTexts } from './handouts.ts';
import type { PhaseId } from './types.ts';

/** `small`: 6–9 years, `middle`: 10–14, `teen`: 15–17. */
export type ChildBand = 'small' | 'middle' | 'teen';

/** The words of one band. */
export type ChildTexts = {
  /** Below the title: what the paper is for. */
  readonly purpose: string;
  /** In the place of what the state of the case means. */
  readonly says: string;
  readonly sections: {
    readonly said: string;
    readonly came: string;
    readonly who: string;
    readonly decided: string;
    readonly now: string;
    readonly next: string;
    readonly ask: string;
  };
  readonly said: {
    /** Before the child's own words. */
    readonly lead: string;
    /** Where nothing the child said is written yet. */
    readonly none: string;
    readonly wish: string;
    readonly talk: string;
  };
  readonly came: {
    /** Before goals that come from what the child wishes. */
    readonly goals: string;
    readonly noted: string;
  };
  readonly phases: { readonly [phase in PhaseId | 'closed']: ChildPhaseText };
  readonly decided: {
    readonly granted: string;
    readonly partly: string;
    readonly refused: string;
    readonly none: string;
    readonly appeal: string;
  };
  readonly ask: {
    /** `{name}` and `{number}` are the adviser's. */
    readonly adviser: string;
    readonly phone: string;
    readonly nobody: string;
    readonly bisidder: string;
    readonly parents: string;
    readonly line: string;
  };
};

/** How the bands are called for the adviser, youngest first; `to` is the last year of age in it. */
export const childBands: readonly {
  readonly band: ChildBand;
  readonly label: string;
  readonly to: number;
}[] = [
  { band: 'small', label: '6–9 år', to: 9 },
  { band: 'middle', label: '10–14 år', to: 14 },
  { band: 'teen', label: '15–17 år', to: 17 },
];

const smallWho = ['De voksne i din kommune bestemmer.', 'Men vi vil høre dig først.'];

const small: ChildTexts = {
  purpose: 'Her kan du læse om dig. Læs det med en voksen, du kan lide.',
  says: 'Du må altid spørge.',
  sections: {
    said: 'Det har du sagt',
    came: 'Det gør vi med det',
    who: 'Hvem bestemmer?',
    decided: 'Hvad har vi bestemt?',
    now: 'Hvad sker der nu?',
    next: 'Og så?',
    ask: 'Du må spørge',
  },
  said: {
    lead: 'Du har sagt eller vist os det her.',
    none: 'Vi vil gerne høre, hvad du siger.',
    wish: 'Det vil du gerne',
    talk: 'Da vi var sammen',
  },
  came: {
    goals: 'Du har sagt noget, der er godt at vide. Nu vil vi prøve det her:',
    noted: 'Vi har skrevet det ned. Så husker vi det.',
  },
  phases: {
    opening: {
      who: smallWho,
      now: ['Nogen har bedt om hjælp til dig.', 'Vi vil finde ud af, hvad der er godt for dig.'],
      next: ['Vi vil gerne møde dig.', 'Du må tage en med, du kan lide.'],
    },
    investigation: {
      who: smallWho,
      now: [
        'Vi vil lære dig at kende.',
        'Hvad er du glad for?',
        'Hvad er svært?',
        'Vi taler også med dem, der kender dig.',
      ],
      next: ['Så siger vi, hvad vi tror kan hjælpe.', 'Og du siger, hvad du synes.'],
    },
    decision: {
      who: smallWho,
      now: ['Vi ved nu en del om dig.', 'Nu finder vi ud af, hvad vi kan gøre.'],
      next: ['Du får det at vide af os.', 'Du må sige, hvad du synes.'],
    },
    plan: {
      who: smallWho,
      now: ['Vi laver en plan med dig.', 'I den står det, du gerne vil.'],
      next: ['Så går vi i gang.', 'Vi ses igen og taler om, hvordan det går.'],
    },
    followUp: {
      who: smallWho,
      now: ['Vi ser, hvordan det går.', 'Du må sige, om det er godt nok.'],
      next: ['Er det ikke godt, gør vi noget andet.'],
    },
    closed: {
      who: smallWho,
      now: ['Vi er færdige nu.'],
      next: ['Får du brug for os igen, så sig det til en voksen.'],
    },
  },
  decided: {
    granted: 'Vi har sagt ja til det her:',
    partly: 'Vi har sagt ja til noget af det her:',
    refused: 'Vi har sagt nej til det her:',
    none: 'Vi har ikke bestemt noget endnu.',
    appeal: 'Er det ikke godt for dig? Så sig det til en voksen.',
  },
  ask: {
    adviser: 'Du kan spørge {name}.',
    phone: 'En voksen kan ringe på {number}.',
    nobody: 'Du kan spørge den voksne fra kommunen, som du har mødt.',
    bisidder: 'Du må have en voksen med, som hjælper dig med at sige det, du vil.',
    parents: 'Du kan også spørge dem, du bor hos, eller en i skolen.',
    line: 'Du kan ringe til BørneTelefonen på 116 111. Det koster ikke noget.',
  },
};

const { child } = handoutTexts;

const middle: ChildTexts = {
  purpose: child.purpose,
  says: child.says,
  sections: { said: 'Det har du sagt', came: 'Hvad kom der ud af det?', ...child.sections },
  said: {
    lead: 'Det her har du sagt eller vist. Er noget skrevet forkert, så sig det til os.',
    none: 'Der er ikke skrevet noget ned endnu af det, du har sagt. Du må altid fortælle os noget.',
    wish: 'Det ønsker du dig',
    talk: 'Da vi talte sammen',
  },
  came: {
    goals: 'Det, du ønsker dig, er blevet til de her mål:',
    noted: 'Vi har skrevet det, du har sagt. Vi tænker på det, når vi bestemmer noget.',
  },
  phases: child.phases,
  decided: child.decided,
  ask: child.ask,
};

const teenWho = [
  'Kommunen bestemmer, hvilken hjælp du kan få.',
  'Vi skal høre din mening først, og den skal tælle med.',
];

const teen: ChildTexts = {
  purpose:
    'Her står kort, hvad der sker i din sag. Du kan læse det alene eller med en, du stoler på.',
  says: 'Du må altid spørge, sige fra eller bede om at få noget rettet.',
  sections: {
    said: 'Det har du sagt',
    came: 'Hvad er der kommet ud af det?',
    who: 'Hvem bestemmer?',
    decided: 'Hvad er besluttet?',
    now: 'Hvad sker der nu?',
    next: 'Hvad sker der så?',
    ask: 'Hvem kan du spørge?',
  },
  said: {
    lead: 'Sådan har vi skrevet det, du har sagt eller vist. Er noget forkert, retter vi det.',
    none: 'Der står ikke noget endnu af det, du selv siger. Vi vil gerne tale med dig.',
    wish: 'Det ønsker du dig',
    talk: 'Da vi talte sammen',
  },
  came: {
    goals: 'De her mål bygger på det, du ønsker dig:',
    noted: 'Det, du har sagt, er skrevet ind i sagen. Vi bruger det, når vi skal beslutte noget.',
  },
  phases: {
    opening: {
      who: teenWho,
      now: ['Der er bedt om hjælp til dig.', 'Vi finder ud af, hvad vi har brug for at vide.'],
      next: ['Vi vil gerne tale med dig.', 'Du bestemmer selv, om du vil have en med.'],
    },
    investigation: {
      who: teenWho,
      now: [
        'Vi vil vide, hvad der går godt, og hvad der er svært.',
        'Vi taler med dig og med dem, der kender dig i hverdagen.',
      ],
      next: [
        'Når vi ved nok, fortæller vi, hvad vi tror kan hjælpe.',
        'Du kan læse det igennem og sige, om det passer.',
      ],
    },
    decision: {
      who: teenWho,
      now: [
        'Vi har fundet ud af det, vi skal vide.',
        'Nu skal det besluttes, hvilken hjælp du kan få.',
      ],
      next: [
        'Du får besked, når der er taget en beslutning.',
        'Du kan sige, hvad du synes om den.',
      ],
    },
    plan: {
      who: [...teenWho, 'Planen laver vi sammen med dig.'],
      now: ['I planen står dine mål, og hvem der gør hvad.'],
      next: ['Hjælpen går i gang.', 'Vi ses igen og taler om, hvordan det går.'],
    },
    followUp: {
      who: teenWho,
      now: ['Vi ser på, om hjælpen virker for dig.', 'Du må sige, om den er god nok.'],
      next: ['Er den ikke god nok, ser vi på den igen.'],
    },
    closed: {
      who: teenWho,
      now: ['Sagen er slut nu.'],
      next: ['Får du brug for hjælp igen, kan du selv sige det til os.'],
    },
  },
  decided: {
    granted: 'Der er sagt ja til det her:',
    partly: 'Der er sagt ja til noget af det her:',
    refused: 'Der er sagt nej til det her:',
    none: 'Der er ikke besluttet noget endnu.',
    appeal: 'Er du uenig, så sig det til os. Man kan klage, og du kan få hjælp til det.',
  },
  ask: {
    adviser: 'Du kan spørge {name}.',
    phone: 'Du kan ringe på {number}.',
    nobody: 'Du kan spørge din rådgiver i kommunen.',
    bisidder:
      'Du må have en bisidder med til møder. Det er en, du selv vælger, og som støtter dig.',
    parents: 'Du kan også tale med dem, du bor hos, en lærer eller en anden voksen.',
    line: 'Du kan ringe til BørneTelefonen på 116 111. Det koster ikke noget, og du behøver ikke sige, hvad du hedder.',
  },
};

export const childTexts: { readonly [band in ChildBand]: ChildTexts } = { small, middle, teen };
