/** The contract over a real WebSocket: who may open one, that it heals, and what becomes of those who do not read. */
import { connect as connectTcp } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connect, fromCoreSchema, type Channel, type FromCore } from '../../src/contract/wire.ts';
import type { Dashboard } from '../../src/headless/dashboard.ts';
import { socketChannel } from '../../src/headless/socket.ts';
import { endOf, someCall } from './small-core.ts';
import { cookieOf, someDashboard } from './world.ts';

const patient = { timeout: 15_000, interval: 20 };

function contractUrl(dashboard: Dashboard, search = ''): string {
  return `${dashboard.origin.replace('http', 'ws')}/contract${search}`;
}

function open(dashboard: Dashboard): WebSocket {
  const socket = new WebSocket(contractUrl(dashboard, `?token=${dashboard.adminToken}`));
  onTestFinished(() => socket.terminate());
  return socket;
}

/** The status a handshake is answered with: 101 when it is let in. */
function handshake(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    onTestFinished(() => socket.terminate());
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

describe('the handshake', () => {
  test('lets in the window by its cookie and Origin, and programs by the admin token', async () => {
    const { dashboard } = await someDashboard();
    const cookie = await cookieOf(dashboard);
    expect(await handshake(contractUrl(dashboard), { Cookie: cookie, Origin: dashboard.origin })).toBe(101);
    expect(await handshake(contractUrl(dashboard, `?token=${dashboard.adminToken}`), {})).toBe(101);
  });

  test('turns away foreign Origins and Hosts whatever they hold', async () => {
    const { dashboard } = await someDashboard();
    const cookie = await cookieOf(dashboard);
    const withToken = contractUrl(dashboard, `?token=${dashboard.adminToken}`);
    expect(await handshake(contractUrl(dashboard), { Cookie: cookie, Origin: 'https://evil.example' })).toBe(
      403,
    );
    expect(await handshake(withToken, { Origin: 'https://evil.example' })).toBe(403);
    expect(await handshake(withToken, { Host: 'evil.example' })).toBe(403);
  });

  test('turns away a page without the cookie, a program without the token, and each with the other’s', async () => {
    const { dashboard } = await someDashboard();
    const cookie = await cookieOf(dashboard);
    const windowToken = new URL(dashboard.windowUrl).search;
    expect(await handshake(contractUrl(dashboard), { Origin: dashboard.origin })).toBe(401);
    expect(await handshake(contractUrl(dashboard), {})).toBe(401);
    expect(await handshake(contractUrl(dashboard), { Cookie: cookie })).toBe(401);
    expect(await handshake(contractUrl(dashboard, '?token=wrong'), {})).toBe(401);
    expect(await handshake(contractUrl(dashboard, windowToken), {})).toBe(401);
    const withToken = contractUrl(dashboard, `?token=${dashboard.adminToken}`);
    expect(await handshake(withToken, { Origin: dashboard.origin })).toBe(401);
  });

  test('is offered at one path only', async () => {
    const { dashboard } = await someDashboard();
    const url = `${dashboard.origin.replace('http', 'ws')}/other?token=${dashboard.adminToken}`;
    expect(await handshake(url, {})).toBe(404);
  });
});

describe('a face', () => {
  test('sees events as they happen and gets answers to its calls', async () => {
    const { dashboard, core } = await someDashboard();
    const socket = open(dashboard);
    const connection = connect(socketChannel(socket));
    await vi.waitFor(() => expect(connection.state()?.version).toBe('1.2.3'), patient);
    const call = someCall(1);
    core.emit({ name: 'call.started', payload: { call } });
    core.emit(endOf(call));
    await vi.waitFor(() => expect(connection.state()?.calls[0]?.status).toBe('ok'), patient);
    expect(connection.state()).toEqual(core.snapshot().state);
    await expect(connection.call('tokens.create', { name: 'x' })).resolves.toMatchObject({ token: 'pat_t1' });
    await expect(connection.call('calls.show', { id: 'none' })).rejects.toMatchObject({ code: 'not_found' });
    expect(core.asked).toContain('tokens.create by terminal');
  });

  test('heals when a frame of events is lost on its way', async () => {
    const { dashboard, core } = await someDashboard();
    let lose = false;
    let lost = 0;
    const inner = socketChannel(open(dashboard));
    const lossy: Channel = {
      ...inner,
      onReceive: (listener) =>
        inner.onReceive((raw) => {
          const frame = fromCoreSchema.parse(raw);
          if (lose && frame.type === 'events') lost += 1;
          else listener(raw);
        }),
    };
    const connection = connect(lossy);
    await vi.waitFor(() => expect(connection.state()).not.toBeNull(), patient);
    lose = true;
    core.emit({ name: 'call.started', payload: { call: someCall(1) } });
    await vi.waitFor(() => expect(lost).toBe(1), patient);
    lose = false;
    core.emit({ name: 'call.started', payload: { call: someCall(2) } });
    await vi.waitFor(() => expect(connection.state()?.calls).toHaveLength(2), patient);
    expect(connection.state()).toEqual(core.snapshot().state);
  });

  test('is told goodbye, and nothing is left open', async () => {
    const { dashboard } = await someDashboard();
    const socket = open(dashboard);
    const connection = connect(socketChannel(socket));
    await vi.waitFor(() => expect(connection.state()).not.toBeNull(), patient);
    await dashboard.close('Stopped for the night.');
    await vi.waitFor(() => expect(connection.goodbye()).toBe('Stopped for the night.'), patient);
    expect(socket.readyState).toBeGreaterThanOrEqual(WebSocket.CLOSING);
    await expect(fetch(dashboard.origin)).rejects.toThrow();
  });

  test('that sends what is not JSON, or far too much, is hung up on', async () => {
    const { dashboard } = await someDashboard();
    for (const [data, code] of [
      ['{', 1007],
      [Buffer.from([1, 2, 3]), 1007],
      ['x'.repeat(2 * 1024 * 1024), 1009],
    ] as const) {
      const socket = open(dashboard);
      socket.on('open', () => socket.send(data));
      const closed = await new Promise<number>((resolve) => socket.on('close', resolve));
      expect(closed).toBe(code);
    }
  });

  test('that sends JSON of no known shape is not answered and not hung up on', async () => {
    const { dashboard } = await someDashboard();
    const socket = open(dashboard);
    const connection = connect(socketChannel(socket));
    socket.on('open', () => socket.send('{"type":"nonsense"}'));
    await vi.waitFor(() => expect(connection.state()).not.toBeNull(), patient);
    await expect(connection.call('tools.list', {})).resolves.toHaveProperty('tools');
  });
});

describe('a face that does not read', () => {
  test('gets no more events than fit, and a fresh hello once it reads again', async () => {
    const { dashboard, core } = await someDashboard();
    const socket = open(dashboard);
    const frames: FromCore[] = [];
    const connection = connect(socketChannel(socket));
    socket.on('message', (data) =>
      frames.push(fromCoreSchema.parse(JSON.parse((data as Buffer).toString('utf8')))),
    );
    await vi.waitFor(() => expect(connection.state()).not.toBeNull(), patient);
    socket.pause();
    const heavy = 'y'.repeat(20_000);
    for (let number = 1; number <= 3000; number += 1) {
      core.emit({ name: 'call.started', payload: { call: someCall(number, { gist: heavy }) } });
      if (number % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
    }
    socket.resume();
    await vi.waitFor(() => expect(connection.state()).toEqual(core.snapshot().state), patient);
    expect(frames.filter((frame) => frame.type === 'hello').length).toBeGreaterThan(1);
    const told = frames.flatMap((frame) => (frame.type === 'events' ? frame.events : []));
    expect(told.length).toBeLessThan(3000);
  });

  test('nor answers pings is hung up on', async () => {
    const { dashboard } = await someDashboard({ heartbeatMs: 50 });
    const { hostname, port } = new URL(dashboard.origin);
    const silent = connectTcp(Number(port), hostname);
    onTestFinished(() => void silent.destroy());
    silent.resume();
    const gone = new Promise<void>((resolve) => silent.on('close', () => resolve()));
    silent.write(
      `GET /contract?token=${dashboard.adminToken} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
        'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await gone;
  });

  test('but answers pings stays', async () => {
    const { dashboard } = await someDashboard({ heartbeatMs: 20 });
    const socket = open(dashboard);
    let pings = 0;
    socket.on('ping', () => (pings += 1));
    await vi.waitFor(() => expect(pings).toBeGreaterThan(10), patient);
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });
});
