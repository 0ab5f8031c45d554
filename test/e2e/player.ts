/** A client in a process of its own, which trusts the edge's CA as it would trust ngrok's, and comes by OAuth. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { OAuthWorld } from './oauth-world.ts';
import type { Told } from './story.ts';

/** How another call went: it worked, was refused, or made the client open the browser anew. */
export interface Again {
  again: 'works' | 'refused' | 'opens';
  why: string;
}

export interface Player {
  /** The next address that it would open in the user's browser. */
  opens(): Promise<string>;
  /** Its story, once it has been told. */
  tells(): Promise<Told>;
  /** Lets it call once more. */
  again(): Promise<Again>;
  close(): Promise<void>;
}

/** @param client name of its script, `clients/oauth-<client>.mjs` */
export function play(world: OAuthWorld, client: string, path: '/mcp' | '/sse' = '/mcp'): Player {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-client-'));
  const script = fileURLToPath(new URL(`clients/oauth-${client}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: world.edge.caFile,
      PATCHBAY_URL: new URL(path, world.publicUrl).href,
      PATCHBAY_WORD: `kingfisher${client.replaceAll('-', '')}`,
      PATCHBAY_FOLDER: folder,
      PATCHBAY_DOCUMENT: world.documentUrl,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said: string[] = [];
  const told = linesOf(child.stdout, said, (line) => (line.startsWith('{') ? [line] : []));
  const opened = linesOf(child.stderr, said, (line) =>
    line.startsWith('opens ') ? [line.slice('opens '.length)] : [],
  );
  const next = async (lines: AsyncIterator<string>) => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`${client} ended:\n${said.join('\n')}`);
    return value;
  };
  return {
    opens: () => next(opened),
    tells: async () => JSON.parse(await next(told)) as Told,
    async again() {
      child.stdin.write('again\n');
      return Promise.race([
        next(told).then((line) => JSON.parse(line) as Again),
        next(opened).then((why): Again => ({ again: 'opens', why })),
      ]);
    },
    async close() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Those lines that are asked for, as they come; every line is kept in `said`. */
function linesOf(
  stream: Readable,
  said: string[],
  choose: (line: string) => string[],
): AsyncIterator<string> {
  const lines = createInterface({ input: stream });
  const waiting: ((result: IteratorResult<string>) => void)[] = [];
  const arrived: string[] = [];
  let over = false;
  lines.on('line', (line) => {
    said.push(line);
    for (const one of choose(line)) {
      const wake = waiting.shift();
      if (wake === undefined) arrived.push(one);
      else wake({ done: false, value: one });
    }
  });
  lines.on('close', () => {
    over = true;
    for (const wake of waiting.splice(0)) wake({ done: true, value: undefined });
  });
  return {
    next: () =>
      new Promise((resolve) => {
        const value = arrived.shift();
        if (value !== undefined) resolve({ done: false, value });
        else if (over) resolve({ done: true, value: undefined });
        else waiting.push(resolve);
      }),
  };
}
