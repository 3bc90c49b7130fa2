// Answers that only keep the books: a date, a channel, a yes that what follows tells of. Nobody is asked what they say of them.

/** By `section/question`, or by the question's id alone where every theme has it. */
const bare: ReadonlySet<string> = new Set([
  'relevance',
  'child-voice/mode',
  'child-voice/other-source',
  'child-voice/other-date',
  'child-voice/bisidder-told',
  'parent-view/how',
  'parent-view/talked-on',
  'intake/received',
  'intake/received-from',
  'intake/received-how',
  'screening/screened-on',
  'assessment/inquiry-finished',
  'assessment/provisional-on',
  'plan-terms/plan-ready',
]);

/** True for a place, `instance/question[/row]`, that holds nothing but such an answer. */
export function isBareAnswer(at: string): boolean {
  const [instance = '', question = ''] = at.split('/');
  const [section = ''] = instance.split('@');
  return bare.has(question) || bare.has(`${section}/${question}`);
}
