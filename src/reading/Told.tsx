// Words of the document, those in another language marked as such.
import { Fragment } from 'react';
import { spokenRuns } from '../document/languages.ts';
import { keyed } from './keyed.ts';

/** The text as it is written; what is in another language says which, for whoever hears it. */
export function Told({ text }: { readonly text: string }) {
  const runs = spokenRuns(text);
  if (runs.every(({ lang }) => lang === undefined)) return text;
  return keyed(runs, (run) => run.text).map(({ key, item }) =>
    item.lang === undefined ? (
      <Fragment key={key}>{item.text}</Fragment>
    ) : (
      <span key={key} lang={item.lang}>
        {item.text}
      </span>
    ),
  );
}
