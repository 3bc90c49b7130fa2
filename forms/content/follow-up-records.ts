// Follow-up: what was seen and decided each time, goal by goal, with the child's own rating.
import { childRating, goalStatus } from './scales.ts';
import type { Section, ShownWhen } from './types.ts';

const whenPlanned = {
  when: { not: { question: 'plan-choice/plan-choice/choice', is: ['no-plan'] } },
  because: 'Vises, fordi sagen har en plan med mål.',
} as const satisfies ShownWhen;

export const followUpRecords = {
  id: 'follow-up-records',
  phase: 'followUp',
  group: 'Opfølgning',
  title: 'Opfølgninger',
  lead: 'Hver gang I følger op, skriver du her: hvem der var med, hvordan det går med målet, hvad barnet selv siger, og hvad I beslutter.',
  guidance: [
    'Trives barnet bedre, set i forhold til målene? Hvad har barnet selv lagt mærke til?',
    'Passer indsatsen stadig, eller skal den justeres, sluttes eller erstattes?',
    'Er der kommet noget nyt, som planen ikke handler om?',
    'Hvordan har forældrene det, og hvordan har søskende det?',
    'Er der brug for at undersøge noget mere eller for en ny plan?',
    'Spørg til sidst: Var mødet i orden for dig, talte vi om det vigtigste, og skal noget være anderledes næste gang?',
  ],
  why: 'Opfølgningen er der, hvor planen enten bliver til noget eller bliver glemt. Ved hver opfølgning skal I tage stilling til, om noget skal ændres, og familien skal kunne se hvorfor.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 95, stk. 4 og 5',
      says: 'Ved hver opfølgning vurderes, om indsatsen skal justeres, om der skal undersøges mere, og om der skal laves eller ændres en plan. Der ses også på forhold uden for planen.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 5, stk. 3',
      says: 'Barnets syn indhentes og inddrages løbende, også når der følges op.',
      status: 'confirmed',
    },
    {
      act: 'good-practice',
      ref: 'Opfølgning (anbefalinger på social.dk)',
      says: 'Se på, om barnets trivsel ændrer sig i forhold til målene, og på barnets ressourcer og ønsker.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Resultat af opfølgning (FFB)',
      says: 'En opfølgning ender i at fortsætte, afslutte eller begynde noget andet.',
      status: 'adjacent',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Status på mål og barnets egen vurdering er projektets egne skalaer. Projektets metodenotat (udredning.md) § 10.3',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'records',
      kind: 'rows',
      label: 'Opfølgninger',
      hint: 'Én række for hvert mål, hver gang I følger op. Har sagen ingen plan, er én række nok. Listen må gerne være tom, til I har haft den første.',
      missing: 'Tilføj en opfølgning, eller lad listen stå tom, til I har haft den første.',
      itemName: 'opfølgning',
      addLabel: 'Tilføj en opfølgning',
      atLeast: 0,
      optional: true,
      nameColumn: 'date',
      columns: [
        {
          id: 'date',
          kind: 'date',
          range: 'past',
          label: 'Hvornår?',
          missing: 'Skriv datoen for opfølgningen.',
        },
        {
          id: 'took-part',
          kind: 'text',
          label: 'Hvem var med?',
          hint: 'Var barnet ikke med, så skriv, hvordan barnet blev hørt.',
          missing: 'Skriv, hvem der var med til opfølgningen.',
        },
        {
          id: 'goal',
          kind: 'references',
          from: { to: 'rows', of: 'goals/goals', labelColumn: 'goal', noun: 'mål' },
          label: 'Hvilket mål?',
          missing: 'Vælg det mål, I fulgte op på.',
          shownWhen: whenPlanned,
        },
        {
          id: 'status',
          kind: 'choice',
          look: 'list',
          label: 'Hvordan går det med målet?',
          options: goalStatus.options,
          missing: 'Vælg, hvor langt I er med målet i dag.',
          shownWhen: whenPlanned,
        },
        {
          id: 'child-rating',
          kind: 'choice',
          label: 'Hvad synes barnet selv?',
          hint: 'Brug gerne tre ansigter, barnet kan pege på.',
          options: childRating.options,
          missing: 'Vælg barnets egen vurdering, eller at barnet ikke er spurgt.',
        },
        {
          id: 'child-words',
          kind: 'longText',
          label: 'Med barnets egne ord',
          hint: 'Er barnet ikke spurgt, så skriv hvorfor, og hvornår det sker.',
          missing: 'Skriv, hvad barnet siger eller viser, eller hvorfor barnet ikke er spurgt.',
        },
        {
          id: 'observations',
          kind: 'longText',
          label: 'Hvad har I set i hverdagen?',
          hint: 'Hvem har set hvad, og hvornår? Hold det op mod det, I aftalte at se efter.',
          missing: 'Skriv, hvad I har set i hverdagen siden sidst, og hvem der har set det.',
        },
        {
          id: 'decided',
          kind: 'choice',
          look: 'list',
          label: 'Hvad beslutter I?',
          options: [
            { value: 'continue', label: 'Fortsætte som nu' },
            { value: 'adjust', label: 'Justere indsatsen' },
            { value: 'end', label: 'Slutte indsatsen' },
            { value: 're-examine', label: 'Undersøge mere' },
            { value: 'new-plan', label: 'Lave eller ændre planen' },
          ],
          missing: 'Vælg, hvad I beslutter efter opfølgningen.',
        },
        {
          id: 'decided-reason',
          kind: 'longText',
          label: 'Hvorfor?',
          hint: 'Hvad mener barnet og forældrene? Stopper eller mindskes en hjælp, skal der træffes en ny afgørelse med begrundelse og klagevejledning.',
          missing: 'Skriv, hvorfor I beslutter det, og hvad barnet og forældrene mener.',
        },
      ],
    },
  ],
} as const satisfies Section;
