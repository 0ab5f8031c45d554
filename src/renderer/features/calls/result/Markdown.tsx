/** A document's text as it was meant to be read: made of elements, whatever its author wrote. */
import { Fragment } from 'react';
import { blocksOf, plainOf, spansOf, type Block } from './markdown.ts';
import { RecordsTable } from './RecordsTable.tsx';
import { tableOf } from './rows.ts';

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

/** Its cells are short: what is emphasised in them reads as plain words. */
function TableOf({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const names = block.head.map(plainOf);
  const rows = block.rows.map((row) => row.map(plainOf));
  return <RecordsTable bare table={tableOf({ title: 'Table of the document', names, rows })} />;
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
