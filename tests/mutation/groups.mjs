// What is mutated, group by group, and which tests are to notice it.

/**
 * @typedef {object} Group
 * @property {readonly string[]} mutate The files; a sentence in Danish is for people to read, so not those.
 * @property {readonly string[]} tests Those that are about these files, the quick ones first: the first
 * to notice ends the matter, and a mutant costs seconds.
 * @property {boolean} ignoreStatic Leaves out what is worked out once, when the file is loaded: each
 * such mutant takes every test of the group. A machine is nothing but that.
 */

/** @satisfies {Readonly<Record<string, Group>>} */
export const groups = {
  log: {
    mutate: ['src/log/**/*.ts', '!src/log/words.ts'],
    tests: [
      'log*',
      'caseLog',
      'caseMerging',
      'contentVersions',
      'historyTexts',
      'earlierPlaces',
      'withheld',
      'clockAhead',
      'reviews',
    ],
    ignoreStatic: true,
  },
  vault: {
    mutate: ['src/vault/**/*.ts', '!src/vault/words.ts', '!src/vault/*.worker.ts'],
    tests: ['vault*'],
    ignoreStatic: true,
  },
  machines: {
    mutate: ['machines/**/*.ts', '!machines/words.ts'],
    tests: [
      'caseMachine',
      'reviewMachine',
      'exportMachine',
      'shownSaving',
      'teamSyncMachine',
      'vaultMachine',
      'casePhases',
      'casePaths',
      'vaultPaths',
      'caseMerging',
      'clockAhead',
    ],
    ignoreStatic: false,
  },
  store: {
    mutate: ['src/storage/{foldCache,folding,loadCase,logEnd,overview,writeCase}.ts'],
    tests: ['store*', 'caseStore*', 'logEnd'],
    ignoreStatic: true,
  },
};

/** The group that the tests are run for, in the tool's own processes. */
export const GROUP_VARIABLE = 'MUTATION_GROUP';

/** @returns {readonly [string, Group][]} */
export function groupsNamed(/** @type {readonly string[]} */ names) {
  return Object.entries(groups).filter(([name]) => names.length === 0 || names.includes(name));
}
