// The reader as it stands in a review file, opened at a page.
import { useEffect, useState } from 'react';
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { LanguageCode, ReaderLanguage } from '#forms/content/reader/types.ts';
import { type DraftAnswer, nothingSaid } from '#src/reader/draftAnswer.ts';
import type { Keeping } from '#src/reader/keepAnswer.ts';
import { OpenedReader } from '#src/reader/OpenedReader.tsx';
import { ReaderApp, ReaderShell } from '#src/reader/ReaderApp.tsx';
import type { ReviewPayload } from '#src/review/payload.ts';

export function languageOf(code: LanguageCode): ReaderLanguage {
  return readerLanguages.find((one) => one.code === code) ?? readerLanguages[0];
}

/** Keeps nothing beyond the story; `draft` is what was written before. */
function keepingFor(draft: DraftAnswer): Keeping {
  let kept = draft;
  return {
    load: async () => kept,
    save: async (next) => {
      kept = next;
    },
    erase: async () => {
      kept = nothingSaid;
    },
    onOther: () => () => {},
  };
}

type OpenedProps = {
  readonly prepare: () => Promise<ReviewPayload>;
  /** What stands after `#`. */
  readonly at?: string;
  readonly language?: LanguageCode;
  /** What was written before, by places in the order of the draft. */
  readonly said?: (payload: ReviewPayload) => DraftAnswer;
  /** The browser keeps nothing. */
  readonly isForgetful?: true;
};

/** The opened draft. */
export function ReaderAt({ prepare, at = '', language = 'da', said, isForgetful }: OpenedProps) {
  const [opened, setOpened] = useState<{ payload: ReviewPayload; keeping: Keeping | null }>();
  useEffect(() => {
    window.location.hash = at;
    prepare().then((payload) => {
      const keeping = keepingFor(said?.(payload) ?? nothingSaid);
      setOpened({ payload, keeping: isForgetful ? null : keeping });
    });
    return leave;
  }, [prepare, at, said, isForgetful]);
  return (
    <ReaderShell language={languageOf(language)}>
      {(chooser) => opened && <OpenedReader {...opened} chooser={chooser} />}
    </ReaderShell>
  );
}

type LockedProps = {
  readonly prepare: () => Promise<string>;
  readonly language?: LanguageCode;
};

/** The file as it is before it is opened. */
export function LockedReader({ prepare, language = 'da' }: LockedProps) {
  const [sealed, setSealed] = useState<string>();
  useEffect(() => {
    window.location.hash = '';
    prepare().then(setSealed);
    return leave;
  }, [prepare]);
  return sealed === undefined ? null : (
    <ReaderApp sealed={sealed} language={languageOf(language)} />
  );
}

/** The next story speaks Danish from its own page. */
function leave(): void {
  window.location.hash = '';
  document.documentElement.lang = 'da';
}
