import { beforeEach, describe, expect, test } from 'vitest';
import { initialState, type Approval, type OAuthClient, type Visit } from '../../src/contract/state.ts';
import type { AccessNews } from '../../src/mcp/access/news.ts';
import type { VisitNews } from '../../src/mcp/http/visit.ts';
import { createStore, type Store } from '../../src/mcp/store.ts';
import { createWayIn, type WayInWatch } from '../../src/mcp/way-in.ts';

const clock = { time: 1_800_000_000_000 };
let store: Store;
let watch: WayInWatch;
let remembered: Visit[];

beforeEach(() => {
  clock.time = 1_800_000_000_000;
  store = createStore(initialState('1'));
  remembered = [];
  watch = createWayIn({
    store,
    now: () => clock.time,
    isOpenAiAddress: (address) => address === openAi,
    remember: (one) => remembered.push(one),
  });
});

const openAi = '203.0.113.7';
/** As all look that come through an edge on this machine. */
const stranger = '127.0.0.1';
const aiohttp = 'Python/3.12 aiohttp/3.10.5';
const mcp = 'openai-mcp/1.0.0';

type Change = Partial<VisitNews> & { agent?: string; address?: string };

function visit(request: string, more: Change = {}): VisitNews {
  const { agent = mcp, address = openAi, ...news } = more;
  return {
    via: 'tunnel',
    asker: { issuer: 'https://a.example', address, userAgent: agent, isDoctor: false },
    request,
    rpc: '',
    tool: '',
    client: '',
    credential: null,
    status: 200,
    error: '',
    failure: null,
    leadsTo: '',
    ...news,
  };
}

const wayIn = () => store.state().wayIn;
const seen = () =>
  Object.entries(wayIn().steps)
    .filter(([, at]) => at !== null)
    .map(([step]) => step);

