// The body of the HTML file: a way past the contents, the first page, and the parts as running text.
import type { Chapter, Cover, Doc, DocPart, Value } from '../document/model.ts';
import { handedTexts } from '../document/reviewWords.ts';
import { FINGERPRINT, LEFT_OUT } from '../document/words.ts';
import { Blocks } from '../reading/BlockView.tsx';
import { ContentsList } from '../reading/ContentsList.tsx';
import { chapterId } from '../reading/chapterId.ts';
import { keyed } from '../reading/keyed.ts';
import { Leads } from '../reading/leads.ts';
import { numbered } from '../reading/numbered.ts';
import { Told } from '../reading/Told.tsx';
import { leadsOf } from './leadsOf.ts';
import { twinWords as words } from './words.ts';

/** A paper with fewer chapters is read without a list of them, as in the PDF. */
const LEAST_WITH_CONTENTS = 6;

export function TwinPage({ doc }: { readonly doc: Doc }) {
  const { cover, mark, parts } = doc;
  const chapters = parts.flatMap((part) => part.chapters);
  return (
    <body className={`twin-${doc.edition}`}>
      <a className="skip" href="#indhold">
        {words.skip}
      </a>
      <header>
        <p className="mark">{mark}</p>
        <h1>{cover.title}</h1>
        <p className="kind">{cover.kind}</p>
      </header>
      <main id="indhold">
        <CoverView cover={cover} />
        {!doc.isShort && chapters.length >= LEAST_WITH_CONTENTS && <Contents parts={parts} />}
        <Leads value={leadsOf(doc)}>
          {parts.map((part) => (
            <section key={part.id} aria-labelledby={`del-${part.id}`}>
              <h2 id={`del-${part.id}`}>{numbered(part)}</h2>
              {part.chapters.map((chapter) => (
                <ChapterView key={chapter.id} chapter={chapter} />
              ))}
            </section>
          ))}
        </Leads>
      </main>
      <footer>
        <p>
          <strong>{mark}</strong> {doc.title}
        </p>
        {cover.law !== undefined && <p>{cover.law}</p>}
        {doc.fingerprint && (
          <p>
            {FINGERPRINT}: {doc.fingerprint.short}
          </p>
        )}
      </footer>
    </body>
  );
}

function CoverView({ cover }: { readonly cover: Cover }) {
  const { childName, birth, purpose, requests, contributors, dates, handed = [] } = cover;
  return (
    <div className="cover">
      {childName && (
        <p className="child">
          <Told text={lineOf(childName)} />
        </p>
      )}
      {birth && (
        <p>
          {birth.is === 'words' && words.born} {lineOf(birth)}
        </p>
      )}
      <p>{purpose}</p>
      {requests.length > 0 && (
        <>
          <p className="doc-block-label">{cover.requestsLabel}</p>
          <ul>
            {keyed(requests, String).map(({ key, item }) => (
              <li key={key}>
                <Told text={item} />
              </li>
            ))}
          </ul>
        </>
      )}
      {contributors.length > 0 && (
        <dl>
          {contributors.map(({ role, names }) => (
            <div key={role}>
              <dt>{role}</dt>
              {keyed(names, String).map(({ key, item }) => (
                <dd key={key}>
                  <Told text={item} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {dates.length > 0 && (
        <table>
          <caption>{words.dates}</caption>
          <tbody>
            {dates.map(({ label, date }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{date}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {handed.length > 0 && (
        <table>
          <caption>{handedTexts.title}</caption>
          <tbody>
            {keyed(handed, ({ who }) => who).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row">
                  <Told text={item.who} />
                </th>
                <td>{item.what}</td>
                <td>{item.date}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <strong>{cover.statusText}</strong>
      </p>
    </div>
  );
}

function lineOf(value: Value): string {
  switch (value.is) {
    case 'words':
      return value.paragraphs.join(' ');
    case 'missing':
      return `${words.missing} ${value.sentence}`;
    case 'left-out':
      return LEFT_OUT;
    default:
      return '';
  }
}

function Contents({ parts }: { readonly parts: readonly DocPart[] }) {
  return (
    <nav aria-labelledby="indholdsliste">
      <h2 id="indholdsliste">{words.contents}</h2>
      <ContentsList parts={parts} />
    </nav>
  );
}

function ChapterView({ chapter }: { readonly chapter: Chapter }) {
  const id = chapterId(chapter.id);
  return (
    <section aria-labelledby={id}>
      {chapter.group !== undefined && <p className="doc-group">{chapter.group}</p>}
      <h3 id={id}>
        <Told text={numbered(chapter)} />
      </h3>
      <Blocks blocks={chapter.blocks} />
    </section>
  );
}
