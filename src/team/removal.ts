// Goes out of shared cases that are removed here, or that the adviser says no to, and tells those who are in them.
import { SealBroken } from '../storage/sealer.ts';
import { membersIn, newestKeyOf, type SharedCase, withMember } from './caseKeys.ts';
import { type CaseTag, nameOf } from './documents.ts';
import { grantsFor, type Handing, layOut } from './handing.ts';
import { TeamError } from './TeamError.ts';
import type { Forgotten, SyncMemo, TeamKeys } from './TeamNotes.ts';

/** `leaves`: which of those shared or offered. Their keys are let go of; what was laid aside of them is too. */
export async function leaveCases(
  handing: Handing,
  leaves: (now: TeamKeys) => readonly SharedCase[],
): Promise<void> {
  const { notes } = handing;
  const tags = new Set<CaseTag>();
  await notes.keys.change(async (now) => {
    const left = leaves(now);
    if (left.length === 0) return now;
    const gone = await Promise.all(left.map((shared) => goOut(handing, shared)));
    for (const { tag } of gone) tags.add(tag);
    const stays = ({ tag }: { readonly tag: CaseTag }) => !tags.has(tag);
    return {
      cases: now.cases.filter(stays),
      offered: now.offered.filter(stays),
      forgotten: [...now.forgotten.filter(stays), ...gone],
      welcome: now.welcome.filter((id) => !left.some(({ caseId }) => caseId === id)),
      due: now.due.filter((tag) => !tags.has(tag)),
    };
  });
  if (tags.size > 0) await notes.memo.change((now) => withoutCases(now, tags));
}

/** Told before it is noted: after a crash in between it is told twice, never not at all. */
async function goOut(handing: Handing, shared: SharedCase): Promise<Forgotten> {
  const { tag, caseId, roll } = shared;
  const me = (await handing.notes.settings.read())?.me.id;
  if (me === undefined) return { tag, caseId, count: 0 };
  const out = { ...shared, roll: withMember(roll, me, 'out') };
  // Out already: whoever took the adviser out has told it.
  if (out.roll !== roll) {
    const duties = membersIn(out.roll).flatMap((to) => {
      const key = newestKeyOf(shared, to);
      return key ? [{ key, to }] : [];
    });
    const known = await handing.notes.members.read();
    const grants = await grantsFor(handing, out, duties, known).catch((cause: unknown) => {
      // Nobody can be told without the adviser's own keys, and the case is to be removed all the same.
      if (cause instanceof TeamError || cause instanceof SealBroken) return [];
      throw cause;
    });
    await layOut(
      handing,
      grants.map((grant) => ({ grant, tag })),
    );
  }
  return { tag, caseId, count: out.roll[me] ?? 0 };
}

/** What is remembered of how these cases were replicated goes with them. */
export function withoutCases(memo: SyncMemo, tags: ReadonlySet<CaseTag>): SyncMemo {
  const isOther = (id: string) => {
    const named = nameOf(id);
    return named?.kind !== 'entry' || !tags.has(named.tag);
  };
  return {
    ...memo,
    marks: Object.fromEntries(Object.entries(memo.marks).filter(([tag]) => !tags.has(tag))),
    aside: Object.fromEntries(Object.entries(memo.aside).filter(([id]) => isOther(id))),
    tooBig: memo.tooBig.filter(isOther),
  };
}
