/** The Inspector's command line, which signs in at its first request and keeps its tokens in a folder for the others. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { callAgainWhenTold, environment, folder } from './oauth.mjs';
import { tellStory, url } from './shared.mjs';

const require = createRequire(import.meta.url);
const inspector = join(
  dirname(require.resolve('@modelcontextprotocol/inspector/package.json')),
  'clients/launcher/build/index.js',
);
const env = {
  ...environment,
  MCP_STORAGE_DIR: folder,
  // Its own keyring is the user's; nor is there a terminal that it could ask for a person.
  MCP_INSPECTOR_SECRET_STORE: 'file',
  MCP_AUTO_OPEN_ENABLED: 'true',
};
const fixed = ['--cli', url, '--transport', url.endsWith('/sse') ? 'sse' : 'http'];
const callback = ['--callback-url', 'http://127.0.0.1:0/oauth/callback'];

async function inspect(...args) {
  const running = promisify(execFile)(process.execPath, [inspector, ...fixed, ...callback, ...args], {
    env,
    maxBuffer: 16 * 1024 * 1024,
  });
  running.child.stderr.pipe(process.stderr);
  return JSON.parse((await running).stdout);
}

function call(name, args, ...options) {
  const pairs = Object.entries(args).flatMap(([key, value]) => [
    '--tool-arg',
    `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  ]);
  return inspect('--method', 'tools/call', '--tool-name', name, ...pairs, ...options);
}

await tellStory('inspector', async () => (await inspect('--method', 'tools/list')).tools, call);
await callAgainWhenTold(() => call('list_notes', {}, '--stored-auth-only'));
