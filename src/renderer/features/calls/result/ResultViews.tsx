/** A result as what it is, with all of it as it was sent beside. */
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { Code } from '../../../ui/Code.tsx';
import { Tabs, type TabView } from '../../../ui/Tabs.tsx';
import type { Candles } from './candles.ts';
import { Parts } from './Parts.tsx';
import { partsOf, pretty, valueOf } from './parts.ts';
import type { Profile } from './profile.ts';
import { NoChart } from './NoChart.tsx';
import { DocumentReading, Hits, Tables } from './Readings.tsx';
import { recognise, type ResultView } from './recognise.ts';
import { RecordsTable } from './RecordsTable.tsx';
import './result.css';

/** The charts come with their library, once one is looked at. By then their files may be gone. */
const CandleChart = lazy(() =>
  import('./CandleChart.tsx').then(
    (file) => ({ default: file.CandleChart }),
    () => ({ default: NoChart }),
  ),
);
const ProfileChart = lazy(() =>
  import('./ProfileChart.tsx').then(
    (file) => ({ default: file.ProfileChart }),
    () => ({ default: NoChart }),
  ),
);

export function ResultViews({ tool, result }: { tool: string; result: unknown }) {
  const whole = pretty(result);
  const views = useMemo(() => viewsOf(tool, result), [tool, result]);
  const raw = { id: 'raw', name: 'As sent', view: <Code json text={whole} label="Result as sent" /> };
  return views.length === 0 ? raw.view : <Tabs label="The result" views={[...views, raw]} />;
}

/** Empty where only what was sent is to be seen. */
function viewsOf(tool: string, result: unknown): TabView[] {
  const said = valueOf(result);
  const view = said === null ? null : recognise(tool, said.value);
  if (said !== null && view !== null) {
    return readingsOf(view).map((one) => ({ ...one, view: <Noted notes={said.notes}>{one.view}</Noted> }));
  }
  const parts = partsOf(result);
  return parts.length === 0 ? [] : [{ id: 'read', name: 'To read', view: <Parts parts={parts} /> }];
}

function readingsOf(view: ResultView): TabView[] {
  switch (view.kind) {
    case 'candles':
      return charted(view, <CandleChart candles={view} />);
    case 'profile':
      return charted(view, <ProfileChart profile={view} />);
    case 'hits':
      return [{ id: 'read', name: 'To read', view: <Hits {...view} /> }];
    case 'document':
      return [{ id: 'read', name: 'To read', view: <DocumentReading document={view} /> }];
    case 'tables':
      return [{ id: 'read', name: 'To read', view: <Tables {...view} /> }];
  }
}

/** A drawing for those who see it, said in words for others, and its numbers as a table for everybody. */
function charted({ table }: Candles | Profile, chart: ReactNode): TabView[] {
  const drawn = <Suspense fallback={<p className="muted chart-waits">Drawing…</p>}>{chart}</Suspense>;
  return [
    { id: 'chart', name: 'Chart', view: drawn },
    { id: 'table', name: 'Table', view: <RecordsTable bare table={table} /> },
  ];
}

/** What was said beside the value, as that it was cut. */
function Noted({ notes, children }: { notes: readonly string[]; children: ReactNode }) {
  if (notes.length === 0) return children;
  return (
    <div className="result-stack">
      {notes.slice(0, 5).map((note, index) => (
        <p key={index} className="result-note">
          {note.slice(0, 1000)}
        </p>
      ))}
      {children}
    </div>
  );
}
