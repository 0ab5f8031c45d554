/** What a person typed and cannot be, found by the real core: the exit status and the way out. */
import { expect, test } from 'vitest';
import { standardCore } from '../../src/headless/standard-core.ts';
import { runHere } from './world.ts';

const makeCore = standardCore({ env: {}, platform: process.platform, docsDir: 'docs' });
const run = (words: readonly string[]) => runHere(words, { makeCore });

test.each([
  [['token', 'create', '--name', 'x', '--scope', 'admin'], 'There is no scope “admin”.'],
  [['token', 'create', '--name', 'x', '--scope', ' '], 'A token needs at least one scope.'],
  [['settings', 'set', 'access.openaiOnly=maybe'], 'access.openaiOnly takes true or false.'],
  [
    ['settings', 'set', 'access.requestsPerMinute=-1'],
    'access.requestsPerMinute takes a whole number, 0 or more.',
  ],
  [['settings', 'set', 'tunnel.kind=pigeon'], 'tunnel.kind takes none or ngrok.'],
  [['settings', 'set', 'server.prot=1'], 'There is no setting "server.prot".'],
  [['settings', 'get', 'server.prot'], 'There is no setting “server.prot”.'],
  [['connector', 'set', 'workspace', 'colour=red'], 'workspace has no setting “colour”.'],
])('%j is wrong usage', async (words, message) => {
  const ran = await run(words);
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err.split('\n')).toContain(message);
  const json = await run([...words, '--json']);
  expect(json).toMatchObject({ status: 2, out: '' });
  expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'invalid_input', message } });
});

test.each([
  ['a token', ['token', 'revoke', 'nobody']],
  ['a client', ['client', 'revoke', 'nobody']],
  ['a call', ['call', 'show', 'nobody']],
  ['a source', ['connector', 'check', 'nobody']],
])('an id that no %s has is a failure', async (_what, words) => {
  expect((await run(words)).status).toBe(1);
});
