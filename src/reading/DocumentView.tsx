// The whole case as running text, from the same model the PDF is set from.
import { memo } from 'react';
import { Link } from 'react-router';
import type { InstanceKey } from '#forms/answers/address.ts';
import { words } from '../app/words.ts';
import type { Chapter, Cover, Doc, DocPart } from '../document/model.ts';
import { Blocks } from './BlockView.tsx';
import { ContentsList } from './ContentsList.tsx';
import { chapterId } from './chapterId.ts';
import { numbered } from './numbered.ts';
import { Told } from './Told.tsx';
import { InlineFields } from './ValueView.tsx';
import './reading.css';
import '../egg/egg.css';

type Props = {
  readonly doc: Doc;
  /** Where a section is edited; left out where nothing may be. */
  readonly editAddress?: (instance: InstanceKey) => string;
};

export function DocumentView({ doc, editAddress }: Props) {
  return (
    <div className="doc">
      <p className="doc-status">
        <strong>{doc.cover.statusText}</strong>
      </p>
      <CoverView cover={doc.cover} />
      <Contents parts={doc.parts} />
      {doc.parts.map((part) => (
        <section key={part.id}>
          <h2 id={`del-${part.id}`}>{numbered(part)}</h2>
          {part.chapters.map((chapter) => (
            <ChapterView
              key={chapter.id}
              chapter={chapter}
              address={chapter.instance === undefined ? undefined : editAddress?.(chapter.instance)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function CoverView({ cover }: { readonly cover: Cover }) {
  return (
    <div className="doc-cover">
      <p className="doc-child">
        <InlineFields
          fields={[
            ...(cover.childName ? [{ id: 'name', label: '', value: cover.childName }] : []),
            ...(cover.birth ? [{ id: 'birth', label: '', value: cover.birth }] : []),
          ]}
        />
      </p>
      <p>{cover.purpose}</p>
      {cover.requests.length > 0 && (
        <p>
          <Told text={cover.requests.join(' · ')} />
        </p>
      )}
    </div>
  );
}

function Contents({ parts }: { readonly parts: readonly DocPart[] }) {
  return (
    <details className="details doc-contents">
      <summary className="details-summary">{words.read.contents}</summary>
      <nav aria-label={words.read.contents}>
        <ContentsList parts={parts} />
      </nav>
    </details>
  );
}

type ChapterProps = { readonly chapter: Chapter; readonly address: string | undefined };

/** Not laid out before it comes into view; found by the browser's search and by links all the same. */
const ChapterView = memo(function ChapterView({ chapter, address }: ChapterProps) {
  const id = chapterId(chapter.id);
  return (
    <section className="doc-chapter">
      {chapter.group !== undefined && <p className="doc-group">{chapter.group}</p>}
      <div className="doc-chapter-head">
        <h3 id={id}>
          <Told text={numbered(chapter)} />
        </h3>
        {address !== undefined && (
          <Link to={address} aria-label={words.about(words.read.edit, chapter.title)}>
            {words.read.edit}
          </Link>
        )}
      </div>
      <Blocks blocks={chapter.blocks} />
    </section>
  );
});
