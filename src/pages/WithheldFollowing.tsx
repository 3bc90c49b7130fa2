// What is left out although nobody marked it, because it would give away what is.
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
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
        {found.map(({ at, label, section, audiences: whom }) => (
          <li key={entryKey(at)} className="withheld-entry">
            <p className="withheld-label">{label}</p>
            <p className="note">
              <Link to={addressOf.field(id, at.instance, at.question)}>{section}</Link>
            </p>
            <p>{at.for === 'asked-for' ? words.askedFor : words.restsOn}</p>
            <p>{words.forWhom(whom)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Following = {
  readonly at: LeftOut;
  readonly label: string;
  readonly section: string;
  readonly audiences: readonly Audience[];
};

function followingIn(view: CaseView): readonly Following[] {
  if (Object.keys(view.record.withheld).length === 0) return [];
  const found = new Map<string, Following>();
  for (const audience of audiences) {
    for (const at of redact(view, audience).leftOut) {
      if (at.for === 'marked') continue;
      const key = entryKey(at);
      const label = found.get(key)?.label ?? findEntry(view, at)?.label ?? '';
      const section = findInstance(view, at.instance)?.title ?? '';
      const before = found.get(key)?.audiences ?? [];
      found.set(key, { at, label, section, audiences: [...before, audience] });
    }
  }
  return [...found.values()];
}
