/** Whether events come through as they are written, on a stream that stays open. */
import { startDeadline } from '../../deadline-signal.ts';
import { fail, pass, skip, type CheckPlan, type Finding } from '../check.ts';
import type { ChatGpt } from '../chatgpt.ts';
import { refusedBy } from '../refusals.ts';
import { eventsOf } from '../sse.ts';

/** How long the first event may be on its way, on a slow link too, and how long the stream must then stay open. */
const firstMs = { least: 3_000, most: 4_500, roundTrips: 4 } as const;
const openMs = 1_000;

export const streaming: CheckPlan = {
  ...{ id: 'streaming', title: 'Event stream', side: 'outside', needs: ['discover'], deadlineMs: 6_000 },
  run: async ({ place, chatGpt, pace, signal }) => {
    const here = place();
    if (here?.isPublic !== true) return skip('Nothing is published, so nothing can hold events back.');
    const chat = chatGpt(here.origin);
    const { era } = await chat.introduce();
    if (era !== '2026-07-28') return skip(`There is no such stream in revision ${era}.`);
    const patience = firstMs.roundTrips * (pace.typicalMs() ?? 0);
    return listen(chat, { signal, ms: Math.min(Math.max(firstMs.least, patience), firstMs.most) });
  },
};

const held = (what: string): Finding =>
  fail(
    `${what}: something on the way holds events back.`,
    'Switch buffering and compression off for text/event-stream on whatever stands before Patchbay.',
  );

/** @param limit.ms until the first event */
async function listen(chat: ChatGpt, limit: { signal: AbortSignal; ms: number }): Promise<Finding> {
  const { signal } = limit;
  const seconds = `${(limit.ms / 1000).toFixed(1).replace('.0', '')} seconds`;
  const began = performance.now();
  const until = began + limit.ms;
  const opening = chat.listen();
  const stream = await orLate(until, signal, opening).catch((error: unknown) => refusal(error));
  if (stream === null) {
    void opening.then(
      (one) => one.close(),
      () => undefined,
    );
    return held(`The stream was not even opened within ${seconds}`);
  }
  if ('evidence' in stream) return stream;
  try {
    const events = eventsOf(stream.chunks)[Symbol.asyncIterator]();
    const event = await orLate(until, signal, events.next());
    if (event === null) return held(`No event came within ${seconds} of opening the stream`);
    if (event.done === true)
      return fail('The stream was closed before an event came.', 'Look at the newest lines in Logs.');
    const ms = Math.round(performance.now() - began);
    const ending = await orLate(performance.now() + openMs, signal, events.next());
    return ending?.done === true
      ? fail(
          'The stream was closed right after its first event.',
          'Let whatever stands before Patchbay keep idle connections open.',
        )
      : pass(`The first event arrived within ${ms} ms, and the stream stayed open.`);
  } finally {
    stream.close();
  }
}

function refusal(error: unknown): Extract<Finding, { evidence: string }> {
  const finding = refusedBy(error, 'Look at the newest lines in Logs.');
  if ('evidence' in finding) return finding;
  throw error;
}

/** Null when it has not come by then. */
async function orLate<T>(until: number, signal: AbortSignal, work: Promise<T>): Promise<T | null> {
  const { signal: over, clear } = startDeadline(until - performance.now(), signal);
  const late = new Promise<null>((resolve) => {
    if (over.aborted) resolve(null);
    over.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clear();
  }
}
