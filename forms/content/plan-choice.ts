// Decision: whether a plan is made, which one, and why; the answer decides if the plan phase comes next.
import type { Section } from './types.ts';

export const planChoice = {
  id: 'plan-choice',
  phase: 'decision',
  group: 'Afgørelse',
  title: 'Skal der laves en plan?',
  lead: 'Ikke alle sager får en plan. Ved støttende indsatser skal I tage stilling til det og begrunde det. Handler sagen kun om ydelser efter §§ 80–90, kræver loven ikke en plan.',
  guidance: [
    'Er der flere indsatser, flere voksne eller flere tilbud, der skal trække samme vej? Så hjælper en plan.',
    'Ønsker barnet eller forældrene en plan? Det tæller, også når loven ikke kræver den.',
    'Fra 16 år hedder planen ungeplan og handler også om overgangen til voksenlivet.',
    'Er der søskende med en plan? Den kan laves fælles, når hvert barn ses for sig.',
    'Et nej er også et svar. Skriv, hvordan I så sikrer, at hjælpen virker.',
  ],
  why: 'Planen er for barnet og familien, ikke for arkivet. Loven beder om en begrundet stillingtagen, ikke om en plan i alle sager. Svaret bestemmer, om næste fase er plan eller opfølgning.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 91, stk. 1',
      says: 'Ved afgørelse om støttende indsats efter § 32 skal kommunen beslutte, om der skal laves en barnets plan. Den skal i så fald være færdig senest 3 måneder efter afgørelsen.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 91',
      says: 'Ved anbringelse er en plan obligatorisk.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 108',
      says: 'Når den unge fylder 16 år eller får en afgørelse efter den alder, skal kommunen i bestemte tilfælde tage stilling til en ungeplan. Den skal være færdig senest 3 måneder efter.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§§ 91 og 95 sammenholdt med §§ 80–90',
      says: 'Ydelser efter §§ 80–90 står ikke på listerne i §§ 91 og 95. Vi læser det sådan, at loven ikke kræver plan, når sagen kun handler om dem.',
      status: 'inferred',
    },
  ],
  provenance: {
    status: 'confirmed',
    source:
      'Barnets lov §§ 91 og 108, LBK nr. 282 af 17. marts 2025. Spørgsmålets ord er projektets egne. Projektets lovnotat (law.md) §§ 0.2 og A4',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'plan-choice',
      kind: 'judgement',
      label: 'Skal der laves en plan?',
      options: [
        {
          value: 'child-plan',
          label: 'Ja, en barnets plan',
          hint: 'For børn under 16 år, eller for den unge, hvor en ungeplan ikke er det rette.',
        },
        {
          value: 'youth-plan',
          label: 'Ja, en ungeplan',
          hint: 'Fra 16 år. Handler også om uddannelse, arbejde og overgangen til voksenlivet.',
        },
        {
          value: 'no-plan',
          label: 'Nej, der laves ikke en plan',
          hint: 'Så springes planfasen over. Det, du har skrevet i den, bliver gemt.',
        },
      ],
      reason: {
        label: 'Hvorfor?',
        hint: 'Hvad mener barnet og forældrene? Ved et nej: Hvordan følger I så med i, om hjælpen virker?',
        missing: 'Skriv, hvorfor der skal eller ikke skal laves en plan, og hvad familien mener.',
      },
      missing: 'Vælg, om der skal laves en plan, og skriv hvorfor.',
    },
  ],
} as const satisfies Section;
