// Holds a response up against its questionnaire: link ids, nesting, types, options, conditions, what is required.
import type { Around } from './enabled.ts';
import { isEnabled } from './enabled.ts';
import type {
  ItemType,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from './fhir.ts';

/** What is wrong with a response, in English for the developer; and the required items nobody has answered. */
export type ResponseCheck = {
  readonly faults: readonly string[];
  /** Link ids. A response in progress may lack them. */
  readonly missing: readonly string[];
};

/** Checks every item and answer. No faults: the response is one to this questionnaire. */
export function checkResponse(
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
): ResponseCheck {
  const found: Found = { faults: [], missing: [] };
  const asked = `${questionnaire.url}|${questionnaire.version}`;
  if (response.questionnaire !== asked)
    found.faults.push(`is to ${response.questionnaire}, not to ${asked}`);
  checkItems(questionnaire.item, response.item ?? [], [response.item ?? []], found);
  if (response.status === 'completed')
    for (const linkId of found.missing) found.faults.push(`${linkId} is required and missing`);
  return found;
}

type Found = { readonly faults: string[]; readonly missing: string[] };

function checkItems(
  asked: readonly QuestionnaireItem[],
  items: readonly ResponseItem[],
  around: Around,
  found: Found,
): void {
  const known = new Set(asked.map((one) => one.linkId));
  for (const { linkId } of items)
    if (!known.has(linkId)) found.faults.push(`${linkId} is not asked where it stands`);
  for (const definition of asked) {
    const given = items.filter((one) => one.linkId === definition.linkId);
    const { linkId } = definition;
    if (!isEnabled(definition, around)) {
      if (given.length > 0) found.faults.push(`${linkId} is answered and not enabled`);
      continue;
    }
    const isAnswered = given.some(({ answer, item }) => answer || item);
    if (definition.required && !isAnswered) found.missing.push(linkId);
    if (given.length > 1 && !(definition.repeats && definition.type === 'group'))
      found.faults.push(`${linkId} stands ${given.length} times`);
    for (const item of given) checkItem(definition, item, around, found);
  }
}

function checkItem(
  definition: QuestionnaireItem,
  { linkId, answer, item }: ResponseItem,
  around: Around,
  found: Found,
): void {
  if (definition.type === 'group') {
    if (answer) found.faults.push(`${linkId} is a group and has an answer`);
    checkItems(definition.item ?? [], item ?? [], [...around, item ?? []], found);
    return;
  }
  if (item) found.faults.push(`${linkId} is a question and has items`);
  if (answer && answer.length > 1 && !definition.repeats)
    found.faults.push(`${linkId} has ${answer.length} answers`);
  for (const one of answer ?? []) {
    const kind = kindOfAnswer(one);
    if (kind === undefined || !kinds[definition.type].includes(kind))
      found.faults.push(`${linkId} is a ${definition.type} and has a ${kind ?? 'strange value'}`);
    else if (kind === 'valueCoding' && !isAmong(definition, one))
      found.faults.push(`${linkId} has no option ${one.valueCoding?.code}`);
  }
}

type Kind = keyof ResponseAnswer;

const kinds: { readonly [type in ItemType]: readonly Kind[] } = {
  group: [],
  string: ['valueString'],
  text: ['valueString'],
  choice: ['valueCoding'],
  date: ['valueDate', '_valueDate'],
  reference: ['valueReference'],
};

const allKinds = [
  'valueString',
  'valueDate',
  '_valueDate',
  'valueCoding',
  'valueReference',
] as const satisfies readonly Kind[];

/** The one kind of value an answer has; undefined for none or several. */
function kindOfAnswer(answer: ResponseAnswer): Kind | undefined {
  const given = allKinds.filter((kind) => answer[kind] !== undefined);
  return given.length === 1 ? given[0] : undefined;
}

function isAmong({ answerOption = [] }: QuestionnaireItem, { valueCoding }: ResponseAnswer) {
  return answerOption.some(
    (option) =>
      option.valueCoding.system === valueCoding?.system &&
      option.valueCoding.code === valueCoding.code,
  );
}
