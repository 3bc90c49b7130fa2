// Decision: the answer to one thing the family asked for, with its reasons. One copy for each.
import type { Section, ShownWhen } from './types.ts';

const whenSupportiveMeasureGiven = {
  when: {
    all: [
      { forRow: 'benefit', is: ['supportive-measure'] },
      { question: 'outcome/choice', is: ['granted', 'partly'] },
    ],
  },
  because: 'Vises, fordi der gives en støttende indsats efter § 32.',
} as const satisfies ShownWhen;

export const decision = {
  id: 'decision',
  phase: 'decision',
  group: 'Afgørelse',
  title: 'Afgørelse',
  lead: 'Familien får et svar på hver ting, de har bedt om: hvad I beslutter, hvilken regel det bygger på, hvad der har været afgørende, og hvordan barnets mening er vægtet.',
  guidance: [
    'Skriv til familien, ikke til en kollega. Begynd med svaret, så begrundelsen.',
    'Tre ting skal stå der, når familien ikke får fuldt medhold: reglen med § og stykke, de hensyn, der har været afgørende, og de faktiske forhold, I har lagt vægt på.',
    'Forbind hensyn og kendsgerninger: ”Fordi …, vurderer vi …”. Undgå standardsætninger, der kunne stå i enhver sag.',
    'Kommunens serviceniveau kan ikke være den eneste grund til et afslag.',
    'Skriv, hvordan barnets mening har talt med, også når I når frem til noget andet end det, barnet ønsker.',
    'Læs det højt: Ville forældrene forstå, hvorfor? Og ville barnet kunne læse det som stort uden at blive såret?',
  ],
  why: 'Afgørelser på området er ofte rigtige, men dårligt begrundede. En familie, der kan følge grundene, kan bedre acceptere svaret, og kan klage på et ordentligt grundlag, hvis de er uenige.',
  grounds: [
    {
      act: 'forvaltningsloven',
      ref: '§ 22',
      says: 'En skriftlig afgørelse skal begrundes, medmindre parten får fuldt medhold.',
      status: 'confirmed',
    },
    {
      act: 'forvaltningsloven',
      ref: '§ 24',
      says: 'Begrundelsen skal nævne retsreglerne, hovedhensynene bag et skøn og om nødvendigt de væsentlige faktiske forhold.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 1, stk. 3',
      says: 'Hjælpen bygger på en konkret og individuel vurdering.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 2, stk. 4',
      says: 'Baggrunden for, formålet med og indholdet af hjælpen skal gøres tydelig for forældremyndighedens indehaver og barnet.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 5',
      says: 'Hver del af det, familien har bedt om, skal have et svar.',
      status: 'inferred',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Felterne er projektets egne, bygget på Projektets lovnotat (law.md) §§ 1 og 2 (krav O21–O23, O31)',
    checked: '2026-11-21',
  },
  repeatFor: { rowsOf: 'intake/requests', nameColumn: 'benefit' },
  questions: [
    {
      id: 'outcome',
      kind: 'judgement',
      label: 'Hvad beslutter I?',
      options: [
        { value: 'granted', label: 'Bevilget som ønsket' },
        { value: 'partly', label: 'Bevilget delvist' },
        { value: 'refused', label: 'Afslag' },
      ],
      reason: {
        label: 'Derfor har vi besluttet det',
        hint: 'Skriv til familien: hvad er afgørende, og hvorfor for netop jeres barn? Brug ikke en diagnose som hele grunden.',
        missing:
          'Skriv til familien, hvorfor I har besluttet det, med det, der er særligt for deres barn.',
      },
      missing: 'Vælg, hvad I beslutter, og skriv hvorfor.',
      grounds: [
        {
          act: 'forvaltningsloven',
          ref: '§ 22',
          says: 'Får familien ikke fuldt medhold, skal afgørelsen begrundes.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'granted-what',
      kind: 'longText',
      label: 'Hvad får barnet eller familien helt præcist?',
      hint: 'Hvad, hvor meget, fra hvornår og hvordan. Er det kun en del, så skriv, hvilken del der er givet afslag på.',
      missing: 'Skriv præcist, hvad der er bevilget: hvad, hvor meget og fra hvornår.',
      shownWhen: {
        when: { question: 'outcome/choice', is: ['granted', 'partly'] },
        because: 'Vises, fordi noget er bevilget.',
      },
    },
    {
      id: 'legal-rule',
      kind: 'text',
      label: 'Hvilken regel bygger afgørelsen på?',
      hint: 'Både § og stykke, for eksempel ”barnets lov § 32, stk. 1, nr. 2”. Slå den gældende tekst op først.',
      missing: 'Skriv reglen med lov, § og stykke, for eksempel ”barnets lov § 32, stk. 1, nr. 2”.',
      grounds: [
        {
          act: 'forvaltningsloven',
          ref: '§ 24',
          says: 'Begrundelsen skal henvise til de regler, afgørelsen bygger på.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'considerations',
      kind: 'longText',
      label: 'Hvilke hensyn har været afgørende?',
      hint: 'Hovedhensynene bag jeres skøn: Hvad talte for, hvad talte imod, og hvad vejede tungest?',
      missing: 'Skriv de hensyn, der har vejet tungest, og hvad der talte for og imod.',
      grounds: [
        {
          act: 'forvaltningsloven',
          ref: '§ 24',
          says: 'Bygger afgørelsen på et skøn, skal hovedhensynene bag skønnet stå der.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'facts',
      kind: 'references',
      from: { to: 'statements' },
      label: 'Hvilke oplysninger har I lagt vægt på?',
      hint: 'Vælg dem, der var væsentlige, også dem, der talte imod. Helst mindst to, der handler om barnets hverdag.',
      missing:
        'Vælg de oplysninger, I har lagt vægt på. Mangler de, så skriv dem ind under det tema, de hører til.',
      grounds: [
        {
          act: 'forvaltningsloven',
          ref: '§ 24',
          says: 'Om nødvendigt skal de faktiske forhold, der er tillagt væsentlig betydning, stå kort i begrundelsen.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'child-weighed',
      kind: 'longText',
      label: 'Hvordan har barnets mening talt med?',
      hint: 'Hvad ønskede barnet, og hvad kom der ud af det? Handler afgørelsen kun om forældrenes økonomi, så skriv, om den alligevel berører barnet direkte.',
      missing:
        'Skriv, hvad barnet mente, og hvordan det har talt med, også hvis I kom frem til noget andet.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 5, stk. 3 og 4',
          says: 'Barnets synspunkter skal inddrages, før der træffes afgørelse. I helt særlige tilfælde kan de indhentes på anden måde end ved direkte kontakt.',
          status: 'confirmed',
        },
        {
          act: 'barnets-lov',
          ref: '§ 5 (Ankestyrelsens principmeddelelse 22-25)',
          says: 'Handler afgørelsen alene om forældrenes økonomi, er direkte kontakt ikke udgangspunktet, men den kan være nødvendig, hvis afgørelsen berører barnet direkte. Det vurderes konkret.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'purpose',
      kind: 'longText',
      label: 'Hvad er formålet med indsatsen?',
      hint: 'Hvad skal den gøre muligt for barnet? Det er også her, planen og opfølgningen tager sit udspring.',
      missing: 'Skriv, hvad indsatsen skal gøre muligt for barnet. Formålet skal stå i afgørelsen.',
      shownWhen: whenSupportiveMeasureGiven,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 32, stk. 3',
          says: 'Afgørelsen skal angive formålet med indsatsen og hvor længe den ventes at vare.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'duration',
      kind: 'text',
      label: 'Hvor længe ventes indsatsen at vare?',
      hint: 'For eksempel ”foreløbig 12 måneder” eller ”til skolestart”.',
      missing: 'Skriv, hvor længe indsatsen ventes at vare. Det skal stå i afgørelsen.',
      shownWhen: whenSupportiveMeasureGiven,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 32, stk. 3',
          says: 'Den forventede varighed skal stå i afgørelsen.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'consent',
      kind: 'rows',
      label: 'Hvem har sagt ja?',
      hint: 'Samtykke fra forældremyndighedens indehavere, hver for sig. Har den unge selv givet samtykke, så skriv det i noten.',
      missing: 'Tilføj en række for hver, der skal give samtykke, før indsatsen kan begynde.',
      itemName: 'samtykke',
      addLabel: 'Tilføj et samtykke',
      atLeast: 1,
      nameColumn: 'who',
      shownWhen: whenSupportiveMeasureGiven,
      columns: [
        {
          id: 'who',
          kind: 'references',
          from: { to: 'rows', of: 'child/custodians', labelColumn: 'name', noun: 'forælder' },
          label: 'Hvem?',
          missing:
            'Vælg, hvem samtykket gælder. Mangler personen, så tilføj den under Barnet og familien.',
        },
        {
          id: 'given',
          kind: 'choice',
          label: 'Er der givet samtykke?',
          options: [
            { value: 'yes', label: 'Ja' },
            {
              value: 'no',
              label: 'Nej',
              hint: 'Uden samtykke kan indsatsen som udgangspunkt ikke begynde.',
            },
            {
              value: 'without-consent',
              label: 'Besluttes uden samtykke (§§ 37–39)',
              hint: 'Undtagelser i loven. Skriv hvilken i bemærkningen.',
            },
          ],
          missing: 'Vælg, om der er givet samtykke.',
        },
        {
          id: 'on',
          kind: 'date',
          range: 'past',
          label: 'Hvornår?',
          hint: 'Dagen for samtykket, for et nej eller for beslutningen.',
          missing: 'Skriv datoen for samtykket, for et nej eller for beslutningen.',
        },
        {
          id: 'note',
          kind: 'longText',
          label: 'Bemærkning',
          hint: 'For eksempel forbehold, eller hvilken undtagelse der bruges.',
          missing: 'Skriv bemærkningen, eller lad feltet stå tomt.',
          optional: true,
        },
      ],
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 32, stk. 2',
          says: 'En støttende indsats kræver samtykke fra forældremyndighedens indehaver. §§ 37–39 indeholder undtagelser.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'support-start',
      kind: 'date',
      range: 'any',
      label: 'Hvornår begynder indsatsen?',
      hint: 'Første opfølgning regnes herfra.',
      missing: 'Skriv, hvornår indsatsen begynder. Første opfølgning regnes fra den dag.',
      shownWhen: whenSupportiveMeasureGiven,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 95, stk. 2',
          says: 'Første opfølgning skal ske senest 3 måneder efter, at støtten begyndte, eller når en sideløbende undersøgelse er færdig, hvis det er før.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'decided-on',
      kind: 'date',
      range: 'past',
      label: 'Hvornår er afgørelsen truffet?',
      missing: 'Skriv datoen for afgørelsen. Barnets alder og flere frister regnes fra den.',
    },
    {
      id: 'municipal-deadline',
      kind: 'date',
      range: 'any',
      label: 'Hvornår skulle familien senest have svar?',
      hint: 'Kommunens egen offentliggjorte frist for denne slags sager.',
      missing: 'Skriv kommunens frist, eller lad feltet stå tomt.',
      optional: true,
      grounds: [
        {
          act: 'retssikkerhedsloven',
          ref: '§ 3',
          says: 'Kommunen offentliggør frister for svar og giver besked, hvis fristen ikke kan holdes.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'deadline-notice',
      kind: 'longText',
      label: 'Blev fristen ikke holdt: Hvad fik familien at vide, og hvornår?',
      hint: 'Beskeden skal komme, før fristen er gået, med grunden og en ny dato.',
      missing: 'Skriv, hvornår familien fik besked om forsinkelsen, eller lad feltet stå tomt.',
      optional: true,
    },
  ],
} as const satisfies Section;
