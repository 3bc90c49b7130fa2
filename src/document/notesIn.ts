// The references to numbered facts in a block, in reading order.
import type { Block, Field, Notes, Value } from './model.ts';

/** Every set of note numbers in the block, each the very object that is printed. */
export function notesIn(block: Block): readonly Notes[] {
  switch (block.block) {
    case 'answer':
      return ofValue(block.value);
    case 'quote':
      return [...ofFields(block.how), ...ofFields(block.words)];
    case 'facts':
      return block.facts.flatMap(({ text, source }) => [...ofValue(text), ...ofFields(source)]);
    case 'judgement':
      return [...ofValue(block.choice), ...ofFields(block.rest)];
    case 'criterion':
      return [...ofValue(block.verdict), ...ofFields(block.rest)];
    case 'assessment':
      return [...ofValue(block.text), ...ofFields(block.rest)];
    case 'records':
      return block.items.flatMap((item) => ofFields(item.fields));
    case 'table':
      return block.rows.flat().flatMap(ofFields);
    default:
      return [];
  }
}

function ofFields(fields: readonly Field[]): readonly Notes[] {
  return fields.flatMap(({ value }) => ofValue(value));
}

function ofValue(value: Value): readonly Notes[] {
  return value.is === 'notes' ? [value.notes] : [];
}
