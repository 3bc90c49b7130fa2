// The named scales that several questions share, each with its source and how sure we are of it.
import type { Scale } from './types.ts';

/**
 * How much help the child needs in an activity, compared with peers. Assessed by a person, never
 * computed, never summed. Labels follow FFB/VUM 2.0, a neighbouring (adult) method.
 */
export const functioningLevel = {
  id: 'functioning-level',
  title: 'Funktionsniveau',
  explanation:
    'Vurder, hvad barnet kan i hverdagen med sin medicin og sine hjælpemidler, men uden den ekstra støtte, det får af tilbud, fagfolk og forældre ud over almindelig omsorg for alderen. Ellers skjuler støtten behovet. Niveauerne lægges ikke sammen, og ingen afgørelse følger af et tal.',
  options: [
    {
      value: '0',
      label: '0 · Ingen nedsat funktionsevne',
      hint: 'Klarer det som jævnaldrende.',
    },
    {
      value: '1',
      label: '1 · Let nedsat funktionsevne',
      hint: 'Klarer det med lidt mere tid, en påmindelse eller let støtte.',
    },
    {
      value: '2',
      label: '2 · Moderat nedsat funktionsevne',
      hint: 'Klarer en del selv, men har jævnligt brug for en voksen.',
    },
    {
      value: '3',
      label: '3 · Svært nedsat funktionsevne',
      hint: 'Klarer lidt selv og har næsten altid brug for en voksen.',
    },
    {
      value: '4',
      label: '4 · Fuldstændig nedsat funktionsevne',
      hint: 'Klarer det ikke selv og har brug for fuld hjælp.',
    },
    {
      value: 'not-assessed',
      label: 'Ikke vurderet',
      hint: 'Oplysningerne rækker ikke, eller det giver ikke mening for barnets alder. Skriv hvorfor.',
    },
  ],
  provenance: {
    status: 'adjacent',
    source:
      'Niveauernes navne: Fælles Faglige Begreber (FFB/VUM 2.0, voksenområdet). At børneværktøjet bruger samme skala, er sandsynligt, men ikke bekræftet. Hjælpeteksterne er projektets egne, Projektets metodenotat (udredning.md) § 5.1',
    checked: '2026-11-21',
  },
} as const satisfies Scale;

/** The overall need for support: one judgement of its own, never computed from the levels. */
export const supportNeed = {
  id: 'support-need',
  title: 'Støttebehov',
  explanation:
    'Din samlede vurdering af, hvor ofte og hvor meget barnet har brug for støtte udefra. Den er sin egen vurdering: Den regnes ikke ud af funktionsniveauerne og kan godt være lavere eller højere end de enkelte temaer.',
  options: [
    { value: '0', label: '0 · Intet støttebehov', hint: 'Almindelig omsorg for alderen er nok.' },
    {
      value: '1',
      label: '1 · Let støttebehov',
      hint: 'Støtte en gang imellem eller i få situationer.',
    },
    {
      value: '2',
      label: '2 · Moderat støttebehov',
      hint: 'Jævnlig støtte i flere dele af hverdagen.',
    },
    {
      value: '3',
      label: '3 · Højt støttebehov',
      hint: 'Støtte det meste af tiden i mange dele af hverdagen.',
    },
    {
      value: '4',
      label: '4 · Fuldstændigt støttebehov',
      hint: 'Støtte til næsten alt, hele tiden.',
    },
    {
      value: 'not-assessed',
      label: 'Ikke vurderet',
      hint: 'Der mangler oplysninger. Skriv hvilke, og hvordan de skaffes.',
    },
  ],
  provenance: {
    status: 'adjacent',
    source:
      'Trinnenes navne: Fælles Faglige Begreber (FFB/VUM 2.0, voksenområdet). Hjælpeteksterne er projektets egne, Projektets metodenotat (udredning.md) § 5.2',
    checked: '2026-11-21',
  },
} as const satisfies Scale;

/** How big a need for compensation is, before subtracting what is covered already. */
export const compensationSize = {
  id: 'compensation-size',
  title: 'Kompensationsbehov',
  explanation:
    'Det ekstra, som følger af funktionsnedsættelsen, og som andre familier med børn på samme alder ikke har brug for.',
  options: [
    {
      value: 'none',
      label: 'Intet',
      hint: 'Vi har set på det, og der er ikke noget ekstra at dække.',
    },
    { value: 'some', label: 'Noget', hint: 'Enkelte ting eller enkelte situationer.' },
    { value: 'considerable', label: 'Betydeligt', hint: 'Mærkes i hverdagen de fleste dage.' },
    { value: 'extensive', label: 'Omfattende', hint: 'Præger det meste af hverdagen.' },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Projektets eget forslag; der er ikke fundet en officiel skala. Projektets metodenotat (udredning.md) § 5.3',
    checked: '2026-11-21',
  },
} as const satisfies Scale;

/** What a goal is meant to do; not every goal is progress. */
export const goalType = {
  id: 'goal-type',
  title: 'Måltype',
  explanation:
    'Ikke alle mål er fremskridt. Et godt mål kan også være at holde fast eller bremse et tab.',
  options: [
    {
      value: 'develop',
      label: 'Udvikle funktionsevnen',
      hint: 'Barnet skal kunne mere, end det kan nu.',
    },
    {
      value: 'maintain',
      label: 'Fastholde funktionsevnen',
      hint: 'Barnet skal blive ved med at kunne det, det kan nu.',
    },
    {
      value: 'limit-loss',
      label: 'Begrænse tab af funktionsevne',
      hint: 'Tabet skal gå langsommere eller genere mindre, for eksempel ved en fremadskridende sygdom.',
    },
  ],
  provenance: {
    status: 'adjacent',
    source:
      'Måltyper i Fælles Faglige Begreber (FFB/VUM 2.0, voksenområdet). Projektets metodenotat (udredning.md) § 10.1',
    checked: '2026-11-21',
  },
} as const satisfies Scale;

/** How far a goal has come at a follow-up. */
export const goalStatus = {
  id: 'goal-status',
  title: 'Status på målet',
  explanation: 'Hvor langt er I med målet i dag, set mod det I aftalte?',
  options: [
    { value: 'not-started', label: 'Ikke begyndt' },
    { value: 'no-change', label: 'Ingen ændring' },
    { value: 'partly', label: 'Delvist nået' },
    { value: 'mostly', label: 'Næsten nået' },
    { value: 'reached', label: 'Nået' },
    { value: 'no-longer-relevant', label: 'Ikke længere relevant' },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Projektets eget forslag; der er ikke fundet en officiel skala. Projektets metodenotat (udredning.md) § 10.3',
    checked: '2026-11-21',
  },
} as const satisfies Scale;

/** The child's own rating of how a goal is going: three faces, or not asked. */
export const childRating = {
  id: 'child-rating',
  title: 'Barnets egen vurdering',
  explanation:
    'Barnet peger på et ansigt eller siger det på sin egen måde. Gæt ikke på barnets vegne.',
  options: [
    { value: 'happy', label: 'Glad: det går godt' },
    { value: 'so-so', label: 'Midt imellem: det går nogenlunde' },
    { value: 'sad', label: 'Ked af det: det går ikke godt' },
    {
      value: 'not-asked',
      label: 'Barnet er ikke spurgt',
      hint: 'Skriv hvorfor, og hvornår barnet bliver spurgt.',
    },
  ],
  provenance: {
    status: 'inferred',
    source: 'Projektets eget forslag: tre ansigter. Projektets metodenotat (udredning.md) § 10.3',
    checked: '2026-11-21',
  },
} as const satisfies Scale;
