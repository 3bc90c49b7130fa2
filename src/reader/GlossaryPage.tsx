// Every word that is explained, in the order of the alphabet.
import { plainTerms } from '#forms/content/plain-terms.ts';
import { useWords } from './language.ts';

const byAlphabet = new Intl.Collator('da');
const sorted = plainTerms.toSorted((one, other) => byAlphabet.compare(one.term, other.term));

export function GlossaryPage({ title }: { readonly title: string }) {
  const { reading } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{reading.glossaryLead}</p>
      <dl className="reader-glossary" lang="da" dir="ltr">
        {sorted.map(({ id, term, says }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
