// The dates law and agreements set: how long, from what, on what ground, and what to tell the adviser.
import type { Ground, LocalDate, Provenance } from './types.ts';

/** One date to watch. How it is counted stands in `src/deadlines`; the numbers stand here. */
export type DeadlineRule = {
  /** The date's number in the law note's list. */
  readonly source: string;
  /** What is to have happened on the day. */
  readonly label: string;
  /** How many days before the date it counts as near. */
  readonly nearDays: number;
  /** What to do. `{done}` is the day it happened, `{planned}` the day agreed; `late`: it happened after the date. */
  readonly notes: {
    readonly coming: string;
    readonly passed: string;
    readonly kept?: string;
    readonly late?: string;
  };
  readonly ground: Ground;
  readonly provenance: Provenance;
  /** Calendar months from the start, held back to the month's last day. */
  readonly months?: number;
  readonly weeks?: number;
  /** For a birthday: the age, with `months` beyond it. */
  readonly years?: number;
  /** A day that is the same for every case. */
  readonly on?: LocalDate;
};

const readInLaw = {
  status: 'confirmed',
  source: 'Projektets lovnotat (law.md) § 3; lovens ord efter LBK nr. 282 af 17. marts 2025',
  checked: '2026-11-21',
} as const satisfies Provenance;

const ownReading = {
  status: 'inferred',
  source: 'Projektets egen påmindelse, bygget på Projektets lovnotat (law.md) §§ 2 og 3',
  checked: '2026-11-21',
} as const satisfies Provenance;

const followUpGround = {
  act: 'barnets-lov',
  ref: '§ 95, stk. 2',
  says: 'Første opfølgning er senest 3 måneder efter, at støtten begyndte, eller når en sideløbende undersøgelse er færdig, hvis det er før.',
  status: 'confirmed',
} as const satisfies Ground;

const rhythmGround = {
  act: 'barnets-lov',
  ref: '§ 95, stk. 3',
  says: 'Kommunen beslutter og begrunder selv, hvordan der følges op efter den første gang.',
  status: 'confirmed',
} as const satisfies Ground;

const preparationGround = {
  act: 'barnets-lov',
  ref: '§§ 122–123',
  says: 'Forberedelsen af voksenlivet begynder snarest muligt efter 16-årsdagen og skal være færdig, så hjælpen kan begynde lige efter det fyldte 18. år.',
  status: 'adjacent',
} as const satisfies Ground;

