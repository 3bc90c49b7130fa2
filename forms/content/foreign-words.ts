// Expressions of other languages that Danish casework uses as they are, so that they are read aloud in their own.
import type { Provenance } from './types.ts';

/** What is written in another language though its letters are Danish, by its language (BCP 47). */
export type ForeignWords = {
  /** Raised with every change of the list. */
  readonly version: string;
  readonly provenance: Provenance;
  /**
   * Whole words, found in capital and small letters alike; a space stands for a hyphen too. None is a Danish
   * word, and none is so common that Danish bends it as its own: those are Danish now.
   */
  readonly expressions: { readonly [language: string]: readonly string[] };
};

export const foreignWords: ForeignWords = {
  version: '2026-11-22.1',
  provenance: {
    status: 'inferred',
    source:
      'Projektets egen liste over fagudtryk, tests og metoder, som danske sager skriver på originalsproget. Ikke en officiel liste.',
    checked: '2026-11-22',
  },
  expressions: {
    en: [
      // Ways of working.
      ...['Signs of Safety', 'Signs of Wellbeing', 'Words and Pictures', 'Safe and Together'],
      ...['low arousal', 'positive behavior support', 'positive behaviour support'],
      ...['social stories', 'social story', 'comic strip conversations', 'theory of mind'],
      ...['time-out', 'time-in', 'mindfulness', 'stimming', 'masking', 'sensory profile'],
      ...['special needs', 'best practice', 'case management', 'early intervention'],
      ...['family group conference', 'family group conferencing', 'goal attainment scaling'],
      ...['eye tracking', 'text-to-speech', 'fidget toy', 'fidget toys'],
      // Courses and treatment.
      ...['Circle of Security', 'Incredible Years', 'Cool Kids', 'Mind My Mind'],
      ...['Parent Management Training', 'Multisystemic Therapy', 'Functional Family Therapy'],
      ...['Dialectical Behavior Therapy', 'Acceptance and Commitment Therapy'],
      ...['Feedback Informed Treatment', 'Video Interaction Guidance', 'Early Start Denver Model'],
      ...[
        'applied behavior analysis',
        'applied behaviour analysis',
        'collaborative problem solving',
      ],
      ...['Picture Exchange Communication System', 'Collaborative and Proactive Solutions'],
      // Classifications and tests.
      ...['Gross Motor Function Classification System', 'Manual Ability Classification System'],
      ...['Communication Function Classification System'],
      ...['Eating and Drinking Ability Classification System'],
      ...['Strengths and Difficulties Questionnaire', 'Social Responsiveness Scale'],
      ...['Autism Diagnostic Observation Schedule', 'Childhood Autism Rating Scale'],
      ...['Wechsler Intelligence Scale for Children', 'Vineland Adaptive Behavior Scales'],
      ...['Behavior Rating Inventory of Executive Function'],
      ...[
        'Movement Assessment Battery for Children',
        'Pediatric Evaluation of Disability Inventory',
      ],
      ...['Canadian Occupational Performance Measure', 'cerebral visual impairment'],
    ],
    la: ['Marte Meo'],
  },
};
