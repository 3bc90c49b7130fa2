// Blocks of a document in pieces one can say something of: shown one after the other they are the block.
import type {
  AnswerOf,
  Block,
  Fact,
  Field,
  RecordItem,
  ToldField,
  Value,
} from '../document/model.ts';

/** A part of a block as a block of its own, with the words of the case in it. */
export type Piece = {
  readonly block: Block;
  /**
   * The answer it tells: `instance/question[/row]`; '' for what gathers several; absent where there is nothing to say
   * something of.
   */
  readonly at?: string;
  /** What it is called beside the chapter's title; '' for nothing of its own. */
  readonly label: string;
  /**
   * What the case says there, a line for each thing. Labels, numbers of rows and references to facts are not
   * of it: they are others in other editions, and change when something else does.
   */
  readonly text: string;
};

/**
 * The pieces of a block in order: each fact, record and row of a table, and each paragraph where an answer has
 * several. What is short goes with the paragraph before it, and before the first with that.
 */
export function piecesOf(block: Block): readonly Piece[] {
  switch (block.block) {
    case 'answer':
      return groupsOf([fieldOf('', block.value)]).map((group, at) => {
        const value = group[0]?.value ?? block.value;
        return piece(
          block.of,
          { ...block, ...(at > 0 && { label: '' }), value },
          block.label,
          group,
        );
      });
    case 'quote':
      return quotePieces(block);
    case 'judgement':
      return reasonedPieces(block, fieldOf('choice', block.choice), (choice, rest) => ({
        ...block,
        choice,
        rest,
      }));
    case 'criterion':
      return reasonedPieces(block, fieldOf('verdict', block.verdict), (verdict, rest) => ({
        ...block,
        verdict,
        rest,
      }));
    case 'assessment':
      return reasonedPieces(block, fieldOf('text', block.text), (text, rest) => ({
        ...block,
        text,
        rest,
      }));
    case 'facts':
      return block.facts.map((fact, at) => factPiece(block, fact, at));
    case 'records':
      return block.items.map((item, at) => recordPiece(block, item, at));
    case 'table':
      return tablePieces(block);
    case 'egg':
      return [eggPiece(block)];
    default:
      return [{ block, label: '', text: '' }];
  }
}

/** The figure as a whole. Its words are the themes in it and no levels: those stand, and are answered, in the themes. */
function eggPiece(block: Of<'egg'>): Piece {
  return { block, at: '', label: '', text: block.themes.map((one) => one.shortTitle).join('\n') };
}

type Of<K extends Block['block']> = Extract<Block, { block: K }>;
type Reasoned = Of<'judgement'> | Of<'criterion'> | Of<'assessment'>;

function fieldOf(id: string, value: Value): Field {
  return { id, label: '', value };
}

/** A piece with the words of its fields; with no words of the case, nobody has anything to say of it. */
function piece(
  of: AnswerOf,
  block: Block,
  label: string,
  fields: readonly Field[],
  {
    row,
    before = [],
  }: { readonly row?: string | undefined; readonly before?: readonly string[] } = {},
): Piece {
  const text = [...before, ...fields.flatMap(({ value }) => linesOf(value))].join('\n');
  if (text.trim() === '') return { block, label, text: '' };
  const at = [of.instance, of.question, ...(row === undefined ? [] : [row])].join('/');
  return { block, at, label, text };
}

/** The words of a value, line by line. */
function linesOf(value: Value): readonly string[] {
  switch (value.is) {
    case 'words':
      return value.paragraphs;
    case 'items':
      return value.items;
    default:
      return [];
  }
}

/**
 * Fields in groups: a paragraph of several begins one, but for the first; everything else goes on with the
 * group before it. There is always one.
 */
function groupsOf<F extends Field>(fields: readonly F[]): readonly (readonly F[])[] {
  const groups: F[][] = [[]];
  let hasParagraph = false;
  for (const field of fields)
    for (const one of paragraphsOf(field)) {
      if (one !== field && hasParagraph) groups.push([]);
      if (one !== field) hasParagraph = true;
      groups.at(-1)?.push(one);
    }
  return groups;
}

/** Each paragraph as a field of its own; the field itself where it has no more than one. */
function paragraphsOf<F extends Field>(field: F): readonly F[] {
  const { value } = field;
  if (value.is !== 'words' || value.paragraphs.length < 2) return [field];
  const { paragraphs, fault } = value;
  return paragraphs.map((paragraph, at) => {
    const isLast = at === paragraphs.length - 1;
    const own: Value = {
      is: 'words',
      paragraphs: [paragraph],
      ...(isLast && fault !== undefined && { fault }),
    };
    return at === 0 ? { ...field, value: own } : { ...field, label: '', value: own };
  });
}

/** The first piece is the block with less in it; those that go on are words under it. */
function reasonedPieces(
  block: Reasoned,
  head: Field,
  first: (head: Value, rest: readonly Field[]) => Block,
): readonly Piece[] {
  const { of, label } = block;
  return groupsOf([head, ...block.rest]).map((group, at) => {
    const [lead, ...rest] = group;
    const value = lead?.value ?? head.value;
    const own: Block =
      at === 0
        ? first(value, rest)
        : { block: 'assessment', of, label: lead?.label ?? '', text: value, rest };
    return piece(of, own, label, group);
  });
}

function quotePieces(block: Of<'quote'>): readonly Piece[] {
  const { of, row, name, how, who } = block;
  return groupsOf(block.words).map((group, at) => {
    if (at > 0) {
      const words = group.map(
        (one): ToldField => ({ ...one, labelled: one.label !== '' && one.labelled }),
      );
      return piece(of, { ...block, who: '', how: [], words }, who, group, { row });
    }
    const before = name === undefined ? [] : [name];
    return piece(of, { ...block, words: group }, who, [...how, ...group], { row, before });
  });
}

function factPiece(block: Of<'facts'>, fact: Fact, at: number): Piece {
  const own: Block = { ...block, label: at === 0 ? block.label : '', facts: [fact] };
  const label = `Oplysning ${fact.number}`;
  // Facts of the whole case, gathered, stand a second time where they are given.
  if (!block.of) return { block: own, label, text: '' };
  const fields = [fieldOf('text', fact.text), ...fact.source];
  return piece(block.of, own, label, fields, { row: fact.id });
}

function recordPiece(block: Of<'records'>, item: RecordItem, at: number): Piece {
  const own: Block = { ...block, label: at === 0 ? block.label : '', items: [item] };
  const before = item.name === undefined ? [] : [item.name];
  return piece(block.of, own, item.title, item.fields, { row: item.row, before });
}

function tablePieces(block: Of<'table'>): readonly Piece[] {
  const { of, rowIds, isNumbered } = block;
  if (!of || !rowIds) return [{ block, label: '', text: '' }];
  return block.rows.map((row, at) => {
    const own: Block = {
      ...block,
      label: at === 0 ? block.label : '',
      rows: [row],
      rowIds: rowIds.slice(at, at + 1),
    };
    const fields = row.slice(isNumbered ? 1 : 0).flat();
    return piece(of, own, block.label, fields, { row: rowIds[at] });
  });
}
