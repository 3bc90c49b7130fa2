// Labels and titles where an edition speaks to its reader: by the keys of `printLabels`.

/** As anybody is told who reads a draft. */
const draft = {
  'screening/known': 'Det vidste vi fra begyndelsen',
  'screening/outcome': 'Så meget undersøger vi',
  'screening/screened-on': 'Besluttet',
  'target-group/running-grant': 'Løbende bevilling fra før 1. september 2025',
  assessment: 'Vores vurdering her',
  'analysis/basis': 'Vores analyse',
  'assessment/overall': 'Vores samlede vurdering',
  'recommendation/proposal': 'Det foreslår vi',
  'recommendation/proposal-reason': 'Derfor foreslår vi det',
} as const;

const draftTitles = {
  screening: 'Den første vurdering',
  'target-group': 'Målgruppe',
  recommendation: 'Vores forslag',
} as const;

/** As a family is spoken to. */
export const familyLabels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...draft,
    'intake/received': 'I henvendte jer',
    'intake/requests': 'Det beder I om',
    'intake/requests#words': 'Jeres egne ord',
    'parent-view/how': 'Sådan fik vi jeres syn',
    'parent-view/not-obtained-reason': 'Derfor har vi ikke jeres syn',
    'parent-view/words': 'Om barnet og hverdagen',
    'parent-view/hopes': 'Jeres håb',
    'parent-view/worries': 'Jeres bekymringer',
    'parent-view/resources': 'Det, der giver jer kræfter',
    'parent-views': 'Det siger I',
    'parent-views#words': 'Jeres egne ord',
    'parent-views#reason': 'Derfor har vi ikke jeres syn',
    'parent-support': 'Sådan støtter I',
    'recommendation/parents-on-support': 'Det siger I om forslaget',
    'recommendation/parents-on-support#words': 'Jeres egne ord',
    'plan-terms/parents-took-part': 'I har været med',
  }),
);

/** By section; a copy's own name follows it. */
export const familyTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...draftTitles, intake: 'Jeres henvendelse', 'parent-view': 'Jeres ord' }),
);

const YOU_SAID = 'Det har du sagt';

/** As a young person is spoken to of themselves. */
export const youngLabels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...draft,
    'intake/requests': 'Det er der bedt om',
    'intake/requests#words': 'Med egne ord',
    'child-voice/mode': 'Sådan har vi hørt dig',
    'child-voice/talks': YOU_SAID,
    'child-voice/talks#words': YOU_SAID,
    'child-voice/talks#without-parents': 'Uden dine forældre',
    'child-voice/talks#without-parents-reason': 'Derfor uden dine forældre',
    'child-voice/exception-ground': 'Derfor har vi ikke mødt dig',
    'child-voice/other-words': 'Det ved vi om dit syn',
    'child-voice/direct-impact': 'Rammer afgørelsen dig',
    'child-voice/impact-words': 'Dit syn',
    'child-voice/fits-communication': 'Passede formen til dig',
    'child-voice/bisidder-told': 'Bisidder: du fik det at vide',
    'child-voice/bisidder-how': 'Sådan fik du det at vide',
    'parent-view/how': 'Sådan fik vi deres syn',
    'parent-view/not-obtained-reason': 'Derfor har vi ikke deres syn',
    'parent-view/words': 'Om dig og hverdagen',
    'parent-view/hopes': 'Deres håb',
    'parent-view/worries': 'Deres bekymringer',
    'parent-view/resources': 'Det, der giver dem kræfter',
    'child-view': YOU_SAID,
    'theme-adulthood/child-view': YOU_SAID,
    'parent-views': 'Det siger dine forældre',
    'parent-views#words': 'Deres egne ord',
    'parent-views#reason': 'Derfor har vi ikke deres syn',
    'parent-support': 'Sådan støtter dine forældre',
    'recommendation/child-on-support': 'Det siger du om forslaget',
    'recommendation/parents-on-support': 'Det siger dine forældre om forslaget',
    'recommendation/parents-on-support#words': 'Deres egne ord',
    'plan-terms/child-took-part': 'Du har været med',
    'plan-terms/parents-took-part': 'Dine forældre har været med',
  }),
);

/** By section, and the Egg. */
export const youngTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...draftTitles,
    'child-voice': YOU_SAID,
    'parent-view': 'Dine forældres ord',
    egg: 'Ægget: din funktionsevne samlet',
  }),
);

/** A bisidder reads of a family that is not theirs. */
export const supporterLabels: ReadonlyMap<string, string> = new Map(Object.entries(draft));

export const supporterTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...draftTitles, 'parent-view': 'Forældrenes ord' }),
);
