// Writes a whole case file through the form, as a person would: field by field, in the order asked.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { instanceFor, rowIdOf, sectionIdOf } from '#forms/answers/address.ts';
import { findSection, indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { Part, Question } from '#forms/content/types.ts';
import { idAt } from '#forms/fields/fieldId.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { shortDate } from '#forms/kinds/localDate.ts';
import type { CaseFile, FileAnswer } from '#src/storage/caseFileSchema.ts';
import { byId } from './steps.ts';

const index = indexContent(content);

/** The ids the app gave the rows, by the ids they have in the file. */
export type NewIds = Map<string, string>;

/** References to what is written further on: to be chosen when it is there. */
export type Later = {
  readonly instance: string;
  readonly id: string;
  readonly rows: readonly string[];
};

/** Fills one section of the page that is open; returns what must wait. */
export async function fillSection(
  page: Page,
  file: CaseFile,
  fileKey: string,
  ids: NewIds,
): Promise<readonly Later[]> {
  const section = findSection(index, fileKey);
  if (!section) throw new Error(`Expected a section for ${fileKey}`);
  const instance = newKey(fileKey, ids);
  const later: Later[] = [];
  for (const question of section.questions) {
    const answer = file.answers[fileKey]?.[question.id];
    if (answer !== undefined) await fillAnswer(page, { instance, question, ids, later }, answer);
  }
  return later;
}

/** Chooses what a reference had to wait for. */
export async function chooseLater(page: Page, later: Later, ids: NewIds) {
  await chooseRows(page, later.id, later.rows, ids);
}

/** The address key a section of the file has in the app. */
function newKey(fileKey: string, ids: NewIds): string {
  const row = rowIdOf(fileKey);
  return row === undefined ? fileKey : instanceFor(sectionIdOf(fileKey), ids.get(row) ?? row);
}

type Place = {
  readonly instance: string;
  readonly question: Question;
  readonly ids: NewIds;
  readonly later: Later[];
};

async function fillAnswer(page: Page, place: Place, answer: FileAnswer) {
  const { instance, question, ids } = place;
  const { shape, parts } = kindOf(question);
  const at = { instance, question: question.id };
  if (shape === 'leaf') {
    if (isPart(question)) await fillPart(page, question, idAt(at), answer, place);
    return;
  }
  if (shape === 'cells') {
    for (const part of parts) {
      const value =
        Array.isArray(answer) || typeof answer === 'string' ? undefined : answer[part.id];
      if (value !== undefined)
        await fillPart(page, part, idAt({ ...at, part: part.id }), value, place);
    }
    return;
  }
  if (!Array.isArray(answer)) throw new Error(`Expected rows for ${question.id}`);
  for (const row of answer) {
    if (typeof row === 'string') throw new Error(`Expected a row in ${question.id}`);
    const id = await addRow(page, idAt(at));
    ids.set(row.id, id);
    for (const part of parts) {
      const value = row[part.id];
      if (value !== undefined)
        await fillPart(page, part, idAt({ ...at, row: id, part: part.id }), value, place);
    }
  }
}

function isPart(question: Question): question is Question & Part {
  return kindOf(question).shape === 'leaf';
}

/** Presses the add button and finds the row that came. */
async function addRow(page: Page, rowsId: string): Promise<string> {
  const rows = page.locator(`fieldset[id^="${rowsId}_"]`);
  const before = new Set(await rows.evaluateAll((all) => all.map((one) => one.id)));
  await byId(page, `${rowsId}-add`).click();
  await expect
    .poll(async () =>
      rows
        .evaluateAll((all) => all.map((one) => one.id))
        .then(
          (all) =>
            all.filter(
              (id) => !before.has(id) && id.split('_').length === rowsId.split('_').length + 1,
            ).length,
        ),
    )
    .toBe(1);
  const after = await rows.evaluateAll((all) => all.map((one) => one.id));
  const made = after.find(
    (id) => !before.has(id) && id.split('_').length === rowsId.split('_').length + 1,
  );
  if (made === undefined) throw new Error(`Expected a new row below ${rowsId}`);
  return made.slice(rowsId.length + 1);
}

async function fillPart(page: Page, part: Part, id: string, value: unknown, place: Place) {
  switch (part.kind) {
    case 'text':
    case 'longText':
      await byId(page, id).fill(String(value));
      return;
    case 'date':
      await byId(page, id).fill(shortDate(String(value)));
      return;
    case 'choice':
      if (part.look === 'list') await byId(page, id).selectOption(String(value));
      else await byId(page, `${id}-${String(value)}`).check();
      return;
    case 'choices':
      for (const one of asList(value)) await byId(page, `${id}-${one}`).check();
      return;
    case 'references': {
      const rows = asList(value);
      const there = rows.filter((one) => place.ids.has(one));
      if (there.length > 0) await chooseRows(page, id, there, place.ids);
      const rest = rows.filter((one) => !place.ids.has(one));
      if (rest.length > 0) place.later.push({ instance: place.instance, id, rows: rest });
      return;
    }
  }
}

function asList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

async function chooseRows(page: Page, id: string, rows: readonly string[], ids: NewIds) {
  await byId(page, `${id}-choose`).click();
  for (const one of rows) await byId(page, `${id}-${ids.get(one) ?? one}`).check();
}