describe('ChatGPT on its way in', () => {
  test('is followed from the address that was copied to the first call', () => {
    watch.copied();
    watch.visited(visit('POST /mcp', { rpc: 'server/discover', status: 401, error: 'unauthorized' }));
    expect(seen()).toEqual(['copied', 'discovered']);
    watch.visited(visit('GET /.well-known/oauth-authorization-server', { agent: aiohttp }));
    watch.visited(visit('POST /oauth/register', { agent: aiohttp, status: 201 }));
    expect(seen()).toEqual(['copied', 'discovered', 'registered']);
    watch.visited(visit('POST /oauth/token', { agent: aiohttp }));
    watch.visited(visit('POST /mcp', { rpc: 'tools/list', credential: 'g1' }));
    watch.visited(visit('POST /mcp', { rpc: 'tools/call', tool: 'search', credential: 'g1' }));
    expect(seen()).toEqual(['copied', 'discovered', 'registered', 'asked', 'token', 'listed', 'called']);
    expect(wayIn().last).toMatchObject({ what: 'POST /mcp, tools/call search', ok: true, status: 200 });
  });

  test('is known on its browser page by where the answer goes', () => {
    const page = { agent: 'Mozilla/5.0', address: stranger, status: 303 };
    watch.visited(visit('GET /oauth/authorize', { ...page, leadsTo: 'chatgpt.com.evil.example' }));
    expect(seen()).toEqual([]);
    watch.visited(visit('GET /oauth/authorize', { ...page, leadsTo: 'chatgpt.com' }));
    expect(seen()).toContain('asked');
    expect(wayIn().last?.outcome).toBe('Answered');
  });

  test('stops where it is refused, with the reason, and goes on when the step goes well', () => {
    watch.visited(visit('POST /oauth/token', { agent: aiohttp, status: 400, error: 'invalid_grant' }));
    expect(wayIn().stopped).toMatchObject({
      step: 'token',
      problem: { code: 'client_refused', message: expect.stringContaining('invalid_grant') },
    });
    expect(wayIn().last?.ok).toBe(false);
    watch.visited(visit('POST /oauth/token', { agent: aiohttp }));
    expect(wayIn().stopped).toBeNull();
  });

  describe('to a round of consent', () => {
    const page = { agent: 'Mozilla/5.0', address: stranger, leadsTo: 'chatgpt.com' };
    const asked = (redirectHost = 'chatgpt.com') => {
      const approval: Approval = {
        ...{ id: 'r', kind: 'consent', client: 'ChatGPT', clientId: 'c', verification: { kind: 'claimed' } },
        ...{ redirectHost, scopes: [], address: stranger, choices: [11, 22, 33] },
        ...{ page: 'open', askedAt: 0, expiresAt: 1 },
      };
      store.emit('approval.asked', { approval });
      watch.visited(visit('GET /oauth/authorize', { ...page, status: 303 }));
    };
    const refusal = (action: AccessNews['action']): AccessNews => ({
      ...{ action, subject: 'ChatGPT (c)', detail: '', actor: 'window' },
      error: {
        ...{ step: 'consent', client: 'ChatGPT', address: '', error: 'access_denied' },
        ...{ message: 'You refused it.', hint: 'Start again in ChatGPT.' },
      },
    });
    const approve = () => {
      watch.heard({ action: 'consent.approved', subject: 'ChatGPT (c)', detail: '', actor: 'window' });
      store.emit('approval.ended', { id: 'r', how: 'approved' });
    };
    const exchange = (status: number, error: string) =>
      watch.visited(visit('POST /oauth/token', { agent: aiohttp, address: stranger, status, error }));

    test('stops there when the user says no, which its browser only takes along', () => {
      asked();
      watch.heard(refusal('consent.rejected'));
      const stopped = wayIn().stopped;
      expect(stopped).toMatchObject({ step: 'token', problem: { message: 'You refused it.' } });
      watch.visited(visit('GET /oauth/authorize', { ...page, status: 303, error: 'access_denied' }));
      expect(wayIn().stopped).toEqual(stopped);
      expect(wayIn().last).toMatchObject({ ok: false, outcome: 'Sent back with the error access_denied' });
    });

    test('goes on with a new round', () => {
      asked();
      watch.heard(refusal('consent.expired'));
      expect(wayIn().stopped).not.toBeNull();
      asked();
      expect(wayIn().stopped).toBeNull();
    });

    test('does not stop where the round of somebody else ends', () => {
      asked();
      store.emit('approval.ended', { id: 'r', how: 'approved' });
      asked('evil.example');
      watch.heard(refusal('consent.rejected'));
      expect(wayIn().stopped).toBeNull();
    });

    test('stops where the code is not exchanged, or badly, from whatever address', () => {
      asked();
      approve();
      exchange(400, 'invalid_grant');
      expect(wayIn().stopped).toMatchObject({
        step: 'token',
        problem: { message: expect.stringContaining('invalid_grant') },
      });
      exchange(200, '');
      expect(wayIn().stopped).toBeNull();
      exchange(400, 'invalid_grant');
      expect(wayIn().stopped).toBeNull();
      asked();
      approve();
      watch.heard(refusal('consent.failed'));
      expect(wayIn().stopped?.step).toBe('token');
    });

    test('is no longer waited for when its code must be over', () => {
      asked();
      approve();
      clock.time += 3 * 60_000;
      exchange(400, 'invalid_grant');
      expect(wayIn().stopped).toBeNull();
    });
  });

  describe('through an answer', () => {
    const call = (failure: VisitNews['failure'], more: Change = {}) =>
      visit('POST /mcp', { rpc: 'tools/call', tool: 'search', failure, ...more });

    test('that is a tool’s error has called, but not well', () => {
      watch.visited(call({ kind: 'tool', message: 'Nothing there.' }));
      expect(wayIn().last).toMatchObject({
        ...{ ok: false, status: 200 },
        outcome: 'Answered with a tool’s error, “Nothing there.”',
      });
      expect(seen()).toContain('listed');
      expect(seen()).not.toContain('called');
      expect(wayIn().stopped).toBeNull();
      watch.visited(call(null));
      expect(seen()).toContain('called');
    });

    test.each([
      ['tools/call', 'called'],
      ['tools/list', 'listed'],
    ])('to %s that is an error of JSON-RPC stops there', (rpc, step) => {
      watch.visited(visit('POST /mcp', { rpc, failure: { kind: 'rpc', code: -32602 } }));
      expect(wayIn().last).toMatchObject({ ok: false, outcome: 'Answered with the JSON-RPC error -32602' });
      expect(wayIn().stopped).toMatchObject({
        step,
        problem: { message: expect.stringContaining('JSON-RPC error -32602') },
      });
      expect(seen()).not.toContain(step);
    });
  });

  describe('where only its agent says that it is ChatGPT', () => {
    const claim = (request: string, more: Change = {}) => visit(request, { address: stranger, ...more });
    const held = () => {
      const grant = { id: 'g1', redirectHost: 'chatgpt.com', scopes: [], sources: null, resource: '' };
      const times = { createdAt: 0, lastUsedAt: null, expiresAt: 1 };
      const client: OAuthClient = {
        ...{ id: 'c', name: 'ChatGPT', how: 'document', verification: { kind: 'claimed' } },
        ...{ redirectHosts: [], firstSeen: 0, lastUsedAt: null },
        grants: [{ ...grant, ...times, address: '' }],
      };
      store.emit('oauth.changed', { oauth: { ...store.state().oauth, clients: [client] } });
    };

    test('moves the steps, and is told as what it is', () => {
      watch.visited(claim('POST /oauth/register', { agent: aiohttp, status: 201 }));
      expect(seen()).toContain('registered');
      expect(wayIn().last?.outcome).toBe('Answered, from an address that is not OpenAI’s');
      expect(remembered).toEqual([]);
    });

    test('stops nothing, and frees nothing that stopped', () => {
      watch.visited(claim('POST /mcp', { rpc: 'tools/list', status: 429, error: 'rate_limited' }));
      expect(wayIn().stopped).toBeNull();
      watch.visited(visit('POST /mcp', { rpc: 'tools/list', status: 429, error: 'rate_limited' }));
      watch.visited(claim('POST /mcp', { rpc: 'tools/list' }));
      expect(wayIn().stopped?.step).toBe('listed');
      watch.visited(visit('POST /oauth/register', { status: 429, error: 'rate_limited' }));
      watch.visited(claim('GET /oauth/authorize'));
      expect(wayIn().stopped?.step).toBe('registered');
    });

    test.each<[string, () => void]>([
      ['now', () => watch.visited(visit('POST /mcp', { rpc: 'tools/list' }))],
      ['before the start', () => watch.recall(visitBefore)],
    ])('takes no place of a request that was ChatGPT’s %s', (_when, before) => {
      before();
      const { last } = wayIn();
      watch.visited(claim('POST /mcp', { rpc: 'tools/call', tool: 'mine' }));
      expect(wayIn().last).toEqual(last);
    });

    test('is ChatGPT by a grant that goes there, or a registration', () => {
      held();
      const refused = { status: 429, error: 'rate_limited' };
      watch.visited(claim('POST /mcp', { rpc: 'tools/list', credential: 'other', ...refused }));
      expect(wayIn().stopped).toBeNull();
      watch.visited(claim('POST /mcp', { rpc: 'tools/list', credential: 'g1', agent: 'x', ...refused }));
      expect(wayIn().stopped?.step).toBe('listed');
      watch.visited(claim('POST /oauth/register', { agent: 'x', status: 201, leadsTo: 'chatgpt.com' }));
      expect(wayIn().last).toMatchObject({ what: 'POST /oauth/register', outcome: 'Answered' });
    });

    const visitBefore: Visit = {
      ...{ at: 1, what: 'POST /mcp', status: 200, ok: true, outcome: 'Answered', address: openAi },
    };
  });

  test('is not seen at paths that are none of ours', () => {
    for (const request of ['GET /.well-known/oauth-authorization-server/mcp', 'GET /wp-admin'])
      watch.visited(visit(request, { status: 404, error: 'not_found' }));
    expect(seen()).toEqual([]);
    expect(wayIn().last).toBeNull();
  });

  test.each<[string, Change]>([
    ['another client', { agent: 'claude-code/2.0' }],
    ['a client on this machine', { via: 'local' }],
  ])('is not taken for %s', (_name, more) => {
    watch.visited(visit('POST /mcp', { rpc: 'tools/list', ...more }));
    expect(seen()).toEqual([]);
    expect(wayIn().last).toBeNull();
  });

  test('is not taken for the doctor', () => {
    const news = visit('POST /mcp', { rpc: 'tools/list' });
    watch.visited({ ...news, asker: { ...news.asker, isDoctor: true } });
    expect(wayIn().last).toBeNull();
  });

  test('begins anew at another address, but its last request is still known', () => {
    watch.visited(visit('POST /mcp', { rpc: 'tools/list' }));
    watch.addressChanged();
    expect(seen()).toEqual([]);
    expect(wayIn().last).not.toBeNull();
  });

  test('is written down every five seconds at most', () => {
    for (const wait of [0, 1_000, 5_000]) {
      clock.time += wait;
      watch.visited(visit('POST /mcp', { rpc: 'tools/list' }));
    }
    expect(remembered).toHaveLength(2);
  });

  test('does not stop when the browser closes its page', () => {
    watch.copied();
    store.emit('approval.asked', { approval: approvalAt(clock.time) });
    const page = visit('GET /oauth/authorize', { agent: 'Mozilla/5.0', leadsTo: 'chatgpt.com' });
    watch.visited({ ...page, status: 499, error: 'status_499' });
    expect(wayIn()).toMatchObject({ stopped: null, last: null });
  });

  test('begins a newer round anew: what came of an earlier one is not its own', () => {
    const round = { agent: 'Mozilla/5.0', leadsTo: 'chatgpt.com', status: 303 };
    store.emit('approval.asked', { approval: approvalAt(clock.time) });
    watch.visited(visit('GET /oauth/authorize', round));
    watch.visited(visit('POST /oauth/token', { agent: aiohttp }));
    watch.visited(visit('POST /mcp', { rpc: 'tools/call', tool: 'search' }));
    expect(seen()).toContain('called');
    clock.time += 60_000;
    store.emit('approval.asked', { approval: { ...approvalAt(clock.time), id: 'newer' } });
    watch.visited(visit('GET /oauth/authorize', round));
    expect(wayIn().steps).toMatchObject({ asked: clock.time, token: null, listed: null, called: null });
  });

  test('has come as far after a restart as its grant and its last request say', () => {
    const createdAt = clock.time - 86_400_000;
    store.emit('oauth.changed', {
      oauth: {
        ...store.state().oauth,
        clients: [
          {
            ...{ id: 'c', name: 'ChatGPT', how: 'document', verification: { kind: 'claimed' } },
            ...{ redirectHosts: ['chatgpt.com'], firstSeen: createdAt, lastUsedAt: null },
            grants: [
              {
                ...{ id: 'g1', scopes: [], sources: null, resource: 'https://a.example/mcp' },
                ...{ redirectHost: 'chatgpt.com', address: openAi, createdAt },
                ...{ lastUsedAt: clock.time - 5_000, expiresAt: clock.time + 86_400_000 },
              },
            ],
          },
        ],
      },
    });
    const what = 'POST /mcp, tools/call search';
    watch.recall({
      at: clock.time - 4_000,
      what,
      status: 200,
      ok: true,
      outcome: 'Answered',
      address: openAi,
    });
    expect(wayIn().steps).toEqual({
      ...{ copied: createdAt, discovered: createdAt, registered: createdAt, asked: createdAt },
      ...{ token: createdAt, listed: clock.time - 5_000, called: clock.time - 4_000 },
    });
    watch.recall({ at: clock.time, what, status: 200, ok: false, outcome: 'An error', address: openAi });
    expect(wayIn().steps.called).toBeNull();
  });
});

function approvalAt(askedAt: number): Approval {
  return {
    ...{ id: 'round', kind: 'consent', client: 'ChatGPT', clientId: 'c', verification: { kind: 'claimed' } },
    ...{ redirectHost: 'chatgpt.com', scopes: [], address: '198.51.100.1', choices: [11, 22, 33] },
    ...{ page: 'open', askedAt, expiresAt: askedAt + 300_000 },
  };
}
