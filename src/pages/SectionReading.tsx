// One section as running text, for a closed case. Fetched only when it is needed.
import { useMemo } from 'react';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { sectionChapter } from '../document/chapters.ts';
import { Blocks } from '../reading/BlockView.tsx';

type Props = { readonly view: CaseView; readonly instance: Instance };

export default function SectionReading({ view, instance }: Props) {
  const { blocks } = useMemo(() => sectionChapter(view, instance), [view, instance]);
  return (
    <div className="doc">
      <Blocks blocks={blocks} />
    </div>
  );
}
