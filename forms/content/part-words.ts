// The words of the fixed parts of composite answers: statements, perspectives, criteria, deferral.
import type { Part, PartWords } from './types.ts';

/** The parts of one statement (oplysning): one fact from one source on one day. */
export const statementParts = [
  {
    id: 'text',
    kind: 'longText',
    label: 'Oplysning',
    hint: 'Én ting ad gangen, så neutralt som muligt: Hvad sker der, hvor tit, hvor længe, med hvem? Din vurdering kommer senere.',
    missing: 'Skriv oplysningen, som kilden gav den, eller slet rækken.',
  },
  {
    id: 'kind',
    kind: 'choice',
    label: 'Hvilken slags oplysning er det?',
    options: [
      { value: 'fact', label: 'Faktum', hint: 'Kan efterprøves: en dato, en diagnose, et antal.' },
      { value: 'observation', label: 'Observation', hint: 'Noget, nogen selv har set eller hørt.' },
      { value: 'opinion', label: 'Holdning', hint: 'Noget, nogen mener, oplever eller vurderer.' },
    ],
    missing:
      'Vælg, om det er et faktum, en observation eller en holdning, så læseren ved, hvor sikkert det er.',
  },
  {
    id: 'source',
    kind: 'choice',
    look: 'list',
    label: 'Hvem kommer oplysningen fra?',
    options: [
      { value: 'child', label: 'Barnet' },
      { value: 'parent', label: 'Forælder' },
      { value: 'school', label: 'Skole' },
      { value: 'daycare', label: 'Dagtilbud' },
      { value: 'health', label: 'Læge, sygehus eller anden sundhedsfaglig' },
      { value: 'ppr', label: 'PPR' },
      { value: 'network', label: 'Familiens netværk' },
      { value: 'adviser', label: 'Rådgiveren selv' },
      { value: 'other', label: 'En anden kilde' },
    ],
    missing: 'Vælg, hvem oplysningen kommer fra. Uden kilde kan den ikke bære en vurdering.',
  },
  {
    id: 'source-name',
    kind: 'text',
    label: 'Hvem præcist?',
    hint: 'Navn eller funktion, for eksempel ”far” eller ”børnelæge på sygehuset”.',
    missing: 'Skriv, hvem der har givet oplysningen, med navn eller funktion.',
    shownWhen: {
      when: {
        part: 'source',
        is: ['parent', 'school', 'daycare', 'health', 'ppr', 'network', 'other'],
      },
      because: 'Vises, fordi flere personer kan være kilden; læseren skal kunne se hvem.',
    },
  },
  {
    id: 'date',
    kind: 'date',
    range: 'past',
    label: 'Hvornår er det set eller oplyst?',
    hint: 'Dagen for samtalen, besøget eller dokumentet; ikke dagen i dag, medmindre det er den samme.',
    missing: 'Skriv datoen, hvor det blev set eller oplyst, så man kan se, hvor ny oplysningen er.',
  },
  {
    id: 'document',
    kind: 'text',
    label: 'Dokument',
    hint: 'Hvor kan man læse det? For eksempel ”statusudtalelse fra skolen, side 2”.',
    missing:
      'Skriv dokumentets navn, eller lad feltet stå tomt, hvis oplysningen er givet mundtligt.',
    optional: true,
  },
] as const satisfies readonly Part[];

