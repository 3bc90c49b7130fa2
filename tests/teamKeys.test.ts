// Addresses, invitations, seals, key pairs, and who is in a case: the parts that need no server.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SealBroken } from '#src/storage/sealer.ts';
import { checkAddress } from '#src/team/address.ts';
import {
  currentKey,
  isIn,
  membersIn,
  mergeRolls,
  type SharedCase,
  takeGrant,
  withMember,
} from '#src/team/caseKeys.ts';
import {
  entryDocumentId,
  nameOf,
  newCaseTag,
  newGrantId,
  newMemberId,
} from '#src/team/documents.ts';
import { makeGrant, openGrant } from '#src/team/grants.ts';
import { newTeamKey, readInvitation, writeInvitation } from '#src/team/invitation.ts';
import { fingerprintOf, makeKeyPair, publicText } from '#src/team/keyPairs.ts';
import { memberKey, openMember, sealMember } from '#src/team/members.ts';
import { isTeamOrigin } from '#src/team/pageLimits.ts';
import { openText, sealText } from '#src/team/seals.ts';
import { concerns, stateSentence } from '#src/team/syncSentences.ts';
import type { SyncView } from '#src/team/syncView.ts';
import { teamWords } from '#src/team/words.ts';

const at = '2026-02-03T10:00:00.000Z';
const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

describe('an address', () => {
  test.each([
    ['https://db.example/hold', 'https://db.example/hold', 'https://db.example'],
    [
      ' https://DB.example:6984/hold-2/ ',
      'https://db.example:6984/hold-2',
      'https://db.example:6984',
    ],
    ['https://db.example/couch/hold', 'https://db.example/couch/hold', 'https://db.example'],
    ['http://127.0.0.1:5984/hold', 'http://127.0.0.1:5984/hold', 'http://127.0.0.1:5984'],
    ['http://localhost/hold', 'http://localhost/hold', 'http://localhost'],
  ])('%s may be used', (typed, address, origin) => {
    expect(checkAddress(typed)).toEqual({ ok: true, address, origin });
  });

  test.each([
    ['', 'missing'],
    ['db.example/hold', 'unlike'],
    ['ftp://db.example/hold', 'unlike'],
    ['javascript:alert(1)', 'unlike'],
    ['http://db.example/hold', 'open'],
    ['http://127.0.0.1.example/hold', 'open'],
    ['https://karin:kode@db.example/hold', 'credentials'],
    ['https://db.example/hold?x=1', 'extra'],
    ['https://db.example/hold#x', 'extra'],
    ['https://db.example/', 'noDatabase'],
    ['https://db.example/Hold', 'database'],
    ['https://db.example/_users', 'database'],
    ['https://db.example/%E0%A4', 'database'],
  ] as const)('%s is answered with a sentence that says what to do', (typed, fault) => {
    expect(checkAddress(typed)).toEqual({ ok: false, sentence: teamWords.address[fault] });
  });

  test('that may be used has an origin the page can be opened to', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (url) => {
        const checked = checkAddress(url);
        if (checked.ok) expect(isTeamOrigin(checked.origin)).toBe(true);
      }),
    );
  });
});

test.each([
  'https://*.example',
  'https://db.example/',
  'https://db.example/hold',
  'https://a@db.example',
  'https://DB.example',
  'https://db.example:443',
  'https://db.example; script-src *',
  "https://db.example 'unsafe-inline'",
  'http://db.example',
  'https:',
  'https://',
  '*',
  'data:',
  'http://localhost.example',
])('%s is no origin that the page is opened to', (text) => {
  expect(isTeamOrigin(text)).toBe(false);
});

