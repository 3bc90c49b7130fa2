// Words of the papers that are handed out: what a draft is, what a child is told, what an appendix holds.
// In the child's texts every sentence is short: they are read by whoever it is about.
import type { PhaseId, Provenance } from './types.ts';

/** What a child is told about where the case is: `closed` when everything is finished. */
export type ChildPhaseText = {
  readonly who: readonly string[];
  readonly now: readonly string[];
  readonly next: readonly string[];
};

/** Whom the reader can call: `{name}` and `{number}` are the adviser's; what is not known is not said. */
export type ContactTexts = {
  readonly call: string;
  readonly tell: string;
  /** In the place of a name. */
  readonly nobody: string;
};

/** A draft's words to one kind of reader, and what the adviser must know before it is made. */
export type DraftTexts = {
  /** The title of the file: never a name. */
  readonly docTitle: string;
  /** Stands on every page. */
  readonly mark: string;
  readonly title: string;
  readonly purpose: string;
  readonly says: string;
  readonly requestsLabel: string;
  readonly parts: { readonly front: string; readonly voices: string; readonly asked: string };
  readonly draft: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly contact: ContactTexts;
  };
  readonly note?: string;
};

const isDraft = 'Det her er et udkast. Intet er besluttet med det.';
const inBrackets = 'Tallene i kantet parentes viser, hvilken oplysning noget bygger på.';
const callYou = 'Har du spørgsmål, eller vil du rette noget, så ring til {name} på {number}.';
const talksAlone =
  'Barnets ord fra samtaler uden forældrene er med, medmindre du har markeret dem. Er de ikke til forældrene, så markér dem under ”Hvem må se hvad”.';

const weDecide = 'Kommunen bestemmer, hvilken hjælp du kan få.';
const youAreHeard = 'Vi hører på dig, før vi bestemmer noget.';

