/** Starts the processes that are measured and the one that measures. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Address } from './address.ts';
import type { LoadReport, Order, Report } from './load/messages.ts';
import { startProduct } from './product.ts';
import type { Target } from './targets.ts';

const startMs = 30_000;

export interface Running {
  pid: number;
  address: Address;
  /** Ends it and waits for its end. */
  stop(): Promise<void>;
}

/** @param folder for the server's own files @param flags for Node itself */
export async function startTarget(
  { entry, product }: Target,
  folder: string,
  flags: string[] = [],
): Promise<Running> {
  if (product) return startProduct(folder);
  const { pid, said, stop } = await startServer(entry, folder, flags);
  return { pid, stop, address: said as Address };
}

/** Starts a bundled server and waits for what it says of itself. */
export async function startServer(
  entry: string,
  folder: string,
  flags: string[] = [],
): Promise<Omit<Running, 'address'> & { said: unknown }> {
  const child = fork(bundled(`${entry}.js`), [], {
    execArgv: flags,
    env: { ...process.env, BENCH_FOLDER: folder, NODE_ENV: 'production' },
  });
  const said = await nextMessage(child, entry);
  return {
    pid: child.pid ?? 0,
    said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.send('stop');
      }),
  };
}

export interface LoadClient {
  order(order: Exclude<Order, { kind: 'load' }>): Promise<void>;
  load(order: Omit<Extract<Order, { kind: 'load' }>, 'kind'>): Promise<LoadReport>;
  stop(): void;
}

export function startClient(): LoadClient {
  const child = fork(bundled('client.js'));
  const ask = async (order: Order): Promise<Report> => {
    const answer = nextMessage(child, 'the load client');
    child.send(order);
    const report = (await answer) as Report;
    if (report.kind === 'failed') throw new Error(`${JSON.stringify(order)}: ${report.message}`);
    return report;
  };
  return {
    async order(order) {
      await ask(order);
    },
    async load(order) {
      const report = await ask({ kind: 'load', ...order });
      if (report.kind !== 'loaded') throw new Error('The load client reported no load.');
      return report.load;
    },
    stop: () => child.disconnect(),
  };
}

function nextMessage(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} said nothing for ${startMs / 1000} s.`)),
      startMs,
    );
    const gone = (code: number | null) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with status ${code}.`));
    };
    child.once('exit', gone);
    child.once('message', (message) => {
      clearTimeout(timer);
      child.off('exit', gone);
      resolve(message);
    });
  });
}

/** The bench and what it starts are bundled into one folder. */
function bundled(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