/** The parts of what the child says, shows or thinks about a theme. */
export const childPerspectiveParts = [
  {
    id: 'how',
    kind: 'choice',
    label: 'Hvordan har du fået barnets syn på det?',
    options: [
      { value: 'conversation', label: 'Samtale med barnet' },
      { value: 'observation', label: 'Observation og samvær med barnet' },
      {
        value: 'visual-or-aac',
        label: 'Billeder, tegn eller anden ASK (alternativ og supplerende kommunikation)',
      },
      { value: 'via-trusted-adult', label: 'Gennem en voksen, barnet er trygt ved' },
      { value: 'written', label: 'Skriftligt, tegning eller besked fra barnet' },
      {
        value: 'not-obtained',
        label: 'Barnets syn er ikke indhentet',
        hint: 'Så skal du skrive hvorfor og fortælle, hvad I ved på anden vis.',
      },
    ],
    missing: 'Vælg, hvordan du har fået barnets syn, eller at det ikke er indhentet.',
  },
  {
    id: 'words',
    kind: 'longText',
    label: 'Hvad siger eller viser barnet?',
    hint: 'Brug barnets egne ord i citationstegn, og beskriv det, barnet viser uden ord. Skriv, så barnet kan læse det som stor.',
    missing:
      'Skriv, hvad barnet sagde eller viste, med barnets egne ord. ”Samtale afholdt” er ikke nok.',
    shownWhen: {
      when: {
        part: 'how',
        is: ['conversation', 'observation', 'visual-or-aac', 'via-trusted-adult', 'written'],
      },
      because: 'Vises, fordi du har valgt, hvordan barnets syn er indhentet.',
    },
  },
  {
    id: 'on',
    kind: 'date',
    range: 'past',
    label: 'Hvornår?',
    missing: 'Skriv datoen, hvor barnet sagde eller viste det.',
    shownWhen: {
      when: {
        part: 'how',
        is: ['conversation', 'observation', 'visual-or-aac', 'via-trusted-adult', 'written'],
      },
      because: 'Vises, fordi barnets syn skal kunne dateres: Børn ændrer sig hurtigt.',
    },
  },
  {
    id: 'reason-if-not',
    kind: 'longText',
    label: 'Hvorfor er barnets syn ikke indhentet?',
    hint: 'Barnet ville måske ikke tale om netop dette, eller det var for belastende. At barnet er lille eller uden talesprog, er ikke i sig selv en grund.',
    missing:
      'Skriv, hvorfor barnets syn ikke er indhentet. Hvis det kan nås endnu, så udskyd spørgsmålet med en begrundelse i stedet.',
    shownWhen: {
      when: { part: 'how', is: ['not-obtained'] },
      because: 'Vises, fordi du har valgt, at barnets syn ikke er indhentet.',
    },
  },
  {
    id: 'other-way',
    kind: 'longText',
    label: 'Hvad ved I om barnets syn på en anden måde?',
    hint: 'For eksempel fra en pædagog, en søskende eller det, barnet gør i hverdagen. Skriv, hvem der siger det og hvornår.',
    missing:
      'Skriv, hvad I ved om barnets syn fra andre, og hvem der har fortalt det. Barnets syn skal frem, også når direkte kontakt ikke var mulig.',
    shownWhen: {
      when: { part: 'how', is: ['not-obtained'] },
      because:
        'Vises, fordi barnets syn skal frem på en anden måde, når det ikke er indhentet direkte.',
    },
  },
] as const satisfies readonly Part[];

/** The parts of what one parent says about something. */
export const parentPerspectiveParts = [
  {
    id: 'how',
    kind: 'choice',
    label: 'Hvordan har du fået forælderens syn på det?',
    options: [
      { value: 'conversation', label: 'Samtale med forælderen' },
      { value: 'observation', label: 'Observation og samvær, for eksempel ved et hjemmebesøg' },
      { value: 'visual-or-aac', label: 'Med billeder, tegn eller anden støtte til kommunikation' },
      { value: 'via-trusted-adult', label: 'Gennem en, forælderen er tryg ved' },
      { value: 'written', label: 'Skriftligt' },
      {
        value: 'not-obtained',
        label: 'Forælderens syn er ikke indhentet',
        hint: 'Så skal du skrive hvorfor.',
      },
    ],
    missing: 'Vælg, hvordan du har fået forælderens syn, eller at det ikke er indhentet.',
  },
  {
    id: 'words',
    kind: 'longText',
    label: 'Hvad siger forælderen?',
    hint: 'Gengiv det, så forælderen kan kende sine egne ord. Er forældrene uenige, så skriv hver forælders syn for sig.',
    missing: 'Skriv, hvad forælderen siger, så forælderen kan kende sine egne ord.',
    shownWhen: {
      when: {
        part: 'how',
        is: ['conversation', 'observation', 'visual-or-aac', 'via-trusted-adult', 'written'],
      },
      because: 'Vises, fordi du har valgt, hvordan forælderens syn er indhentet.',
    },
  },
  {
    id: 'on',
    kind: 'date',
    range: 'past',
    label: 'Hvornår?',
    missing: 'Skriv datoen, hvor forælderen sagde det.',
    shownWhen: {
      when: {
        part: 'how',
        is: ['conversation', 'observation', 'visual-or-aac', 'via-trusted-adult', 'written'],
      },
      because: 'Vises, fordi forælderens syn skal kunne dateres.',
    },
  },
  {
    id: 'reason-if-not',
    kind: 'longText',
    label: 'Hvorfor er forælderens syn ikke indhentet?',
    hint: 'Hvad har I forsøgt, hvornår, og hvad svarede forælderen?',
    missing: 'Skriv, hvorfor forælderens syn ikke er indhentet, og hvad I har forsøgt.',
    shownWhen: {
      when: { part: 'how', is: ['not-obtained'] },
      because: 'Vises, fordi du har valgt, at forælderens syn ikke er indhentet.',
    },
  },
  {
    id: 'other-way',
    kind: 'longText',
    label: 'Hvad ved I om forælderens syn fra andre?',
    hint: 'Skriv, hvem der siger det og hvornår. Ved I ikke noget, så skriv det.',
    missing:
      'Skriv, hvad I ved om forælderens syn fra andre, eller skriv, at I ikke ved noget om det.',
    shownWhen: {
      when: { part: 'how', is: ['not-obtained'] },
      because: 'Vises, fordi du har valgt, at forælderens syn ikke er indhentet.',
    },
  },
] as const satisfies readonly Part[];

