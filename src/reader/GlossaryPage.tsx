// Every word that is explained, in the order of the alphabet.
import { plainTerms } from '#forms/content/plain-terms.ts';
import { useWords } from './language.ts';
import { termId } from './termRuns.ts';

const byAlphabet = new Intl.Collator('da');
const sorted = plainTerms.toSorted((one, other) => byAlphabet.compare(one.term, other.term));

export function GlossaryPage({ title }: { readonly title: string }) {
  const { reading } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{reading.glossaryLead}</p>
      <dl className="reader-glossary" lang="da" dir="ltr">
        {sorted.map((one) => (
          <div key={one.id} id={termId(one)}>
            <dt>{one.term}</dt>
            <dd>{one.says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
