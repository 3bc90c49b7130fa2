// What is left out although nobody marked it, because it would give away what is.
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import type { Audience } from '../document/audience.ts';
import type { LeftOut } from '../document/redact.ts';
import { redact } from '../document/redact.ts';
import { entryKey, findEntry } from './withheldEntries.ts';
import { withheldPage as words } from './withheldWords.ts';

const audiences = ['family', 'child', 'appeals', 'course'] as const satisfies readonly Audience[];

/** Nothing where there is none. */
export function WithheldFollowing({ view }: { readonly view: CaseView }) {
  // A tick shows at once; what follows from it is found when that is done.
  const later = useDeferredValue(view);
  const found = useMemo(() => followingIn(later), [later]);
  const { id } = useCase().summary;
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{words.followsHeading}</h2>
      <p>{words.followsLead}</p>
      <ul className="plain-list withheld-list">
        {found.map(({ key, instance, section, why, audiences: whom, labels }) => (
          <li key={key} className="withheld-entry">
            <p className="withheld-label">
              <Link to={addressOf.section(id, instance)}>{section}</Link>
            </p>
            <ul>
              {labels.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
            <p>{why === 'asked-for' ? words.askedFor : words.restsOn}</p>
            <p className="note">{words.forWhom(whom)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What follows in one section, for the same reason and the same readers. */
type Following = {
  readonly key: string;
  readonly instance: InstanceKey;
  readonly section: string;
  readonly why: LeftOut['for'];
  readonly audiences: readonly Audience[];
  readonly labels: readonly string[];
};

function followingIn(view: CaseView): readonly Following[] {
  if (Object.keys(view.record.withheld).length === 0) return [];
  const whom = new Map<string, { readonly at: LeftOut; readonly audiences: readonly Audience[] }>();
  for (const audience of audiences) {
    for (const at of redact(view, audience).leftOut) {
      if (at.for === 'marked') continue;
      const before = whom.get(entryKey(at))?.audiences ?? [];
      whom.set(entryKey(at), { at, audiences: [...before, audience] });
    }
  }
  const found = new Map<string, Following>();
  for (const { at, audiences: readers } of whom.values()) {
    const { instance, for: why } = at;
    const key = [instance, why, ...readers].join(' ');
    const section = findInstance(view, instance)?.title ?? '';
    const labels = [...(found.get(key)?.labels ?? []), findEntry(view, at)?.label ?? ''];
    found.set(key, { key, instance, section, why, audiences: readers, labels });
  }
  return [...found.values()];
}
