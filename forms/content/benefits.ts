// What a family can ask for: each benefit with its legal place, criteria, rates and time of validity.
// The only place where amounts stand; each with its year, so that a new year is a new line.
import type { LocalDate, Option, Provenance } from './types.ts';

/** An amount set by law or regulation, at the level of one year. */
type Rate = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** For instance `kr. pr. måned`. */
  readonly unit: string;
  /** The year whose level the amount is in. */
  readonly year: number;
  readonly provenance: Provenance;
};

/** The two ways into the target group of some benefits. */
export type Route = 'a' | 'b';

/** One benefit, as the rules were from `validFrom` to `validTo` (still in force when absent). */
export type Benefit = {
  /** Stable over versions: a renamed benefit keeps its id. */
  readonly id: string;
  readonly label: string;
  readonly legalRef: string;
  /** The routes that lead in; empty where the benefit has only own criteria. */
  readonly routes: readonly Route[];
  /** Criteria questions in `target-group` asked whichever route is taken. */
  readonly criteria: readonly string[];
  /** The age from which the child is a party in its own right; null where the act gives none. */
  readonly childPartyAge: number | null;
  /** True where the decision is solely about the parents' finances. */
  readonly purelyEconomic: boolean;
  /** True where the act asks for a decision on a plan and for a statutory first follow-up. */
  readonly planRules: boolean;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  /** What it was called before, as families and older papers still say. */
  readonly oldName?: string;
  readonly rates: readonly Rate[];
  readonly provenance: Provenance;
};

/** The criteria of each route, as question ids in `target-group`. */
export const routeCriteria = {
  a: ['substantial', 'lasting'],
  b: ['intrusive', 'chronic'],
} as const satisfies Record<Route, readonly string[]>;

const compensationSource = {
  status: 'confirmed',
  source:
    'Lovforslag L 201 (2024–25) efter 2. behandling og kommunale sider om barnets lov § 86. Den endelige lovtekst for børn og satser efter 2025 er ikke læst. Projektets lovnotat (law.md) § 0.5',
  checked: '2026-11-21',
} as const satisfies Provenance;

const rates2024Source = {
  status: 'confirmed',
  source:
    'Ministeriets satser for 2024. Nyere satser er ikke læst. Projektets lovnotat (law.md) § A3',
  checked: '2026-11-21',
} as const satisfies Provenance;

