// Investigation: from the many facts to what matters most, before any verdict.
import type { Section } from './types.ts';

export const analysis = {
  id: 'analysis',
  phase: 'investigation',
  group: 'Analyse og vurdering',
  title: 'Analyse',
  lead: 'Nu skal det hele læses sammen. Gå fra de mange oplysninger til det, der betyder mest, og vent lidt endnu med løsningen.',
  guidance: [
    'Læs barnets ord først. Hvad ville barnet selv sige er vigtigst?',
    'Find to-tre ting, der betyder mest. Alt er ikke lige vigtigt, selv om alt er beskrevet.',
    'Se efter sammenhænge: Hvad er årsag, hvad er følge, og hvad gør hinanden værre eller bedre?',
    'Stil det, der styrker, ved siden af det, der belaster – hos barnet, i familien og i netværket.',
    'Se på, hvor længe noget har stået på, og om flere ting belaster på én gang. Begge dele kan ændre sig.',
    'Led efter det, der taler imod din forklaring. Er der en oplysning, der ikke passer?',
    'Er I uenige, så vis begge læsninger. Tal gerne analysen igennem med en kollega.',
  ],
  why: 'Mellem oplysninger og vurdering ligger det arbejde, som oftest mangler i sager: at vise, hvorfor det ene fører til det andet. Står det her, kan familien følge dig, også når de er uenige.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 22, stk. 1',
      says: 'Undersøgelsen ser på helheden: udfordringer og ressourcer hos barnet, i familien og i netværket.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Beskrivelse, analyse, vurdering (ICS)',
      says: 'Beskrivelse, analyse og vurdering er tre skridt og holdes hver for sig.',
      status: 'adjacent',
    },
    {
      act: 'method',
      ref: 'Tragten',
      says: 'Tragten er bekræftet som navn på et ICS-redskab. At den fører fra mange oplysninger til få konklusioner, er vores egen læsning.',
      status: 'inferred',
    },
    {
      act: 'good-practice',
      ref: 'Faglig udredning (anbefalinger på social.dk)',
      says: 'En god analyse kobler konkrete udfordringer med faglig viden og leder efter årsager, ressourcer og mulige løsninger.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'inferred',
    source: 'Spørgsmålene er projektets egne, bygget på Projektets metodenotat (udredning.md) § 9',
    checked: '2026-11-21',
  },
  shownWhen: {
    when: { question: 'screening/outcome/choice', is: ['partial', 'full'] },
    because: 'Vises, fordi screeningen førte til en afdækning eller en børnefaglig undersøgelse.',
  },
  questions: [
    {
      id: 'most-important',
      kind: 'longText',
      label: 'Hvilke to-tre ting betyder mest?',
      hint: 'Vælg det, der fylder mest i barnets liv lige nu. Skriv, hvorfor netop det.',
      missing: 'Skriv de to-tre ting, der betyder mest for barnet.',
    },
    {
      id: 'connections',
      kind: 'longText',
      label: 'Hvordan hænger de sammen?',
      hint: 'For eksempel: Dårlig nattesøvn giver flere anfald, og anfaldene giver fravær fra skolen. Skriv, hvad der er sikkert, og hvad du antager.',
      missing: 'Skriv, hvordan det vigtigste hænger sammen.',
    },
    {
      id: 'protective',
      kind: 'longText',
      label: 'Hvad styrker barnet og familien?',
      hint: 'Det, der allerede bærer, og som hjælpen kan bygge videre på. Ressourcer må ikke skjule et behov.',
      missing: 'Skriv, hvad der styrker barnet og familien.',
    },
    {
      id: 'risks',
      kind: 'longText',
      label: 'Hvad belaster barnet og familien?',
      hint: 'Skriv, hvor længe det har stået på, og om flere ting belaster på én gang.',
      missing: 'Skriv, hvad der belaster barnet og familien.',
    },
    {
      id: 'network-resources',
      kind: 'longText',
      label: 'Hvad kan familie, netværk og omgivelser bidrage med?',
      hint: 'Skriv, hvem der har sagt ja til hvad. Skriv også, hvor netværket ikke rækker.',
      missing: 'Skriv, hvad familie, netværk og omgivelser kan bidrage med, også hvis det er lidt.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 22, stk. 6',
          says: 'Undersøgelsen skal sige, hvad i familien og omgivelserne der kan bidrage til at løse vanskelighederne.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'disagreements',
      kind: 'longText',
      label: 'Hvor er der forskellige syn på sagen?',
      hint: 'Skriv, hvem der ser det hvordan, og hvad hver bygger det på. Lad begge syn stå.',
      missing: 'Skriv, hvor der er forskellige syn, eller lad feltet stå tomt.',
      optional: true,
    },
    {
      id: 'without-help',
      kind: 'longText',
      label: 'Hvad sker der, hvis barnet ikke får hjælp?',
      hint: 'På kort og på lang sigt, for barnet og for dem, barnet bor hos. Skriv, hvad du bygger det på.',
      missing: 'Skriv, hvad der sker, hvis barnet ikke får hjælp.',
    },
    {
      id: 'basis',
      kind: 'assessment',
      label: 'Hvad er din analyse i sammenhæng?',
      hint: 'Fortæl det som en sammenhængende tekst: det vigtigste, hvordan det hænger sammen, og hvor sikker du er. Skriv, så barnet kan læse det en dag.',
      missing: 'Skriv analysen i sammenhæng.',
      basis: {
        label: 'Hvilke oplysninger bygger analysen på?',
        hint: 'Vælg fra flere temaer og flere kilder. Er noget fra barnet selv med?',
        missing: 'Vælg mindst én oplysning, som analysen bygger på.',
      },
    },
  ],
} as const satisfies Section;