/** The parts of one legal criterion. `peers` is asked only where comparing with peers makes sense. */
export const criterionParts = [
  {
    id: 'basis',
    kind: 'references',
    from: { to: 'statements' },
    label: 'Hvilke oplysninger bygger du på?',
    hint: 'Vælg mindst én. En diagnose alene er ikke nok: Vælg også oplysninger om hverdagen.',
    missing:
      'Vælg de oplysninger, du bygger på. Mangler de, så skriv dem først, eller vælg, at der mangler oplysninger.',
  },
  {
    id: 'daily',
    kind: 'longText',
    label: 'Hvad betyder det i hverdagen?',
    hint: 'Konsekvenserne, ikke diagnosen: Hvad sker der en almindelig dag, hvor tit, hvor længe, og hvem må hjælpe?',
    missing:
      'Beskriv, hvad det betyder i barnets og familiens hverdag. En diagnose alene er ikke nok.',
  },
  {
    id: 'peers',
    kind: 'longText',
    label: 'Sammenlignet med jævnaldrende',
    hint: 'Hvordan ville et barn på samme alder uden funktionsnedsættelse klare det samme?',
    missing: 'Skriv, hvordan et jævnaldrende barn uden funktionsnedsættelse ville klare det samme.',
  },
  {
    id: 'verdict',
    kind: 'choice',
    label: 'Din vurdering',
    options: [
      { value: 'fulfilled', label: 'Opfyldt' },
      { value: 'not-fulfilled', label: 'Ikke opfyldt' },
      {
        value: 'missing-information',
        label: 'Der mangler oplysninger',
        hint: 'Et ærligt og almindeligt svar. Skriv, hvad der mangler, og hvem der skaffer det.',
      },
    ],
    missing: 'Vælg, om kriteriet er opfyldt, ikke er opfyldt, eller om der mangler oplysninger.',
  },
  {
    id: 'reason',
    kind: 'longText',
    label: 'Begrundelse',
    hint: 'Hvorfor netop dette barn? Knyt oplysningerne og hverdagen til lovens ord, så familien kan følge dig.',
    missing:
      'Skriv, hvorfor du når frem til det for netop dette barn. Mangler der oplysninger, så skriv hvilke, og hvordan I får dem.',
  },
] as const satisfies readonly Part[];

/** The words of putting an answer off: it stays open, is listed, and is printed as open. */
export const deferralWords = {
  label: 'Kan ikke besvares endnu, fordi …',
  hint: 'Skriv, hvad der mangler, hvem der skaffer det, og hvornår I regner med det. Punktet bliver stående som åbent og kommer med i dokumentet.',
  missing: 'Skriv, hvorfor det ikke kan besvares endnu, eller giv et svar.',
} as const satisfies PartWords;
