// The marks an adviser can set on what is not for everybody.

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
