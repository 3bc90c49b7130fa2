// Abbreviations of the field, for those who hear the document: what they are short for.

/** Written out as the field itself does it. Only what means one thing in every case. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['PPR', 'Pædagogisk Psykologisk Rådgivning'],
  ['PPV', 'pædagogisk-psykologisk vurdering'],
  ['ASK', 'alternativ og supplerende kommunikation'],
  ['DUKH', 'Den Uvildige Konsulentordning på Handicapområdet'],
  ['VUM', 'Voksenudredningsmetoden'],
  ['FFB', 'Fælles Faglige Begreber'],
]);
