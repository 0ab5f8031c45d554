/** The load client: a process of its own that does what the bench orders, one order at a time. */
import { Pool } from 'undici';
import type { Conversation, Line, Open } from './conversation.ts';
import { openLegacy, openModern } from './http.ts';
import type { DialectName, LoadReport, Order, Report } from './messages.ts';
import { openSse } from './sse.ts';

const dialects: Record<DialectName, Open> = { '2026': openModern, '2025': openLegacy, sse: openSse };

interface Connected {
  line: Line;
  open: Open;
  idle: Conversation[];
}

let connected: Connected | null = null;

async function connect({ address, dialect }: Extract<Order, { kind: 'connect' }>): Promise<void> {
  await disconnect();
  const { origin } = new URL(address.url);
  const line = {
    address,
    pool: new Pool(origin, { connections: 50 }),
    streams: new Pool(origin, { connections: null, bodyTimeout: 0 }),
  };
  connected = { line, open: dialects[dialect], idle: [] };
}

async function disconnect(): Promise<void> {
  await connected?.line.pool.destroy();
  await connected?.line.streams.destroy();
  connected = null;
}

async function load({ sessions, inFlight, seconds }: Extract<Order, { kind: 'load' }>): Promise<LoadReport> {
  const { line, open } = need(connected);
  const conversations: Conversation[] = [];
  for (let made = 0; made < sessions; made += 1) conversations.push(await open(line, { listening: false }));
  const taken: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const work = async (worker: number) => {
    const conversation = need(conversations[worker % sessions]);
    for (let now = performance.now(); now < end;) {
      await conversation.call();
      const then = now;
      now = performance.now();
      taken.push(now - then);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, worker) => work(worker)));
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return summarize(taken, elapsed, (user + system) / 1e6);
}

function summarize(taken: number[], seconds: number, cpuSeconds: number): LoadReport {
  const sorted = Float64Array.from(taken).sort();
  const percentile = (part: number) =>
    need(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
  return {
    calls: sorted.length,
    seconds,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    clientCpu: (cpuSeconds / sorted.length) * 1000,
  };
}

async function obey(order: Order): Promise<Report> {
  if (order.kind === 'connect') await connect(order);
  if (order.kind === 'load') return { kind: 'loaded', load: await load(order) };
  if (order.kind === 'list') {
    const { line, open } = need(connected);
    await (await open(line, { listening: false })).listTools();
  }
  if (order.kind === 'hold') {
    const { line, open, idle } = need(connected);
    while (idle.length < order.sessions) idle.push(await open(line, { listening: true }));
  }
  return { kind: 'done' };
}

function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('There is nothing to measure: connect first.');
  return value;
}

process.on('message', (order: Order) => {
  obey(order).then(
    (report) => process.send?.(report),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
