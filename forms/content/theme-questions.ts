// The questions every theme of the investigation shares; each theme spreads them and adds its own hints.
import { functioningLevel } from './scales.ts';
import { scoringRule } from './theme-frame.ts';
import type {
  AssessmentQuestion,
  JudgementQuestion,
  PartQuestion,
  PerspectiveQuestion,
  RowsQuestion,
  ShownWhen,
  StatementsQuestion,
} from './types.ts';

/** Asked only where the theme matters for this child. */
export const whenRelevant = {
  when: { question: 'relevance', is: ['relevant'] },
  because: 'Vises, fordi du har svaret, at temaet er relevant for barnet.',
} as const satisfies ShownWhen;

export const relevanceQuestion = {
  id: 'relevance',
  kind: 'choice',
  label: 'Er temaet relevant for barnet lige nu?',
  missing: 'Vælg, om temaet er relevant for barnet.',
  options: [
    { value: 'relevant', label: 'Ja, temaet er relevant' },
    {
      value: 'not-relevant',
      label: 'Nej, temaet er ikke relevant',
      hint: 'Barnet klarer sig her som andre på samme alder, eller temaet har ikke betydning for sagen.',
    },
    {
      value: 'missing-info',
      label: 'Det ved vi ikke endnu',
      hint: 'Vi mangler oplysninger for at kunne svare.',
    },
  ],
} as const satisfies PartQuestion;

export const relevanceReasonQuestion = {
  id: 'relevance-reason',
  kind: 'longText',
  label: 'Hvorfor ikke – eller hvad mangler vi at vide?',
  hint: 'Er temaet ikke relevant, så skriv, hvad du bygger det på. Mangler der oplysninger, så skriv hvilke, hvem der har dem, og hvornår du spørger.',
  missing: 'Skriv, hvorfor temaet ikke er relevant, eller hvilke oplysninger der mangler.',
  shownWhen: {
    when: { question: 'relevance', is: ['not-relevant', 'missing-info'] },
    because: 'Vises, fordi andre skal kunne forstå, hvorfor temaet ikke er beskrevet.',
  },
} as const satisfies PartQuestion;

export const statementsQuestion = {
  id: 'statements',
  kind: 'statements',
  label: 'Hvad ved vi?',
  hint: 'Skriv én oplysning ad gangen: hvad er set eller sagt, af hvem og hvornår. Vent med at vurdere.',
  missing: 'Skriv mindst én oplysning med kilde og dato.',
  shownWhen: whenRelevant,
  grounds: [
    {
      act: 'retssikkerhedsloven',
      ref: '§ 10',
      says: 'Kommunen har ansvaret for, at sagen er oplyst godt nok.',
      status: 'confirmed',
    },
    {
      act: 'offentlighedsloven',
      ref: '§ 13',
      says: 'Mundtlige oplysninger og eksterne faglige vurderinger, der har betydning for sagen, skal skrives ned hurtigst muligt.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Beskrivelse, analyse, vurdering (ICS)',
      says: 'Beskrivelsen gengiver neutralt, hvad barnet, forældrene og andre fortæller. Vurderingen kommer bagefter.',
      status: 'adjacent',
    },
  ],
} as const satisfies StatementsQuestion;

export const childViewQuestion = {
  id: 'child-view',
  kind: 'perspective',
  whose: 'child',
  label: 'Hvad siger barnet selv?',
  hint: 'Skriv barnets egne ord eller det, barnet viser. Fortolk ikke her.',
  missing: 'Skriv, hvad barnet siger eller viser, eller hvorfor barnets syn ikke er indhentet.',
  shownWhen: whenRelevant,
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 5, stk. 3',
      says: 'Barnets holdning og synspunkter skal løbende indhentes og inddrages.',
      status: 'confirmed',
    },
  ],
} as const satisfies PerspectiveQuestion;

const whenParentHeard = {
  when: { part: 'how', is: ['conversation', 'written', 'phone'] },
  because: 'Vises, fordi forælderen er blevet hørt.',
} as const satisfies ShownWhen;

export const parentViewsQuestion = {
  id: 'parent-views',
  kind: 'rows',
  label: 'Hvad siger forældrene?',
  hint: 'Én række for hver forælder, hver for sig. Er de uenige, så lad begge syn stå.',
  missing: 'Tilføj en række for hver forælder.',
  itemName: 'forælder',
  addLabel: 'Tilføj en forælders syn',
  atLeast: 1,
  nameColumn: 'who',
  shownWhen: whenRelevant,
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 22',
      says: 'Undersøgelsen skal så vidt muligt laves sammen med forældremyndighedens indehaver.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Perspektiver (ICS)',
      says: 'De forskellige syn på barnets behov skal kunne ses hver for sig.',
      status: 'adjacent',
    },
  ],
  columns: [
    {
      id: 'who',
      kind: 'references',
      label: 'Hvem taler?',
      missing: 'Vælg, hvilken forælder det er.',
      from: { to: 'rows', of: 'child/custodians', labelColumn: 'name', noun: 'forælder' },
    },
    {
      id: 'how',
      kind: 'choice',
      label: 'Hvordan har du fået synet?',
      missing: 'Vælg, hvordan du har fået forælderens syn.',
      options: [
        { value: 'conversation', label: 'I en samtale' },
        { value: 'written', label: 'Skriftligt' },
        { value: 'phone', label: 'På telefon eller video' },
        { value: 'not-obtained', label: 'Det er ikke indhentet' },
      ],
    },
    {
      id: 'words',
      kind: 'longText',
      label: 'Forælderens egne ord',
      missing: 'Skriv, hvad forælderen siger om temaet.',
      shownWhen: whenParentHeard,
    },
    {
      id: 'reason',
      kind: 'longText',
      label: 'Hvorfor er synet ikke indhentet?',
      hint: 'Skriv, hvad du har prøvet, og hvornår du prøver igen.',
      missing: 'Skriv, hvorfor forælderens syn ikke er indhentet.',
      shownWhen: {
        when: { part: 'how', is: ['not-obtained'] },
        because: 'Vises, fordi forælderens syn ikke er indhentet.',
      },
    },
  ],
} as const satisfies RowsQuestion;

