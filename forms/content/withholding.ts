// The marks an adviser can set on what is not for everybody, and what they do not decide.
import type { Ground, Provenance } from './types.ts';

/** Why something is not for everybody. The first two hold for all who get a paper from the case. */
export type WithheldReason =
  | 'protected-address'
  | 'third-party'
  | 'not-for-family'
  | 'not-for-child'
  | 'not-for-appeals';

/** A mark as it is chosen. */
export type Withholding = {
  readonly value: WithheldReason;
  readonly label: string;
  /** What it does, in one sentence. */
  readonly hint: string;
};

/** The marks, in the order they are shown. */
export const withholdings = [
  {
    value: 'protected-address',
    label: 'Beskyttet adresse',
    hint: 'Udelades i alt, andre får.',
  },
  {
    value: 'third-party',
    label: 'Om en anden person',
    hint: 'Udelades i alt, andre får.',
  },
  {
    value: 'not-for-family',
    label: 'Ikke til familien',
    hint: 'Udelades i det, familien får.',
  },
  {
    value: 'not-for-child',
    label: 'Ikke til barnet',
    hint: 'Udelades i børneudgaven.',
  },
  {
    value: 'not-for-appeals',
    label: 'Ikke i bilag til Ankestyrelsen',
    hint: 'Udelades i bilaget til Ankestyrelsen.',
  },
] as const satisfies readonly Withholding[];

/** What a mark is not: a party's right to see the case and to be heard has its own grounds. */
export const partyAccess = {
  says: 'Er modtageren part i sagen, ændrer et mærke ikke retten til aktindsigt og partshøring: Der skal I have en grund i loven for at holde noget tilbage (forvaltningsloven §§ 15-15 b).',
  grounds: [
    {
      act: 'forvaltningsloven',
      ref: '§§ 15-15 b',
      says: 'Partens aktindsigt kan kun begrænses, når partens interesse i at kende sagen må vige for afgørende hensyn til private eller offentlige interesser.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'confirmed',
    source:
      'Medarbejder- og Kompetencestyrelsen, Personaleadministrativ vejledning afsnit 9.1.6.4 (pav.medst.dk), og danskelove.dk om forvaltningsloven § 15',
    checked: '2026-11-22',
  },
} as const satisfies {
  readonly says: string;
  readonly grounds: readonly Ground[];
  readonly provenance: Provenance;
};
