// Words of the trade in plain Danish: money, and who can get it.
import type { PlainTerm } from './types.ts';

export const moneyTerms = [
  {
    id: 'compensation',
    term: 'kompensation',
    forms: ['kompensation', 'kompensationen', 'kompensere', 'kompenseres', 'kompenserer'],
    says: 'Hjælp, der gør op for noget af det, et handicap gør svært.',
  },
  {
    id: 'compensation-benefit',
    term: 'kompensationsydelse',
    forms: ['kompensationsydelse', 'kompensationsydelsen'],
    says: 'Penge til noget af det, I må betale ekstra for på grund af handicappet. Før hed det merudgifter.',
    law: { act: 'barnets-lov', ref: '§ 86', status: 'adjacent' },
  },
  {
    id: 'extra-costs',
    term: 'merudgifter',
    forms: ['merudgift', 'merudgifter', 'merudgifterne', 'merudgiftsydelse', 'merudgiftsydelsen'],
    says: 'Det, I må betale ekstra for, fordi jeres barn har et handicap.',
    law: { act: 'barnets-lov', ref: '§ 86 (før 1. september 2025)', status: 'confirmed' },
  },
  {
    id: 'lost-earnings',
    term: 'tabt arbejdsfortjeneste',
    forms: ['tabt arbejdsfortjeneste', 'arbejdsfortjeneste'],
    says: 'Penge i stedet for løn, når du må gå fra dit arbejde for at passe dit barn hjemme.',
    law: { act: 'barnets-lov', ref: '§ 87', status: 'confirmed' },
  },
  {
    id: 'made-probable',
    term: 'sandsynliggjort',
    forms: ['sandsynliggjort', 'sandsynliggjorte', 'sandsynliggøre', 'sandsynliggøres'],
    says: 'Noget er vist, så man kan tro på det, uden at alt er bevist.',
    law: { act: 'barnets-lov', ref: '§ 86', status: 'confirmed' },
  },
  {
    id: 'standard-amount',
    term: 'standardbeløb',
    forms: ['standardbeløb', 'standardbeløbet'],
    says: 'Et beløb, der er det samme for alle, der får det.',
  },
  {
    id: 'threshold',
    term: 'mindstegrænse',
    forms: ['mindstegrænse', 'mindstegrænsen'],
    says: 'Det, I mindst skal betale ekstra om året, før I kan få hjælp til det.',
    law: { act: 'barnets-lov', ref: '§ 86', status: 'confirmed' },
  },
  {
    id: 'route-a',
    term: 'spor A',
    forms: ['spor a'],
    says: 'Vejen til hjælp for børn med et handicap, der fylder meget og bliver ved.',
  },
  {
    id: 'route-b',
    term: 'spor B',
    forms: ['spor b'],
    says: 'Vejen til hjælp for børn, der er meget syge i lang tid.',
  },
  {
    id: 'provided-for',
    term: 'forsørges i hjemmet',
    forms: ['forsørges i hjemmet', 'forsørges'],
    says: 'Barnet bor hjemme, og I sørger for mad, tøj og alt det andet.',
    law: { act: 'barnets-lov', ref: '§ 86', status: 'confirmed' },
  },
  {
    id: 'medicine-subsidy',
    term: 'medicintilskud',
    forms: ['medicintilskud', 'medicintilskuddet'],
    says: 'Den del af prisen på medicin, som du ikke selv skal betale.',
  },
  {
    id: 'excess',
    term: 'selvrisiko',
    forms: ['selvrisiko', 'selvrisikoen'],
    says: 'Det, du selv betaler, før en forsikring dækker resten.',
  },
] as const satisfies readonly PlainTerm[];
