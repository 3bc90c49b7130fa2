// Those who have the case, those who may be given it, and what was just done.
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { routes } from '../app/addresses.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useAppTeam } from '../app/useTeam.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { MemberId } from '../team/documents.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import type { Colleague } from '../team/Sharing.ts';
import type { Removal } from '../team/standing.ts';
import { teamWords } from '../team/words.ts';
import { teamPage, sharePage as words } from './teamWords.ts';

type Props = {
  readonly id: CaseId;
  readonly me: MemberId;
  /** Those in the case; empty when it is not shared. */
  readonly members: readonly MemberId[];
  readonly colleagues: readonly Colleague[];
  /** Those who have removed the case. */
  readonly removals: readonly Removal[];
};

const listed = new Intl.ListFormat('da', { type: 'conjunction' });

export function TeamAccess({ id, me, members, colleagues, removals }: Props) {
  const app = useAppTeam();
  const [told, setTold] = useState<Told>();
  const [asked, setAsked] = useState<MemberId>();
  const [fault, setFault] = useState<string>();
  const nameOf = (member: MemberId) =>
    colleagues.find((one) => one.id === member)?.name ?? words.unknown;
  const others = colleagues.filter((one) => !one.me && !members.includes(one.id));
  const isShared = members.length > 0;

  function attempt(work: (team: OpenTeam) => Promise<void>, text: readonly string[]) {
    setFault(undefined);
    app.attempt(work, 'change.made').then(
      () => setTold({ kind: 'success', text }),
      (cause: unknown) => setTold({ kind: 'error', text: [teamSentenceOf(cause)] }),
    );
  }

  function share(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const to = new FormData(form).getAll('member').map(String);
    if (to.length === 0) {
      setFault(words.chooseFirst);
      form.querySelector<HTMLInputElement>('input')?.focus();
      return;
    }
    const again = removals.filter((one) => to.includes(one.id));
    attempt(
      ({ sharing }) => sharing.share(id, to),
      [
        words.shared(listed.format(to.map(nameOf))),
        ...again.map((one) => words.givenAgain(nameOf(one.id))),
      ],
    );
  }

  function takeAway(member: MemberId) {
    const name = nameOf(member);
    const { done, honest } = teamWords.takenAway;
    setAsked(undefined);
    attempt(({ sharing }) => sharing.takeAway(id, member), [done(name), honest(name)]);
  }

  // Taken out, which the page says.
  if (isShared && !members.includes(me)) return <StatusMessage told={told} />;
  return (
    <>
      <p className="font-lead">{words.lead}</p>
      <StatusMessage told={told} />
      <section className="team-section">
        <h2>{words.accessHeading}</h2>
        {!isShared && <p>{words.onlyYou}</p>}
        <ul className="plain-list team-list">
          {members.map((member) => (
            <li key={member} className="team-row">
              <p className="team-name">
                {member === me ? words.me(nameOf(member)) : nameOf(member)}
              </p>
              {member !== me && (
                <div className="button-row">
                  <button
                    type="button"
                    className="button button-secondary button-small"
                    aria-label={words.againOf(nameOf(member))}
                    onClick={() =>
                      attempt(
                        ({ sharing }) => sharing.share(id, [member]),
                        [words.sentAgain(nameOf(member))],
                      )
                    }
                  >
                    {words.again}
                  </button>
                  <button
                    type="button"
                    className="button button-secondary button-small"
                    aria-label={words.takeOf(nameOf(member))}
                    onClick={() => setAsked(member)}
                  >
                    {words.take}
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {removals.map((one) => (
          <p key={one.id}>
            {one.isGivenAgain ? words.givenAgain(nameOf(one.id)) : words.removedBy(nameOf(one.id))}
          </p>
        ))}
      </section>
      <section className="team-section">
        <h2>{words.shareHeading}</h2>
        {others.length === 0 ? (
          <p>{colleagues.some((one) => !one.me) ? words.nobodyMore : words.nobody}</p>
        ) : (
          <form key={members.join(' ')} onSubmit={share} noValidate>
            <fieldset className={fault ? 'form-group form-error' : 'form-group'}>
              <legend className="form-label">{words.choose}</legend>
              {fault !== undefined && (
                <span className="form-error-message" role="alert">
                  {fault}
                </span>
              )}
              {others.map((one) => (
                <Choice key={one.id} colleague={one} />
              ))}
            </fieldset>
            {others.some(({ comparedAt }) => comparedAt === '') && (
              <p>
                {words.compareFirst} <Link to={routes.team}>{words.toCompare}</Link>.
              </p>
            )}
            <div className="button-row">
              <button type="submit" className="button button-primary">
                {words.share}
              </button>
            </div>
          </form>
        )}
      </section>
      {asked !== undefined && (
        <ConfirmDialog
          heading={words.takeAsk(nameOf(asked))}
          text={teamWords.takenAway.honest(nameOf(asked))}
          yes={words.takeYes}
          danger
          onYes={() => takeAway(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function Choice({ colleague }: { readonly colleague: Colleague }) {
  const { id, name, comparedAt, namesake } = colleague;
  const isCompared = comparedAt !== '';
  return (
    <div className="form-group-checkbox">
      <input
        type="checkbox"
        id={`with-${id}`}
        name="member"
        value={id}
        className="form-checkbox"
        aria-describedby={isCompared ? undefined : `with-${id}-note`}
      />
      <label className="form-label" htmlFor={`with-${id}`}>
        {name}
      </label>
      {!isCompared && (
        <span className="note team-choice-note" id={`with-${id}-note`}>
          {namesake ? teamWords.namesakes(name) : teamPage.colleagues.notCompared}
        </span>
      )}
    </div>
  );
}
