/** The Inspector's command line, one process a request, as a person would type it. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { headers, tellStory, url } from './shared.mjs';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const launcher = join(
  dirname(require.resolve('@modelcontextprotocol/inspector/package.json')),
  'clients/launcher/build/index.js',
);

async function inspect(...args) {
  const fixed = ['--cli', url, '--transport', 'http', '--header', `Authorization: ${headers.Authorization}`];
  const { stdout } = await run(process.execPath, [launcher, ...fixed, ...args], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

await tellStory(
  'inspector',
  async () => (await inspect('--method', 'tools/list')).tools,
  (name, args) => {
    const pairs = Object.entries(args).flatMap(([key, value]) => [
      '--tool-arg',
      `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ]);
    return inspect('--method', 'tools/call', '--tool-name', name, ...pairs);
  },
);
