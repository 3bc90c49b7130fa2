// One section as running text, for a closed case. Fetched only when it is needed.
import { useMemo } from 'react';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { unsettledIn } from '../app/unsettled.ts';
import { useCase } from '../app/useCase.ts';
import { sectionChapter } from '../document/chapters.ts';
import { tellAll } from '../document/telling.ts';
import { markUnsettled } from '../document/unsettled.ts';
import { Blocks } from '../reading/BlockView.tsx';
import '../reading/reading.css';

type Props = { readonly view: CaseView; readonly instance: Instance };

export default function SectionReading({ view, instance }: Props) {
  const { conflicts } = useCase();
  const { blocks } = useMemo(
    () => markUnsettled(view, sectionChapter(tellAll(view), instance), unsettledIn(conflicts)),
    [view, instance, conflicts],
  );
  return (
    <div className="doc">
      <Blocks blocks={blocks} />
    </div>
  );
}