export const parentSupportQuestion = {
  id: 'parent-support',
  kind: 'longText',
  label: 'Hvordan støtter forældrene barnet her?',
  hint: 'Skriv både det, alle forældre gør, og det ekstra, som barnets behov kræver.',
  missing: 'Skriv, hvordan forældrene støtter barnet her.',
  shownWhen: whenRelevant,
  grounds: [
    {
      act: 'method',
      ref: 'Forældrekompetencer (ICS-trekanten)',
      says: 'Forældrenes støtte beskrives inde i hvert af barnets områder, så barnets behov bliver i centrum.',
      status: 'adjacent',
    },
  ],
} as const satisfies PartQuestion;

export const resourcesQuestion = {
  id: 'resources',
  kind: 'longText',
  label: 'Hvad lykkes, og hvad hjælper?',
  hint: 'Begynd her: Hvad kan barnet, hvad virker, og hvem er der?',
  missing: 'Skriv, hvad der lykkes og hjælper – eller hvorfor I ikke har set noget endnu.',
  shownWhen: whenRelevant,
} as const satisfies PartQuestion;

export const challengesQuestion = {
  id: 'challenges',
  kind: 'longText',
  label: 'Hvad er svært, og hvad betyder det i hverdagen?',
  hint: 'Skriv følgen, ikke diagnosen: hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
  missing: 'Skriv, hvad der er svært, og hvad det betyder i hverdagen – eller at intet er svært.',
  shownWhen: whenRelevant,
} as const satisfies PartQuestion;

export const levelQuestion = {
  id: 'level',
  kind: 'judgement',
  label: 'Hvilket funktionsniveau har barnet her?',
  hint: `${scoringRule} Niveauet er din faglige vurdering: aldrig et gennemsnit, aldrig et facit.`,
  missing: 'Vælg det niveau, der passer bedst, og begrund det.',
  options: functioningLevel.options,
  reason: {
    label: 'Hvorfor netop dette niveau?',
    hint: 'Skriv, hvad barnet kan selv, hvad der kræver hjælp, og hvor tit. Skriv også, hvorfor niveauet hverken er lavere eller højere.',
    missing: 'Begrund, hvorfor du har valgt netop dette niveau.',
  },
  basis: {
    label: 'Hvilke oplysninger bygger niveauet på?',
    hint: 'Vælg gerne oplysninger fra mere end én kilde.',
    missing: 'Vælg mindst én oplysning, som niveauet bygger på.',
    notNeededFor: ['not-assessed'],
  },
  shownWhen: whenRelevant,
  grounds: [
    {
      act: 'method',
      ref: 'Funktionsniveau 0–4',
      says: 'Værktøjet bruges til at udrede barnets funktionsniveau. Trinene 0–4 er lånt fra voksenmetoden VUM 2.0; om børneværktøjet bruger de samme, er ikke bekræftet.',
      status: 'adjacent',
    },
    {
      act: 'barnets-lov',
      ref: '§ 1, stk. 3',
      says: 'Hjælpen bygger på en konkret og individuel vurdering. Et tal kan ikke stå i stedet for den.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'adjacent',
    source:
      'Projektets metodenotat (udredning.md) § 5.1: skalaen kommer fra Fælles Faglige Begreber (VUM 2.0, voksne). Reglen om forældrenes ekstra hjælp er vores egen',
    checked: '2026-11-21',
  },
} as const satisfies JudgementQuestion;

export const peersQuestion = {
  id: 'peers',
  kind: 'longText',
  label: 'Hvordan klarer jævnaldrende det samme?',
  hint: 'Sammenlign med et barn på samme alder uden funktionsnedsættelse. Skriv forskellen konkret.',
  missing: 'Skriv, hvordan et jævnaldrende barn ville klare det samme.',
  shownWhen: whenRelevant,
} as const satisfies PartQuestion;

export const assessmentQuestion = {
  id: 'assessment',
  kind: 'assessment',
  label: 'Hvad er din faglige delvurdering?',
  hint: 'Saml temaet i få sætninger: Hvad betyder mest, hvorfor, og hvad har barnet og familien brug for? Skriv, så barnet kan læse det en dag.',
  missing: 'Skriv din faglige vurdering af temaet.',
  basis: {
    label: 'Hvilke oplysninger bygger vurderingen på?',
    hint: 'Vælg dem, der har haft størst betydning, også dem, der peger i en anden retning.',
    missing: 'Vælg mindst én oplysning, som vurderingen bygger på.',
  },
  shownWhen: whenRelevant,
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 22',
      says: 'Undersøgelsen skal ende i en begrundet stillingtagen. Delvurderingerne er skridt på vejen.',
      status: 'confirmed',
    },
    {
      act: 'good-practice',
      ref: 'Faglig udredning (anbefalinger på social.dk)',
      says: 'Barnet skal kunne genkende sit syn i vurderingen, og teksten skal kunne læses af barnet senere.',
      status: 'confirmed',
    },
  ],
} as const satisfies AssessmentQuestion;
