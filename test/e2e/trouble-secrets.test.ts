/** No secret that goes into the real command comes out of it again: not in files, outputs, logs, state or journal. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { startNgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { api, patchbay } from './server.ts';
import { callTool, filesBelow, journalOf, makeFolder, serveHere, stateOf, ordered } from './trouble-world.ts';

const secrets = {
  passphrase: 'passphrase-Vd83kQz-of-the-sweep',
  mistyped: 'mistyped_authtoken_4Nq0zGx91Lw',
  authtoken: 'authtoken_of_the_sweep_7Kp2mRt5Yb',
  environment: 'authtoken_of_the_environment_9Xc4',
  bearer: 'qWeRtY0123456789abcdefghij',
  apiKey: 'api-key-5Jt8wBn2',
  password: 'correct-horse-3Fd6',
  key: 'sk-proj-Zx81Lm20Qp47Rt93Vb65',
  unknownTool: 'ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4',
};

test('what is secret appears in no file, output, log, state or journal', async () => {
  const edge = await startNgrokEdge({ tokens: [secrets.authtoken, secrets.environment] });
  onTestFinished(() => edge.close());
  const dataDir = makeFolder();
  const env = { PATCHBAY_PASSPHRASE: secrets.passphrase };
  /** What was said on the way, by whom. */
  const said = new Map<string, string>();
  const run = async (args: string[], input = '') => {
    const { out, err, code } = await patchbay(dataDir, args, env, input);
    said.set(args.join(' '), out + err);
    return { out, code };
  };
  const serveOnce = (more: Record<string, string> = {}) =>
    serveHere(dataDir, ['--secrets', 'file', '--tunnel', 'ngrok'], { ...env, ...more });

  await run([
    'settings',
    'set',
    `tunnel.ngrok.serverAddr=${edge.serverAddr}`,
    `tunnel.ngrok.caFile=${edge.caFile}`,
  ]);
  const server = await serveOnce();
  const { ready } = server;
  // ngrok's refusal repeats the token it refuses.
  await run(['settings', 'set', 'tunnel.ngrok.authtoken=-'], secrets.mistyped);
  await vi.waitFor(
    async () =>
      expect((await stateOf(ready)).tunnel).toMatchObject({ problem: { code: 'tunnel_token_rejected' } }),
    { timeout: 10_000 },
  );
  expect((await run(['settings', 'set', 'tunnel.ngrok.authtoken=-', '--json'], secrets.authtoken)).code).toBe(
    0,
  );
  await vi.waitFor(async () => expect((await stateOf(ready)).tunnel.kind).toBe('online'), {
    timeout: 10_000,
  });

  const made = await patchbay(dataDir, ['token', 'create', '--name', 'sweep', '--json'], env);
  const { token } = JSON.parse(made.out) as { token: string };
  const revealed = {
    title: 'harmless',
    content: 'harmless',
    authorization: `Bearer ${secrets.bearer}`,
    apiKey: secrets.apiKey,
    nested: { login: { password: secrets.password } },
  };
  await callTool(ready, token, 'create_note', revealed);
  await callTool(ready, token, 'search', { query: `what is ${secrets.key}?` });
  await callTool(ready, token, secrets.unknownTool, {});
  await callTool(ready, token, 'search', { query: `Bearer ${secrets.bearer}`, limit: 'wrong' });
  await callTool(ready, token, 'fetch', { id: `workspace:note:${secrets.key}` });
  const unwelcome = await fetch(ready.mcpUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.bearer}` },
  });
  expect(unwelcome.status).toBe(401);

  const calls = await journalOf(ready);
  expect(calls).toHaveLength(5);
  for (const call of calls)
    said.set(`call ${call.tool}`, JSON.stringify(await api(ready, `calls/${call.id}`)));
  for (const path of ['state', 'calls', 'tokens', 'connectors', 'tools', 'sessions'])
    said.set(path, JSON.stringify(await api(ready, path)));
  for (const words of [
    'calls --json',
    'logs --json',
    'audit --json',
    'settings get --json',
    'token list',
    'connector list --json',
  ])
    expect((await run(words.split(' '))).code).toBe(0);
  expect(await server.stop()).toBe(ordered);
  said.set('stdout of serve', server.out()).set('stderr of serve', server.said());

  const second = await serveOnce({ NGROK_AUTHTOKEN: secrets.environment });
  expect(second.ready.publicUrl).not.toBeNull();
  said.set('state of the second run', JSON.stringify(await stateOf(second.ready)));
  expect(await second.stop()).toBe(ordered);
  said.set('stdout of the second run', second.out()).set('stderr of the second run', second.said());

  const files = filesBelow(dataDir);
  expect([...files.keys()].join()).toContain('secrets.json');
  expect(said.get('calls')).toContain('[redacted]');
  const pat = token.split('_').slice(2).join('_');
  for (const [place, text] of [...said, ...files])
    for (const [name, secret] of Object.entries({ ...secrets, pat }))
      expect(`${place} has ${name}: ${text.includes(secret)}`).toBe(`${place} has ${name}: false`);
}, 60_000);
