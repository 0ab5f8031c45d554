/** The real command on a real tunnel that is taken away, or refused. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TunnelState } from '../../src/contract/state.ts';
import { startNgrokEdge, type NgrokEdge, type NgrokEdgeOptions } from '../simulators/ngrok-edge/edge.ts';
import { patchbay, type Ready } from './server.ts';
import { callPublic, callTool, makeFolder, makeToken, serveHere, stateOf, ordered } from './trouble-world.ts';

const authtoken = 'authtoken_of_the_trouble_1234567890';

async function openEdge(options: NgrokEdgeOptions = {}): Promise<NgrokEdge> {
  const edge = await startNgrokEdge({ tokens: [authtoken], ...options });
  onTestFinished(() => edge.close());
  return edge;
}

/** A folder whose settings lead to the edge. */
async function folderFor(edge: NgrokEdge): Promise<string> {
  const dataDir = makeFolder();
  const addresses = [`tunnel.ngrok.serverAddr=${edge.serverAddr}`, `tunnel.ngrok.caFile=${edge.caFile}`];
  expect(await patchbay(dataDir, ['settings', 'set', ...addresses])).toMatchObject({ code: 0 });
  return dataDir;
}

const tunnelOf = async (ready: Ready): Promise<TunnelState> => (await stateOf(ready)).tunnel;

test('an edge that is away for four seconds is back within two after, at the same address, losing nothing', async () => {
  const edge = await openEdge();
  const server = await serveHere(await folderFor(edge), ['--tunnel', 'ngrok'], {
    NGROK_AUTHTOKEN: authtoken,
  });
  const { ready } = server;
  const url = ready.publicUrl ?? '';
  const token = await makeToken(ready);

  const answered: string[] = [];
  const failures: unknown[] = [];
  const visit = { isOver: false };
  const client = (async () => {
    for (let index = 0; !visit.isOver; index += 1) {
      const title = `note ${index}`;
      try {
        if ((await callPublic(edge, url, token, 'create_note', { title, content: '' })).ok)
          answered.push(title);
      } catch (error) {
        failures.push(error);
      }
      await sleep(50);
    }
  })();
  await vi.waitFor(() => expect(answered.length).toBeGreaterThan(3), { timeout: 10_000 });

  await edge.faults.leave();
  const away = sleep(4_000);
  const seen: TunnelState[] = [];
  await vi.waitFor(async () => expect((await tunnelOf(ready)).kind).toBe('waiting'), { timeout: 3_500 });
  while ((await Promise.race([away, sleep(200, 'still away')])) === 'still away')
    seen.push(await tunnelOf(ready));
  const before = answered.length;
  await edge.faults.comeBack();
  const cameBack = performance.now();
  await vi.waitFor(() => expect(answered.length).toBeGreaterThan(before), { timeout: 20_000, interval: 20 });
  const took = performance.now() - cameBack;
  visit.isOver = true;
  await client;

  // Two seconds, and one for a busy machine.
  expect(took).toBeLessThan(3_000);
  expect(failures.length).toBeGreaterThan(0);
  expect(seen.length).toBeGreaterThan(5);
  for (const state of seen)
    expect(state).toMatchObject({
      kind: 'waiting',
      attempt: expect.any(Number),
      reason: {
        code: expect.stringMatching(/^tunnel_(lost|network_down)$/),
        hint: expect.stringMatching(/./),
      },
    });
  expect(await tunnelOf(ready)).toMatchObject({ kind: 'online', url });
  const { value } = await callTool(ready, token, 'list_notes', { limit: 1000 });
  expect(JSON.stringify(value)).toContain(`"${answered.at(-1)}"`);
  for (const title of answered) expect(JSON.stringify(value)).toContain(`"${title}"`);
  expect(await server.stop()).toBe(ordered);
  await vi.waitFor(() => expect(edge.endpoints()).toEqual([]));
}, 60_000);

describe('a tunnel that ngrok refuses is told in the state with its remedy, and everything else runs:', () => {
  const refused = async (edge: NgrokEdge, token: string) => {
    const { ready, said } = await serveHere(await folderFor(edge), ['--tunnel', 'ngrok'], {
      NGROK_AUTHTOKEN: token,
    });
    expect(ready.publicUrl).toBeNull();
    expect((await fetch(new URL('/health', ready.mcpUrl))).status).toBe(200);
    expect(said()).not.toContain(token);
    return tunnelOf(ready);
  };

  test('a wrong token fails, until there is another', async () => {
    expect(await refused(await openEdge(), 'mistyped_authtoken_123')).toMatchObject({
      kind: 'failed',
      problem: {
        code: 'tunnel_token_rejected',
        message: expect.stringContaining('ERR_NGROK_107'),
        hint: expect.stringMatching(/your-authtoken and put it in again/),
      },
    });
  });

  test('the limit of sessions is waited for', async () => {
    const edge = await openEdge();
    edge.faults.maxSessions = 0;
    expect(await refused(edge, authtoken)).toMatchObject({
      kind: 'waiting',
      reason: {
        code: 'tunnel_session_limit',
        hint: expect.stringMatching(/dashboard\.ngrok\.com\/agents.*keeps trying/),
      },
    });
  });

  test('a domain that is taken is waited for', async () => {
    const edge = await openEdge();
    edge.faults.bindError = 'ERR_NGROK_334';
    expect(await refused(edge, authtoken)).toMatchObject({
      kind: 'waiting',
      reason: {
        code: 'tunnel_domain_taken',
        hint: expect.stringMatching(/tunnel\.ngrok\.domain.*keeps trying/),
      },
    });
  });
});
