/** The `patchbay` command: this process's arguments, signals and exit status. */
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { version } from '../mcp/index.ts';
import { toProblem } from '../contract/errors.ts';
import type { Terminal } from './command.ts';
import { commandTable } from './commands/table.ts';
import { defaultDataDir } from './data-folder.ts';
import { run } from './run.ts';
import { standardCore } from './standard-core.ts';

const stop = new AbortController();
const crash = { happened: false };

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: process.stdin,
  env: process.env,
  signal: stop.signal,
};

/** The first signal asks for an ordered stop; a second one does not wait for it. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
  });
}
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const { message, hint } = toProblem(error);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(`${message} ${hint}\n${detail}\n`);
    if (crash.happened) process.exit(1);
    crash.happened = true;
    stop.abort();
  });
}
// Nobody reads on: `patchbay calls --follow | head` is done. Without a reader for stderr there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') crash.happened = true;
  stop.abort();
});
process.stderr.on('error', () => undefined);

/** A place beside the built command, `dist/headless/index.js`. */
function beside(place: string): string {
  return fileURLToPath(new URL(place, import.meta.url));
}

const status = await run(process.argv.slice(2), commandTable, {
  terminal,
  makeCore: standardCore({ env: process.env, platform: process.platform, docsDir: beside('../../docs') }),
  rendererDir: beside('../renderer'),
  version,
  defaultDataDir: defaultDataDir({ platform: process.platform, env: process.env, home: os.homedir() }),
});
// A native part may keep the process alive; what was written is out first.
process.stdout.write('', () => process.exit(crash.happened ? 1 : status));