/** Every benefit in every version; `benefitOptions` holds those in force. */
export const benefits = [
  {
    id: 'compensation-benefit',
    label: 'Dækning af nødvendige merudgifter',
    legalRef: 'barnets lov § 86 (til og med 31. august 2025)',
    routes: ['a', 'b'],
    criteria: ['cared-at-home', 'consequence', 'not-covered', 'threshold'],
    childPartyAge: null,
    purelyEconomic: true,
    planRules: false,
    validFrom: '2024-01-01',
    validTo: '2025-08-31',
    oldName: 'Merudgifter, serviceloven § 41',
    rates: [
      {
        id: 'threshold-year-2023',
        label: 'Merudgifter mindst',
        value: 5348,
        unit: 'kr. pr. år',
        year: 2023,
        provenance: {
          status: 'confirmed',
          source: 'Barnets lov § 86, stk. 3, LBK nr. 282 af 17. marts 2025',
          checked: '2026-11-21',
        },
      },
      {
        id: 'threshold-year-2024',
        label: 'Merudgifter mindst',
        value: 5519,
        unit: 'kr. pr. år',
        year: 2024,
        provenance: rates2024Source,
      },
    ],
    provenance: {
      status: 'confirmed',
      source:
        'Barnets lov § 86, LBK nr. 282 af 17. marts 2025. Løbende bevillinger fortsætter til revurdering, senest 1. september 2027, ifølge en kommunal side. Projektets lovnotat (law.md) § 0.5',
      checked: '2026-11-21',
    },
  },
  {
    id: 'compensation-benefit',
    label: 'Kompensationsydelse (før: merudgifter)',
    legalRef: 'barnets lov § 86',
    routes: ['a', 'b'],
    criteria: ['cared-at-home', 'consequence', 'not-covered', 'threshold'],
    childPartyAge: null,
    purelyEconomic: true,
    planRules: false,
    validFrom: '2025-09-01',
    oldName: 'Nødvendige merudgifter, barnets lov § 86 og serviceloven § 41',
    rates: [
      {
        id: 'group-1-threshold-year',
        label: 'Gruppe 1: sandsynliggjorte udgifter mindst',
        value: 6660,
        unit: 'kr. pr. år',
        year: 2025,
        provenance: compensationSource,
      },
      {
        id: 'group-1-threshold-month',
        label: 'Gruppe 1: sandsynliggjorte udgifter mindst',
        value: 555,
        unit: 'kr. pr. måned',
        year: 2025,
        provenance: compensationSource,
      },
      {
        id: 'group-1-amount',
        label: 'Gruppe 1: standardbeløb',
        value: 1105,
        unit: 'kr. pr. måned',
        year: 2025,
        provenance: compensationSource,
      },
      {
        id: 'group-2-threshold-year',
        label: 'Gruppe 2: dokumenterede udgifter af bestemte typer over',
        value: 24000,
        unit: 'kr. pr. år',
        year: 2025,
        provenance: compensationSource,
      },
      {
        id: 'group-2-threshold-month',
        label: 'Gruppe 2: dokumenterede udgifter af bestemte typer over',
        value: 2000,
        unit: 'kr. pr. måned',
        year: 2025,
        provenance: compensationSource,
      },
      {
        id: 'group-2-amount',
        label: 'Gruppe 2: standardbeløb oven i de faktiske udgifter',
        value: 500,
        unit: 'kr. pr. måned',
        year: 2025,
        provenance: compensationSource,
      },
    ],
    provenance: compensationSource,
  },
  {
    id: 'lost-earnings',
    label: 'Tabt arbejdsfortjeneste',
    legalRef: 'barnets lov §§ 87–88',
    routes: ['a', 'b'],
    criteria: ['cared-at-home', 'necessary-home', 'parent-best'],
    childPartyAge: null,
    purelyEconomic: true,
    planRules: false,
    validFrom: '2024-01-01',
    oldName: 'Tabt arbejdsfortjeneste, serviceloven § 42',
    rates: [
      {
        id: 'ceiling-month',
        label: 'Højeste ydelse',
        value: 35247,
        unit: 'kr. pr. måned',
        year: 2024,
        provenance: rates2024Source,
      },
    ],
    provenance: {
      status: 'confirmed',
      source:
        'Barnets lov § 87 gennem offentlige gengivelser og lovforslag L 87 (2024–25). Projektets lovnotat (law.md) § A3',
      checked: '2026-11-21',
    },
  },
  {
    id: 'special-offer',
    label: 'Særligt dagtilbud eller klubtilbud',
    legalRef: 'barnets lov §§ 82–84',
    routes: ['a'],
    criteria: ['special-offer'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    oldName: 'Særlige dagtilbud og klubtilbud, serviceloven §§ 32 og 36',
    rates: [],
    provenance: {
      status: 'adjacent',
      source:
        'Barnets lov § 83 er læst; §§ 82 og 84 kun gennem vejledning og kommunale sider. Projektets lovnotat (law.md) § A3',
      checked: '2026-11-21',
    },
  },
  {
    id: 'home-training',
    label: 'Hjemmetræning',
    legalRef: 'barnets lov § 85, jf. § 82',
    routes: ['a'],
    criteria: ['special-offer', 'home-training-suitable'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    oldName: 'Hjemmetræning, serviceloven § 32 a',
    rates: [
      {
        id: 'equipment-year',
        label: 'Træningsudstyr og andre udgifter, loft',
        value: 706600,
        unit: 'kr. pr. år',
        year: 2024,
        provenance: rates2024Source,
      },
    ],
    provenance: {
      status: 'confirmed',
      source: 'Barnets lov § 85, LBK nr. 282 af 17. marts 2025',
      checked: '2026-11-21',
    },
  },
  {
    id: 'supportive-measure',
    label: 'Støttende indsats til barnet eller familien',
    legalRef: 'barnets lov § 32',
    routes: [],
    criteria: ['essential-importance'],
    childPartyAge: 10,
    purelyEconomic: false,
    planRules: true,
    validFrom: '2024-01-01',
    oldName: 'Foranstaltning, serviceloven § 52',
    rates: [],
    provenance: {
      status: 'confirmed',
      source:
        'Barnets lov §§ 3, 32, 91 og 95, LBK nr. 282 af 17. marts 2025. Projektets lovnotat (law.md) §§ A3–A4',
      checked: '2026-11-21',
    },
  },
  {
    id: 'assistive-aid',
    label: 'Hjælpemiddel',
    legalRef: 'barnets lov § 90, jf. serviceloven § 112',
    routes: [],
    criteria: ['other-rule'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    rates: [],
    provenance: {
      status: 'adjacent',
      source:
        'Barnets lov § 90 er læst; servicelovens egne betingelser er ikke læst. Projektets lovnotat (law.md) § A3',
      checked: '2026-11-21',
    },
  },
  {
    id: 'relief',
    label: 'Aflastning eller afløsning',
    legalRef: 'barnets lov § 90, jf. serviceloven § 84, stk. 1',
    routes: [],
    criteria: ['other-rule'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    rates: [],
    provenance: {
      status: 'adjacent',
      source:
        'Barnets lov § 90 er læst; servicelovens egne betingelser er ikke læst. Projektets lovnotat (law.md) § A3',
      checked: '2026-11-21',
    },
  },
  {
    id: 'companion',
    label: 'Ledsagelse (12–17 år)',
    legalRef: 'barnets lov § 89',
    routes: ['a'],
    criteria: ['other-rule'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    oldName: 'Ledsagelse, serviceloven § 45',
    rates: [
      {
        id: 'hours-month',
        label: 'Ledsagelse',
        value: 15,
        unit: 'timer pr. måned',
        year: 2025,
        provenance: {
          status: 'confirmed',
          source: 'Barnets lov § 89, stk. 1, LBK nr. 282 af 17. marts 2025',
          checked: '2026-11-21',
        },
      },
      {
        id: 'expenses-year',
        label: 'Ledsagerens udgifter, højst',
        value: 1005,
        unit: 'kr. pr. år',
        year: 2024,
        provenance: rates2024Source,
      },
    ],
    provenance: {
      status: 'confirmed',
      source: 'Barnets lov § 89, LBK nr. 282 af 17. marts 2025',
      checked: '2026-11-21',
    },
  },
  {
    id: 'counselling',
    label: 'Rådgivning, vejledning eller familievejleder',
    legalRef: 'barnets lov § 81',
    routes: [],
    criteria: ['other-rule'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    rates: [],
    provenance: {
      status: 'confirmed',
      source: 'Barnets lov § 81, LBK nr. 282 af 17. marts 2025. Projektets lovnotat (law.md) § A3',
      checked: '2026-11-21',
    },
  },
  {
    id: 'other-section-90',
    label: 'Anden hjælp efter § 90: forbrugsgode, bil, boligindretning m.m.',
    legalRef: 'barnets lov § 90, jf. serviceloven §§ 83, 86, 113–114 og 116–122',
    routes: [],
    criteria: ['other-rule'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    rates: [],
    provenance: {
      status: 'adjacent',
      source:
        'Barnets lov § 90 er læst; servicelovens egne betingelser er ikke læst. Projektets lovnotat (law.md) § A3',
      checked: '2026-11-21',
    },
  },
  {
    id: 'other',
    label: 'Noget andet, eller det er ikke klart endnu',
    legalRef: 'den bestemmelse, ønsket hører under',
    routes: [],
    criteria: ['other-rule'],
    childPartyAge: null,
    purelyEconomic: false,
    planRules: false,
    validFrom: '2024-01-01',
    rates: [],
    provenance: {
      status: 'inferred',
      source: 'Projektets egen restgruppe, så ingen ønsker tabes',
      checked: '2026-11-21',
    },
  },
] as const satisfies readonly Benefit[];

/** What can be chosen at intake: the benefits in force. The content test keeps it in step with `benefits`. */
export const benefitOptions = [
  {
    value: 'compensation-benefit',
    label: 'Kompensationsydelse (før: merudgifter)',
    hint: 'Barnets lov § 86. Dækker ekstra udgifter, når barnet bor hjemme.',
  },
  {
    value: 'lost-earnings',
    label: 'Tabt arbejdsfortjeneste',
    hint: 'Barnets lov §§ 87–88. Når en forælder er nødt til at passe barnet hjemme.',
  },
  {
    value: 'special-offer',
    label: 'Særligt dagtilbud eller klubtilbud',
    hint: 'Barnets lov §§ 82–84. Når et almindeligt tilbud ikke kan dække behovet.',
  },
  {
    value: 'home-training',
    label: 'Hjemmetræning',
    hint: 'Barnets lov § 85. Kræver en børnefaglig undersøgelse.',
  },
  {
    value: 'supportive-measure',
    label: 'Støttende indsats til barnet eller familien',
    hint: 'Barnets lov § 32. For eksempel støtte i hjemmet, kontaktperson eller støtteophold.',
  },
  {
    value: 'assistive-aid',
    label: 'Hjælpemiddel',
    hint: 'Barnets lov § 90, jf. serviceloven § 112.',
  },
  {
    value: 'relief',
    label: 'Aflastning eller afløsning',
    hint: 'Barnets lov § 90, jf. serviceloven § 84, stk. 1.',
  },
  {
    value: 'companion',
    label: 'Ledsagelse (12–17 år)',
    hint: 'Barnets lov § 89. Når den unge ikke kan færdes alene.',
  },
  {
    value: 'counselling',
    label: 'Rådgivning, vejledning eller familievejleder',
    hint: 'Barnets lov § 81. Gratis for familien.',
  },
  {
    value: 'other-section-90',
    label: 'Anden hjælp efter § 90: forbrugsgode, bil, boligindretning m.m.',
    hint: 'Barnets lov § 90, jf. den paragraf i serviceloven, der passer.',
  },
  {
    value: 'other',
    label: 'Noget andet, eller det er ikke klart endnu',
    hint: 'Skriv familiens ord. I finder den rette bestemmelse sammen bagefter.',
  },
] as const satisfies readonly Option[];
