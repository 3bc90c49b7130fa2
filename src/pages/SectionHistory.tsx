// ”Who wrote what”, at the end of a section: fetched and read only when it is opened.
import { lazy, Suspense, useState } from 'react';
import type { Instance } from '#forms/answers/caseView.ts';
import { words } from '../app/words.ts';
import { historyPage } from './historyWords.ts';

const HistoryOfSection = lazy(() => import('./HistoryOfSection.tsx'));

export function SectionHistory({ instance }: { readonly instance: Instance }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="details section-history"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="details-summary">{historyPage.section.summary}</summary>
      {isOpen && (
        <Suspense fallback={<p>{words.loading}</p>}>
          <HistoryOfSection instance={instance} />
        </Suspense>
      )}
    </details>
  );
}