describe('an invitation', () => {
  const address = 'https://db.example/hold';

  test('says the address and the key, broken over lines as mails do', async () => {
    const teamKey = newTeamKey();
    const text = await writeInvitation({ address, teamKey });
    const broken = ` ${text.slice(0, 30)}\r\n ${text.slice(30)}\n`;
    expect(await readInvitation(broken)).toEqual({ ok: true, invitation: { address, teamKey } });
  });

  test('with any sign changed, added or taken away is not read', async () => {
    const text = await writeInvitation({ address, teamKey: newTeamKey() });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('x', '', '.', 'AB', '-'),
        async (place, sign) => {
          const changed = text.slice(0, place) + sign + text.slice(place + 1);
          if (changed !== text) expect((await readInvitation(changed)).ok).toBe(false);
        },
      ),
    );
    expect((await readInvitation('udredningsguiden-team-2.a.b.c')).ok).toBe(false);
  });
});

describe('a sealed text', () => {
  test('opens at its place, with its key, unchanged, and nowhere else', async () => {
    const [key, other] = [await newKey(), await newKey()];
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), async (value, at) => {
        const sealed = await sealText(key, 'her', value);
        expect(JSON.stringify(await openText(key, 'her', sealed))).toBe(JSON.stringify(value));
        const place = at % sealed.ct.length;
        const sign = sealed.ct[place] === 'A' ? 'B' : 'A';
        const changed = sealed.ct.slice(0, place) + sign + sealed.ct.slice(place + 1);
        const faulty = [
          () => openText(key, 'der', sealed),
          () => openText(other, 'her', sealed),
          () => openText(key, 'her', { ...sealed, ct: changed }),
          () => openText(key, 'her', { ...sealed, ct: sealed.ct.slice(0, -1) }),
          () => openText(key, 'her', { ...sealed, iv: '' }),
        ];
        for (const one of faulty) await expect(one()).rejects.toThrow(SealBroken);
      }),
      { numRuns: 40 },
    );
  });

  test('tells no more of its length than the nearest 256 bytes, and may be long', async () => {
    const key = await newKey();
    const lengths = await Promise.all(
      [1, 50, 200, 253].map(
        async (count) => (await sealText(key, 'her', 'x'.repeat(count))).ct.length,
      ),
    );
    expect(new Set(lengths).size).toBe(1);
    const long = 'æ'.repeat(3_000_000);
    expect(await openText(key, 'her', await sealText(key, 'her', long))).toBe(long);
  });
});

async function party() {
  const pair = await makeKeyPair();
  const { privateKey } = pair;
  return { id: newMemberId(), publicKey: await publicText(pair.publicKey), privateKey };
}

describe('a case key', () => {
  test('is opened by the one it is for, from the one it is from', async () => {
    const [ann, bo, cai] = [await party(), await party(), await party()];
    const caseKey = await newKey();
    const note = {
      tag: newCaseTag(),
      caseId: 'c123',
      key: newCaseTag(),
      epoch: 1,
      roll: { [ann.id]: 1, [bo.id]: 1 },
      holders: [ann.id, bo.id],
      at,
    };
    const grant = await makeGrant(ann, bo, note, caseKey);
    const opened = await openGrant(ann, bo, grant);
    expect(opened.note).toEqual(note);
    expect(await crypto.subtle.exportKey('raw', opened.caseKey)).toEqual(
      await crypto.subtle.exportKey('raw', caseKey),
    );
    const other = await makeGrant(ann, bo, { ...note, tag: newCaseTag() }, await newKey());
    const faulty = [
      () => openGrant(ann, cai, grant),
      () => openGrant(cai, bo, grant),
      () => openGrant(ann, { ...bo, id: cai.id }, grant),
      () => openGrant(ann, bo, { ...grant, _id: newGrantId(bo.id) }),
      () => openGrant(ann, bo, { ...grant, wrapped: other.wrapped }),
      () => openGrant(ann, bo, { ...grant, once: other.once }),
      () => openGrant(ann, bo, { ...grant, iv: other.iv, ct: other.ct }),
    ];
    for (const one of faulty) await expect(one()).rejects.toThrow(SealBroken);
    for (const [key, value] of Object.entries(grant)) {
      if (key !== '_id' && key !== 'from') expect(String(value)).not.toContain(note.tag);
    }
    const practice = await makeGrant(ann, bo, { ...note, caseId: 'p123' }, caseKey);
    await expect(openGrant(ann, bo, practice)).rejects.toThrow(SealBroken);
  });
});

