// The table of cases: found by name or phase, fifty at a time.
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { notice } from '#forms/content/notice.ts';
import { addressOf } from '../app/addresses.ts';
import { dayAndTime } from '../app/format.ts';
import type { SharedMark } from '../app/useShared.ts';
import { words } from '../app/words.ts';
import type { CaseId, CaseSummary } from '../storage/caseStore.ts';
import { RowActions } from './RowActions.tsx';

/** How many rows are drawn at a time. */
const STEP = 50;

export type CaseActions = {
  onExport(about: CaseSummary): void;
  onCopy(about: CaseSummary): void;
  onRemove(about: CaseSummary): void;
};

type Shared = ReadonlyMap<CaseId, SharedMark>;

type Props = CaseActions & {
  readonly cases: readonly CaseSummary[];
  /** Those that colleagues have too. */
  readonly shared: Shared;
};

export function CaseList({ cases, shared, ...actions }: Props) {
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(STEP);
  const newest = useRef<HTMLAnchorElement>(null);
  const found = search(cases, shared, useDeferredValue(sought));
  const namesakes = useMemo(() => sharedNames(cases), [cases]);
  const id = useId();
  useEffect(() => {
    if (shown > STEP) newest.current?.focus();
  }, [shown]);
  return (
    <section>
      <h2 id={`${id}-heading`}>{words.cases.listHeading}</h2>
      <div className="form-group case-search">
        <label className="form-label" htmlFor={`${id}-search`}>
          {words.cases.search}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {words.cases.searchHint}
        </span>
        <input
          id={`${id}-search`}
          type="search"
          className="form-input"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={sought}
          onChange={(event) => {
            setSought(event.currentTarget.value);
            setShown(STEP);
          }}
        />
      </div>
      <p role="status">
        {found.length === 0 ? words.cases.noneFound : words.cases.found(found.length, cases.length)}
      </p>
      {found.length > 0 && (
        <table className="table case-table" aria-labelledby={`${id}-heading`}>
          <thead>
            <tr>
              <th scope="col">{words.cases.columns.child}</th>
              <th scope="col">{words.cases.columns.phase}</th>
              <th scope="col">{words.cases.columns.open}</th>
              <th scope="col">{words.cases.columns.changed}</th>
              <th scope="col">{words.cases.columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((one, at) => (
              <CaseRow
                key={one.id}
                about={one}
                hasNamesake={namesakes.has(one.name)}
                shared={sharedText(shared.get(one.id))}
                link={at === shown - STEP ? newest : undefined}
                {...actions}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => setShown(shown + STEP)}
        >
          {words.cases.more(Math.min(STEP, found.length - shown))}
        </button>
      )}
    </section>
  );
}

type RowProps = CaseActions & {
  readonly about: CaseSummary;
  /** Another case has the same name: then this one says when it was made. */
  readonly hasNamesake: boolean;
  /** With whom it is shared; '' with nobody. */
  readonly shared: string;
  readonly link: React.RefObject<HTMLAnchorElement | null> | undefined;
};

function CaseRow({ about, hasNamesake, shared, link, ...actions }: RowProps) {
  const { columns } = words.cases;
  const { broken = false, keyless = false } = about;
  const name = broken ? words.cases.unread : about.name === '' ? words.cases.unnamed : about.name;
  /** Of a line that cannot be read nothing is claimed. */
  const told = (text: string) => (broken ? words.cases.unknown : text);
  return (
    <tr className={about.practice ? 'case-row case-row-practice' : 'case-row'}>
      <th scope="row" data-title={columns.child}>
        {about.practice && <span className="practice-mark">{notice.practice.mark}</span>}{' '}
        <Link ref={link} to={addressOf.case(about.id)}>
          {name}
        </Link>
        {keyless && <span className="note case-created">{words.cases.keyless}</span>}
        {broken && !keyless && <span className="note case-created">{words.cases.unreadHint}</span>}
        {hasNamesake && !broken && (
          <span className="note case-created">
            {words.cases.created(dayAndTime(about.createdAt))}
          </span>
        )}
        {shared !== '' && <span className="note case-shared">{shared}</span>}
      </th>
      <td data-title={columns.phase}>{told(words.phases[about.phase])}</td>
      <td data-title={columns.open}>{told(words.cases.openCount(about.open))}</td>
      <td data-title={columns.changed}>{told(dayAndTime(about.changedAt))}</td>
      <td>
        <RowActions about={about} {...actions} />
      </td>
    </tr>
  );
}

/** Names that more than one case has; cases without a name share theirs. */
function sharedNames(cases: readonly CaseSummary[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = cases.filter((one) => !one.broken).map((one) => one.name);
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

function sharedText(mark: SharedMark | undefined): string {
  if (!mark) return '';
  return mark.is === 'in' ? words.cases.sharedWith(mark.others) : words.cases.sharedOut;
}

/** Cases whose name, phase, or mark of practice or sharing has every word sought. */
function search(
  cases: readonly CaseSummary[],
  shared: Shared,
  sought: string,
): readonly CaseSummary[] {
  const wanted = sought
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .filter((one) => one !== '');
  if (wanted.length === 0) return cases;
  return cases.filter(({ id, name, phase, practice, broken }) => {
    const mark = practice ? notice.practice.mark : sharedText(shared.get(id));
    const told = [...(broken ? [words.cases.unread] : [name, words.phases[phase]]), mark];
    const text = told.join(' ').toLocaleLowerCase('da');
    return wanted.every((one) => text.includes(one));
  });
}
