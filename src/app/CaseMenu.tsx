// The phases and sections of a case with their states, in the order they are asked.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesInPhase } from '#forms/answers/caseView.ts';
import { sectionState } from '#forms/answers/completeness.ts';

import type { PhaseId } from '#forms/content/types.ts';
import { afterPaint } from '#forms/fields/useAfterPaint.ts';
import { phases } from '#machines/phases.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { addressOf, findDecoded } from './addresses.ts';
import { MenuLink } from './MenuLink.tsx';
import { phaseNote } from './phaseNote.ts';
import { conflictsInSection } from './unsettled.ts';
import { useCase } from './useCase.ts';
import { useFollow } from './useFollow.ts';
import { words } from './words.ts';

/** Beside the page where there is room; behind a button where there is not. */
export function CaseMenu() {
  const { view, phase: current, summary, conflicts } = useCase();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const id = useId();
  const menu = useRef<HTMLElement>(null);
  const follow = useFollow();
  const shown = useMemo(() => menuPhases(view, current, conflicts), [view, current, conflicts]);
  useEffect(() => {
    // Looking for it lays the page out, and the page has just changed: first it is shown.
    return pathname === '' ? undefined : afterPaint(() => showCurrent(menu.current));
  }, [pathname]);
  // Going somewhere closes it again.
  const isOpen = openAt === pathname;
  const path = findDecoded(pathname);
  const linkTo = (to: string) => ({ to, isCurrent: path === to, onFollow: follow });
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
          <MenuLink {...linkTo(addressOf.case(summary.id))} text={words.case.front} />
          <MenuLink {...linkTo(addressOf.themes(summary.id))} text={words.case.themes} />
          <MenuLink {...linkTo(addressOf.read(summary.id))} text={words.case.read} />
          <MenuLink {...linkTo(addressOf.print(summary.id))} text={words.case.print} />
          <MenuLink {...linkTo(addressOf.withheld(summary.id))} text={words.case.withheld} />
          <MenuLink {...linkTo(addressOf.review(summary.id))} text={words.case.review} />
          <MenuLink {...linkTo(addressOf.history(summary.id))} text={words.case.history} />
          {!summary.practice && (
            <MenuLink {...linkTo(addressOf.sharing(summary.id))} text={words.case.sharing} />
          )}
        </ul>
        {shown.map(({ phase, note, sections }) => (
          <section key={phase} className="case-menu-phase">
            <h2>
              {words.phases[phase]}
              {note !== undefined && (
                <span className="case-menu-note"> ({note.toLowerCase()})</span>
              )}
            </h2>
            <ul className="plain-list">
              {sections.map(({ key, ...section }) => (
                <MenuLink key={key} {...linkTo(addressOf.section(summary.id, key))} {...section} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

/** What the menu says, apart from where the reader is. */
function menuPhases(
  view: CaseView,
  current: PhaseId | 'closed',
  conflicts: readonly ShownConflict[],
) {
  return phases.map((phase) => {
    const instances = instancesInPhase(view, phase);
    const sections = instances.map(({ key, title, section }, at) => ({
      key,
      text: title,
      state: sectionState(view, key),
      conflicts: conflictsInSection(conflicts, key),
      startsGroup: section.group !== instances[at - 1]?.section.group,
    }));
    return { phase, note: phaseNote(view, phase, current), sections };
  });
}

/**
 * Scrolls the menu, and never the page, so that the page one is on is seen in it. At the top of a page the
 * menu begins under the header, and its foot is below the window. Who has the keyboard in the menu keeps it
 * in sight.
 */
function showCurrent(menu: HTMLElement | null) {
  const current = menu?.querySelector<HTMLElement>('[aria-current]');
  if (!menu || !current || menu.contains(document.activeElement)) return;
  const { top, bottom } = current.getBoundingClientRect();
  const frame = menu.getBoundingClientRect();
  const foot = Math.min(frame.bottom, window.innerHeight);
  if (top < frame.top) menu.scrollTop -= frame.top - top;
  else if (bottom > foot) menu.scrollTop += bottom - foot;
}
