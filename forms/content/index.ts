// The content pack: every section in the order it is met. A new section is one file and one line here.
import { analysis } from './analysis.ts';
import { appeal } from './appeal.ts';
import { assessment } from './assessment.ts';
import { caseworkers } from './caseworkers.ts';
import { child } from './child.ts';
import { childVoice } from './child-voice.ts';
import { decision } from './decision.ts';
import { edition } from './edition.ts';
import { followUpRecords } from './follow-up-records.ts';
import { followUpRhythm } from './follow-up-rhythm.ts';
import { goals } from './goals.ts';
import { intake } from './intake.ts';
import { measures } from './measures.ts';
import { parentView } from './parent-view.ts';
import { planChoice } from './plan-choice.ts';
import { planTerms } from './plan-terms.ts';
import { recommendation } from './recommendation.ts';
import { screening } from './screening.ts';
import { targetGroup } from './target-group.ts';
import { themes } from './themes-list.ts';
import type { Content } from './types.ts';
import { wishes } from './wishes.ts';

/** What the app asks, with the version that is written into every case. */
export const content: Content = {
  ...edition,
  sections: [
    intake,
    child,
    caseworkers,
    screening,
    targetGroup,
    childVoice,
    parentView,
    ...themes,
    analysis,
    assessment,
    recommendation,
    decision,
    appeal,
    planChoice,
    wishes,
    goals,
    measures,
    planTerms,
    followUpRhythm,
    followUpRecords,
  ],
};
