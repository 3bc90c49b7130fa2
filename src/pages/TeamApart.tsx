// Shared cases that wait for the adviser's word: removed here before, or here already apart from the shared one.
import { useCallback, useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { dayOf } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { useDesk } from '../app/useDesk.ts';
import { useAppTeam, useTeamFact } from '../app/useTeam.ts';
import { words as appWords } from '../app/words.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import type { WaitingCase } from '../team/standing.ts';
import { teamPage } from './teamWords.ts';

const { apart: words } = teamPage;

/** `named`: what the case is called here; undefined where it is not here. */
type Apart = WaitingCase & { readonly named: string | undefined };

export function TeamApart() {
  const { store } = useDesk();
  const app = useAppTeam();
  const [told, setTold] = useState<string>();
  const read = useCallback(
    async ({ sharing }: OpenTeam): Promise<readonly Apart[]> => {
      const waiting = await sharing.waiting();
      if (waiting.length === 0) return [];
      const names = new Map((await store.list()).map(({ id, name }) => [id, name]));
      // Two may have shared the same case apart; the answer is for both.
      const once = new Map(waiting.map((one) => [one.caseId, one]));
      return [...once.values()].map((one) => {
        const name = names.get(one.caseId);
        return { ...one, named: name === undefined ? undefined : appWords.case.childNamed(name) };
      });
    },
    [store],
  );
  const fact = useTeamFact(read);
  const apart = fact.state === 'known' ? fact.value : [];
  function answer(work: (team: OpenTeam) => Promise<void>, done: string) {
    app.attempt(work, 'change.made').then(
      () => setTold(done),
      (cause: unknown) => setTold(teamSentenceOf(cause)),
    );
  }
  const takeUp = (id: CaseId, done: string) => answer(({ sharing }) => sharing.takeUp(id), done);
  const decline = (id: CaseId) => answer(({ sharing }) => sharing.decline(id), words.declined);
  if (fact.state === 'failed')
    return (
      <Notice kind="error">
        <p>{fact.sentence}</p>
      </Notice>
    );
  if (apart.length === 0 && told === undefined) return null;
  return (
    <section className="team-section">
      <h2>{words.heading}</h2>
      <p role="status">{told}</p>
      <ul className="plain-list team-list">
        {apart.map(({ caseId, name, at, named }) => {
          const shown = named ?? words.removed;
          const [yes, no, done] =
            named === undefined
              ? [words.fetch, words.refuse, words.fetched]
              : [words.join, words.keepApart, words.joined];
          return (
            <li key={caseId}>
              <div className="team-row">
                <p className="team-name">{shown}</p>
                <div className="button-row">
                  <button
                    type="button"
                    className="button button-secondary button-small"
                    aria-label={appWords.about(yes, shown)}
                    onClick={() => takeUp(caseId, done)}
                  >
                    {yes}
                  </button>
                  <button
                    type="button"
                    className="button button-secondary button-small"
                    aria-label={appWords.about(no, shown)}
                    onClick={() => decline(caseId)}
                  >
                    {no}
                  </button>
                </div>
              </div>
              <p>
                {words.sharedBy(name, dayOf(at))}{' '}
                {named === undefined ? words.removedText : words.text}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
