// Plan: who holds the threads, what is agreed, and how child and parents took part in making the plan.
import type { Section } from './types.ts';

export const planTerms = {
  id: 'plan-terms',
  phase: 'plan',
  group: 'Indsatser og aftaler',
  title: 'Aftaler',
  lead: 'Hvem holder trådene, og hvad har I aftalt om hverdagen med planen? Her står også, hvordan barnet og forældrene har været med.',
  guidance: [
    'Hvem kan familien ringe til, når noget ikke hænger sammen? Ét navn er bedst.',
    'Hvem mødes, hvor tit, og hvem indkalder? Kan nogle møder lægges sammen, så familien ikke skal alle steder hen?',
    'Hvad må hvem vide om planen? Forældrene og den unge skal have sagt ja, før den deles.',
    'Har barnet set planen på en måde, det forstår, for eksempel med tegninger eller billeder?',
    'Hvad gør I, hvis noget går galt, eller hvis familien får brug for hjælp før næste opfølgning?',
  ],
  why: 'Familier bruger mange kræfter på at koordinere hjælpen. En plan, hvor én holder trådene, kan lette hverdagen. Og en plan, barnet ikke har været med til, er sjældent barnets plan.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 92',
      says: 'Planen laves så vidt muligt sammen med barnet og forældremyndighedens indehaver.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 91 og § 108, stk. 3',
      says: 'Barnets plan er færdig senest 3 måneder efter afgørelsen; ungeplanen senest 3 måneder efter afgørelsen eller 16-årsdagen.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 109',
      says: 'Ungeplanen laves så vidt muligt med samtykke fra forældremyndighedens indehaver og den unge.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 11',
      says: 'Oplysninger deles som udgangspunkt med samtykke.',
      status: 'inferred',
    },
    {
      act: 'method',
      ref: 'Særlige forhold, aftaler og koordinering (VUM)',
      says: 'Handleplanen slutter med aftaler og koordinering.',
      status: 'adjacent',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Felterne er projektets egne, bygget på Projektets lovnotat (law.md) § A4 og Projektets metodenotat (udredning.md) § 2.1',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'coordination',
      kind: 'longText',
      label: 'Hvem holder trådene, og hvordan?',
      hint: 'Navn, hvordan man får fat i personen, hvem der mødes, og hvor tit.',
      missing: 'Skriv, hvem der holder trådene, og hvordan de voksne omkring barnet taler sammen.',
    },
    {
      id: 'agreements',
      kind: 'longText',
      label: 'Andre aftaler',
      hint: 'For eksempel om samtykke til at dele planen, ferier, transport, eller hvad I gør, hvis noget går galt.',
      missing: 'Skriv aftalerne, eller lad feltet stå tomt, hvis der ikke er andre.',
      optional: true,
    },
    {
      id: 'plan-ready',
      kind: 'date',
      range: 'any',
      label: 'Hvornår er planen færdig?',
      hint: 'Senest 3 måneder efter afgørelsen. For en ungeplan senest 3 måneder efter afgørelsen eller 16-årsdagen.',
      missing: 'Skriv, hvornår planen er eller skal være færdig.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 91 og § 108, stk. 3',
          says: 'Planen skal være færdig senest 3 måneder efter. Kan det ikke nås, så skriv hvorfor.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'child-took-part',
      kind: 'longText',
      label: 'Hvordan har barnet været med til at lave planen?',
      hint: 'Hvad bestemte barnet, hvad blev ændret, og hvordan har barnet fået planen forklaret?',
      missing:
        'Skriv, hvordan barnet har været med til at lave planen, eller hvorfor det ikke kunne lade sig gøre.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 92',
          says: 'Barnet skal så vidt muligt være med til at formulere målene.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'parents-took-part',
      kind: 'longText',
      label: 'Hvordan har forældrene været med til at lave planen?',
      hint: 'Hver for sig, hvis de ikke er enige. Hvad er de enige i, og hvad ikke?',
      missing: 'Skriv, hvordan hver forælder har været med, og hvad de er enige eller uenige i.',
    },
  ],
} as const satisfies Section;
