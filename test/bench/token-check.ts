/** What letting somebody in costs: each check by itself, and calls through the gate beside calls through one that asks nobody. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address, TwoGates } from './address.ts';
import type { LoadReport } from './load/messages.ts';
import type { Options } from './options.ts';
import { startClient, startServer } from './processes.ts';
import { show, table } from './report.ts';
import { median, ratio } from './statistics.ts';
import { cpuSeconds } from './usage.ts';

interface Side {
  load: LoadReport;
  /** CPU of the server, in microseconds a call; null where it cannot be had. */
  cpu: number | null;
}

export async function tokenCheck(options: Options): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-bench-'));
  const client = startClient();
  const server = await startServer('token-check', folder);
  const { checks, guarded, open } = server.said as TwoGates;
  const under = async (address: Address, seconds: number): Promise<Side> => {
    await client.order({ kind: 'connect', address, dialect: '2025' });
    const before = cpuSeconds(server.pid);
    const load = await client.load({ sessions: 1, inFlight: 10, seconds });
    const after = cpuSeconds(server.pid);
    return { load, cpu: before === null || after === null ? null : ((after - before) / load.calls) * 1e6 };
  };
  try {
    for (const address of [guarded, open]) await under(address, options.warmupSeconds);
    const pairs: { guarded: Side; open: Side }[] = [];
    while (pairs.length < options.repetitions) {
      // The order changes, so that whoever comes second has no advantage.
      const isFirst = pairs.length % 2 === 0;
      const first = await under(isFirst ? guarded : open, options.seconds);
      const second = await under(isFirst ? open : guarded, options.seconds);
      pairs.push(isFirst ? { guarded: first, open: second } : { guarded: second, open: first });
    }
    return report(checks, pairs);
  } finally {
    await server.stop();
    client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(checks: TwoGates['checks'], pairs: { guarded: Side; open: Side }[]): string {
  const figure = (name: string, read: (side: Side) => number | null) => {
    const [over, under] = [pairs.map(({ guarded }) => read(guarded)), pairs.map(({ open }) => read(open))];
    const middle = (values: (number | null)[]) => median(values.filter((value) => value !== null));
    return [name, show(middle(over)), show(middle(under)), show(ratio(over, under))];
  };
  return [
    '### A check by itself',
    table(
      ['check', 'µs'],
      checks.map(({ name, microseconds }) => [name, show(microseconds)]),
    ),
    '### Calls through the gate, and through one that asks nobody (10 in flight, one process)',
    table(
      ['', 'with the check', 'without', 'ratio'],
      [
        figure('calls/s', ({ load }) => load.calls / load.seconds),
        figure('p50 ms', ({ load }) => load.p50),
        figure('CPU µs a call', ({ cpu }) => cpu),
      ],
    ),
  ].join('\n\n');
}
