// The colleagues on the team, and the numbers by which one knows that a key is a colleague's own.
import { useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { dayOf } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { useAppTeam, useTeamFact } from '../app/useTeam.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import type { Colleague } from '../team/Sharing.ts';
import { teamWords } from '../team/words.ts';
import { teamPage } from './teamWords.ts';

const { colleagues: words } = teamPage;

const readColleagues = ({ sharing }: OpenTeam) => sharing.colleagues();

export function TeamColleagues() {
  const fact = useTeamFact(readColleagues);
  return (
    <section className="team-section">
      <h2>{words.heading}</h2>
      {fact.state === 'failed' && (
        <Notice kind="error">
          <p>{fact.sentence}</p>
        </Notice>
      )}
      {fact.state === 'known' && <List colleagues={fact.value} />}
    </section>
  );
}

function List({ colleagues }: { readonly colleagues: readonly Colleague[] }) {
  const others = colleagues.filter(({ me }) => !me);
  const own = colleagues.find(({ me }) => me);
  return (
    <>
      {others.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="plain-list team-list">
          {others.map((one) => (
            <li key={one.id}>
              <OneColleague colleague={one} />
            </li>
          ))}
        </ul>
      )}
      {own && (
        <>
          <h3>{words.own}</h3>
          <p>{words.ownText}</p>
          <Numbers groups={own.fingerprint} label={words.own} />
        </>
      )}
    </>
  );
}

function OneColleague({ colleague }: { readonly colleague: Colleague }) {
  const { id, name, comparedAt, namesake, fingerprint } = colleague;
  const app = useAppTeam();
  const [fault, setFault] = useState<string>();
  const isCompared = comparedAt !== '';
  const compared = () =>
    app
      .attempt(({ sharing }) => sharing.compared(id, new Date().toISOString()))
      .catch((cause: unknown) => setFault(teamSentenceOf(cause)));
  return (
    <>
      <p className="team-name">{name}</p>
      <p className={isCompared ? 'team-compared' : 'note'}>
        {isCompared ? words.compared(dayOf(comparedAt)) : words.notCompared}
      </p>
      {namesake && !isCompared && (
        <Notice kind="warning">
          <p>{teamWords.namesakes(name)}</p>
        </Notice>
      )}
      <details className="team-details">
        <summary aria-label={`${words.compare}: ${name}`}>{words.compare}</summary>
        <p>{teamWords.fingerprint(name)}</p>
        <Numbers groups={fingerprint} label={words.numbers(name)} />
        {fault !== undefined && (
          <Notice kind="error" announce="alert">
            <p>{fault}</p>
          </Notice>
        )}
        {!isCompared && (
          <div className="button-row">
            <button
              type="button"
              className="button button-secondary"
              onClick={() => void compared()}
            >
              {words.same}
            </button>
          </div>
        )}
      </details>
    </>
  );
}

function Numbers({
  groups,
  label,
}: {
  readonly groups: readonly string[];
  readonly label: string;
}) {
  return (
    <ol className="plain-list team-numbers" aria-label={label}>
      {groups.map((group, at) => (
        <li key={groups.slice(0, at + 1).join(' ')}>{group}</li>
      ))}
    </ol>
  );
}
