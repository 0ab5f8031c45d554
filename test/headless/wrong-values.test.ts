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
  [['connector', 'set', 'workspace', 'backend=remote'], '“remote” is not a value of workspace’s backend.'],
  [
    ['connector', 'set', 'attio', 'accessToken=  '],
    'The value of attio’s accessToken is nothing but spaces.',
  ],
])('%j is wrong usage', async (words, message) => {
  const ran = await run(words);
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err.split('\n')).toContain(message);
  const json = await run([...words, '--json']);
  expect(json).toMatchObject({ status: 2, out: '' });
  expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'invalid_input', message } });
});

test('whoever follows an old guide to tastytrade is told what there is instead', async () => {
  const ran = await run(['connector', 'set', 'tastytrade', 'username=ann', 'password=hunter2']);
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err).toContain('tastytrade has no setting “username”, “password”.');
  expect(ran.err).toMatch(/tastytrade ended that sign-in .*Create Grant.*Its settings are: refreshToken/);
  expect(ran.err).not.toContain('hunter2');
});

test.each([
  ['a token', ['token', 'revoke', 'nobody'], 'List the tokens to see their ids: patchbay token list'],
  ['a client', ['client', 'revoke', 'nobody'], /^List the clients .*: patchbay client list$/],
  ['a call', ['call', 'show', 'nobody'], /^See: patchbay calls$/],
  ['a source', ['connector', 'check', 'nobody'], /^The sources are: /],
  ['a source', ['connector', 'check', 'Binance'], /^Did you mean binance\? The sources are: /],
  [
    'a tool',
    ['tool', 'disable', 'list_note'],
    /^Did you mean list_notes\? “patchbay tool list” lists them all/,
  ],
  ['a tool', ['tool', 'enable', '*'], /^“patchbay tool list” lists them all; a source that is switched off/],
])(
  'an id that %s does not have is a failure, and the hint says what lists them',
  async (_what, words, hint) => {
    const ran = await run([...words, '--json']);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(ran.err)).toMatchObject({
      error: { code: 'not_found', hint: expect.stringMatching(hint) },
    });
  },
);

test.each([
  [['apiKey'], 'Write apiKey=VALUE, or apiKey=- to read the value from standard input.'],
  [
    ['baseUrl', '=', 'https://x.example'],
    'Write baseUrl=VALUE, or baseUrl=- to read the value from standard input.',
  ],
  [['=x'], 'Write the key, = and the value, without spaces around the =.'],
  [['timeout=1000', 'timeout=2000'], 'Write timeout once, with the value that is meant.'],
  [['apikey=x'], 'Did you mean apiKey? Its settings are: baseUrl, streamUrl, apiKey,'],
  [['baseUrl=api.binance.com'], 'It takes: an address such as https://api.example.com.'],
  [
    ['baseUrl=http://api.binance.com'],
    'It takes: an address that begins with https://. Over http:// anybody',
  ],
])('what is wrong in “connector set binance %j” is told with what to write', async (words, hint) => {
  const ran = await run(['connector', 'set', 'binance', ...words]);
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err).toContain(hint);
});

test('what is set and what is removed is told apart', async () => {
  const ran = await run(['connector', 'set', 'binance', 'timeout= 5000 ', 'baseUrl=']);
  expect(ran).toMatchObject({ status: 0, err: 'Set timeout. Removed baseUrl. binance is ready.\n' });
});
