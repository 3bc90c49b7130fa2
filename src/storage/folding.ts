// What the cache of a fold is made and read with, so that it can be fetched in one go.
export { readFoldState } from '../log/foldState.ts';
export { CaseFold } from '../log/operation.ts';
