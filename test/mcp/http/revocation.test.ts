/** What a token or grant has open when it ends: all of it is over within a second. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rights } from '../../../src/mcp/access/rights.ts';
import { openEvents } from './events.ts';
import { modern, post, startListenerRig, type Rig } from './listener-rig.ts';

const soon = 1_000;

function rights(credential: string): Rights {
  const scopes = new Set(['mcp:read', 'mcp:write']);
  return { credential, name: credential, kind: 'oauth', scopes, sources: null };
}

describe.each([
  ['direct', true],
  ['SDK', false],
])('on the %s path', (_name, direct) => {
  let rig: Rig;
  let good: Set<string>;
  beforeEach(async () => {
    good = new Set(['first', 'second']);
    rig = await startListenerRig({
      direct,
      deadlineMs: 30_000,
      access: {
        verify: (token) =>
          good.has(token) ? { ok: true, rights: rights(token) } : { ok: false, message: 'It was revoked.' },
      },
    });
  });
  afterEach(() => rig.close());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const revoke = () => {
    good.delete('first');
    rig.endFor('first');
  };
  const until = async (condition: () => boolean) => {
    const patience = Date.now() + 10_000;
    while (!condition()) {
      if (Date.now() > patience) throw new Error('It did not come to that.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('running calls end, in either era, over SSE and the bridge; another’s go on', async () => {
    const slow = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'slow', arguments: {} } };
    const newest = modern('tools/call', { name: 'slow', arguments: {} });
    const events = await openEvents(`${rig.origin}/sse`, bearer('first'));
    const endpoint = await events.next('endpoint');
    const calls = [
      post(rig.mcpUrl, slow, bearer('first')),
      post(rig.mcpUrl, newest.body, { ...newest.headers, ...bearer('first') }),
      post(`${rig.origin}/mcp/call`, { name: 'slow' }, bearer('first')),
    ];
    await post(`${rig.origin}${endpoint}`, slow, bearer('first'));
    const leave = new AbortController();
    void fetch(`${rig.origin}/mcp/call`, {
      method: 'POST',
      headers: { ...bearer('second'), 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'slow', arguments: { name: 'of the second' } }),
      signal: leave.signal,
    }).catch(() => undefined);
    await until(() => rig.counts().calls === 5);
    const began = Date.now();
    revoke();
    for (const answer of await Promise.all(calls)) expect(answer.text).toContain('took back the access');
    await until(() => rig.counts().calls === 1);
    expect(Date.now() - began).toBeLessThan(soon);
    expect(rig.ended.map(({ status }) => status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(rig.stopped).not.toContain('of the second');
    leave.abort();
    await until(() => rig.counts().calls === 0);
  });

  it('sessions, their streams, SSE streams and subscriptions end; another’s stay', async () => {
    const hello = {
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
    };
    const session = (await post(rig.mcpUrl, hello, bearer('first'))).headers.get('mcp-session-id') ?? '';
    const listening = modern('subscriptions/listen', { notifications: { toolsListChanged: true } });
    const subscription = await fetch(rig.mcpUrl, {
      method: 'POST',
      headers: {
        ...bearer('first'),
        ...listening.headers,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify(listening.body),
    });
    expect(subscription.headers.get('content-type')).toContain('text/event-stream');
    const streams = await Promise.all([
      openEvents(rig.mcpUrl, { ...bearer('first'), 'mcp-session-id': session }),
      openEvents(`${rig.origin}/sse`, bearer('first')),
    ]);
    const other = await openEvents(`${rig.origin}/sse`, bearer('second'));
    await until(() => rig.counts().streams === 4);
    const began = Date.now();
    revoke();
    for (const stream of streams) await expect(stream.next('none')).rejects.toThrow('ended');
    await subscription.text();
    await until(() => rig.counts().streams === 1);
    expect(Date.now() - began).toBeLessThan(soon);
    expect(rig.counts().sessions).toBe(0);
    other.close();
  });

  it.each([
    ['/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'write', arguments: {} } }],
    ['/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
    ['/mcp/call', { name: 'write' }],
  ])('a request whose body was still on its way to %s is not answered', async (path, message) => {
    const body = JSON.stringify(message);
    const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
      const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const req = request(`${rig.origin}${path}`, {
        method: 'POST',
        headers: { ...bearer('first'), ...length },
      });
      req.on('error', reject);
      req.on('response', (res) => {
        let text = '';
        res.on('data', (chunk) => (text += String(chunk)));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
      });
      req.write(body.slice(0, 10));
      setTimeout(() => {
        revoke();
        req.end(body.slice(10));
      }, 100);
    });
    const { status, text } = await answer;
    expect(status).toBe(401);
    expect(text).toContain('revoked');
    expect(rig.started).toEqual([]);
  });
});
