// The phases and sections of a case with their states, in the order they are asked.
import { useEffect, useId, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { Instance } from '#forms/answers/caseView.ts';
import { instancesInPhase } from '#forms/answers/caseView.ts';
import { sectionState } from '#forms/answers/completeness.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { phases } from '#machines/phases.ts';
import { addressOf } from './addresses.ts';
import { phaseNote } from './phaseNote.ts';
import { StateTag } from './StateTag.tsx';
import { useCase } from './useCase.ts';
import { words } from './words.ts';

/** Beside the page where there is room; behind a button where there is not. */
export function CaseMenu() {
  const { summary } = useCase();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const id = useId();
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pathname !== '') showCurrent(menu.current);
  }, [pathname]);
  // Going somewhere closes it again.
  const isOpen = openAt === pathname;
  return (
    <nav ref={menu} aria-label={words.case.menu} className="case-menu">
      <button
        type="button"
        className="button button-secondary case-menu-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenAt(isOpen ? undefined : pathname)}
      >
        {words.case.menu}
      </button>
      <div id={id} className={isOpen ? 'case-menu-list case-menu-open' : 'case-menu-list'}>
        <ul className="plain-list case-menu-pages">
          <MenuLink to={addressOf.case(summary.id)} text={words.case.front} />
          <MenuLink to={addressOf.themes(summary.id)} text={words.case.themes} />
          <MenuLink to={addressOf.read(summary.id)} text={words.case.read} />
          <MenuLink to={addressOf.print(summary.id)} text={words.case.print} />
        </ul>
        {phases.map((phase) => (
          <MenuPhase key={phase} phase={phase} />
        ))}
      </div>
    </nav>
  );
}

/** Scrolls the menu, and never the page, so that the page one is on is seen in it. */
function showCurrent(menu: HTMLElement | null) {
  const current = menu?.querySelector<HTMLElement>('[aria-current]');
  if (!menu || !current) return;
  const { top, bottom } = current.getBoundingClientRect();
  const frame = menu.getBoundingClientRect();
  if (top < frame.top) menu.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) menu.scrollTop += bottom - frame.bottom;
}

function MenuLink({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <li>
      <NavLink to={to} end>
        {text}
      </NavLink>
    </li>
  );
}

function MenuPhase({ phase }: { readonly phase: PhaseId }) {
  const { view, phase: current } = useCase();
  const note = phaseNote(view, phase, current);
  const instances = instancesInPhase(view, phase);
  return (
    <section className="case-menu-phase">
      <h2>
        {words.phases[phase]}
        {note !== undefined && <span className="case-menu-note"> ({note.toLowerCase()})</span>}
      </h2>
      <ul className="plain-list">
        {instances.map((instance, at) => (
          <MenuSection
            key={instance.key}
            instance={instance}
            startsGroup={instance.section.group !== instances[at - 1]?.section.group}
          />
        ))}
      </ul>
    </section>
  );
}

type SectionProps = { readonly instance: Instance; readonly startsGroup: boolean };

function MenuSection({ instance, startsGroup }: SectionProps) {
  const { view, summary } = useCase();
  return (
    <li className={startsGroup ? 'case-menu-group' : undefined}>
      <NavLink to={addressOf.section(summary.id, instance.key)}>
        <span className="case-menu-title">{instance.title}</span>{' '}
        <StateTag state={sectionState(view, instance.key)} />
      </NavLink>
    </li>
  );
}
