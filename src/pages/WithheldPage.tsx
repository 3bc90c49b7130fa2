// For whom each answer is meant: what is marked, what follows from it, and marking more.

import { partyAccess } from '#forms/content/withholding.ts';
import { PageHeading } from '../app/Page.tsx';
import { useCase } from '../app/useCase.ts';
import { WithheldAddresses } from './WithheldAddresses.tsx';
import { WithheldFollowing } from './WithheldFollowing.tsx';
import { WithheldNow } from './WithheldNow.tsx';
import { WithheldSections } from './WithheldSections.tsx';
import { withheldPage as words } from './withheldWords.ts';
import './withheld.css';

export function WithheldPage() {
  const { view, conflicts } = useCase();
  return (
    <div className="withheld">
      <PageHeading title={words.title} />
      <p className="font-lead">{words.lead}</p>
      <p>{words.whatItDoes}</p>
      <p>{partyAccess.says}</p>
      <WithheldNow view={view} conflicts={conflicts} />
      <WithheldFollowing view={view} />
      <WithheldAddresses view={view} />
      <WithheldSections view={view} conflicts={conflicts} />
    </div>
  );
}
