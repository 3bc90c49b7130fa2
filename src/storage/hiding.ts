// Whether anybody sees the page, and when it is left: what is not on its way to the disk by then may never be.

export type Hiding = {
  /** Whether nobody can see it: it may be on its way out, and then there is no next task. */
  isHidden(): boolean;
  /** Hears when it is hidden or left. */
  onHiding(hear: () => void): void;
};

/** The page this runs in. */
export const pageHiding: Hiding = {
  isHidden: () => document.visibilityState === 'hidden',
  onHiding(hear) {
    window.addEventListener('pagehide', hear);
    document.addEventListener('visibilitychange', hear);
  },
};
