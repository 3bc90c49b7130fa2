// The lines that tell every reader what this content is, how old its law is, and what is practice only.

/** Short, true sentences shown on screens and printed on pages. */
export const notice = {
  /** On every screen and document until somebody with the handbook has checked the content. */
  unofficial:
    'Indholdet er ikke Social- og Boligstyrelsens officielle skema. Det er vores egen rekonstruktion, indtil det er holdt op mod metodehåndbogen.',
  /** Followed by the pack's date, for instance ”Lovgrundlag pr. 1. september 2025”. */
  lawAsOfLabel: 'Lovgrundlag pr.',
  lawAsOfHint:
    'Reglerne er gengivet kort med vores egne ord. Teksterne er læst i november 2026, men den nyeste lovbekendtgørelse af barnets lov, vi kunne læse, er fra marts 2025, med ændringen af § 86 fra september 2025. Slå altid den gældende tekst op, før du træffer en afgørelse.',
  /** The Egg is our reading; its layers may not be named as if they were official. */
  egg: 'Figuren og dens tre lag er vores egen rekonstruktion af Ægget.',
  /** How sure we are of an item, as words beside it. */
  provenance: {
    confirmed: 'Bekræftet i en kilde',
    adjacent: 'Fra en beslægtet kilde',
    inferred: 'Vores egen formulering eller læsning',
  },
  practice: {
    /** The mark on every screen and page of a practice case. */
    mark: 'ØVELSE',
    line: 'Øvelse: Sagen er opdigtet eller lavet af en rigtig sag uden dens ord. Den må ikke bruges som en rigtig sag.',
    /** For a case that was made here from a real one. */
    lineFromReal:
      'Øvelse: Lavet af en rigtig sag uden dens ord og med andre datoer. Valg og niveauer er de rigtige. Kopien ligger uden lås.',
  },
} as const;
