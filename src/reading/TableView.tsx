// Tables of the document: a table where there is room, cards where there is not.
import type { Block, ToldField } from '../document/model.ts';
import { keyed } from './keyed.ts';
import { Told } from './Told.tsx';
import { Fields } from './ValueView.tsx';

type Table = Extract<Block, { block: 'table' }>;

export function TableView({ block }: { readonly block: Table }) {
  const heads = block.columns.map((column) => column.head);
  return (
    <table className="table doc-table">
      {block.label !== '' && (
        <caption>
          <Told text={block.label} />
        </caption>
      )}
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              <Told text={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(block.rows, () => 'row').map(({ key, item }) => (
          <Row key={key} heads={heads} cells={item} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly ToldField[])[];
};

function Row({ heads, cells }: RowProps) {
  return (
    <tr>
      {heads.map((head, at) => (
        <td key={head}>
          <p className="doc-cell-head">
            <Told text={head} />
          </p>
          <Fields fields={cells[at] ?? []} />
        </td>
      ))}
    </tr>
  );
}
