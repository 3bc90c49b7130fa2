// What the browser has promised about what is kept in it, and how much room is left.
import { useEffect, useState } from 'react';
import { sizeOf } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import type { Persistence } from '../storage/persistence.ts';
import { askToPersist, persistence } from '../storage/persistence.ts';
import { vaultPageWords } from './vaultWords.ts';

const { copy: words } = vaultPageWords;

/** A tenth left is the time to say so: a long case and its history take some megabytes. */
const NEARLY_FULL = 0.9;

export function KeptHere() {
  const [told, setTold] = useState<Persistence>();
  const [isRefused, setRefused] = useState(false);
  const ask = async () => {
    setRefused(false);
    const answer = await askToPersist();
    setTold(answer);
    setRefused(answer.kept === 'not');
  };
  useEffect(() => {
    let left = false;
    void persistence().then((answer) => {
      if (!left) setTold(answer);
    });
    return () => {
      left = true;
    };
  }, []);
  if (!told) return null;
  const { kept, usage, quota } = told;
  return (
    <section>
      <h2>{words.heading}</h2>
      <p role="status">{isRefused ? words.refused : words[kept]}</p>
      {usage !== undefined && quota !== undefined && (
        <p>{words.usage(sizeOf(usage), sizeOf(quota))}</p>
      )}
      {usage !== undefined && quota !== undefined && usage > quota * NEARLY_FULL && (
        <Notice kind="warning">
          <p>{words.full}</p>
        </Notice>
      )}
      {kept === 'not' && (
        <button type="button" className="button button-secondary" onClick={() => void ask()}>
          {words.ask}
        </button>
      )}
    </section>
  );
}
