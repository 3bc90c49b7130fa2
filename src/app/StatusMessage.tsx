// What came of something the adviser asked for: shown where the keyboard then is, and read out.
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Notice } from './Notice.tsx';

export type Told = {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly heading?: string;
  readonly text: readonly string[];
};

type Props = { readonly told: Told | undefined; readonly children?: ReactNode };

/** Each new message takes the keyboard. */
export function StatusMessage({ told, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  return (
    <div ref={box} tabIndex={-1} className="status-message" role="status">
      {told && (
        <Notice kind={told.kind} {...(told.heading === undefined ? {} : { heading: told.heading })}>
          {told.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {children}
        </Notice>
      )}
    </div>
  );
}
