import { beforeEach, describe, expect, test } from 'vitest';
import { initialState, type Visit } from '../../src/contract/state.ts';
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
  watch = createWayIn({ store, now: () => clock.time, remember: (visit) => remembered.push(visit) });
});

const aiohttp = 'Python/3.12 aiohttp/3.10.5';
const mcp = 'openai-mcp/1.0.0';

function visit(request: string, more: Partial<VisitNews> & { agent?: string } = {}): VisitNews {
  const { agent = mcp, ...news } = more;
  return {
    via: 'tunnel',
    asker: { issuer: 'https://a.example', address: '203.0.113.7', userAgent: agent, isDoctor: false },
    request,
    rpc: '',
    tool: '',
    client: '',
    credential: null,
    status: 200,
    error: '',
    failure: null,
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

  test('is known on its browser page by what waits for chatgpt.com', () => {
    const page = visit('GET /oauth/authorize', { agent: 'Mozilla/5.0', status: 303 });
    watch.visited(page);
    expect(seen()).toEqual([]);
    store.emit('approval.asked', {
      approval: {
        ...{ id: 'r', kind: 'consent', client: 'ChatGPT', clientId: 'c', verification: { kind: 'claimed' } },
        ...{ redirectHost: 'chatgpt.com', scopes: [], address: '203.0.113.7', choices: [11, 22, 33] },
        ...{ page: 'open', askedAt: 0, expiresAt: 1 },
      },
    });
    watch.visited(page);
    expect(seen()).toContain('asked');
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

  test('stops at the approval when the user says no', () => {
    watch.visited(visit('POST /oauth/register', { agent: aiohttp, status: 201 }));
    const no = { step: 'consent', client: 'ChatGPT', address: '', error: 'access_denied' } as const;
    const refusal = {
      action: 'consent.rejected',
      subject: 'ChatGPT',
      detail: '',
      actor: 'window',
      error: { ...no, message: 'You refused it.', hint: 'Start again in ChatGPT.' },
    } as const;
    watch.heard(refusal);
    expect(wayIn().stopped).toBeNull();
    watch.visited(visit('POST /oauth/token', { agent: aiohttp, status: 400, error: 'invalid_grant' }));
    store.emit('way_in.changed', {
      wayIn: { ...wayIn(), steps: { ...wayIn().steps, asked: clock.time }, stopped: null },
    });
    watch.heard(refusal);
    expect(wayIn().stopped?.problem.message).toBe('You refused it.');
  });

  test.each<[string, Partial<VisitNews> & { agent?: string }]>([
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
});
