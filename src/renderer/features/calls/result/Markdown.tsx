/** A document's text as it was meant to be read: made of elements, whatever its author wrote. */
import { Fragment } from 'react';
import { isDecimal } from './guards.ts';
import { blocksOf, spansOf, type Block } from './markdown.ts';

export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      {blocksOf(text).map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level < 3 ? (
        <h4 className="prose-title">
          <Words text={block.text} />
        </h4>
      ) : (
        <h5 className="prose-subtitle">
          <Words text={block.text} />
        </h5>
      );
    case 'paragraph':
      return (
        <p className="prose-paragraph">
          <Words text={block.text} />
        </p>
      );
    case 'list':
      return <ListOf block={block} />;
    case 'table':
      return <TableOf block={block} />;
    case 'code':
      return <pre className="prose-code mono">{block.text}</pre>;
  }
}

function ListOf({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Words text={item} />
    </li>
  ));
  return block.ordered ? <ol className="prose-list">{items}</ol> : <ul className="prose-list">{items}</ul>;
}

/** Beyond these a table is not read here; all of it is in what was sent. */
const mostRows = 200;

function TableOf({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const left = block.rows.length - mostRows;
  return (
    <>
      <div className="records" tabIndex={0} role="region" aria-label="Table of the document">
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  <Words text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.slice(0, mostRows).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className={isDecimal(cell) ? 'records-number' : undefined}>
                    <Words text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p className="muted">{left} rows more, in “As sent”.</p>}
    </>
  );
}

function Words({ text }: { text: string }) {
  return spansOf(text).map((span, index) => {
    switch (span.kind) {
      case 'plain':
        return <Fragment key={index}>{span.text}</Fragment>;
      case 'strong':
        return <strong key={index}>{span.text}</strong>;
      case 'em':
        return <em key={index}>{span.text}</em>;
      case 'code':
        return (
          <code key={index} className="mono">
            {span.text}
          </code>
        );
      case 'address':
        return (
          <span key={index} className="muted">
            {span.text}
          </span>
        );
    }
  });
}
