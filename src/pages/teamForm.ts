// Reads the forms about the team: what was typed as one may go on with it, or what is wrong with each field.
import { textOf } from '../app/formText.ts';
import { checkAddress } from '../team/address.ts';
import { type Invitation, newTeamKey, readInvitation } from '../team/invitation.ts';
import { teamPage } from './teamWords.ts';

const { missing } = teamPage.join;

/** How the form is filled in: with an invitation, or by the first of a team. */
export type Way = 'invited' | 'founder';

type Field = 'invitation' | 'address' | 'name' | 'user' | 'password';
export type TeamFaults = { readonly [field in Field]?: string };

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: TeamFaults };

export type Joining = {
  readonly invitation: Invitation;
  readonly who: { readonly name: string; readonly user: string; readonly password: string };
};

export async function readJoining(data: FormData, way: Way): Promise<Read<Joining>> {
  const found = way === 'invited' ? await invitedBy(data) : founded(data);
  const name = textOf(data, 'name').trim();
  const { user, password, faults } = credentials(data);
  const all = {
    ...(typeof found === 'string' && { [way === 'invited' ? 'invitation' : 'address']: found }),
    ...(name === '' && { name: missing.name }),
    ...faults,
  };
  if (typeof found === 'string' || Object.keys(all).length > 0) return { ok: false, faults: all };
  return { ok: true, value: { invitation: found, who: { name, user, password } } };
}

/** The settings of a team one is in: where its database is, and who logs on to it. */
export function readSettings(
  data: FormData,
): Read<{ readonly address: string; readonly user: string; readonly password: string }> {
  const checked = checkAddress(textOf(data, 'address'));
  const { user, password, faults } = credentials(data);
  const all = { ...(!checked.ok && { address: checked.sentence }), ...faults };
  if (!checked.ok || Object.keys(all).length > 0) return { ok: false, faults: all };
  return { ok: true, value: { address: checked.address, user, password } };
}

/** The first field of the form with a fault takes the keyboard. */
export function focusFirstFault(form: HTMLFormElement, faults: TeamFaults): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')];
  fields.find(({ name }) => Object.hasOwn(faults, name))?.focus();
}

async function invitedBy(data: FormData): Promise<Invitation | string> {
  const read = await readInvitation(textOf(data, 'invitation'));
  return read.ok ? read.invitation : read.sentence;
}

function founded(data: FormData): Invitation | string {
  const checked = checkAddress(textOf(data, 'address'));
  return checked.ok ? { address: checked.address, teamKey: newTeamKey() } : checked.sentence;
}

function credentials(data: FormData) {
  const user = textOf(data, 'user').trim();
  const password = textOf(data, 'password');
  const faults: TeamFaults = {
    ...(user === '' && { user: missing.user }),
    ...(password === '' && { password: missing.password }),
  };
  return { user, password, faults };
}
