/** The `patchbay` command: this process's arguments, signals and exit status. */
import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { defaultDataDir, version } from '../mcp/index.ts';
import { commandTable } from './commands/table.ts';
import { watchEndings } from './endings.ts';
import { run } from './run.ts';
import { standardCore } from './standard-core.ts';

const { env, platform, stdin, stdout, stderr } = process;
const tell = (text: string) => void stderr.write(text);
const endings = watchEndings({
  process,
  stdout,
  stderr,
  tell,
  exit: () => process.exit(1),
  now: () => Date.now(),
});

/** A place beside the built command, `dist/headless/index.js`. */
function beside(place: string): string {
  return fileURLToPath(new URL(place, import.meta.url));
}

const status = await run(process.argv.slice(2), commandTable, {
  terminal: { out: (text) => void stdout.write(text), err: tell, stdin, env, signal: endings.signal },
  makeCore: standardCore({ env, platform, docsDir: beside('../../docs') }),
  rendererDir: beside('../renderer'),
  typedAs: existsSync(beside('../../src')) ? 'node bin/patchbay.mjs' : 'patchbay',
  version,
  defaultDataDir: defaultDataDir({ platform, env, home: os.homedir() }),
});
// A native part may keep the process alive; what was written is out first.
stdout.write('', () => process.exit(endings.failed() ? 1 : status));
