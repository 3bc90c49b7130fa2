// Words of the document, those in another language marked as such.
import { Fragment, useContext } from 'react';
import { spokenRuns } from '../document/languages.ts';
import { Explain } from './explain.ts';
import { keyed } from './keyed.ts';

/** The text as it is written; what is in another language says which, for whoever hears it. */
export function Told({ text }: { readonly text: string }) {
  const shown = useContext(Explain);
  const runs = spokenRuns(text);
  if (runs.every(({ lang }) => lang === undefined)) return shown(text);
  return keyed(runs, (run) => run.text).map(({ key, item }) =>
    item.lang === undefined ? (
      <Fragment key={key}>{shown(item.text)}</Fragment>
    ) : (
      <span key={key} lang={item.lang}>
        {item.text}
      </span>
    ),
  );
}
