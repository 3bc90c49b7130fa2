// The page for the child: few and large words, read together or alone, aloud where there is a voice.
import { useRef } from 'react';
import { Blocks } from '../reading/BlockView.tsx';
import { Told } from '../reading/Told.tsx';
import { useWords } from './language.ts';
import type { PageProps } from './pageProps.ts';
import { ReadAloud } from './ReadAloud.tsx';

export function ChildPage({ payload: { childPage }, title }: PageProps) {
  const { child } = useWords();
  const told = useRef<HTMLElement>(null);
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{child.lead}</p>
      <ReadAloud told={told} />
      <article ref={told} className="doc" lang="da" dir="ltr">
        <p>{childPage.cover.purpose}</p>
        {childPage.parts.flatMap(({ chapters }) =>
          chapters.map((chapter) => (
            <section key={chapter.id}>
              <h2>
                <Told text={chapter.title} />
              </h2>
              <Blocks blocks={chapter.blocks} />
            </section>
          )),
        )}
      </article>
    </>
  );
}
