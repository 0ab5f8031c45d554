/** Patchbay's whole core on a data folder of its own: gate, token, call line, store and journal, with an echo source. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src/contract/errors.ts';
import { createCore, type Core } from '../../../src/mcp/core.ts';
import type { Ports } from '../../../src/mcp/ports.ts';
import type { Clock } from '../../../src/mcp/ports.ts';
import { echoSource } from './echo-source.ts';
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
    connectors: [echoSource],
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
  await core.handlers['settings.set'](unlimited, byHand());
  const wish = { name: 'bench', kind: 'bearer' as const, scope: 'mcp:read mcp:write', expiresInDays: null };
  const { token } = await core.handlers['tokens.create'](wish, byHand());
  writeFileSync(file, token);
  return token;
}

/** A bench asks more often than a client may. */
const unlimited = { values: { 'access.requestsPerMinute': 0, 'access.requestsPerHour': 0 } };

const byHand = () => ({ face: 'terminal', signal: new AbortController().signal }) as const;

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
