/** WebSockets that open, carry texts, and notice when nobody is there any more. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { createSockets } from '../../../src/mcp/outbound/socket.ts';
import { freePort, serve, serveRaw } from './loopback.ts';
import { never, stillClock, wayOut } from './way-out.ts';

async function stream(attend: (socket: WebSocket) => void = () => undefined) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', attend);
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return { url: `ws://127.0.0.1:${(server.address() as { port: number }).port}/ws`, server };
}

const quiet = { signal: never(), onText: () => undefined };

test('texts go both ways, also the one that comes with the handshake', async () => {
  const { url } = await stream((socket) => {
    socket.send('welcome');
    socket.on('message', (data) => socket.send(`you said ${String(data)}`));
  });
  const heard: string[] = [];
  const socket = await wayOut().socket(url, { ...quiet, onText: (text) => heard.push(text) });
  socket.send('hello');
  while (heard.length < 2) await sleep(5);
  expect(heard).toEqual(['welcome', 'you said hello']);
  socket.close();
  expect(await socket.closed).toBe('it was closed here');
  expect(() => socket.send('more')).toThrow('not open any more');
});

test('the reason of the one who closes is told', async () => {
  const { url } = await stream((socket) => socket.close(1008, 'too many\nstreams'));
  const socket = await wayOut().socket(url, quiet);
  expect(await socket.closed).toBe('too many streams (code 1008)');
});

test('pings are answered, and binary messages are left out', async () => {
  let pongs = 0;
  const { url } = await stream((socket) => {
    socket.on('pong', () => (pongs += 1));
    socket.ping();
    socket.send(Buffer.from('x'));
    socket.send('text');
  });
  const heard: string[] = [];
  await wayOut().socket(url, { ...quiet, onText: (text) => heard.push(text) });
  while (pongs < 1 || heard.length < 1) await sleep(5);
  expect(heard).toEqual(['text']);
});

test('a message that is too large ends it', async () => {
  const { url } = await stream((socket) => socket.send('x'.repeat(4 * 1024 * 1024 + 1)));
  const socket = await wayOut().socket(url, quiet);
  expect(await socket.closed).toContain('payload');
});

test('who cannot take a message is told in the log, and the stream ends', async () => {
  const { url } = await stream((socket) => socket.send('{'));
  const out = wayOut();
  const socket = await out.socket(url, { ...quiet, onText: (text) => void JSON.parse(text) });
  expect(await socket.closed).toBe('a message could not be taken');
  expect(out.logs).toHaveLength(1);
});

test('a stream on which nothing is heard is ended', async () => {
  const clock = stillClock();
  const { url } = await stream((socket) => {
    // Hangs: hears nothing and answers no ping.
    socket.pause();
  });
  const sockets = createSockets({ title: 'Sample', clock, log: () => undefined, lookMs: 10 });
  onTestFinished(sockets.close);
  const socket = await sockets.open(url, quiet);
  await clock.pass(60_000);
  await sleep(50);
  await clock.pass(31_000);
  expect(await socket.closed).toBe('nothing was heard for 90 seconds');
});

test('a quiet stream whose other end answers pings stays open', async () => {
  const clock = stillClock();
  const { url, server } = await stream();
  const sockets = createSockets({ title: 'Sample', clock, log: () => undefined, lookMs: 10 });
  onTestFinished(sockets.close);
  const socket = await sockets.open(url, quiet);
  let isClosed = false;
  void socket.closed.then(() => (isClosed = true));
  for (let n = 0; n < 5; n += 1) {
    await clock.pass(50_000);
    await sleep(100);
  }
  expect(isClosed).toBe(false);
  expect(server.clients.size).toBe(1);
});

test('what is no stream, is not there, or never answers is told apart', async () => {
  const page = await serve((_n, _request, response) => response.end('a page'));
  const out = wayOut();
  const open = (url: string) => out.socket(url, quiet);
  await expect(open(`ws://${page.host}`)).rejects.toMatchObject({
    code: 'source_unreachable',
    message: 'Sample did not open a stream: it answered with HTTP 200.',
  });
  await expect(open(`ws://127.0.0.1:${await freePort()}`)).rejects.toThrow('refused the connection');
  const silent = await serveRaw(() => undefined);
  const caller = new AbortController();
  const work = out.socket(silent.origin.replace('http', 'ws'), { ...quiet, signal: caller.signal });
  setTimeout(() => caller.abort(new Error('gone')), 50);
  await expect(work).rejects.toThrow('gone');
});

test('closing the source ends its streams, and none is opened after', async () => {
  const { url, server } = await stream();
  const out = wayOut();
  const socket = await out.socket(url, quiet);
  await out.close();
  await socket.closed;
  while (server.clients.size > 0) await sleep(5);
  await expect(out.socket(url, quiet)).rejects.toThrow('closed');
});
