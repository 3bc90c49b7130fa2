// What the Egg shows: the themes of a case with their layer and assessed level, read from the case.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import { notice } from '#forms/content/notice.ts';
import type { EggLayer, Option } from '#forms/content/types.ts';
import { cellsIn, leafIn, textIn } from '#forms/kinds/answer.ts';

/** Where a theme stands: described with or without a level, left out with a reason, or still open. */
export type EggState =
  | { readonly is: 'level'; readonly level: number; readonly label: string }
  | { readonly is: 'not-assessed' }
  | { readonly is: 'described' }
  | { readonly is: 'not-relevant' }
  | { readonly is: 'open' }
  /** There is more in the case than this reader is told. */
  | { readonly is: 'left-out' };

/** One theme of the figure. */
export type EggTheme = {
  /** The section's id. */
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly layer: EggLayer;
  readonly scored: boolean;
  readonly state: EggState;
};

/** The layers from the inside out. */
export const eggLayers: readonly { readonly layer: EggLayer; readonly title: string }[] = [
  { layer: 'core', title: 'Krop og sind' },
  { layer: 'activity', title: 'Barnets hverdag' },
  { layer: 'context', title: 'Familie og omgivelser' },
];

/** The highest level of the scale. */
export const HIGHEST_LEVEL = 4;

/** The themes asked in the case, in order. `isLeftOut`: which answers the reader is not told. */
export function eggThemesIn(
  view: CaseView,
  isLeftOut: (instance: Instance, question: string) => boolean = () => false,
): readonly EggTheme[] {
  return instancesIn(view).flatMap((instance) => {
    const { theme } = instance.section;
    if (!theme) return [];
    const { layer, shortTitle, scored } = theme;
    const { title } = instance;
    const state = ['relevance', 'level'].some((one) => isLeftOut(instance, one))
      ? ({ is: 'left-out' } as const)
      : stateOf(view, instance);
    return [{ id: instance.section.id, title, shortTitle, layer, scored, state }];
  });
}

function stateOf(view: CaseView, instance: Instance): EggState {
  const answers = view.record.answers[instance.key];
  const relevance = textIn(leafIn(answers?.relevance));
  if (relevance === 'not-relevant') return { is: 'not-relevant' };
  if (relevance !== 'relevant') return { is: 'open' };
  const question = instance.section.questions.find((one) => one.id === 'level');
  if (question?.kind !== 'judgement' || !isShown(view, instance.key, question))
    return { is: 'described' };
  const choice = textIn(cellsIn(answers?.level).choice);
  if (choice === '') return { is: 'open' };
  const level = Number(choice);
  return Number.isInteger(level)
    ? { is: 'level', level, label: nameOf(question.options, choice) }
    : { is: 'not-assessed' };
}

/** `2 · Moderat nedsat funktionsevne` → `Moderat nedsat funktionsevne`: the number stands by itself. */
function nameOf(options: readonly Option[], choice: string): string {
  const label = options.find((option) => option.value === choice)?.label ?? choice;
  return label.replace(/^\d+\s*·\s*/, '');
}

/** The state in words, the same in figure, table and print. */
export function eggStateText(state: EggState): string {
  switch (state.is) {
    case 'level':
      return `Niveau ${state.level}: ${state.label}`;
    case 'not-assessed':
      return 'Niveau ikke vurderet';
    case 'described':
      return 'Beskrevet; her sættes intet niveau';
    case 'not-relevant':
      return 'Ikke relevant for barnet nu';
    case 'open':
      return 'Ikke besvaret endnu';
    case 'left-out':
      return 'Udeladt her';
  }
}

const inside = eggLayers.map(({ title }) => title.toLocaleLowerCase('da'));

/** How to read the figure, and whose picture it is. */
export const EGG_CAPTION = `Inderst ${inside[0]}, i midten ${inside[1]}, yderst ${inside[2]}. Firkanterne og tallet viser funktionsniveauet fra 0 til ${HIGHEST_LEVEL}. Felter uden tal har intet niveau; de stiplede er ikke relevante eller mangler svar. ${notice.egg} Niveauerne lægges ikke sammen, og ingen afgørelse følger af et tal.`;

/** The heads of the table that says the same as the figure. */
export const eggTableHeads = ['Lag', 'Tema', 'Funktionsniveau'] as const;

/** The figure's content row by row: layer, theme and state. */
export function eggRows(
  themes: readonly EggTheme[],
): readonly { theme: EggTheme; layer: string; state: string }[] {
  return themes.map((theme) => ({
    theme,
    layer: eggLayers.find((one) => one.layer === theme.layer)?.title ?? '',
    state: eggStateText(theme.state),
  }));
}
