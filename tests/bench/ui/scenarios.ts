// What is looked at: one theme, all themes on a page, and a theme with few and with many statements.
import type { CaseFile } from '#src/storage/caseFileSchema.ts';

export type Scenario = {
  readonly name: 'one-theme' | 'all-themes' | 'rows-8' | 'rows-160';
  readonly file: CaseFile;
  /** The pages of the app, from its address; the first is shown first, the others come after it. */
  readonly paths: readonly string[];
  /** Whether the page holds all themes at once. */
  readonly showsAll: boolean;
};

/** Themes that follow each other, each of them relevant for the child and so with all its questions. */
const themes = [
  'theme-self-care',
  'theme-learning',
  'theme-daily-tasks',
  'theme-relations',
] as const;

/** Where the rows are added. */
const ROWS_THEME = 'theme-self-care';
const ROWS = 'statements';

/** The page's id of the long text that is typed in. */
export const typedIn = {
  'one-theme': 'q_theme-self-care_assessment__text',
  'all-themes': 'q_theme-learning_assessment__text',
} as const;

/** The page's id of the button that adds a row. */
export const ADD_ROW = `q_${ROWS_THEME}_${ROWS}-add`;

/** Shortest text typed in, in signs. */
const LONG = 1200;

export function scenariosFor(example: CaseFile): readonly Scenario[] {
  for (const theme of themes) {
    if (example.answers[theme]?.relevance !== 'relevant')
      throw new Error(`Expected ${theme} to be relevant in the case`);
  }
  const file = withLongTexts(underInvestigation(example));
  const section = (theme: string) => `sag/${file.id}/afsnit/${theme}`;
  const rows = (count: 8 | 160): Scenario => ({
    name: `rows-${count}`,
    file: withRows(file, count),
    paths: [section(ROWS_THEME)],
    showsAll: false,
  });
  return [
    { name: 'one-theme', file, paths: themes.map(section), showsAll: false },
    { name: 'all-themes', file, paths: [`sag/${file.id}/temaer`], showsAll: true },
    rows(8),
    rows(160),
  ];
}

/** The case as it was when its themes were written: no later phase is finished. */
function underInvestigation(file: CaseFile): CaseFile {
  const { opening } = file.phases;
  return { ...file, phases: opening ? { opening } : {} };
}

/** Texts that are typed in made long. */
function withLongTexts(file: CaseFile): CaseFile {
  const answers = { ...file.answers };
  for (const id of Object.values(typedIn)) {
    const [, key = '', question = '', , part = ''] = id.split('_');
    const section = answers[key];
    const answer = section?.[question];
    if (typeof answer !== 'object' || Array.isArray(answer))
      throw new Error(`Expected an answer in parts at ${key}/${question}`);
    const text = answer[part];
    if (typeof text !== 'string' || text === '')
      throw new Error(`Expected a text at ${key}/${question}/${part}`);
    const times = Math.ceil(LONG / text.length);
    answers[key] = {
      ...section,
      [question]: { ...answer, [part]: text.concat(' ').repeat(times).trim() },
    };
  }
  return { ...file, answers };
}

/** The theme's statements over and over, until there are so many. */
function withRows(file: CaseFile, count: number): CaseFile {
  const section = file.answers[ROWS_THEME];
  const answer = section?.[ROWS];
  const given = Array.isArray(answer) ? answer.filter((one) => typeof one !== 'string') : [];
  if (given.length === 0) throw new Error(`Expected statements in ${ROWS_THEME}`);
  const rows = Array.from({ length: count }, (_, at) => {
    const row = given[at % given.length];
    if (!row) throw new Error('Expected a row');
    return at < given.length ? row : { ...row, id: `r-more-${at}` };
  });
  return { ...file, answers: { ...file.answers, [ROWS_THEME]: { ...section, [ROWS]: rows } } };
}
