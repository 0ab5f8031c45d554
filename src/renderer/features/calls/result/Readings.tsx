/** The readings of a result that need no chart: facts, tables, what a search found, a document. */
import { Markdown } from './Markdown.tsx';
import { RecordsTable } from './RecordsTable.tsx';
import type { Fact, Reading } from './leaves.ts';
import type { FoundDocument, FoundHit } from './recognise.ts';
import { counted } from '../../../ui/format.ts';

/** What is longer reads badly in a column of a few words. */
const longestInColumn = 40;

export function FactList({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="result-facts">
      {facts.map((fact, index) => (
        <div key={index} className={fact.text.length > longestInColumn ? 'result-sentence' : undefined}>
          <dt>{fact.name}</dt>
          <dd>{fact.text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Tables({ facts, passages, tables }: Reading) {
  return (
    <div className="result-stack">
      <FactList facts={facts} />
      {passages.map((passage, index) => (
        <section key={index} aria-label={passage.name}>
          <h4 className="records-title">{passage.name}</h4>
          <Text text={passage.text} label={passage.name} />
        </section>
      ))}
      {tables.map((table, index) => (
        <RecordsTable key={index} table={table} />
      ))}
    </div>
  );
}

function Text({ text, label }: { text: string; label: string }) {
  return (
    <div className="result-document" tabIndex={0} role="region" aria-label={label}>
      <Markdown text={text} />
    </div>
  );
}

interface HitsProps {
  hits: readonly FoundHit[];
  total: number;
  facts: readonly Fact[];
}

export function Hits({ hits, total, facts }: HitsProps) {
  const left = total - hits.length;
  return (
    <div className="result-stack">
      {total === 0 ? (
        <p>Nothing was found.</p>
      ) : (
        <ol className="hits" aria-label={counted(total, 'result')}>
          {hits.map((hit, index) => (
            <li key={index} className="hit">
              <p className="hit-title">{hit.title === '' ? 'Without a title' : hit.title}</p>
              <p className="mono hit-id">{hit.id}</p>
              {hit.url !== '' && <p className="muted small">{hit.url}</p>}
            </li>
          ))}
        </ol>
      )}
      {left > 0 && <p className="muted small">{counted(left, 'result')} more, in “As sent”.</p>}
      <FactList facts={facts} />
    </div>
  );
}

export function DocumentReading({ document }: { document: FoundDocument }) {
  const { id, title, text, url, facts } = document;
  return (
    <article className="result-stack" aria-label={title === '' ? 'Document' : title}>
      <header>
        <p className="hit-title">{title === '' ? 'Without a title' : title}</p>
        <p className="mono hit-id">{id}</p>
        {url !== '' && <p className="muted small">{url}</p>}
      </header>
      {text.trim() === '' ? (
        <p className="muted">It has no text.</p>
      ) : (
        <Text text={text} label="Text of the document" />
      )}
      <FactList facts={facts} />
    </article>
  );
}
