// The screen's registry: how each kind of block of the document is shown.
import { Fragment, type ReactNode, useContext } from 'react';
import { words } from '../app/words.ts';
import type { Block, Fact, RecordItem, ScaleStep, Value } from '../document/model.ts';
import { Picture } from '../pictures/Picture.tsx';
import { EggView } from './EggView.tsx';
import { keyed } from './keyed.ts';
import { Leads } from './leads.ts';
import { PointsView } from './PointsView.tsx';
import { TableView } from './TableView.tsx';
import { Told } from './Told.tsx';
import {
  Fields,
  factId,
  InlineFields,
  Items,
  LeftOut,
  Open,
  Paragraphs,
  ValueView,
} from './ValueView.tsx';

/** Blocks under each other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return keyed(blocks, nameOf).map(({ key, item }) => <BlockView key={key} block={item} />);
}

function nameOf(block: Block): string {
  return 'of' in block && block.of ? block.of.question : block.block;
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.block) {
    case 'text':
      return block.isLarge ? (
        <div className="doc-large">
          {block.picture && <Picture picture={block.picture} />}
          <Paragraphs paragraphs={block.paragraphs} />
        </div>
      ) : (
        <Paragraphs paragraphs={block.paragraphs} />
      );
    case 'left-out':
      return <LeftOut />;
    case 'answer':
      return (
        <Labelled label={block.label}>
          <ValueView value={block.value} />
        </Labelled>
      );
    case 'list':
      return (
        <Labelled label={block.label}>
          <Items items={block.items} />
        </Labelled>
      );
    case 'missing':
      return (
        <Labelled label={block.label}>
          <Open mark={words.read.missing} text={block.sentence} />
        </Labelled>
      );
    case 'waiting':
      return (
        <Labelled label={block.label}>
          <p className="doc-waiting">
            <strong>{words.read.waiting}</strong> <Told text={block.reason} />
          </p>
        </Labelled>
      );
    case 'quote':
      return <Quote {...block} />;
    case 'said':
      return block.isLarge ? (
        <div className="doc-large">
          <Quote {...block} />
        </div>
      ) : (
        <Quote {...block} />
      );
    case 'facts':
      return (
        <Labelled label={block.label}>
          <Facts facts={block.facts} />
        </Labelled>
      );
    case 'judgement':
      return (
        <Labelled label={block.label}>
          <Verdict value={block.choice} step={block.step} />
          <Fields fields={block.rest} />
        </Labelled>
      );
    case 'criterion':
      return (
        <Labelled label={block.label}>
          <Verdict value={block.verdict} />
          <Fields fields={block.rest} />
        </Labelled>
      );
    case 'assessment':
      return (
        <Labelled label={block.label}>
          <ValueView value={block.text} />
          <Fields fields={block.rest} />
        </Labelled>
      );
    case 'records':
      return (
        <Labelled label={block.label}>
          {keyed(block.items, (item) => item.title).map(({ key, item }) => (
            <RecordView key={key} item={item} />
          ))}
        </Labelled>
      );
    case 'table':
      return (
        <div className="doc-block doc-block-wide">
          <TableView block={block} />
        </div>
      );
    case 'points':
      return <PointsView block={block} />;
    case 'egg':
      return <EggView themes={block.themes} />;
  }
}

type QuoteProps = Pick<Extract<Block, { block: 'quote' }>, 'whose' | 'who' | 'how' | 'words'>;

function Quote({ whose, who, how, words: said }: QuoteProps) {
  return (
    <figure className={`doc-quote doc-quote-${whose}`}>
      <figcaption>
        <strong>
          <Told text={who} />
        </strong>
        {how.length > 0 && (
          <span className="note">
            {' · '}
            <InlineFields fields={how} />
          </span>
        )}
      </figcaption>
      <blockquote>
        <Fields fields={said} />
      </blockquote>
    </figure>
  );
}

/** A block under its label; some lists stand alone in their chapter and need none. */
function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="doc-block">
      {label !== '' && (
        <p className="doc-block-label">
          <Told text={label} />
        </p>
      )}
      <div className="doc-block-body">{children}</div>
    </div>
  );
}

function Verdict({
  value,
  step,
}: {
  readonly value: Value;
  readonly step?: ScaleStep | undefined;
}) {
  return (
    <div className="doc-verdict">
      <ValueView value={value} /> {step?.at !== undefined && <Steps at={step.at} max={step.max} />}
    </div>
  );
}

/** The words beside it say the level; the squares only show it. */
function Steps({ at, max }: { readonly at: number; readonly max: number }) {
  return (
    <span className="doc-steps" aria-hidden="true">
      {'■'.repeat(at)}
      {'□'.repeat(Math.max(max - at, 0))}{' '}
    </span>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ol className="doc-facts">
      {facts.map(({ id, number, text, source }) => (
        <li key={id} id={factId(number)} value={number}>
          <ValueView value={text} />
          {source.length > 0 && (
            <p className="note">
              {words.read.source}: <InlineFields fields={source} />
            </p>
          )}
          <BackLinks number={number} />
        </li>
      ))}
    </ol>
  );
}

/** Where the fact is cited, in a document that leads back. */
function BackLinks({ number }: { readonly number: number }) {
  const { backTo } = useContext(Leads);
  const ids = backTo(number);
  return ids.length === 0 ? null : (
    <p className="note doc-backs">
      {words.read.citedAt}{' '}
      {ids.map((id, at) => (
        <Fragment key={id}>
          <a href={`#${id}`} aria-label={words.read.citedPlace(number, at + 1, ids.length)}>
            {at + 1}
          </a>{' '}
        </Fragment>
      ))}
    </p>
  );
}

function RecordView({ item: { title, fields } }: { readonly item: RecordItem }) {
  return (
    <div className="doc-record">
      <p className="doc-record-title">
        <Told text={title} />
      </p>
      <Fields fields={fields} />
    </div>
  );
}
