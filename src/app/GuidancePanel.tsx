// Beside the form: guiding questions, why it is asked, on what ground, and where the words come from.
import { acts } from '#forms/content/acts.ts';
import { notice } from '#forms/content/notice.ts';
import type { Section } from '#forms/content/types.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { words } from './words.ts';

export function GuidancePanel({ section }: { readonly section: Section }) {
  return (
    <aside className="guidance" aria-label={words.case.guidance}>
      <h2>{words.case.guidance}</h2>
      <ul>
        {section.guidance.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <details open>
        <summary>{words.case.why}</summary>
        <p>{section.why}</p>
      </details>
      <details>
        <summary>{words.case.grounds}</summary>
        <ul>
          {section.grounds.map((ground) => (
            <li key={`${ground.act} ${ground.ref}`}>
              <strong>
                {acts[ground.act].title}, {ground.ref}
              </strong>
              : {ground.says}{' '}
              <span className="guidance-status">({notice.provenance[ground.status]})</span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{words.case.provenance}</summary>
        <p>
          {notice.provenance[section.provenance.status]}: {section.provenance.source}.{' '}
          {longDate(section.provenance.checked)}.
        </p>
      </details>
    </aside>
  );
}
