// Decision: how the family is told that they can complain, and when the decision reached them.
import type { Section } from './types.ts';

export const appeal = {
  id: 'appeal',
  phase: 'decision',
  group: 'Afgørelse',
  title: 'Klagevejledning',
  lead: 'Familien skal vide, hvordan de klager, hvor de får hjælp, og hvornår fristen udløber. Skriv det, så det kan læses på en svær dag.',
  guidance: [
    'Klagen går til kommunen, som først ser på sagen igen. Fastholder I, sender I den videre til Ankestyrelsen.',
    'Man kan klage mundtligt, og man behøver ikke begrunde klagen. Skriv det, for mange tror noget andet.',
    'Skriv den sidste dag, klagen kan være fremme, og ikke kun ”4 uger”.',
    'Tilbyd hjælp til at klage. At klage er en ret og ikke et udtryk for mistillid.',
    'Barnet kan i nogle sager selv være part og klage. Fortæl barnet det på en måde, det forstår.',
  ],
  why: 'Uden en klagevejledning, familien kan forstå, er retten til at klage kun på papiret. Fristen begynder først at løbe, når de har fået afgørelsen, så den dato skal kendes.',
  grounds: [
    {
      act: 'forvaltningsloven',
      ref: '§ 25',
      says: 'En skriftlig afgørelse, der kan klages over, skal have en vejledning om klageinstans, fremgangsmåde og frist, medmindre parten får fuldt medhold.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 67, stk. 1',
      says: 'Klagen skal være kommet frem senest 4 uger efter, at familien fik afgørelsen.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 66',
      says: 'Kommunen vurderer først sagen igen og sender den til Ankestyrelsen senest 4 uger efter klagen, hvis den fastholder.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 3 og §§ 144–150',
      says: 'Børn fra 10 år er part i bestemte sager og kan klage i dem. Klagereglerne i §§ 144–150 er ikke læst; tjek dem for den enkelte afgørelse.',
      status: 'inferred',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Vejledningens indhold er bekræftet gennem Ankestyrelsen og DUKH; modelteksten er projektets egne ord. Projektets lovnotat (law.md) § A5',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'appeal-included',
      kind: 'choice',
      label: 'Får familien en klagevejledning med afgørelsen?',
      options: [
        { value: 'yes', label: 'Ja' },
        {
          value: 'full-grant',
          label: 'Nej, de får fuldt medhold i alt',
          hint: 'Kun når alt det, de har bedt om, er bevilget, som de bad om det.',
        },
      ],
      missing:
        'Vælg, om der følger en klagevejledning med. Den kan kun undværes ved fuldt medhold i alt.',
    },
    {
      id: 'appeal-text',
      kind: 'longText',
      label: 'Klagevejledningen',
      hint: 'Forslag, du kan rette til: ”Du kan klage over afgørelsen til Ankestyrelsen. Send klagen til kommunen, eller ring til os. Vi skal have klagen senest 4 uger efter, at du fik afgørelsen, altså senest den [dato]. Du kan klage skriftligt eller mundtligt, og du behøver ikke skrive hvorfor. Vi ser først på sagen igen. Holder vi fast i afgørelsen, sender vi klagen til Ankestyrelsen senest 4 uger efter, at vi har fået den, og giver dig besked. Vil du have hjælp til at klage, så ring til [navn] på [telefon].”',
      missing:
        'Skriv klagevejledningen: hvem der klages til, hvor klagen sendes hen, den sidste dag, at man kan klage mundtligt, og hvem der kan hjælpe.',
      shownWhen: {
        when: { question: 'appeal-included', is: ['yes'] },
        because: 'Vises, fordi familien skal have en klagevejledning.',
      },
    },
    {
      id: 'delivered-how',
      kind: 'choice',
      label: 'Hvordan får familien afgørelsen?',
      hint: 'Ring gerne først, især ved et afslag. Det skal ikke komme bag på dem.',
      options: [
        { value: 'digital-post', label: 'Digital Post' },
        { value: 'letter', label: 'Brev' },
        { value: 'in-person', label: 'Ved et møde' },
      ],
      missing: 'Vælg, hvordan familien får afgørelsen.',
      administrative: true,
    },
    {
      id: 'delivered-on',
      kind: 'date',
      range: 'past',
      label: 'Hvornår fik familien afgørelsen?',
      hint: 'De 4 uger regnes herfra.',
      missing: 'Skriv datoen, når afgørelsen er kommet frem, eller lad feltet stå tomt indtil da.',
      optional: true,
      administrative: true,
    },
  ],
} as const satisfies Section;