/** Every date the app counts, by id. Dates the content does not ask about are not here (D2, D9, D11). */
export const deadlines = {
  inquiry: {
    source: 'D1',
    label: 'Den børnefaglige undersøgelse skal være færdig',
    nearDays: 30,
    months: 4,
    notes: {
      coming:
        'Kan undersøgelsen undtagelsesvis ikke nås, så skriv en foreløbig vurdering inden datoen.',
      passed:
        'Fristen er gået. Skriv en foreløbig vurdering nu: hvad I ved, hvad der mangler, hvorfor det trak ud, og hvornår I bliver færdige.',
      kept: 'Klaret den {done}.',
      late: 'Det skete den {done}, efter fristen. Skriv under den foreløbige vurdering, hvorfor det trak ud.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 20, stk. 3',
      says: 'Undersøgelsen skal være færdig senest 4 måneder efter, at kommunen blev opmærksom på behovet. Ellers laves en foreløbig vurdering.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  plan: {
    source: 'D3',
    label: 'Barnets plan skal være færdig',
    nearDays: 30,
    months: 3,
    notes: {
      coming: 'Gør planen færdig sammen med barnet og forældrene.',
      passed:
        'Fristen er gået. Gør planen færdig, skriv datoen under Aftaler, og fortæl familien, hvorfor det trak ud.',
      kept: 'Planen var færdig den {done}.',
      late: 'Planen blev færdig den {done}, efter fristen. Skriv under Andre aftaler, hvorfor det trak ud.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 91, stk. 1',
      says: 'Skal der laves en barnets plan, er den færdig senest 3 måneder efter afgørelsen om støttende indsats.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  'youth-plan': {
    source: 'D7',
    label: 'Ungeplanen skal være færdig',
    nearDays: 30,
    months: 3,
    years: 16,
    notes: {
      coming: 'Gør planen færdig sammen med den unge og forældrene.',
      passed:
        'Fristen er gået. Gør planen færdig, skriv datoen under Aftaler, og fortæl den unge, hvorfor det trak ud.',
      kept: 'Planen var færdig den {done}.',
      late: 'Planen blev færdig den {done}, efter fristen. Skriv under Andre aftaler, hvorfor det trak ud.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 108, stk. 3',
      says: 'En ungeplan er færdig senest 3 måneder efter afgørelsen eller 16-årsdagen.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  'first-follow-up': {
    source: 'D4',
    label: 'Første opfølgning senest',
    nearDays: 30,
    months: 3,
    notes: {
      coming: 'Aftal dagen med barnet og forældrene, og skriv den under Opfølgningens rytme.',
      passed: 'Datoen er gået. Følg op nu, og skriv opfølgningen ind.',
      kept: 'I fulgte op den {done}.',
      late: 'I fulgte op den {done}, efter den seneste dag. Skriv i begrundelsen for rytmen, hvorfor det trak ud.',
    },
    ground: followUpGround,
    provenance: readInLaw,
  },
  'agreed-follow-up': {
    source: 'D5',
    label: 'Aftalt opfølgning',
    nearDays: 21,
    notes: {
      coming: 'Indkald til opfølgningen, og spørg barnet, hvordan det gerne vil være med.',
      passed:
        'Dagen er gået. Skriv opfølgningen ind, eller aftal en ny dag, og ret den under Opfølgningens rytme.',
    },
    ground: rhythmGround,
    provenance: ownReading,
  },
  'next-follow-up': {
    source: 'D5',
    label: 'Næste opfølgning efter jeres rytme',
    nearDays: 21,
    notes: {
      coming: 'Aftal dagen med barnet og forældrene.',
      passed: 'Dagen er gået efter den rytme, I har valgt. Følg op, eller ret rytmen.',
    },
    ground: rhythmGround,
    provenance: ownReading,
  },
  'age-10': {
    source: 'D14',
    label: 'Barnet fylder 10 år',
    nearDays: 60,
    years: 10,
    notes: {
      coming:
        'Fra den dag er barnet selv part i bestemte sager, blandt andet om støttende indsatser. Fortæl barnet, hvad det betyder.',
      passed: 'Barnet er selv part i bestemte sager.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 3',
      says: 'Fra 10 år er barnet selv part i en række sager, blandt andet om støttende indsatser efter § 32.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  'age-15': {
    source: 'D14',
    label: 'Den unge fylder 15 år',
    nearDays: 60,
    years: 15,
    notes: {
      coming:
        'Fra den dag laves en børnefaglig undersøgelse så vidt muligt også sammen med den unge. Tal med den unge om det.',
      passed: 'En undersøgelse laves så vidt muligt også sammen med den unge.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 22',
      says: 'Undersøgelsen gennemføres så vidt muligt sammen med forældremyndighedens indehaver og den unge, der er fyldt 15 år.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  'age-15-half': {
    source: 'D6',
    label: 'Den unge bliver 15 et halvt år',
    nearDays: 60,
    years: 15,
    months: 6,
    notes: {
      coming:
        'Begynd at tale om voksenlivet. Temaet om overgangen kommer frem i udredningen den dag.',
      passed: 'Temaet om overgangen til voksenlivet er fremme.',
    },
    ground: preparationGround,
    provenance: ownReading,
  },
  'age-16': {
    source: 'D6',
    label: 'Den unge fylder 16 år',
    nearDays: 90,
    years: 16,
    notes: {
      coming:
        'Tag stilling til en ungeplan, og begynd at forberede overgangen til voksenlivet sammen med den unge.',
      passed: 'Forberedelsen af voksenlivet skal være begyndt.',
    },
    ground: preparationGround,
    provenance: ownReading,
  },
  'age-18': {
    source: 'D8',
    label: 'Den unge fylder 18 år',
    nearDays: 180,
    years: 18,
    notes: {
      coming:
        'Hjælpen efter barnets lov kapitel 8 ophører. Se efter, at det, der skal tage over, er besluttet og klar.',
      passed: 'Hjælpen efter barnets lov kapitel 8 er ophørt.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 123, stk. 3',
      says: 'Forberedelsen skal være færdig, så hjælp som voksen kan begynde lige efter det fyldte 18. år.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  appeal: {
    source: 'D10',
    label: 'Sidste dag for at klage',
    nearDays: 7,
    weeks: 4,
    notes: {
      coming:
        'Klagen skal være kommet frem den dag. Vær klar til at hjælpe. Helligdage er ikke regnet med.',
      passed:
        'Klagefristen er gået. Kommer der alligevel en klage, så tag imod den, og undersøg, om der kan ses bort fra fristen.',
    },
    ground: {
      act: 'retssikkerhedsloven',
      ref: '§ 67, stk. 1',
      says: 'Klagen skal være kommet frem senest 4 uger efter, at familien fik afgørelsen.',
      status: 'confirmed',
    },
    provenance: {
      status: 'adjacent',
      source:
        'De 4 uger er bekræftet gennem DUKH og Ankestyrelsen. At en frist, der ender i en weekend, flyttes til næste hverdag, er ikke læst i loven. Projektets lovnotat (law.md) § 3',
      checked: '2026-11-21',
    },
  },
  municipal: {
    source: 'D12',
    label: 'Kommunens frist for svar: {benefit}',
    nearDays: 14,
    notes: {
      coming: 'Kan fristen ikke holdes, så giv familien besked før datoen, med grund og ny dato.',
      passed:
        'Fristen er gået. Giv familien besked nu, med grund og ny dato, og skriv det i afgørelsen.',
      kept: 'Afgjort den {done}.',
      late: 'Afgjort den {done}, efter fristen. Se efter, at det står i afgørelsen, hvornår familien fik besked.',
    },
    ground: {
      act: 'retssikkerhedsloven',
      ref: '§ 3',
      says: 'Kommunen offentliggør frister for svar og giver besked, hvis fristen ikke kan holdes.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  hearing: {
    source: 'D13',
    label: 'Frist for at svare på partshøringen',
    nearDays: 7,
    notes: {
      coming: 'Vent med afgørelsen, til fristen er gået, eller til alle har svaret.',
      passed:
        'Svarfristen er gået. Skriv i høringsloggen, om der kom svar, og hvad det betød for afgørelsen.',
      late: 'Svarfristen er gået, og det står i høringsloggen, om der kom svar.',
    },
    ground: {
      act: 'forvaltningsloven',
      ref: '§ 19',
      says: 'Der må ikke træffes afgørelse, før parten har kunnet udtale sig.',
      status: 'confirmed',
    },
    provenance: readInLaw,
  },
  'old-grant': {
    source: 'D16',
    label: 'Den gamle bevilling til merudgifter skal være revurderet',
    nearDays: 120,
    on: '2027-09-01',
    notes: {
      coming:
        'Vurder bevillingen efter reglerne om kompensationsydelse, og fortæl familien om de to grupper.',
      passed: 'Datoen er gået. Revurder bevillingen nu, og giv familien besked.',
      kept: 'Ny afgørelse den {done}.',
      late: 'Ny afgørelse den {done}, efter datoen.',
    },
    ground: {
      act: 'barnets-lov',
      ref: '§ 86 (overgangsregel ifølge en kommunal side)',
      says: 'Løbende bevillinger til merudgifter fortsætter, til de er revurderet, senest 1. september 2027.',
      status: 'adjacent',
    },
    provenance: {
      status: 'adjacent',
      source: 'En kommunes side om kompensationsydelse. Projektets lovnotat (law.md) §§ 0.5 og 3',
      checked: '2026-11-21',
    },
  },
} as const satisfies Record<string, DeadlineRule>;

/** The id of a date to watch. */
export type DeadlineId = keyof typeof deadlines;

/** Told when only the provisional assessment was written in time. */
export const unfinishedNote = 'Undersøgelsen skal stadig gøres færdig snarest muligt.';

/** Told when the last day to complain falls on a Saturday or Sunday. */
export const weekendNote =
  'De 4 uger ender i en weekend, så dagen er flyttet til mandag. Flytningen er ikke læst i loven; tjek den, før du skriver datoen til familien.';

/** How many months lie between follow-ups, by the rhythm chosen; a rhythm of its own kind gives no date. */
export const rhythmMonths: Readonly<Record<string, number>> = {
  monthly: 1,
  'every-3': 3,
  'every-6': 6,
  'every-12': 12,
};
