// A boxed message in the look of the public sector.
import type { ReactNode } from 'react';

type Props = {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly heading?: string;
  /** `alert` is read out at once; `status` when the reader is done; without it, in its turn. */
  readonly announce?: 'alert' | 'status';
  readonly children: ReactNode;
};

export function Notice({ kind, heading, announce, children }: Props) {
  return (
    <div className={`alert alert-${kind}`} {...(announce ? { role: announce } : {})}>
      <div className="alert-body">
        {heading && <h2 className="alert-heading">{heading}</h2>}
        <div className="alert-text">{children}</div>
      </div>
    </div>
  );
}
