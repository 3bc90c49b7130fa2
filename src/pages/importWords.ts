// The few words about files that the overview needs: it is the first page, and fetches no more than it shows.

export const importWords = {
  waiting: 'En fil venter på at blive hentet ind.',
  waitingLink: 'Fortsæt med filen',
  last: 'Du har hentet en fil ind.',
  lastLink: 'Se, hvad der skete, eller fortryd',
  drop: 'Slip filen her for at hente den ind',
  anyway: 'Hent sagen alligevel',
} as const;
