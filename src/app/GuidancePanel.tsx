// Beside the form: guiding questions, why it is asked, on what ground, and where the words come from.
import { useEffect, useRef } from 'react';
import { acts } from '#forms/content/acts.ts';
import type { Benefit } from '#forms/content/benefits.ts';
import { notice } from '#forms/content/notice.ts';
import type { Ground, Section } from '#forms/content/types.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { BenefitFacts } from './BenefitFacts.tsx';
import { words } from './words.ts';

type Props = {
  readonly section: Section;
  /** The benefit the section is asked for, where it is repeated for each. */
  readonly benefit?: Benefit | undefined;
};

/** Stays from section to section: what the reader opens in it stays open. */
export function GuidancePanel({ section, benefit }: Props) {
  const { guidance, why, grounds, provenance } = section;
  const panel = useRef<HTMLElement>(null);
  // What was read of the last section's guidance says nothing about this one's: it begins at its top.
  useEffect(() => {
    if (section.id !== '') panel.current?.scrollTo(0, 0);
  }, [section.id]);
  return (
    <aside ref={panel} className="guidance" aria-label={words.case.guidance}>
      <h2>{words.case.guidance}</h2>
      <ul>
        {guidance.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {benefit && <BenefitFacts benefit={benefit} />}
      <details open>
        <summary>{words.case.why}</summary>
        <p>{why}</p>
      </details>
      <details>
        <summary>{words.case.grounds}</summary>
        <ul>
          {grounds.map((ground) => (
            <GroundItem key={`${ground.act} ${ground.ref}`} ground={ground} />
          ))}
        </ul>
      </details>
      <details>
        <summary>{words.case.provenance}</summary>
        <p>{notice.provenance[provenance.status]}.</p>
        <p>{provenance.source}.</p>
        <p>{words.case.checked(longDate(provenance.checked))}</p>
      </details>
    </aside>
  );
}

function GroundItem({ ground }: { readonly ground: Ground }) {
  const act = acts.find((one) => one.id === ground.act);
  return (
    <li>
      <strong>
        {act?.title}, {ground.ref}
      </strong>
      : {ground.says}{' '}
      <span className="note">({notice.provenance[ground.status].toLowerCase()})</span>
    </li>
  );
}
