/** What visitors get through the tunnel: the real SDK between the edge's public front and a local server. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import type { TunnelLink } from '../../../src/mcp/ports.ts';
import { openStage, read, statusOf, visit, type Stage } from './stage.ts';
import { eventually } from './waiting.ts';

let stage: Stage;
let link: TunnelLink;
const sockets = new WebSocketServer({ noServer: true });
const left: string[] = [];

beforeAll(async () => {
  stage = await openStage({
    serve(request, response) {
      if (request.url === '/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        let count = 0;
        const timer = setInterval(() => response.write(`data: ${(count += 1)} ${Date.now()}\n\n`), 20);
        response.on('close', () => {
          clearInterval(timer);
          left.push('/events');
        });
      } else if (request.url === '/big') {
        response.end(Buffer.alloc(8 * 1024 * 1024, 'x'));
      } else if (request.url === '/digest') {
        const hash = createHash('sha256');
        request.on('data', (chunk: Buffer) => hash.update(chunk));
        request.on('end', () => response.end(hash.digest('hex')));
      } else {
        response.writeHead(
          201,
          'Made',
          [
            ['Set-Cookie', 'a=1'],
            ['Set-Cookie', 'b=2'],
          ].flat(),
        );
        response.end(JSON.stringify({ url: request.url, method: request.method, headers: request.headers }));
      }
    },
  });
  stage.server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data: Buffer, isBinary) => client.send(data, { binary: isBinary }));
    });
  });
  link = await stage.agent.open(stage.request, new AbortController().signal);
});

afterAll(async () => {
  await link.close();
  await stage.close();
});

test('a request arrives with the public host and where it came from', async () => {
  const response = await visit(stage.edge, {
    path: '/a?b=c',
    method: 'PUT',
    headers: { 'x-own': 'kept', 'x-forwarded-for': '9.9.9.9' },
    body: Buffer.from('{}'),
  });
  expect(response.statusCode).toBe(201);
  expect(response.statusMessage).toBe('Made');
  expect(response.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  const seen = JSON.parse((await read(response)).toString());
  const host = `localhost:${stage.edge.publicPort}`;
  expect(seen).toMatchObject({ url: '/a?b=c', method: 'PUT' });
  expect(seen.headers).toMatchObject({
    host,
    'x-own': 'kept',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
  });
});

test('large bodies are whole in both directions', async () => {
  const body = randomBytes(8 * 1024 * 1024);
  const response = await visit(stage.edge, { path: '/digest', method: 'POST', body });
  expect((await read(response)).toString()).toBe(createHash('sha256').update(body).digest('hex'));
  expect((await read(await visit(stage.edge, { path: '/big' }))).length).toBe(8 * 1024 * 1024);
});

test('a reader that is slow holds back the sender instead of filling memory', async () => {
  const response = await visit(stage.edge, { path: '/big' });
  response.pause();
  const others = await Promise.all([1, 2, 3].map(() => statusOf(stage.edge, { path: '/meanwhile' })));
  expect(others).toEqual([201, 201, 201]);
  expect((await read(response)).length).toBe(8 * 1024 * 1024);
});

test('fifty visitors at once are all served', async () => {
  const visits = Array.from({ length: 50 }, (_, index) => statusOf(stage.edge, { path: `/${index}` }));
  expect(new Set(await Promise.all(visits))).toEqual(new Set([201]));
});

test('events arrive as they are written', async () => {
  const response = await visit(stage.edge, { path: '/events' });
  const { delays, text } = await firstEvents(response, 10);
  expect(text).toMatch(/data: 1 .*\n\ndata: 2 /s);
  expect(Math.min(...delays)).toBeLessThan(20);
  expect(Math.max(...delays)).toBeLessThan(1_000);
});

test('the local server learns that a visitor left', async () => {
  left.length = 0;
  const response = await visit(stage.edge, { path: '/events' });
  await once(response, 'data');
  response.destroy();
  await eventually(() => left.includes('/events'));
});

test('WebSockets work, text and binary', async () => {
  const client = new WebSocket(`wss://127.0.0.1:${stage.edge.publicPort}/socket`, {
    ca: stage.edge.ca,
    headers: { host: `localhost:${stage.edge.publicPort}` },
  });
  await once(client, 'open');
  const big = randomBytes(600_000);
  client.send('ping');
  expect(String((await once(client, 'message'))[0])).toBe('ping');
  client.send(big);
  const [echo] = await once(client, 'message');
  expect(big.equals(echo)).toBe(true);
  client.close();
  await once(client, 'close');
});

test('another name is offline, with ngrok’s code', async () => {
  const response = await visit(stage.edge, { host: 'nobody.example' });
  expect(response.statusCode).toBe(404);
  expect(response.headers['ngrok-error-code']).toBe('ERR_NGROK_3200');
  expect((await read(response)).toString()).toContain('nobody.example');
});

test('on the free plan a browser gets the warning page first, a program does not', async () => {
  stage.edge.faults.interstitial = true;
  const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' };
  const codes = [];
  for (const headers of [
    browser,
    { 'user-agent': 'openai-mcp/1.0.0' },
    { ...browser, 'ngrok-skip-browser-warning': '1' },
    { ...browser, cookie: 'abuse_interstitial=localhost' },
  ]) {
    const response = await visit(stage.edge, { headers });
    codes.push(response.headers['ngrok-error-code'] ?? response.statusCode);
    await read(response);
  }
  stage.edge.faults.interstitial = false;
  expect(codes).toEqual(['ERR_NGROK_6024', 201, 201, 201]);
});

/** Reads until that many events came; `delays` are milliseconds between writing and arrival. */
async function firstEvents(
  response: IncomingMessage,
  count: number,
): Promise<{ text: string; delays: number[] }> {
  let text = '';
  const delays: number[] = [];
  for await (const chunk of response) {
    const now = Date.now();
    text += String(chunk);
    for (const [, time] of String(chunk).matchAll(/data: \d+ (\d+)/g)) delays.push(now - Number(time));
    if (delays.length >= count) break;
  }
  return { text, delays };
}
