/** The window's two channels, against a real WebSocket server and a bridge like preload's. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { serve, connect, type Channel, type Connection, type FromCore } from '../../src/contract/wire.ts';
import { ipcChannel } from '../../src/renderer/link/ipc.ts';
import { socketChannel, type SocketLink } from '../../src/renderer/link/socket.ts';
import { scriptedCore, type ScriptedCore } from './fixtures/stage.ts';
import { sceneById } from './fixtures/scenes.ts';

function liveCore(): ScriptedCore {
  const scene = sceneById('overview-live');
  if (scene === undefined) throw new Error('There is no such scene.');
  return scriptedCore(scene);
}

let server: WebSocketServer;
let port: number;

async function listen(at: number, onSocket: (socket: WebSocket) => void): Promise<void> {
  server = new WebSocketServer({ host: '127.0.0.1', port: at });
  server.on('connection', onSocket);
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (typeof address === 'object' && address !== null) port = address.port;
}

async function hangUp(): Promise<void> {
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
}

function serveOn(core: ScriptedCore): (socket: WebSocket) => void {
  return (socket) => {
    const channel: Channel = {
      send: (frame) => socket.send(JSON.stringify(frame)),
      backlog: () => socket.bufferedAmount,
      onReceive: (listener) => socket.on('message', (data: Buffer) => listener(JSON.parse(data.toString()))),
      onClose: (listener) => socket.on('close', listener),
    };
    serve(core, channel, 'window');
  };
}

/** The same events as a browser's own, but a failure needs a listener here; `close` follows it and is what counts. */
function openSocket(): globalThis.WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/contract`);
  socket.on('error', () => undefined);
  return socket as unknown as globalThis.WebSocket;
}

function openLink(options: { unauthorized?: boolean; silenceMs?: number } = {}): [SocketLink, Connection] {
  const link = socketChannel({
    open: openSocket,
    isUnauthorized: () => Promise.resolve(options.unauthorized ?? false),
    ...(options.silenceMs === undefined ? {} : { silenceMs: options.silenceMs }),
  });
  const connection = connect(link.channel);
  link.start();
  return [link, connection];
}

describe('the socket', () => {
  let core: ScriptedCore;
  beforeEach(async () => {
    core = liveCore();
    await listen(0, serveOn(core));
  });
  afterEach(hangUp);

  it('brings the state, its events and the answers to commands', async () => {
    const [link, connection] = openLink();
    await expect.poll(() => connection.state()?.version).toBe('0.1.0');
    expect(link.status()).toEqual({ kind: 'open' });
    core.emit({ name: 'notice.cleared', payload: { id: 'none' } });
    core.emit({ name: 'tunnel.changed', payload: { tunnel: { kind: 'off' } } });
    await expect.poll(() => connection.state()?.tunnel.kind).toBe('off');
    await expect(connection.call('tokens.list', {})).resolves.toMatchObject({
      tokens: [{ id: 'token-1' }, {}],
    });
  });

  it('says that it is lost, refuses calls meanwhile, and comes back by itself', async () => {
    const [link, connection] = openLink();
    await expect.poll(() => link.status().kind).toBe('open');
    await hangUp();
    await expect.poll(() => link.status().kind).toBe('lost');
    await expect(connection.call('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
    core.emit({ name: 'tunnel.changed', payload: { tunnel: { kind: 'off' } } });
    await listen(port, serveOn(core));
    await expect.poll(() => link.status().kind, { timeout: 10_000 }).toBe('open');
    await expect.poll(() => connection.state()?.tunnel.kind).toBe('off');
  });

  it('stops trying when it is not let in', async () => {
    await hangUp();
    const [link] = openLink({ unauthorized: true });
    await expect.poll(() => link.status().kind).toBe('unauthorized');
    await listen(port, serveOn(core));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(link.status().kind).toBe('unauthorized');
  });

  it('notices a core that has fallen silent', async () => {
    await hangUp();
    let asked = 0;
    await listen(port, (socket) => socket.on('message', () => (asked += 1)));
    const [link] = openLink({ silenceMs: 60 });
    await expect.poll(() => link.status().kind).toBe('open');
    await expect.poll(() => link.status().kind, { timeout: 10_000 }).toBe('lost');
    expect(asked).toBeGreaterThan(0);
  });

  it('takes any answer for a sign of life', async () => {
    const [link, connection] = openLink({ silenceMs: 60 });
    await expect.poll(() => connection.state()).not.toBeNull();
    await expect.poll(() => core.asked.length, { timeout: 10_000 }).toBeGreaterThan(3);
    expect(link.status()).toEqual({ kind: 'open' });
  });
});

it('asks for a hello over the bridge, so that a reloaded window sees the state', async () => {
  const core = liveCore();
  let toWindow: (frame: unknown) => void = () => undefined;
  let toCore: (frame: unknown) => void = () => undefined;
  const sent: FromCore[] = [];
  const channel: Channel = {
    send: (frame) => {
      if (frame.type === 'hello' || frame.type === 'events' || frame.type === 'result') sent.push(frame);
      toWindow(frame);
    },
    backlog: () => 0,
    onReceive: (listener) => (toCore = listener),
    onClose: () => undefined,
  };
  serve(core, channel, 'window');
  const connection = connect(
    ipcChannel({
      send: (frame) => toCore(frame),
      receive(listener) {
        toWindow = listener;
        return () => undefined;
      },
    }),
  );
  expect(sent).toHaveLength(2);
  expect(connection.state()?.version).toBe('0.1.0');
  await expect(connection.call('sources.list', {})).resolves.toMatchObject({
    sources: [{ id: 'workspace' }, {}, {}, {}],
  });
});
