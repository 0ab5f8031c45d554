/** Patchbay's whole core on a data folder of its own: gate, token, call line, store and journal, with an echo source. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src/contract/errors.ts';
import { ToolError, type Connector } from '../../../src/mcp/connectors/connector.ts';
import { createCore, type Core, type Ports } from '../../../src/mcp/core.ts';
import type { Clock } from '../../../src/mcp/ports.ts';
import { echoTool } from './echo.ts';
import { offer } from './offer.ts';

export async function offerPatchbay({
  direct,
  path,
}: {
  direct: boolean;
  path: '/mcp' | '/sse';
}): Promise<void> {
  const dataDir = process.env['BENCH_FOLDER'];
  if (dataDir === undefined) throw new Error('BENCH_FOLDER names no folder.');
  const core = createCore(ports(dataDir), {
    version: '0.0.0',
    connectors: [echo],
    overrides: { port: 0, tunnel: 'none' },
    direct,
  });
  await core.start();
  const { listener } = core.snapshot().state;
  if (listener.kind !== 'listening') throw new Error('Patchbay does not listen.');
  offer({ url: listener.origin + path, token: await tokenOf(core, dataDir) }, () =>
    core.stop('The bench ends.'),
  );
}

/** Made by the first process on a data folder and kept beside it, so that later starts are ordinary ones. */
async function tokenOf(core: Core, dataDir: string): Promise<string> {
  const file = join(dataDir, 'bench-token');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const wish = { name: 'bench', kind: 'bearer' as const, scope: 'mcp:read mcp:write', expiresInDays: null };
  const { token } = await core.handlers['tokens.create'](wish, {
    face: 'terminal',
    signal: new AbortController().signal,
  });
  writeFileSync(file, token);
  return token;
}

function ports(dataDir: string): Ports {
  return {
    paths: { dataDir },
    clock,
    secrets: { open: () => Promise.reject(nothing) },
    tunnel: { open: () => Promise.reject(nothing) },
    log: {
      write: (entry) => (entry.level === 'error' ? console.error(entry.message, entry.detail) : undefined),
    },
    opener: { open: () => Promise.reject(nothing) },
  };
}

const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

const nothing = new AppError({ code: 'unavailable', message: 'The bench has none.', hint: '' });

const echo: Connector = {
  id: 'echo',
  title: 'Echo',
  description: 'Gives back what it is given.',
  fields: [],
  open: async () => ({
    tools: [
      {
        ...echoTool,
        title: 'Echo',
        effect: 'read',
        annotations: {
          title: 'Echo',
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
        parse(args) {
          if (typeof args['text'] !== 'string') throw new ToolError('text must be a string.');
          return args;
        },
        run: async ({ text = '' }) => ({ structured: { text }, summary: 'echoed' }),
      },
    ],
    check: async () => 'It answers.',
    close: async () => undefined,
  }),
};
