// The content pack as a FHIR Questionnaire: every question, option and condition, with where it comes from.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Act } from '#forms/content/acts.ts';
import { acts } from '#forms/content/acts.ts';
import { notice } from '#forms/content/notice.ts';
import type {
  Content,
  Ground,
  Option,
  Part,
  Provenance,
  Question,
  Section,
} from '#forms/content/types.ts';
import type { Cells } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import {
  codingOf,
  extensionUrl,
  forRowLinkId,
  linkIdOf,
  QUESTIONNAIRE_URL,
  rowLinkId,
  valueIn,
} from './canonical.ts';
import type { Place, SaidCondition } from './conditions.ts';
import { sayCondition, sectionCondition } from './conditions.ts';
import type { Extension, ItemType, Questionnaire, QuestionnaireItem } from './fhir.ts';
import { rowColumnsIn } from './rowColumns.ts';
import { questionnaireWords as words } from './words.ts';

const made = new WeakMap<Content, Questionnaire>();

/** The questionnaire of a content pack, made once for each pack. The same pack gives the same one. */
export function questionnaireOf(content: Content): Questionnaire {
  const found = made.get(content);
  if (found) return found;
  const questionnaire = makeQuestionnaire(content);
  made.set(content, questionnaire);
  return questionnaire;
}

/** What a response says it answers: the questionnaire in the version of the content. */
export function canonicalOf(content: Content): string {
  return `${QUESTIONNAIRE_URL}|${content.version}`;
}

function makeQuestionnaire(content: Content): Questionnaire {
  const index = indexContent(content);
  return {
    resourceType: 'Questionnaire',
    id: 'udredningsguiden',
    language: 'da',
    extension: [...valueIn('law-as-of', { valueDate: content.lawAsOf }), ...acts.map(actExtension)],
    url: QUESTIONNAIRE_URL,
    version: content.version,
    name: 'Udredningsguiden',
    title: words.title,
    status: 'draft',
    date: dateOf(content),
    publisher: words.publisher,
    description: `${notice.unofficial} ${notice.lawAsOfLabel} ${content.lawAsOf}. ${notice.lawAsOfHint}`,
    item: content.sections.map((section) => sectionItem(index, section)),
  };
}

/** The day in the version's name; the law's day for a pack that is called something else. */
function dateOf({ version, lawAsOf }: Content): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(version)?.[0] ?? lawAsOf;
}

function sectionItem(index: ContentIndex, section: Section): QuestionnaireItem {
  const said = sayCondition({ index, section }, sectionCondition(index, section));
  const copied = rowColumnsIn(index, section).map((column) => forRowItem(index, section, column));
  const items = section.questions.map((question) =>
    questionItem(index, section, question, said.isSaid),
  );
  const isRequired =
    !section.repeatFor &&
    items.some(
      (one) =>
        one.required &&
        !one.enableWhen &&
        !one.extension?.some((more) => more.url === extensionUrl('condition')),
    );
  return {
    extension: [
      ...valueIn('phase', { valueCode: section.phase }),
      ...said.extension,
      ...section.grounds.map(groundExtension),
      provenanceExtension(section.provenance),
    ],
    linkId: linkIdOf(section.id),
    text: section.title,
    type: 'group',
    ...enabledBy(said),
    ...(isRequired ? { required: true } : {}),
    ...(section.repeatFor ? { repeats: true } : {}),
    item: [...copied, ...items],
  };
}

/** What the row of a copy says, told again inside it: which benefit, which goal. */
function forRowItem(index: ContentIndex, section: Section, column: Part): QuestionnaireItem {
  const [from = '', question = ''] = section.repeatFor?.rowsOf.split('/') ?? [];
  const optionsAt = linkIdOf(from, question, column.id);
  return {
    ...partItem(
      { index, section },
      { ...column, optional: true },
      {
        linkId: forRowLinkId(section.id, column.id),
        optionsAt,
        isNeeded: false,
      },
    ),
    readOnly: true,
  };
}

