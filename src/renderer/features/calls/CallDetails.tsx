/** One call opened: what was asked, what was answered, where the time went, who asked. */
import type { Call, CallDetail, Source } from '../../../contract/state.ts';
import { compact, useMedia } from '../../state/media.ts';
import { Code } from '../../ui/Code.tsx';
import { Copy } from '../../ui/Copy.tsx';
import { bytes, duration, exactTime } from '../../ui/format.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Time } from '../../ui/Time.tsx';
import { cableOf } from '../line/cable.ts';
import { isOver } from '../line/pulses.ts';
import { Trouble } from '../overview/Trouble.tsx';
import { Outcome } from './Outcome.tsx';
import { pretty } from './result/parts.ts';
import { ResultViews } from './result/ResultViews.tsx';
import { Timeline } from './Timeline.tsx';
import { useDetails } from './use-details.ts';

interface CallDetailsProps {
  id: string;
  /** The call as the state has it now, if it is still live there. */
  live: Call | undefined;
  sources: readonly Source[];
  onClose(): void;
}

export function CallDetails({ id, live, sources, onClose }: CallDetailsProps) {
  const details = useDetails(id, live?.status);
  const over = useMedia(compact);
  const call = live ?? (details.kind === 'here' ? details.detail : undefined);
  const title = call === undefined ? 'Call' : <span className="mono">{call.tool}</span>;
  return (
    <Sheet title={title} over={over} onClose={onClose}>
      <div className="details">
        {call !== undefined && <Facts call={call} sources={sources} detail={details} />}
        {details.kind === 'loading' && <p className="muted">Fetching the call from the journal…</p>}
        {details.kind === 'failed' && <Trouble problem={details.problem} />}
        {details.kind === 'here' && <Body detail={details.detail} />}
      </div>
    </Sheet>
  );
}

const effects: Record<Call['effect'], string> = {
  read: 'reads',
  write: 'adds or changes',
  destructive: 'cannot be undone',
};

interface FactsProps {
  call: Call;
  sources: readonly Source[];
  detail: ReturnType<typeof useDetails>;
}

function Facts({ call, sources, detail }: FactsProps) {
  return (
    <dl className="facts">
      <dt>Outcome</dt>
      <dd>
        <Outcome status={call.status} />
        {call.summary !== '' && <p className="details-summary">{call.summary}</p>}
      </dd>
      <dt>Asked by</dt>
      <dd>
        {call.client}
        {detail.kind === 'here' && <span className="muted"> over {spoken(detail.detail.transport)}</span>}
      </dd>
      <dt>Source</dt>
      <dd>
        <Mark cable={cableOf(call.source)} /> {nameOf(call.source, sources)}
        {call.source !== '' && <span className="muted"> ({effects[call.effect]})</span>}
      </dd>
      <dt>When</dt>
      <dd>
        <Time at={call.startedAt} />
        <span className="muted details-exact"> {exactTime(call.startedAt)}</span>
      </dd>
      {call.durationMs !== null && (
        <>
          <dt>Took</dt>
          <dd>{duration(call.durationMs)}</dd>
        </>
      )}
      {call.bytesOut !== null && (
        <>
          <dt>Sent out</dt>
          <dd>{bytes(call.bytesOut)}</dd>
        </>
      )}
    </dl>
  );
}

/** What asks every source, and a tool that there is not, belong to no one of them. */
function nameOf(source: string, sources: readonly Source[]): string {
  if (source === '') return 'None';
  return source === 'search' ? 'All' : (sources.find((one) => one.id === source)?.title ?? source);
}

/** The way a call came: the versions of MCP are dates, the others have names. */
function spoken(transport: string): string {
  if (transport === 'sse') return 'SSE';
  return transport === 'bridge' ? 'the HTTP bridge' : `MCP ${transport}`;
}

function Body({ detail }: { detail: CallDetail }) {
  const asked = pretty(detail.arguments);
  return (
    <>
      <section aria-label="Arguments">
        <Heading title="Arguments" text={asked} />
        <Code json text={asked} label="Arguments" />
      </section>
      {isOver(detail.status) ? (
        <Answer tool={detail.tool} result={detail.result} />
      ) : (
        <p className="muted">No answer yet: the call has not ended.</p>
      )}
      {detail.steps.length > 0 && <Timeline steps={detail.steps} />}
    </>
  );
}

function Heading({ title, text }: { title: string; text: string }) {
  return (
    <div className="details-heading">
      <h3>{title}</h3>
      <Copy look="quiet" text={text} what={title.toLowerCase()} />
    </div>
  );
}

function Answer({ tool, result }: { tool: string; result: unknown }) {
  return (
    <section aria-label="Result">
      <Heading title="Result" text={pretty(result)} />
      {result === null || result === undefined ? (
        <p className="muted">Nothing was kept of it.</p>
      ) : (
        <ResultViews tool={tool} result={result} />
      )}
    </section>
  );
}
