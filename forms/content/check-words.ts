// The word lists and limits the checks read texts by. Short on purpose: a false alarm is worse than silence.

/** Words that judge, where a fact should only tell. Whole words; what stands in quotation marks is left alone. */
export const opinionWords = [
  'åbenlyst',
  'tydeligvis',
  'naturligvis',
  'selvfølgelig',
  'selvsagt',
  'desværre',
  'heldigvis',
  'jeg synes',
  'vi synes',
  'jeg mener',
  'vi mener',
  'jeg tror',
  'vi tror',
  'jeg føler',
  'efter min mening',
  'doven',
  'dovne',
  'forkælet',
  'forkælede',
  'hysterisk',
  'hysteriske',
  'manipulerer',
  'manipulerende',
  'opmærksomhedssyg',
  'overbeskyttende',
  'pylret',
  'pylrede',
  'uansvarlig',
  'uansvarlige',
  'umulig',
  'uopdragen',
  'uopdragne',
  'urimelig',
  'urimelige',
  'utaknemmelig',
  'utaknemmelige',
] as const;

/** Beginnings of words that tell of a diagnosis and not yet of a day. */
export const diagnosisStarts = ['diagnos', 'icd-10', 'icd-11'] as const;

/** A reason of at most this many words that names a diagnosis is read as resting on the diagnosis alone. */
export const shortReasonWords = 12;

/** A reason of fewer letters and signs than this hardly says why. */
export const shortestReason = 15;

/** Ways of saying local service level; no other ground is heard in a sentence with one of them. */
export const serviceLevelStarts = ['serviceniveau', 'kvalitetsstandard', 'serviceramme'] as const;

/** Answers that are written and yet say nothing. */
export const emptyAnswers = [
  '-',
  '–',
  '.',
  '?',
  'ingen',
  'ingenting',
  'intet',
  'ikke noget',
  'nej',
  'ved ikke',
  'ikke relevant',
] as const;

/** Ways of writing that a talk took place, without what was said. */
export const heldOnlyWords = [
  'samtale afholdt',
  'samtalen er afholdt',
  'samtale er afholdt',
  'samtale gennemført',
  'samtalen er gennemført',
  'børnesamtale afholdt',
  'har talt med barnet',
  'talt med barnet',
  'barnet er hørt',
  'barnet er inddraget',
] as const;

/** Longer texts that use such words go on to tell what was said. */
export const heldOnlyLength = 60;

/** Sources inside the family, as stored in a statement. The family's network sees it from outside. */
export const familySources = ['child', 'parent'] as const;

/** Themes the family itself knows best, so that its own word is enough. */
export const familyKnowsBest = ['theme-family'] as const;

/** A newest statement older than this asks whether it is still so. */
export const oldStatementMonths = 12;

/** From this functioning level on, a need or a word on why there is none is expected. */
export const levelThatAsksForNeed = 2;

/** How big a child's need is before a goal is expected: few goals are better than many. */
export const needSizesThatAskForGoal = ['considerable', 'extensive'] as const;

/** Words of the model text for appeal guidance that somebody was to fill in. */
export const appealPlaceholders = ['[dato]', '[navn]', '[telefon]'] as const;

/** What appeal guidance tells; each part is there when one of its beginnings of words is. */
export const appealParts = [
  { says: 'at man klager til Ankestyrelsen', starts: ['ankestyrelsen'] },
  { says: 'fristen på 4 uger', starts: ['4 uger', 'fire uger', 'senest den'] },
  { says: 'at man også kan klage mundtligt', starts: ['mundtlig', 'ring', 'telefon', 'mød'] },
] as const;

/** Words in appeal guidance that speak of the child's own complaint, beside the child's name. */
export const childAppealStarts = ['barnet selv', 'barnet kan', 'den unge', 'du selv'] as const;

/** Words that tell of the child in a text about the parties, beside the child's name. */
export const childPartyStarts = ['barnet', 'den unge'] as const;

/** ”Barnets lov” is no word about the child. */
export const notAboutChild = 'barnets lov';
