// What bringing a file in would do, case by case, before anything is done.
import { dayAndTime } from '../app/format.ts';
import type { Conflict } from '../log/conflicts.ts';
import type { CasePreview } from '../workfile/preview.ts';
import type { Manifest } from '../workfile/records.ts';
import { fileWords } from './fileWords.ts';
import { HistoryChangeList } from './HistoryChangeList.tsx';
import './history.css';
import './file.css';

const words = fileWords.bringIn;

type Props = {
  readonly manifest: Manifest;
  readonly previews: readonly CasePreview[];
  onYes(): void;
  onNo(): void;
};

export function ImportPreview({ manifest, previews, onYes, onNo }: Props) {
  const news = previews.filter(isNews);
  const others = previews.filter((one) => !isNews(one));
  const clashing = others.filter((one) => one.state === 'clash');
  const quiet = others.filter((one) => one.state !== 'clash');
  const all = previews.length;
  return (
    <div className="file-page">
      <p>
        {words.savedAt(dayAndTime(manifest.writtenAt))}{' '}
        {all === 0 ? words.empty : news.length > 0 ? words.willDo(all) : ''}
      </p>
      {all > 0 && news.length === 0 && clashing.length === 0 && <p>{words.nothing}</p>}
      {[...clashing, ...news].map((one) => (
        <OneCase key={one.id} preview={one} />
      ))}
      {quiet.length > 0 && <Untouched previews={quiet} />}
      <div className="button-row">
        {news.length > 0 && (
          <button type="button" className="button button-primary" onClick={onYes}>
            {words.submitText(news.length)}
          </button>
        )}
        <button type="button" className="button button-secondary" onClick={onNo}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

const isNews = ({ state }: CasePreview) => state === 'new' || state === 'merge';

function OneCase({ preview }: { readonly preview: CasePreview }) {
  const { name, state, sentences } = preview;
  return (
    <section className={`import-case import-${state}`}>
      <h2>
        {words.caseNamed(name)} <span className="history-how">{words.states[state]}</span>
      </h2>
      {sentences.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {preview.state === 'merge' && preview.conflicts.length > 0 && (
        <Apart conflicts={preview.conflicts} />
      )}
      {preview.state === 'merge' && preview.changes.sections.length > 0 && (
        <details>
          <summary>{words.changes}</summary>
          {preview.conflicts.length > 0 && <p>{words.changesApart}</p>}
          <HistoryChangeList changes={preview.changes} addressOf={() => undefined} />
        </details>
      )}
    </section>
  );
}

function Apart({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  return (
    <>
      <h3>{words.apart}</h3>
      <ul className="import-apart">
        {conflicts.map(({ key, section, label, row, part, versions }) => (
          <li key={key}>
            <strong>{[label, row, part].filter((one) => one !== '').join(' – ')}</strong>{' '}
            <span className="note">({section})</span>
            <ul>
              {versions.map(({ operation, text, by, at }) => (
                <li key={operation}>
                  <span className="history-text">{text === '' ? words.emptied : text}</span>{' '}
                  <span className="note">({words.by(by, dayAndTime(at))})</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function Untouched({ previews }: { readonly previews: readonly CasePreview[] }) {
  return (
    <details>
      <summary>{words.untouched(previews.length)}</summary>
      <ul>
        {previews.map(({ id, name, sentences }) => (
          <li key={id}>
            {words.caseNamed(name)}: {sentences.join(' ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