function questionItem(
  index: ContentIndex,
  section: Section,
  question: Question,
  isSectionSaid: boolean,
): QuestionnaireItem {
  const place = { index, section, question };
  const said = sayCondition({ index, section }, question.shownWhen);
  const isSure = isSectionSaid && said.isSaid && question.optional !== true;
  const linkId = linkIdOf(section.id, question.id);
  const origin = [
    ...valueIn('kind', { valueCode: question.kind }),
    ...(question.grounds ?? []).map(groundExtension),
    ...(question.provenance ? [provenanceExtension(question.provenance)] : []),
  ];
  if (isSimple(question)) {
    const item = partItem(place, question, { linkId, optionsAt: linkId, isNeeded: isSure });
    return { ...item, extension: [...(item.extension ?? []), ...origin] };
  }
  const { shape, parts, rowsNeeded } = kindOf(question);
  const items = parts.map((part) =>
    partItem(place, part, {
      linkId: linkIdOf(section.id, question.id, part.id),
      optionsAt: linkIdOf(section.id, question.id, part.id),
      isNeeded: isSure && isAlwaysNeeded(question, part),
    }),
  );
  const row: QuestionnaireItem = {
    linkId: rowLinkId(section.id, question.id),
    text: question.kind === 'rows' ? question.itemName : words.statement,
    type: 'group',
    ...(isSure && rowsNeeded > 0 ? { required: true } : {}),
    repeats: true,
    item: items,
  };
  return {
    extension: [...said.extension, ...hintIn(question.hint), ...origin],
    linkId,
    text: question.label,
    type: 'group',
    ...enabledBy(said),
    ...(isSure && (shape === 'cells' || rowsNeeded > 0) ? { required: true } : {}),
    item: shape === 'rows' ? [row] : items,
  };
}

/** True when no choice in another part of the answer lets this part be empty. */
function isAlwaysNeeded(question: Question, part: Part): boolean {
  const { parts, isPartNeeded } = kindOf(question);
  const tried: readonly Cells[] = parts.flatMap((one) =>
    one.kind === 'choice' ? one.options.map(({ value }) => ({ [one.id]: value })) : [],
  );
  return [{}, ...tried].every((cells) => isPartNeeded(part, cells));
}

type PartPlace = {
  readonly linkId: string;
  /** The link id that names the code system of the options. */
  readonly optionsAt: string;
  /** True when the question, and everything around it, is surely asked. */
  readonly isNeeded: boolean;
};

function partItem(place: Place, part: Part, at: PartPlace): QuestionnaireItem {
  const said = sayCondition(place, part.shownWhen);
  const isRequired = at.isNeeded && said.isSaid && part.optional !== true;
  const extension = [...said.extension, ...hintIn(part.hint)];
  const repeats = part.kind === 'choices' || part.kind === 'references';
  return {
    ...(extension.length > 0 ? { extension } : {}),
    linkId: at.linkId,
    text: part.label,
    type: typeOf(part),
    ...enabledBy(said),
    ...(isRequired ? { required: true } : {}),
    ...(repeats ? { repeats: true } : {}),
    ...('options' in part
      ? { answerOption: part.options.map((option) => optionIn(at.optionsAt, option)) }
      : {}),
  };
}

function typeOf(part: Part): ItemType {
  switch (part.kind) {
    case 'text':
      return 'string';
    case 'longText':
      return 'text';
    case 'choice':
    case 'choices':
      return 'choice';
    case 'date':
      return 'date';
    case 'references':
      return 'reference';
  }
}

function optionIn(linkId: string, { value, label, hint }: Option) {
  const extension = hintIn(hint);
  return {
    ...(extension.length > 0 ? { extension } : {}),
    valueCoding: codingOf(linkId, value, label),
  };
}

function enabledBy({ enableWhen, enableBehavior }: SaidCondition) {
  return {
    ...(enableWhen ? { enableWhen } : {}),
    ...(enableBehavior ? { enableBehavior } : {}),
  };
}

function hintIn(hint: string | undefined): readonly Extension[] {
  return valueIn('hint', hint === undefined ? undefined : { valueString: hint });
}

function actExtension({ id, title, number, textDate, note }: Act): Extension {
  return {
    url: extensionUrl('act'),
    extension: [
      { url: 'id', valueCode: id },
      { url: 'title', valueString: title },
      ...(number === undefined ? [] : [{ url: 'number', valueString: number }]),
      ...(textDate === undefined ? [] : [{ url: 'textDate', valueDate: textDate }]),
      { url: 'note', valueString: note },
    ],
  };
}

function groundExtension({ act, ref, says, status }: Ground): Extension {
  return {
    url: extensionUrl('ground'),
    extension: [
      { url: 'act', valueCode: act },
      { url: 'ref', valueString: ref },
      { url: 'says', valueString: says },
      { url: 'status', valueCode: status },
    ],
  };
}

function provenanceExtension({ status, source, checked }: Provenance): Extension {
  return {
    url: extensionUrl('provenance'),
    extension: [
      { url: 'status', valueCode: status },
      { url: 'source', valueString: source },
      { url: 'checked', valueDate: checked },
    ],
  };
}