export const handoutTexts = {
  /** Where these words come from. */
  provenance: {
    status: 'inferred',
    source:
      'Egne ord. At barnet skal forstå baggrund, formål og indhold: barnets lov § 2, stk. 4; at et udkast til familien ikke er partshøring: Projektets lovnotat (law.md). BørneTelefonens nummer er fra Børns Vilkår.',
    checked: '2026-11-22',
  } satisfies Provenance,
  /** The draft, to each who may get one: custody holders, the young person of 15, a bisidder. */
  drafts: {
    custodian: {
      docTitle: 'Udkast til jer – udredning og plan',
      mark: 'UDKAST TIL FAMILIEN',
      title: 'Udkast til jer',
      purpose:
        'Her kan I læse, hvad I og barnet har fortalt, hvad vi ved, og hvad vi foreslår. Vi vil gerne vide, om vi har forstået jer rigtigt.',
      says: isDraft,
      requestsLabel: 'I har bedt om',
      parts: { front: 'Til jer', voices: 'Barnets og jeres ord', asked: 'Det har I bedt om' },
      draft: {
        title: 'Sådan læser I udkastet',
        paragraphs: [
          'Det her er et udkast. Der kan være fejl, og der kan mangle noget. Ret i det, skriv i det, og sig til, hvis I ser anderledes på noget.',
          'Hvis I ikke svarer, betyder det ikke, at I er enige. I kan også være uenige med hinanden. Så skriver vi jeres syn hver for sig.',
          'Udkastet er ikke en afgørelse og ikke en partshøring. Får vi nye oplysninger, som I skal svare på, før vi beslutter noget, skriver vi det til jer.',
          inBrackets,
        ],
        contact: {
          call: 'Har I spørgsmål, eller vil I rette noget, så ring til {name} på {number}.',
          tell: 'Har I spørgsmål, eller vil I rette noget, så sig det til {name}.',
          nobody: 'jeres rådgiver i kommunen',
        },
      },
      note: talksAlone,
    },
    young: {
      docTitle: 'Udkast til dig – udredning og plan',
      mark: 'UDKAST TIL DIG',
      title: 'Udkast til dig',
      purpose:
        'Her kan du læse, hvad du og dine forældre har fortalt, hvad vi ved, og hvad vi foreslår. Vi vil gerne vide, om vi har forstået dig rigtigt.',
      says: isDraft,
      requestsLabel: 'Der er bedt om',
      parts: {
        front: 'Til dig',
        voices: 'Dine og dine forældres ord',
        asked: 'Det er der bedt om',
      },
      draft: {
        title: 'Sådan læser du udkastet',
        paragraphs: [
          'Det her er et udkast. Der kan være fejl, og der kan mangle noget. Ret i det, skriv i det, og sig til, hvis du ser anderledes på noget.',
          'Hvis du ikke svarer, betyder det ikke, at du er enig. Du kan også være uenig med dine forældre. Så skriver vi det, du mener, for sig.',
          'Udkastet er ikke en afgørelse og ikke en partshøring. Får vi nye oplysninger, som du skal svare på, før vi beslutter noget, skriver vi det til dig.',
          inBrackets,
        ],
        contact: {
          call: callYou,
          tell: 'Har du spørgsmål, eller vil du rette noget, så sig det til {name}.',
          nobody: 'din rådgiver i kommunen',
        },
      },
    },
    supporter: {
      docTitle: 'Udkast til bisidderen – udredning og plan',
      mark: 'UDKAST TIL BISIDDEREN',
      title: 'Udkast til bisidderen',
      purpose:
        'Her kan du læse, hvad barnet og forældrene har fortalt, hvad vi ved, og hvad vi foreslår. Du får det at læse, fordi du er bisidder.',
      says: isDraft,
      requestsLabel: 'Familien har bedt om',
      parts: {
        front: 'Til dig',
        voices: 'Barnets og forældrenes ord',
        asked: 'Det har familien bedt om',
      },
      draft: {
        title: 'Sådan læser du udkastet',
        paragraphs: [
          'Det her er et udkast. Der kan være fejl, og der kan mangle noget. Ret i det, skriv i det, og sig til, hvis noget skal være anderledes.',
          'Hvis du ikke svarer, betyder det ikke, at nogen er enig. Du svarer for dig selv, og familien svarer for sig.',
          'Udkastet er ikke en afgørelse og ikke en partshøring.',
          inBrackets,
        ],
        contact: {
          call: callYou,
          tell: 'Har du spørgsmål, eller vil du rette noget, så sig det til {name}.',
          nobody: 'familiens rådgiver i kommunen',
        },
      },
      note: talksAlone,
    },
  } satisfies { readonly [is in 'custodian' | 'young' | 'supporter']: DraftTexts },
  appeals: {
    says: 'Bilaget har det, afgørelsen bygger på. Det er ikke hele sagen.',
    about: {
      title: 'Hvad bilaget har med',
      paragraphs: [
        'Bilaget har de dele af sagen, som afgørelsen bygger på: afgørelsen og begrundelsen, barnets og forældrenes egne ord, vurderingerne, hver oplysning efter sit nummer og sagens forløb.',
        'Det er ikke hele sagen. Hvor noget af det, der hører til her, ikke er med, står der: Noget er udeladt her. Ankestyrelsen kan bede kommunen om resten.',
      ],
    },
  },
  child: {
    purpose: 'Her står, hvad der sker nu. Læs det med en voksen, du stoler på.',
    says: 'Du må altid spørge, hvis der er noget, du ikke forstår.',
    sections: {
      who: 'Hvem bestemmer?',
      decided: 'Hvad er besluttet?',
      now: 'Hvad sker der nu?',
      next: 'Og hvad så?',
      ask: 'Du kan spørge',
    },
    phases: {
      opening: {
        who: [weDecide, youAreHeard],
        now: ['Nogen har bedt om hjælp til dig.', 'Vi finder ud af, hvad vi skal spørge om.'],
        next: ['Vi vil tale med dig.', 'Du må gerne have en med, som du stoler på.'],
      },
      investigation: {
        who: [weDecide, youAreHeard],
        now: [
          'Vi vil lære dig at kende.',
          'Vi vil vide, hvad du er glad for.',
          'Vi vil også vide, hvad der er svært.',
          'Vi taler med dig og med dem, der kender dig.',
        ],
        next: [
          'Når vi ved nok, siger vi, hvad vi tror kan hjælpe.',
          'Så må du sige, hvad du synes.',
        ],
      },
      decision: {
        who: [weDecide, youAreHeard],
        now: ['Vi ved nu en hel del om dig.', 'Nu skal vi finde ud af, hvilken hjælp du kan få.'],
        next: ['Du får svar, når vi har bestemt os.', 'Du må sige, hvad du synes om det.'],
      },
      plan: {
        who: [weDecide, 'Du er med til at lave planen.'],
        now: ['Vi laver en plan sammen med dig.', 'I planen står der, hvad du gerne vil.'],
        next: ['Hjælpen går i gang.', 'Vi ses igen og taler om, hvordan det går.'],
      },
      followUp: {
        who: [weDecide, youAreHeard],
        now: ['Vi følger med i, hvordan det går.', 'Du må sige, om hjælpen er god nok.'],
        next: ['Er hjælpen ikke god nok, ser vi på den igen.'],
      },
      closed: {
        who: [weDecide],
        now: ['Vi er færdige nu.', 'Vi skal ikke ses mere lige nu.'],
        next: ['Får du brug for hjælp igen, må du gerne sige det til os.'],
      },
    } satisfies { readonly [phase in PhaseId | 'closed']: ChildPhaseText },
    decided: {
      granted: 'Vi har sagt ja til det her:',
      partly: 'Vi har sagt ja til noget af det her:',
      refused: 'Vi har sagt nej til det her:',
      none: 'Vi har ikke bestemt noget endnu.',
      appeal: 'Er du ikke enig? Så sig det til os eller til en voksen. Man kan klage.',
    },
    ask: {
      /** `{name}` and `{number}` are the adviser's. */
      adviser: 'Du kan spørge {name}.',
      phone: 'Ring på {number}.',
      nobody: 'Du kan spørge den voksne fra kommunen, som du har talt med.',
      bisidder: 'Du må have en bisidder med. Det er en, der hjælper dig med at sige det, du vil.',
      parents: 'Du kan også spørge dem, du bor hos, eller en lærer.',
      line: 'Du kan ringe til BørneTelefonen på 116 111. Det koster ikke noget.',
    },
  },
} as const;
