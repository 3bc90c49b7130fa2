// The fictional cases, read only when somebody opens one.
import type { CaseFile } from '../storage/caseFileSchema.ts';

/** A fictional case in the practice list: whole, and halfway through the investigation. */
export type Example = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly load: () => Promise<CaseFile>;
};

const read = async (loading: Promise<{ default: unknown }>): Promise<CaseFile> => {
  const [{ readCaseFile }, { content }] = await Promise.all([
    import('../storage/readCaseFile.ts'),
    import('#forms/content/index.ts'),
  ]);
  const result = readCaseFile(content, JSON.stringify((await loading).default));
  if (!result.ok) throw new Error(`Expected a readable example: ${result.sentence}`);
  return result.file;
};

/** In the order they are offered. */
export const examples: readonly Example[] = [
  {
    id: 'autisme',
    title: 'Et barn på fem år med autisme',
    about:
      'Støtte i hjemmet, kompensationsydelse og tabt arbejdsfortjeneste. Barnet bruger billeder mere end ord.',
    load: () => read(import('./autisme.json')),
  },
  {
    id: 'autisme-halvvejs',
    title: 'Et barn på fem år med autisme – halvvejs',
    about: 'Den samme sag midt i udredningen, med svar der mangler og svar der venter.',
    load: () => read(import('./autisme-halvvejs.json')),
  },
  {
    id: 'cerebral-parese',
    title: 'En pige på tolv år med cerebral parese',
    about: 'Forældrene er uenige med hinanden og med rådgiveren. Pigen ved selv, hvad hun vil.',
    load: () => read(import('./cerebral-parese.json')),
  },
  {
    id: 'cerebral-parese-halvvejs',
    title: 'En pige på tolv år med cerebral parese – halvvejs',
    about: 'Den samme sag midt i udredningen, med svar der mangler og svar der venter.',
    load: () => read(import('./cerebral-parese-halvvejs.json')),
  },
  {
    id: 'epilepsi',
    title: 'En ung på seksten år med epilepsi',
    about: 'På vej mod voksenlivet: ungeplan, overgang og den unges egne ord.',
    load: () => read(import('./epilepsi.json')),
  },
  {
    id: 'epilepsi-halvvejs',
    title: 'En ung på seksten år med epilepsi – halvvejs',
    about: 'Den samme sag midt i udredningen, med svar der mangler og svar der venter.',
    load: () => read(import('./epilepsi-halvvejs.json')),
  },
];
