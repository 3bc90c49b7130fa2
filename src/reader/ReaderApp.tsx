// The reader: the lock, and behind it the draft; in the language the reader chooses.
import { type ReactNode, useEffect, useState } from 'react';
import type { ReaderLanguage } from '#forms/content/reader/types.ts';
import type { ReviewPayload } from '../review/payload.ts';
import { Guard } from './Guard.tsx';
import { keepLanguage, keptLanguage } from './keepLanguage.ts';
import { LanguageChooser } from './LanguageChooser.tsx';
import { LockPage } from './LockPage.tsx';
import { firstLanguage, Language } from './language.ts';
import { OpenedReader } from './OpenedReader.tsx';
import './reader.css';

type Props = {
  /** What is locked, as it stands in the file. */
  readonly sealed: string;
  readonly language?: ReaderLanguage;
};

export function ReaderApp({ sealed, language }: Props) {
  const [payload, setPayload] = useState<ReviewPayload>();
  return (
    <ReaderShell language={language ?? keptLanguage() ?? firstLanguage(navigator.languages)}>
      {(chooser) =>
        payload ? (
          <OpenedReader payload={payload} chooser={chooser} />
        ) : (
          <LockPage sealed={sealed} chooser={chooser} onOpened={setPayload} />
        )
      }
    </ReaderShell>
  );
}

type ShellProps = {
  /** To begin in. */
  readonly language: ReaderLanguage;
  readonly children: (chooser: ReactNode) => ReactNode;
};

/** Speaks the chosen language, from its own side of the page. */
export function ReaderShell({ language: first, children }: ShellProps) {
  const [language, setLanguage] = useState(first);
  const { code, direction } = language;
  useEffect(() => {
    document.documentElement.lang = code;
  }, [code]);
  const choose = (chosen: ReaderLanguage) => {
    setLanguage(chosen);
    keepLanguage(chosen);
  };
  return (
    <Language value={language}>
      {/* A browser's own translation would send the words of the case to a service. */}
      <div className="reader" lang={code} dir={direction} translate="no">
        <Guard>{children(<LanguageChooser onChoose={choose} />)}</Guard>
      </div>
    </Language>
  );
}