test('a member is believed only with the team key, and under no other id', async () => {
  const [key, other] = await Promise.all([newTeamKey(), newTeamKey()].map(memberKey));
  if (!key || !other) throw new Error('Expected keys');
  const { id, publicKey } = await party();
  const member = { id, name: 'Ingeborg Prøve', publicKey, at };
  const document = await sealMember(key, member);
  expect(await openMember(key, document)).toEqual(member);
  await expect(openMember(other, document)).rejects.toThrow(SealBroken);
  await expect(openMember(key, { ...document, _id: newMemberId() })).rejects.toThrow(SealBroken);
  const odd = await sealMember(key, { ...member, publicKey: `A${publicKey.slice(1)}` });
  await expect(openMember(key, odd)).rejects.toThrow(SealBroken);
});

test('a fingerprint is 8 groups of 5 digits, the same for the same key and no other', async () => {
  const [ann, bo] = [await party(), await party()];
  const groups = await fingerprintOf(ann.publicKey);
  expect(groups).toHaveLength(8);
  for (const group of groups) expect(group).toMatch(/^\d{5}$/);
  expect(await fingerprintOf(ann.publicKey)).toEqual(groups);
  expect(await fingerprintOf(bo.publicKey)).not.toEqual(groups);
});

describe('ids at the server', () => {
  test('are told apart, and foreign ones left alone', () => {
    const tag = newCaseTag();
    expect(nameOf(entryDocumentId(tag, 'o1-x'))).toEqual({ kind: 'entry', tag, operation: 'o1-x' });
    const id = newMemberId();
    expect(nameOf(newGrantId(id))).toEqual({ kind: 'grant', to: id });
    expect(nameOf(id)).toEqual({ kind: 'member' });
    for (const odd of [
      '_design/x',
      'e-x-o1',
      `e-${tag}-O1`,
      `e-${tag}`,
      'm-',
      'org.couchdb.user:a',
    ]) {
      expect(nameOf(odd)).toBeUndefined();
    }
  });
});

