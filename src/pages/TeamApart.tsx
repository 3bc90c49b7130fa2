// Shared cases that lie aside because the adviser has them already: joined when the adviser says so.
import { useCallback, useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { Notice } from '../app/Notice.tsx';
import { useDesk } from '../app/useDesk.ts';
import { useAppTeam, useTeamFact } from '../app/useTeam.ts';
import { words as appWords } from '../app/words.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import { teamPage } from './teamWords.ts';

const { apart: words } = teamPage;

type Apart = { readonly id: CaseId; readonly name: string };

export function TeamApart() {
  const { store } = useDesk();
  const app = useAppTeam();
  const [told, setTold] = useState<string>();
  const read = useCallback(
    async ({ notes }: OpenTeam): Promise<readonly Apart[]> => {
      const { aside } = await notes.memo.read();
      const taken = Object.values(aside).filter(({ why }) => why === 'taken');
      const ids = new Set(taken.map(({ about }) => about));
      if (ids.size === 0) return [];
      const rows = await store.list();
      return rows.flatMap(({ id, name }) => (ids.has(id) ? [{ id, name }] : []));
    },
    [store],
  );
  const fact = useTeamFact(read);
  const apart = fact.state === 'known' ? fact.value : [];
  const join = (id: CaseId) =>
    app
      .attempt(({ sharing }) => sharing.welcome(id), 'change.made')
      .then(
        () => setTold(words.joined),
        (cause: unknown) => setTold(teamSentenceOf(cause)),
      );
  if (apart.length === 0 && told === undefined) return null;
  return (
    <section className="team-section">
      <h2>{words.heading}</h2>
      <p>{words.text}</p>
      <p role="status">{told}</p>
      <ul className="plain-list team-list">
        {apart.map(({ id, name }) => {
          const shown = appWords.case.childNamed(name);
          return (
            <li key={id} className="team-row">
              <p className="team-name">{shown}</p>
              <button
                type="button"
                className="button button-secondary button-small"
                aria-label={appWords.about(words.join, shown)}
                onClick={() => void join(id)}
              >
                {words.join}
              </button>
            </li>
          );
        })}
      </ul>
      {fact.state === 'failed' && (
        <Notice kind="error">
          <p>{fact.sentence}</p>
        </Notice>
      )}
    </section>
  );
}
