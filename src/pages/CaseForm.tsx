// The form of a section, tied to the open case.
import { useEffect, useRef } from 'react';
import type { Instance } from '#forms/answers/caseView.ts';
import { SectionForm } from '#forms/SectionForm.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { adviceIn } from '../checks/adviceIn.ts';
import { newId } from '../storage/newId.ts';
import { fieldConflict } from './fieldConflict.ts';

type Props = {
  readonly instance: Instance;
  readonly showGaps: boolean;
  /** True for a reader who starts at the top of the section. */
  readonly topFirst?: boolean;
  onContinue(): void;
};

/** Remembers the field the keyboard is in, so that a reload lands there. */
export function CaseForm({ instance, showGaps, topFirst = false, onContinue }: Props) {
  const session = useSession();
  const { view, conflicts } = useCase();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = box.current;
    const notePlace = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.id !== '')
        session.setPlace(instance.key, target.id);
    };
    shown?.addEventListener('focusin', notePlace);
    return () => shown?.removeEventListener('focusin', notePlace);
  }, [session, instance.key]);
  return (
    <div ref={box}>
      <SectionForm
        view={view}
        instance={instance}
        showGaps={showGaps}
        topFirst={topFirst}
        advice={adviceIn(view, instance)}
        conflicts={conflicts
          .filter(({ address }) => 'instance' in address && address.instance === instance.key)
          .flatMap((one) => fieldConflict(one) ?? [])}
        onType={(change, before) => session.type(change, before)}
        onSettle={() => session.settle()}
        onLeave={() => session.putDown()}
        begun={(address) => session.begunAt(address)}
        onWrite={(changes) => session.write(changes)}
        onChoose={(conflict, value) => session.choose(conflict, value)}
        onJoin={(conflict, words) => session.join(conflict, words)}
        onContinue={onContinue}
        newId={newId}
      />
    </div>
  );
}
