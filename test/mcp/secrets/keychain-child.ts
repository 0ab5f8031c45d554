/** Runs in a process of its own, in a session of its own: uses secrets as told and prints what came of it. */
import { createInterface } from 'node:readline/promises';
import { toProblem } from '../../../src/contract/errors.ts';
import type { Clock, SecretStore } from '../../../src/mcp/ports.ts';
import { createKeychainStore } from '../../../src/mcp/secrets/keychain.ts';
import { openSecretStore } from '../../../src/mcp/secrets/open.ts';

const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
const service = 'Patchbay test';
const [scenario, dataDir = ''] = process.argv.slice(2);
const passphrase = process.env['PATCHBAY_PASSPHRASE'];

function tell(outcome: object): void {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

async function attempt(work: () => Promise<unknown>): Promise<void> {
  const start = Date.now();
  try {
    tell({ value: await work(), tookMs: Date.now() - start });
  } catch (error) {
    tell({ ...toProblem(error), tookMs: Date.now() - start });
  }
}

/** Opens a place for secrets and keeps one there. */
async function store(kind: 'auto' | 'keychain'): Promise<void> {
  await attempt(async () => {
    const opened = await openSecretStore({ kind, dataDir, passphrase, service, clock });
    await opened.set('kept', 'in the store');
    return `${opened.kind}: ${String(await opened.get('kept'))}`;
  });
}

/** Opens, and after each line on standard input does one thing. */
async function step(): Promise<void> {
  const opened: SecretStore = await createKeychainStore({ service, clock });
  await opened.set('kept', 'in the store');
  tell({ value: 'ready' });
  const input = createInterface({ input: process.stdin });
  for await (const line of input) {
    if (line === 'get') await attempt(() => opened.get('kept'));
    if (line === 'set') await attempt(() => opened.set('kept', 'again'));
    if (line === 'list') await attempt(() => opened.list());
  }
}

/** Waits for a prompt that nobody answers, tries again, then exits as a program does that has stopped in order. */
async function prompt(): Promise<void> {
  const ticks = { count: 0 };
  setInterval(() => (ticks.count += 1), 50).unref();
  await attempt(() => createKeychainStore({ service, clock, timeoutMs: 1500 }));
  tell({ ticks: ticks.count });
  await attempt(() => createKeychainStore({ service, clock, timeoutMs: 1500 }));
  process.exit(0);
}

if (scenario === 'auto' || scenario === 'keychain') await store(scenario);
if (scenario === 'step') await step();
if (scenario === 'prompt') await prompt();