describe('who is in a case', () => {
  const people = Array.from({ length: 4 }, newMemberId);
  const [me = ''] = people;
  const roll = fc.dictionary(fc.constantFrom(...people), fc.integer({ min: 1, max: 6 }));

  test('is the same whatever order it is heard in, and however often', () => {
    fc.assert(
      fc.property(roll, roll, roll, (a, b, c) => {
        expect(mergeRolls(mergeRolls(a, b), c)).toEqual(
          mergeRolls(b, mergeRolls(c, mergeRolls(a, a))),
        );
        expect(mergeRolls(a, a)).toEqual(a);
      }),
    );
  });

  test('changes with the last who was put in or out', () => {
    const [one = ''] = people;
    const back = withMember(withMember(withMember({}, one, 'in'), one, 'out'), one, 'in');
    expect(isIn(back, one)).toBe(true);
    expect(membersIn(withMember(back, one, 'out'))).toEqual([]);
    expect(withMember(back, one, 'in')).toBe(back);
  });

  test('says since when: of two who took somebody out unseen by each other, the first', () => {
    const [other = '', third = ''] = people.slice(1);
    const told = (at: string, count = 2) => ({
      tag: newCaseTag(),
      caseId: 'c1',
      key: 'k1',
      epoch: 1,
      roll: { [me]: count, [other]: 1, [third]: 1 },
      holders: [other],
      at,
    });
    const [early, late] = ['2026-02-03T10:00:00.000Z', '2026-02-04T10:00:00.000Z'] as const;
    const heard = (...at: readonly string[]) =>
      at.reduce<SharedCase | undefined>(
        (known, one) => takeGrant(known, told(one), 'raw', me),
        undefined,
      );
    expect(heard(early, late)?.outAt).toBe(early);
    expect(heard(late, early)?.outAt).toBe(early);
    // In again, and out once more: the last time counts.
    const again = takeGrant(heard(early), told(late, 4), 'raw', me);
    expect(again.outAt).toBe(late);
    expect(takeGrant(again, told(early), 'raw', me).outAt).toBe(late);
  });

  test('decides the key: never one that somebody holds who is out, and the same for all', () => {
    const tag = newCaseTag();
    const grant = fc.record({
      key: fc.constantFrom('k1', 'k2', 'k3', 'k4'),
      roll,
      holders: fc.uniqueArray(fc.constantFrom(...people)),
      at: fc.constantFrom('2026-02-03T10:00:00.000Z', '2026-02-04T10:00:00.000Z'),
    });
    const epochs: Record<string, number> = { k1: 1, k2: 2, k3: 2, k4: 3 };
    fc.assert(
      fc.property(
        fc
          .array(grant, { minLength: 1, maxLength: 6 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const taken = (grants: typeof list) =>
            grants.reduce<SharedCase | undefined>(
              (known, one) =>
                takeGrant(
                  known,
                  { ...one, tag, caseId: 'c1', epoch: epochs[one.key] ?? 1 },
                  'raw',
                  me,
                ),
              undefined,
            );
          const [a, b] = [taken(list), taken(shuffled)];
          expect(b).toEqual(a);
          if (a) expect(a.outAt !== undefined).toBe((a.roll[me] ?? 0) > 0 && !isIn(a.roll, me));
          const key = a && currentKey(a);
          if (!a || !key) return;
          expect(key.holders.every((id) => isIn(a.roll, id))).toBe(true);
          expect(key.epoch).toBe(Math.max(...a.keys.map((one) => one.epoch)));
        },
      ),
    );
  });
});

describe('how it stands', () => {
  const none = { unreadable: 0, 'no-key': 0, changed: 0, stranger: 0, taken: 0 };
  const report = { sent: 0, received: 0, resent: 0, aside: none, gaps: 0, tooBig: 0, waiting: 0 };
  const view: SyncView = { state: 'inStep', pause: 0, reached: true, report };
  const said = (shown: SyncView) => stateSentence(shown, (at) => at.slice(11, 16));

  test('is one sentence for each state, and nothing more when all is well', () => {
    for (const state of ['off', 'inStep', 'working', 'offline'] as const) {
      expect(said({ ...view, state })).toBe(teamWords[state]);
    }
    for (const part of [
      { waiting: 1 },
      { gaps: 1 },
      { tooBig: 1 },
      { aside: { ...none, 'no-key': 1 } },
    ])
      expect(said({ ...view, report: { ...report, ...part } })).toBe(teamWords.inStepBut);
    expect(said({ ...view, state: 'refused', why: 'password' })).toMatch(/adgangskoden/);
    const until = '2026-02-03T10:41:00.000Z';
    expect(said({ ...view, state: 'waiting', pause: 8, until })).toBe(teamWords.waiting);
    expect(said({ ...view, state: 'waiting', pause: 90, until })).toMatch(/kl\. 10:41/);
    expect(said({ ...view, state: 'waiting', reached: false })).toMatch(/certifikatet/);
    expect(said({ ...view, state: 'waiting', sentence: 'Fuldt.' })).toBe('Fuldt.');
    expect(concerns(view)).toEqual([]);
    expect(concerns({ ...view, report: { ...report, resent: 3, gaps: 1 } })).toHaveLength(2);
    const aside = { unreadable: 1, 'no-key': 2, changed: 3, stranger: 4, taken: 5 };
    expect(concerns({ ...view, report: { ...report, aside, tooBig: 1, waiting: 1 } })).toHaveLength(
      6,
    );
  });
});
