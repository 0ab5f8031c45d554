/** A table of a result: scrolls in itself, its head stays, numbers stand under each other. */
import { count, counted } from '../../../ui/format.ts';
import type { Rows } from './rows.ts';

export function RecordsTable({ table, bare = false }: { table: Rows; bare?: boolean }) {
  const { title, columns, rows, total, hidden } = table;
  const isTold = columns.length === 2;
  return (
    <div className="records-whole">
      {!bare && (
        <h4 className="records-title">
          {title} <span className="muted">{count(total)}</span>
        </h4>
      )}
      <div
        className={isTold ? 'records records-told' : 'records'}
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        <table>
          <caption className="unseen">
            {title}: {counted(total, 'row')}
          </caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col" className={column.isNumber ? 'records-number' : undefined}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td
                    key={place}
                    className={columns[place]?.isNumber === true ? 'records-number' : undefined}
                    title={cell.length > 40 ? cell : undefined}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More left={total - rows.length} hidden={hidden} />
    </div>
  );
}

/** What there is besides, and where. */
function More({ left, hidden }: { left: number; hidden: number }) {
  if (left <= 0 && hidden <= 0) return null;
  const parts = [
    ...(left > 0 ? [counted(left, 'row')] : []),
    ...(hidden > 0 ? [counted(hidden, 'column')] : []),
  ];
  return <p className="muted small">{parts.join(' and ')} more, in “As sent”.</p>;
}
