// What is known about one benefit: its legal place, and its amounts with their year and source.
import type { Benefit } from '#forms/content/benefits.ts';
import { notice } from '#forms/content/notice.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { words } from './words.ts';

const amount = new Intl.NumberFormat('da-DK');

export function BenefitFacts({ benefit }: { readonly benefit: Benefit }) {
  const { label, legalRef, oldName, rates, provenance } = benefit;
  return (
    <details open>
      <summary>{words.benefit.heading(label)}</summary>
      <p>
        {words.benefit.place} {legalRef}. {oldName && words.benefit.oldName(oldName)}
      </p>
      {rates.length === 0 ? (
        <p>{words.benefit.noRates}</p>
      ) : (
        <>
          <ul>
            {rates.map((rate) => (
              <li key={rate.id}>
                {rate.label}:{' '}
                <strong>
                  {amount.format(rate.value)} {rate.unit}
                </strong>{' '}
                <span className="note">
                  ({words.benefit.level(rate.year)},{' '}
                  {notice.provenance[rate.provenance.status].toLowerCase()})
                </span>
              </li>
            ))}
          </ul>
          <p>{words.benefit.ratesAge}</p>
        </>
      )}
      <p className="note">
        {notice.provenance[provenance.status]}: {provenance.source}.{' '}
        {words.case.checked(longDate(provenance.checked))}
      </p>
    </details>
  );
}
