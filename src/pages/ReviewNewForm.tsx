// The form of a new draft: what is typed stays in it until it is sent or the page is left.
import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { findAge } from '#forms/answers/caseView.ts';
import { type ChildBand, childBands } from '#forms/content/child-edition.ts';
import { addDays, isLocalDate, shortDate, storedDate } from '#forms/kinds/localDate.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import { textAt } from '../deadlines/readCase.ts';
import { bandOfAge } from '../document/childBand.ts';
import { passphraseFault } from '../vault/passphrase.ts';
import type { ReviewWish } from './makeReview.ts';
import { randomBytes } from './makeReview.ts';
import { ReviewChoice, ReviewField } from './ReviewField.tsx';
import { ReviewLeaveOut } from './ReviewLeaveOut.tsx';
import { suggestPassphrase } from './reviewPassphrase.ts';
import { isOut, type Person, peopleIn } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.make;
const SUPPORTER = 'supporter';
/** Days to read and answer in, where nothing else is agreed. */
const DAYS = 14;

type Props = { readonly isBusy: boolean; onMake(wish: ReviewWish): void };
type Fault = 'recipient' | 'supporter' | 'answerBy' | 'adviser' | 'contact' | 'passphrase';
type Faults = { readonly [field in Fault]?: string };

export function ReviewNewForm({ isBusy, onMake }: Props) {
  const { view, summary } = useCase();
  const at = (question: string) => textAt(view, 'caseworkers', question).trim();
  const [typed, setTyped] = useState(() => ({
    supporter: '',
    answerBy: shortDate(addDays(view.today, DAYS)),
    adviser: at('adviser'),
    unit: at('unit'),
    contact: at('phone'),
    passphrase: suggestPassphrase(randomBytes),
  }));
  const [chosen, setChosen] = useState<string>();
  const usual = bandOfAge(view);
  const [band = usual, setBand] = useState<ChildBand>();
  const [leftOut, setLeftOut] = useState<{ readonly [key: string]: readonly string[] }>({});
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const hasAge = findAge(view) !== undefined;
  const people = peopleIn(view);
  const recipient = recipientOf(people, chosen, typed.supporter);
  const outNow = leftOut[chosen ?? ''] ?? [];
  const faults = isTried ? findFaults() : {};
  const type = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more });

  function findFaults(): Faults {
    const day = storedDate(typed.answerBy);
    const names = `${recipient?.name ?? ''} ${textAt(view, 'child', 'child-name')}`;
    return {
      ...(!recipient && { recipient: words.recipientMissing }),
      ...(recipient?.is === 'young' && recipient.name === '' && { recipient: words.youngName }),
      ...(recipient?.is === SUPPORTER &&
        recipient.name === '' && { supporter: words.supporterMissing }),
      ...(!(isLocalDate(day) && day > view.today) && { answerBy: words.answerByFault }),
      ...(typed.adviser.trim() === '' && { adviser: words.adviserMissing }),
      ...(typed.contact.trim() === '' && { contact: words.contactMissing }),
      ...(passphraseFault(typed.passphrase, names) && { passphrase: words.passphraseFault }),
    };
  }

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setTried(true);
    const [wrong] = Object.keys(findFaults());
    if (wrong !== undefined || !recipient) {
      form.current?.querySelector<HTMLElement>(`[name="${id}-${wrong}"]`)?.focus();
      return;
    }
    onMake({
      recipient,
      answerBy: storedDate(typed.answerBy),
      from: {
        adviser: typed.adviser.trim(),
        unit: typed.unit.trim(),
        contact: typed.contact.trim(),
      },
      leftOut: outNow,
      band,
      passphrase: typed.passphrase,
    });
  }

  const field = (name: keyof typeof typed) => ({
    name: `${id}-${name}`,
    value: typed[name],
    isBusy,
    onChange: (value: string) => type({ [name]: value }),
  });
  return (
    <form ref={form} noValidate onSubmit={make}>
      {people.length === 0 && (
        <p>
          {words.noCustodians}{' '}
          <Link to={addressOf.field(summary.id, 'child', 'custodians')}>{words.toCustodians}</Link>
        </p>
      )}
      <ReviewChoice
        legend={words.recipient}
        name={`${id}-recipient`}
        options={[
          ...people.map(({ key, name, is }) => ({
            value: key,
            label: name === '' ? reviewPage.who[is] : name,
            hint: reviewPage.who[is],
          })),
          { value: SUPPORTER, label: words.supporter, hint: words.supporterHint },
        ]}
        chosen={chosen}
        fault={faults.recipient}
        onChoose={setChosen}
      />
      {chosen === SUPPORTER && (
        <ReviewField {...field('supporter')} label={words.supporterName} fault={faults.supporter} />
      )}
      {recipient && isOut(view.record, recipient) && (
        <p className="note">{words.already(recipient.name)}</p>
      )}
      <ReviewField
        {...field('answerBy')}
        label={words.answerBy}
        hint={words.answerByHint}
        fault={faults.answerBy}
      />
      <ReviewField {...field('adviser')} label={words.adviser} fault={faults.adviser} />
      <ReviewField {...field('unit')} label={words.unit} />
      <ReviewField
        {...field('contact')}
        label={words.contact}
        hint={words.contactHint}
        fault={faults.contact}
      />
      {recipient && (
        <ReviewLeaveOut
          is={recipient.is}
          name={recipient.name === '' ? reviewPage.who[recipient.is] : recipient.name}
          leftOut={outNow}
          onChange={(now) => setLeftOut({ ...leftOut, [chosen ?? '']: now })}
        />
      )}
      <ReviewChoice
        legend={words.band}
        name={`${id}-band`}
        options={childBands.map(({ band: value, label }) => ({
          value,
          label,
          ...(hasAge && value === usual && { hint: words.bandUsual }),
        }))}
        chosen={band}
        onChoose={(value) => setBand(value)}
      />
      <ReviewField
        {...field('passphrase')}
        label={words.passphrase}
        hint={words.passphraseHint}
        fault={faults.passphrase}
      >
        <button
          type="button"
          className="function-link"
          onClick={() => type({ passphrase: suggestPassphrase(randomBytes) })}
        >
          {words.suggest}
        </button>
      </ReviewField>
      {Object.keys(faults).length > 0 && (
        <p className="form-error-message" role="alert">
          {words.faults}
        </p>
      )}
      <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
        {words.submit}
      </button>
    </form>
  );
}

/** Who is chosen, as the round names them; undefined for nobody. */
function recipientOf(
  people: readonly Person[],
  chosen: string | undefined,
  supporter: string,
): ReviewWish['recipient'] | undefined {
  if (chosen === SUPPORTER) return { is: SUPPORTER, name: supporter.trim() };
  const found = people.find(({ key }) => key === chosen);
  if (!found) return undefined;
  const { key: _, ...recipient } = found;
  return recipient;
}
