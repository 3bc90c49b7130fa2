// What is said where the browser lets one wait longer than usual: for its storage, its locks, another window.
import { useEffect, useState } from 'react';
import { Notice } from './Notice.tsx';
import { words } from './words.ts';

/** Milliseconds before it is said: a busy computer takes a second or two, and nobody needs to know. */
const USUAL = 4000;

/** Shown where something is awaited, and gone with it. What is awaited goes on by itself. */
export function StillWaiting() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), USUAL);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {isSlow && (
        <>
          <Notice kind="info" heading={words.errors.slowHeading}>
            <p>{words.errors.slow}</p>
          </Notice>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => window.location.reload()}
          >
            {words.errors.reload}
          </button>
        </>
      )}
    </div>
  );
}
