// The languages of the shell, each by its own name; says where nobody has checked the words.
import { useContext, useId } from 'react';
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { ReaderLanguage } from '#forms/content/reader/types.ts';
import { Language } from './language.ts';

export function LanguageChooser({
  onChoose,
}: {
  readonly onChoose: (language: ReaderLanguage) => void;
}) {
  const { code: chosen, words, unchecked } = useContext(Language);
  const id = useId();
  const choose = (code: string) => {
    const found = readerLanguages.find((one) => one.code === code);
    if (found) onChoose(found);
  };
  return (
    <div className="reader-language reader-screen">
      <label htmlFor={id}>{words.language.label}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        {readerLanguages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      {unchecked !== undefined && <p className="reader-small">{unchecked}</p>}
    </div>
  );
}
