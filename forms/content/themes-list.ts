// The themes of the investigation in the order they are met, and the same list as options to choose from.
import { themeAdulthood } from './theme-adulthood.ts';
import { themeBodyAndHealth } from './theme-body-and-health.ts';
import { themeCommunication } from './theme-communication.ts';
import { themeDailyTasks } from './theme-daily-tasks.ts';
import { themeFamily } from './theme-family.ts';
import { themeLearning } from './theme-learning.ts';
import { themeMentalFunctions } from './theme-mental-functions.ts';
import { themeMobility } from './theme-mobility.ts';
import { themeParenting } from './theme-parenting.ts';
import { themeRelations } from './theme-relations.ts';
import { themeSelfCare } from './theme-self-care.ts';
import { themeSurroundings } from './theme-surroundings.ts';
import { themeTreatmentAndTraining } from './theme-treatment-and-training.ts';
import type { Option, Section } from './types.ts';

/** Every theme: body and mind, everyday life, family and surroundings. */
export const themes: readonly Section[] = [
  themeBodyAndHealth,
  themeMentalFunctions,
  themeTreatmentAndTraining,
  themeMobility,
  themeCommunication,
  themeSelfCare,
  themeLearning,
  themeDailyTasks,
  themeRelations,
  themeAdulthood,
  themeParenting,
  themeFamily,
  themeSurroundings,
];

/** The same themes to choose from; the stored value is the theme's section id. */
export const themeOptions: readonly Option[] = [
  { value: themeBodyAndHealth.id, label: themeBodyAndHealth.title },
  { value: themeMentalFunctions.id, label: themeMentalFunctions.title },
  { value: themeTreatmentAndTraining.id, label: themeTreatmentAndTraining.title },
  { value: themeMobility.id, label: themeMobility.title },
  { value: themeCommunication.id, label: themeCommunication.title },
  { value: themeSelfCare.id, label: themeSelfCare.title },
  { value: themeLearning.id, label: themeLearning.title },
  { value: themeDailyTasks.id, label: themeDailyTasks.title },
  { value: themeRelations.id, label: themeRelations.title },
  {
    value: themeAdulthood.id,
    label: themeAdulthood.title,
    hint: 'Temaet kommer først frem, når den unge er 15 et halvt år.',
  },
  { value: themeParenting.id, label: themeParenting.title },
  { value: themeFamily.id, label: themeFamily.title },
  { value: themeSurroundings.id, label: themeSurroundings.title },
];
