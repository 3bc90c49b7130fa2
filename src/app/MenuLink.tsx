// One line of the case's menu: a page, or a section with its state.
import { memo } from 'react';
import type { SectionState } from '#forms/answers/completeness.ts';
import { StateTag } from './StateTag.tsx';
import type { Follow } from './useFollow.ts';

type Props = {
  readonly to: string;
  readonly text: string;
  /** The page one is on. */
  readonly isCurrent: boolean;
  /** How far a section is; a page that is no section has no state. */
  readonly state?: SectionState;
  readonly conflicts?: number;
  readonly startsGroup?: boolean;
  /** The same one each time, or the link is drawn again. */
  readonly onFollow: Follow;
};

/** Drawn again only when something in this very line has changed: a case has sixty of them on every page. */
export const MenuLink = memo(function MenuLink(props: Props) {
  const { to, text, isCurrent, state, conflicts = 0, startsGroup, onFollow } = props;
  return (
    <li className={startsGroup ? 'case-menu-group' : undefined}>
      <a href={to} aria-current={isCurrent ? 'page' : undefined} onClick={onFollow}>
        {state === undefined ? (
          text
        ) : (
          <>
            <span className="case-menu-title">{text}</span>{' '}
            <StateTag state={state} conflicts={conflicts} />
          </>
        )}
      </a>
    </li>
  );
});
