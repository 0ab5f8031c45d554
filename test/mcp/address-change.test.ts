import { describe, expect, test } from 'vitest';
import { initialState, type OAuthClient } from '../../src/contract/state.ts';
import { followAddress } from '../../src/mcp/address-change.ts';
import { issuerOf, originNow } from '../../src/mcp/addresses.ts';
import { createNotices } from '../../src/mcp/notices.ts';
import { createStore } from '../../src/mcp/store.ts';

function world(grantsFor: string | null, remembered: { origin: string | null } = { origin: null }) {
  const store = createStore(initialState('1'));
  const notices = createNotices({ store, now: () => 1 });
  const asked: string[] = [];
  let moves = 0;
  const stop = followAddress({
    store,
    notices,
    former: { read: () => remembered.origin, keep: (origin) => void (remembered.origin = origin) },
    access: {
      addressIs(origin) {
        asked.push(origin);
        return grantsFor === origin ? null : grantsFor;
      },
    },
    moved: () => (moves += 1),
  });
  const online = (url: string) => store.emit('tunnel.changed', { tunnel: { kind: 'online', url, since: 1 } });
  const off = () => store.emit('tunnel.changed', { tunnel: { kind: 'off' } });
  /** Somebody is let in there. */
  const grant = (origin: string) => {
    const { oauth } = store.state();
    store.emit('oauth.changed', { oauth: { ...oauth, clients: [clientAt(`${origin}/mcp`)] } });
  };
  const dismiss = () => notices.clear('address');
  return { store, asked, moves: () => moves, remembered, stop, online, off, grant, dismiss };
}

function clientAt(resource: string): OAuthClient {
  return {
    ...{ id: 'client', name: 'ChatGPT', how: 'document', verification: { kind: 'claimed' } },
    ...{ redirectHosts: ['chatgpt.com'], firstSeen: 1, lastUsedAt: null },
    grants: [
      {
        ...{ id: 'grant_1', scopes: ['mcp:read'], sources: null, resource, redirectHost: 'chatgpt.com' },
        ...{ address: '1.2.3.4', createdAt: 1, lastUsedAt: null, expiresAt: 2 },
      },
    ],
  };
}

describe('the public address', () => {
  test('keeps its grants when the tunnel comes back at the same place', () => {
    const { store, asked, moves, online, off } = world('https://a.example');
    online('https://a.example');
    off();
    online('https://a.example');
    expect(asked).toEqual(['https://a.example']);
    expect(moves()).toBe(0);
    expect(store.state().notices).toEqual([]);
  });

  test('says, when it has become another one, that the connector must be recreated, and why', () => {
    const { store, moves, online } = world('https://a.example');
    online('https://a.example');
    online('https://b.example');
    expect(moves()).toBe(1);
    expect(store.state().notices).toMatchObject([
      {
        problem: {
          code: 'address_changed',
          message: 'The public address is now https://b.example; it was https://a.example.',
          hint: expect.stringMatching(
            /^Recreate the connector in ChatGPT, because .*https:\/\/b\.example\/mcp/,
          ),
        },
      },
    ]);
  });

  test('is compared with what grants were given for before the start', () => {
    const { store, moves, online } = world('https://old.example');
    online('https://b.example');
    expect(moves()).toBe(1);
    expect(store.state().notices).toHaveLength(1);
  });

  test('is no news where nothing was granted for another one', () => {
    const { store, online } = world(null);
    online('https://a.example');
    online('https://b.example');
    expect(store.state().notices).toEqual([]);
  });

  test('is no news any more once somebody was let in at it', () => {
    const { store, remembered, online, grant } = world('https://a.example');
    online('https://b.example');
    grant('https://a.example');
    grant('https://b.example.org');
    expect(store.state().notices).toHaveLength(1);
    grant('https://b.example');
    expect(store.state().notices).toEqual([]);
    expect(remembered.origin).toBeNull();
  });

  test('is told again after a restart while nobody was let in at it', () => {
    const { remembered, online, stop } = world('https://a.example');
    online('https://b.example');
    stop();
    const next = world(null, remembered);
    next.online('https://b.example');
    expect(next.store.state().notices).toMatchObject([
      { problem: { message: 'The public address is now https://b.example; it was https://a.example.' } },
    ]);
    next.online('https://c.example');
    expect(next.store.state().notices).toMatchObject([
      { problem: { message: 'The public address is now https://c.example; it was https://a.example.' } },
    ]);
    next.online('https://a.example');
    expect(next.store.state().notices).toEqual([]);
    expect(remembered.origin).toBeNull();
  });

  test('is not told again when the user has dismissed it, or somebody was let in meanwhile', () => {
    const dismissed = world('https://a.example');
    dismissed.online('https://b.example');
    dismissed.dismiss();
    expect(dismissed.remembered.origin).toBeNull();
    const next = world(null, { origin: 'https://a.example' });
    next.grant('https://b.example');
    next.online('https://b.example');
    expect(next.store.state().notices).toEqual([]);
    expect(next.remembered.origin).toBeNull();
  });

  test('is the configured one, whatever the tunnel says', () => {
    const { store, asked, online } = world(null);
    const { settings } = store.state();
    store.emit('settings.changed', {
      settings: { ...settings, server: { ...settings.server, publicUrl: 'https://own.example/' } },
    });
    online('https://a.example');
    expect(asked).toEqual(['https://own.example']);
  });
});

describe('the issuer', () => {
  const state = initialState('1');
  const tunnelled = { ...state, tunnel: { kind: 'online', url: 'https://a.example', since: 1 } } as const;
  const configured = {
    ...tunnelled,
    settings: { ...state.settings, server: { ...state.settings.server, publicUrl: 'https://own.example/' } },
  };

  test.each([
    ['the tunnel’s origin for its host', tunnelled, 'A.example', 'https://a.example'],
    [
      'the loopback address that a client on this machine used',
      tunnelled,
      'localhost:7420',
      'http://localhost:7420',
    ],
    ['the configured origin for its host', configured, 'own.example', 'https://own.example'],
    [
      'the configured origin for a Host that a proxy rewrote',
      configured,
      '127.0.0.1:7420',
      'https://own.example',
    ],
    ['the loopback address without a tunnel', state, '127.0.0.1:7420', 'http://127.0.0.1:7420'],
  ])('is %s', (_name, at, host, issuer) => {
    expect(issuerOf(at, host)).toBe(issuer);
  });

  test('has no origin to stand for while nothing listens', () => {
    expect(originNow(state)).toBeNull();
    expect(originNow(tunnelled)).toBe('https://a.example');
  });
});
