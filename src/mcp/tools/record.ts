/** What the journal keeps of a call: redacted and bounded when it is made, so that nothing else needs to care. */
import type { CallDetail } from '../../contract/state.ts';
import type { Json } from '../connectors/connector.ts';
import { gistOf } from './gist.ts';
import { redact, redactText } from './redact.ts';
import type { RegisteredTool } from './registry.ts';
import type { Outcome } from './outcome.ts';
import { shortened } from './result.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { CallRequest } from './request.ts';

/** Largest redacted arguments and result that are kept, in characters of JSON. */
const maxArguments = 16_000;
const maxResult = 64_000;
const maxSummary = 300;

/** The record of a call that has just arrived. */
export function recordArrival(
  made: { id: string; at: number },
  request: CallRequest,
  tool: RegisteredTool | undefined,
): CallDetail {
  const args = redact(request.args);
  return {
    id: made.id,
    startedAt: made.at,
    client: request.caller.name,
    tool: tool?.name ?? redactText(request.name.slice(0, 1000)).slice(0, 64),
    source: tool?.source ?? '',
    effect: tool?.effect ?? 'read',
    gist: gistOf(args),
    status: 'running',
    durationMs: null,
    bytesOut: null,
    summary: '',
    arguments: bounded(args, maxArguments),
    result: null,
    transport: request.caller.transport,
    steps: [],
  };
}

/** The same record once the call has ended. */
export function recordEnd(call: CallDetail, outcome: Outcome, clock: Stopwatch): CallDetail {
  const { result } = outcome.shaped;
  return {
    ...call,
    status: outcome.status,
    durationMs: clock.total(),
    bytesOut: outcome.shaped.bytes,
    summary: redactText(outcome.summary).slice(0, maxSummary),
    result: kept(redact(result.structuredContent ?? result.content.map((item) => item.text).join('\n'))),
    steps: clock.laps,
  };
}

/** What was too long stays readable as what it is: its longest list or text is cut, and `_cut` says so. */
function kept(result: Json): unknown {
  const length = JSON.stringify(result).length;
  if (length <= maxResult || typeof result !== 'object' || result === null || Array.isArray(result))
    return bounded(result, maxResult);
  // In bytes, of which a character has four at most; half of the room is plenty.
  const short = shortened(result, maxResult / 2);
  return short === null
    ? bounded(result, maxResult)
    : { ...short, _cut: `Kept in part: the whole was ${length} characters of JSON.` };
}

function bounded(value: unknown, maxLength: number): unknown {
  const text = JSON.stringify(value);
  return text.length <= maxLength ? value : { cut: `${text.slice(0, maxLength)}…`, length: text.length };
}
