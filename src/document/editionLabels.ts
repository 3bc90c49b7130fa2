// Labels and titles where an edition speaks to the family itself: by the keys of `printLabels`.

/** As a family is spoken to. */
export const familyLabels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'intake/received': 'I henvendte jer',
    'intake/requests': 'Det beder I om',
    'intake/requests#words': 'Jeres egne ord',
    'screening/known': 'Det vidste vi fra begyndelsen',
    'screening/outcome': 'Så meget undersøger vi',
    'screening/screened-on': 'Besluttet',
    'target-group/running-grant': 'Løbende bevilling fra før 1. september 2025',
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
    assessment: 'Vores vurdering her',
    'analysis/basis': 'Vores analyse',
    'assessment/overall': 'Vores samlede vurdering',
    'recommendation/proposal': 'Det foreslår vi',
    'recommendation/proposal-reason': 'Derfor foreslår vi det',
    'recommendation/parents-on-support': 'Det siger I om forslaget',
    'recommendation/parents-on-support#words': 'Jeres egne ord',
    'plan-terms/parents-took-part': 'I har været med',
  }),
);

/** By section; a copy's own name follows it. */
export const familyTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    intake: 'Jeres henvendelse',
    'parent-view': 'Jeres ord',
    screening: 'Den første vurdering',
    'target-group': 'Målgruppe',
    recommendation: 'Vores forslag',
  }),
);
