// Another version of the content: what this one does not ask is kept in the log, unread and unharmed.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Content } from '#forms/content/types.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { CaseSession } from '#src/session/CaseSession.ts';
import { toCaseFile } from '#src/storage/caseFile.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { contentWith, say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { openNewStore, summary } from './fixtures/stored.ts';

/** The small content as it will be next year: one more section, and one more option. */
const later: Content = {
  ...contentWith([{ id: 'sleep', kind: 'longText', label: 'Søvn', missing: 'Skriv' }]),
  version: 'test.2',
};
const oldIndex = indexContent(smallContent);
const newIndex = indexContent(later);

/** Opens the case with one of the contents, does something, and leaves. */
async function during(
  store: CaseStore,
  index: ContentIndex,
  work: (session: CaseSession) => void,
): Promise<CaseSession> {
  const stored = await store.load('c1');
  if (!stored) throw new Error('Expected a case');
  const session = new CaseSession(index, store, stored);
  work(session);
  await session.leave();
  return session;
}

describe('a case written with a newer content', () => {
  test('keeps in the store what an older one does not ask, through edits, drafts and crashes', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    const slept = say('extra/sleep', 'Tre timer ad gangen');
    await during(store, newIndex, (session) => session.write([slept]));
    const before = await store.load('c1');

    const old = await during(store, oldIndex, (session) => {
      session.write([say('child/phone', '12345678')]);
      session.type(say('child/child-name', 'Alma'));
    });
    expect(old.getSnapshot().view.record.answers).toEqual({
      child: {
        phone: { shape: 'leaf', value: '12345678' },
        'child-name': { shape: 'leaf', value: 'Alma' },
      },
    });
    const after = await store.load('c1');
    expect(after?.operations).toEqual(expect.arrayContaining([...(before?.operations ?? [])]));

    const back = await during(store, newIndex, () => {});
    expect(back.getSnapshot().view.record.answers).toEqual({
      ...old.getSnapshot().view.record.answers,
      extra: { sleep: { shape: 'leaf', value: 'Tre timer ad gangen' } },
    });
  });

  test('keeps a draft that an older one cannot place', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    const stamp = { id: 'd1', at: '2026-02-03T10:00:00.000Z', by: '' };
    const slept = say('extra/sleep', 'Tre timer');
    await store.keepDraft(
      'c1',
      'a/extra/sleep//',
      makeOperation(new CaseFold(newIndex), [slept], stamp),
    );
    await during(store, oldIndex, () => {});
    const back = await during(store, newIndex, () => {});
    expect(back.getSnapshot().view.record.answers.extra).toEqual({
      sleep: { shape: 'leaf', value: 'Tre timer' },
    });
  });
});

describe('a case file of another content', () => {
  const identity = { id: 'c1', practice: false, createdAt: '2026-02-03T10:00:00.000Z' };
  const fileWith = (content: Content, ...changes: Parameters<typeof viewOf>[1]) =>
    JSON.stringify(toCaseFile(content, identity, viewOf(content, changes).record));

  test('is taken when everything in it is known', () => {
    const text = fileWith(smallContent, say('child/phone', '12345678'));
    expect(readCaseFile(later, text)).toMatchObject({ ok: true, notices: [] });
    expect(readCaseFile(smallContent, fileWith(later, say('child/phone', '1')))).toMatchObject({
      ok: true,
    });
  });

  test('is refused whole, by name, when something in it is not', () => {
    const text = fileWith(later, say('child/phone', '1'), say('extra/sleep', 'Tre timer'));
    expect(readCaseFile(smallContent, text)).toEqual({
      ok: false,
      sentence: expect.stringMatching(/ikke kender: ”extra”.*Opdatér Udredningsguiden/),
    });
  });
});
