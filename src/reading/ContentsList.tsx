// The parts and chapters of a document as links to where they stand on the page.
import type { DocPart } from '../document/model.ts';
import { chapterId } from './chapterId.ts';
import { numbered } from './numbered.ts';
import { Told } from './Told.tsx';

export function ContentsList({ parts }: { readonly parts: readonly DocPart[] }) {
  return (
    <ul>
      {parts.map((part) => (
        <li key={part.id}>
          <a href={`#del-${part.id}`}>{numbered(part)}</a>
          <ul>
            {part.chapters.map((chapter) => (
              <li key={chapter.id}>
                <a href={`#${chapterId(chapter.id)}`}>
                  <Told text={numbered(chapter)} />
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
