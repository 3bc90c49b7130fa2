// What stands in the draft: Danish, and from left to right, in whatever language the shell speaks.
import type { ReactNode } from 'react';

export function Danish({ children }: { readonly children: ReactNode }) {
  return (
    <span lang="da" dir="ltr">
      {children}
    </span>
  );
}
