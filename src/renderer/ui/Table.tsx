/** A long list read row by row: virtual rows, one tab stop, arrows move, Enter opens. The newest row stands first. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { indexAfter } from './moves.ts';
import './table.css';

export interface Column<Row> {
  id: string;
  name: string;
  /** What stands in the head; the name if left out. */
  head?: ReactNode;
  cell(row: Row): ReactNode;
}

export interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** Pixels at a root size of 16; scaled with the reader's own. */
  rowHeight: number;
  selected: string | null;
  onSelect(key: string): void;
  onOpen(key: string): void;
  /** Called when the last loaded rows come into sight. */
  onEndInSight?(): void;
  /** Told when the reader would be disturbed by rows moving: pointer inside, scrolled away, or walking by keyboard. */
  onReading(reading: Partial<Reading>): void;
  empty: ReactNode;
  foot?: ReactNode;
}

export interface Reading {
  pointer: boolean;
  scrolled: boolean;
  walking: boolean;
}

const rowsBeforeEnd = 20;

export function Table<Row>(props: TableProps<Row>) {
  const { rows, columns, keyOf, selected, label, onReading, onEndInSight } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const height = props.rowHeight * rootScale();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? -1;
  const endInSight = lastSeen >= rows.length - rowsBeforeEnd;
  useEffect(() => {
    if (endInSight) onEndInSight?.();
  }, [endInSight, rows.length, onEndInSight]);

  const selectedIndex = selected === null ? -1 : rows.findIndex((row) => keyOf(row) === selected);
  const move = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && selected !== null) return props.onOpen(selected);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const index = indexAfter(event.key, { index: selectedIndex, count: rows.length, page });
    const row = index === null ? undefined : rows[index];
    if (index === null || row === undefined) return;
    event.preventDefault();
    onReading({ walking: true });
    props.onSelect(keyOf(row));
    virtual.scrollToIndex(index, { align: 'auto' });
  };

  return (
    <div className="table">
      <div className="table-head" aria-hidden="true">
        {columns.map((column) => (
          <span key={column.id} className={`table-cell table-${column.id}`}>
            {column.head ?? column.name}
          </span>
        ))}
      </div>
      <div
        ref={scroller}
        className="table-body"
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length}
        aria-colcount={columns.length}
        aria-activedescendant={
          items.some((item) => item.index === selectedIndex) ? `${id}-${selectedIndex}` : undefined
        }
        tabIndex={0}
        onKeyDown={move}
        onBlur={() => onReading({ walking: false })}
        onPointerEnter={(event) => event.pointerType !== 'touch' && onReading({ pointer: true })}
        onPointerLeave={() => onReading({ pointer: false })}
        onScroll={(event) => onReading({ scrolled: event.currentTarget.scrollTop > 0 })}
      >
        {rows.length === 0 && <div className="table-empty">{props.empty}</div>}
        <div className="table-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <TableRow
                key={keyOf(row)}
                id={`${id}-${item.index}`}
                table={props}
                row={row}
                index={item.index}
                start={item.start}
                height={item.size}
                isSelected={item.index === selectedIndex}
              />
            );
          })}
        </div>
        {props.foot !== undefined && <div className="table-foot">{props.foot}</div>}
      </div>
    </div>
  );
}

interface TableRowProps<Row> {
  id: string;
  table: TableProps<Row>;
  row: Row;
  index: number;
  start: number;
  height: number;
  isSelected: boolean;
}

function TableRow<Row>({ id, table, row, index, start, height, isSelected }: TableRowProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      className="table-row"
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={() => table.onOpen(table.keyOf(row))}
    >
      {table.columns.map((column, place) => (
        <span
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          className={`table-cell table-${column.id}`}
        >
          {column.cell(row)}
        </span>
      ))}
    </div>
  );
}

/** Rows are measured in pixels, so they must follow the reader's own root size. */
function rootScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
