// The acts and methods that are cited as grounds: name, official number, and how well the text was read.
import type { ActId, LocalDate, ProvenanceStatus } from './types.ts';

/** One act or method that can be a ground, and the text of it that somebody has read. */
export type Act = {
  readonly id: ActId;
  readonly title: string;
  /** As it stands in front of a §: ”barnets lov § 18”. */
  readonly shortName: string;
  /** The official number of the text read; absent where only secondary sources were read. */
  readonly number?: string;
  /** The day of the text read; absent where only secondary sources were read. */
  readonly textDate?: LocalDate;
  readonly status: ProvenanceStatus;
  /** What was read and what was not, in a sentence for the reader. */
  readonly note: string;
};

/** Every act and method by its id; the test holds that each `ActId` stands here. */
export const acts = [
  {
    id: 'barnets-lov',
    title: 'Barnets lov',
    shortName: 'barnets lov',
    number: 'LBK nr. 282 af 17. marts 2025',
    textDate: '2025-03-17',
    status: 'confirmed',
    note: 'De centrale paragraffer er læst i lovbekendtgørelsen fra marts 2025. Ændringen af § 86 fra 1. september 2025 er læst i lovforslag L 201 (2024–25) og hos kommuner. §§ 19, 23, 80, 82, 84, 88 og 122 er ikke læst i lovens egen tekst. Tjek, om der er kommet en nyere lovbekendtgørelse.',
  },
  {
    id: 'forvaltningsloven',
    title: 'Forvaltningsloven',
    shortName: 'forvaltningsloven',
    status: 'confirmed',
    note: '§ 22 er læst i lovens tekst. Indholdet af §§ 7, 19, 24 og 25 er bekræftet gennem Ombudsmanden og statslige vejledninger; selve paragrafferne er ikke læst.',
  },
  {
    id: 'offentlighedsloven',
    title: 'Lov om offentlighed i forvaltningen',
    shortName: 'offentlighedsloven',
    status: 'confirmed',
    note: 'Indholdet af § 13 om notatpligt er bekræftet gennem Ombudsmanden og aktindsigtshåndbogen; selve paragraffen er ikke læst.',
  },
  {
    id: 'retssikkerhedsloven',
    title: 'Lov om retssikkerhed og administration på det sociale område',
    shortName: 'retssikkerhedsloven',
    status: 'confirmed',
    note: 'Indholdet af §§ 3, 5, 10, 11, 66 og 67 er bekræftet gennem Ankestyrelsen, DUKH og vejledninger; selve paragrafferne er ikke læst.',
  },
  {
    id: 'folkeskoleloven',
    title: 'Folkeskoleloven',
    shortName: 'folkeskoleloven',
    status: 'adjacent',
    note: 'Kun kendt gennem henvisningen i barnets lov § 22 til § 12, stk. 2, om pædagogisk-psykologisk vurdering.',
  },
  {
    id: 'method',
    title: 'Udredningsmetoden (ICS, ICF og VUM) i projektets rekonstruktion',
    shortName: 'metoden',
    status: 'inferred',
    note: 'Metodehåndbogen kunne ikke læses. Metoden er genskabt ud fra de kilder, den bygger på, og fra åbne omtaler af den.',
  },
  {
    id: 'good-practice',
    title: 'God sagsbehandlingspraksis',
    shortName: 'god praksis',
    status: 'inferred',
    note: 'Anbefalinger fra Ankestyrelsen, Social- og Boligstyrelsen og erfaringer fra kommuner, skrevet med projektets egne ord.',
  },
] as const satisfies readonly Act[];
