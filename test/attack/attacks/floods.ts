/** Asking without end: many, large, slow, and all at once. */
import { setMaxListeners } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { authorizePath, openRound, pkce, register, rejectAll, wellFormed } from '../client.ts';
import { call, message, openSse, tokenNamed } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';
import { each, head, visit, ownNetwork } from '../visitor.ts';

const mebibyte = 1024 * 1024;

/** The server goes on as if nothing happened. */
async function expectCalm(target: Target, token: string): Promise<void> {
  const began = Date.now();
  const answer = await target.visit('local', call(token, 'list_notes'));
  expect(answer.status, answer.text).toBe(200);
  expect(Date.now() - began).toBeLessThan(5_000);
}

/** Sends head and then `drip` again and again, until the other side hangs up or `ms` are over. */
function drip(
  port: number,
  first: string,
  again: string,
  ms: number,
  everyMs: number,
): Promise<{ ended: boolean; heard: string }> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let heard = '';
    const timer = setInterval(() => socket.write(again, 'latin1'), everyMs);
    const over = setTimeout(() => finish(false), ms);
    const finish = (ended: boolean) => {
      clearInterval(timer);
      clearTimeout(over);
      socket.destroy();
      resolve({ ended, heard });
    };
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => finish(true));
    socket.on('close', () => finish(true));
    socket.write(first, 'latin1');
  });
}

export const floods: readonly Attack[] = [
  {
    class: 'floods',
    sentence: 'A body that is too large is not read, with a token or without',
    async run(target) {
      const { token } = await tokenNamed(target, 'large');
      const large = Buffer.alloc(6 * mebibyte, 0x20);
      const authorization = `Bearer ${token}`;
      const json = { 'content-type': 'application/json' };
      const attempts: [string, Record<string, string>, number[]][] = [
        ['/mcp', { authorization, ...json }, [413]],
        ['/mcp/call', { authorization, ...json }, [413]],
        ['/mcp', json, [401]],
        ['/oauth/register', json, [413]],
        ['/oauth/token', { 'content-type': 'application/x-www-form-urlencoded' }, [413]],
        ['/oauth/revoke', { 'content-type': 'application/x-www-form-urlencoded' }, [413]],
        ['/health', json, [405, 413, 404]],
        ['/nothing', json, [404]],
      ];
      for (const [path, headers, statuses] of attempts) {
        // The server may hang up before it has heard it all; that is a refusal too.
        const answer = await visit(target.wayFrom('198.51.100.1'), {
          path,
          method: 'POST',
          headers,
          body: large,
        }).catch(() => null);
        if (answer !== null)
          expect(statuses, `${path} ${answer.text.slice(0, 100)}`).toContain(answer.status);
      }
      await expectCalm(target, token);
    },
  },
  {
    class: 'floods',
    sentence: 'A body that does not end is cut off',
    async run(target) {
      const { token } = await tokenNamed(target, 'endless');
      const { host, port } = new URL(target.loopbackOrigin);
      const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
      const begin = (path: string, more: string) =>
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${more}Transfer-Encoding: chunked\r\n\r\n`;
      const outcomes = await Promise.all([
        drip(Number(port), begin('/oauth/register', ''), chunk, 20_000, 5),
        drip(Number(port), begin('/mcp', ''), chunk, 20_000, 5),
        drip(Number(port), begin('/mcp', `Authorization: Bearer ${token}\r\n`), chunk, 20_000, 5),
        drip(Number(port), begin('/nothing', ''), chunk, 20_000, 5),
      ]);
      expect(outcomes.map(({ ended }) => ended)).toEqual([true, true, true, true]);
      expect(outcomes.map(({ heard }) => heard.slice(9, 12))).toEqual(['413', '401', '413', '404']);
      await expectCalm(target, token);
    },
  },
  {
    class: 'floods',
    sentence: 'Slow clients do not keep others waiting, and are cut off',
    needs: ['patience'],
    async run(target) {
      const { token } = await tokenNamed(target, 'slow');
      const { host, port } = new URL(target.loopbackOrigin);
      const slowHead = `GET /health HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `;
      const slowBody = `POST /oauth/token HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n`;
      // Node looks every 30 seconds for heads that take longer than 20.
      const heads = Array.from({ length: 150 }, () => drip(Number(port), slowHead, 'a', 58_000, 1_000));
      const bodies = Array.from({ length: 50 }, () => drip(Number(port), slowBody, 'a', 1_500, 500));
      await sleep(500);
      for (let count = 0; count < 10; count += 1) await expectCalm(target, token);
      expect((await Promise.all(bodies)).length).toBe(50);
      const outcomes = await Promise.all(heads);
      expect(outcomes.filter(({ ended }) => !ended)).toEqual([]);
      await expectCalm(target, token);
    },
  },
  {
    class: 'floods',
    sentence: 'Five hundred open streams do not keep a call waiting, and a tunnel has room left',
    async run(target) {
      const { token } = await tokenNamed(target, 'streams');
      const way = target.wayFrom('198.51.100.2');
      const leave = new AbortController();
      setMaxListeners(0, leave.signal);
      const asked = {
        path: '/sse',
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      };
      try {
        const opened = await each(
          Array.from({ length: 500 }),
          // A connection each: they stay.
          async () => {
            const response = await head({ ...way, fresh: true }, asked, leave.signal);
            response.resume();
            response.on('error', () => undefined);
            return response;
          },
          50,
        );
        const refused = opened.filter(({ statusCode }) => statusCode === 503);
        expect(opened.filter(({ statusCode }) => statusCode === 200)).toHaveLength(400);
        expect(refused).toHaveLength(100);
        for (const { headers } of refused) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
        for (let count = 0; count < 10; count += 1) await expectCalm(target, token);
        expect((await target.visitFrom('198.51.100.3', call(token, 'list_notes'))).status).toBe(200);
        const local = await openSse(target, 'local', token);
        expect(local.status).toBe(200);
        local.close();
      } finally {
        leave.abort();
      }
      await sleep(300);
      await expectCalm(target, token);
    },
  },
  {
    class: 'floods',
    sentence: 'Requests for consent do not fill the window: two wait of one address, five in all',
    async run(target) {
      await rejectAll(target);
      const client = await register(target, {}, 'local');
      const path = () => authorizePath(wellFormed(client.id, pkce().challenge));
      const address = ownNetwork();
      const from = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5];
      for (const [index, host] of from.entries()) {
        expect((await target.visitFrom(address(host), { path: path() })).status).toBe(303);
        const { approvals } = await target.ask('approvals.list', {});
        const ofHost = approvals.filter(({ address: of }) => of === address(host));
        expect(ofHost.length, `${host}`).toBeLessThanOrEqual(2);
        if (index === 1) expect(ofHost).toHaveLength(2);
        expect(approvals.length).toBeLessThanOrEqual(5);
      }
      expect((await target.ask('approvals.list', {})).approvals).toHaveLength(5);
      await rejectAll(target);
      await openRound(target, wellFormed(client.id, pkce().challenge));
      await rejectAll(target);
    },
  },
  {
    class: 'floods',
    sentence: 'A stranger with many networks does not keep the user’s own request out',
    async run(target) {
      await rejectAll(target);
      const client = await register(target, {}, 'local');
      const ask = async (address: string) => {
        const path = authorizePath(wellFormed(client.id, pkce().challenge));
        return String((await target.visitFrom(address, { path })).headers.location);
      };
      for (let network = 0; network < 20; network += 1) await ask(`2001:db8:77:${network}::1`);
      const waiting = async () => (await target.ask('approvals.list', {})).approvals;
      expect((await waiting()).length).toBe(5);
      const mine = ownNetwork()(1);
      expect(await ask(mine)).toContain('round=');
      expect((await waiting()).map(({ address }) => address)).toContain(mine);
      for (let network = 20; network < 40; network += 1) await ask(`2001:db8:77:${network}::1`);
      expect((await waiting()).map(({ address }) => address)).toContain(mine);
      await rejectAll(target);
    },
  },
  {
    class: 'floods',
    sentence: 'A network that was rejected twice does not ask again for ten minutes',
    async run(target) {
      await rejectAll(target);
      const client = await register(target, {}, 'local');
      const ask = async (address: string) => {
        const path = authorizePath(wellFormed(client.id, pkce().challenge));
        return String((await target.visitFrom(address, { path })).headers.location);
      };
      const ipv4 = ownNetwork()(1);
      for (const [first, ...same] of [
        [ipv4, ipv4],
        ['2001:db8:78:1::1', '2001:db8:78:1::1', '2001:db8:78:2::9'],
      ]) {
        for (const _time of ['a slip of the hand', 'meant']) {
          expect(await ask(first ?? '')).toContain('round=');
          await rejectAll(target);
        }
        for (const address of same) expect(await ask(address), address).toContain('temporarily_unavailable');
      }
      expect((await target.ask('approvals.list', {})).approvals).toEqual([]);
    },
  },
  {
    class: 'floods',
    sentence: 'A message that is deep, wide or odd does not stop the server',
    async run(target) {
      const { token } = await tokenNamed(target, 'odd');
      const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
      const bodies = [
        '',
        '[]',
        '{}',
        'null',
        '['.repeat(100_000),
        `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_notes","arguments":${deep}}}`,
        JSON.stringify(Array.from({ length: 5_000 }, () => message('tools/list'))),
        `{"jsonrpc":"2.0","id":${'9'.repeat(400)},"method":"ping"}`,
        JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(100_000) }),
        JSON.stringify(
          message('tools/call', { name: '__proto__', arguments: { constructor: { prototype: {} } } }),
        ),
        JSON.stringify(message('tools/call', { name: 'search', arguments: { query: 'a'.repeat(500_000) } })),
        JSON.stringify(message('tools/call', { name: 'search', arguments: { query: '"*^~'.repeat(2_000) } })),
        Buffer.from([0xff, 0xfe, 0x00, 0x80]),
      ];
      for (const body of bodies) {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
        const answer = await target.visit('local', { path: '/mcp', method: 'POST', headers, body });
        expect(answer.status, String(body).slice(0, 60)).toBeLessThan(500);
        await expectCalm(target, token);
      }
      const headers = {
        ...Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x-${index}`, 'y'.repeat(100)])),
      };
      const many = await target.visit('local', { path: '/health', headers }).catch(() => null);
      if (many !== null) expect([200, 400, 431]).toContain(many.status);
      await expectCalm(target, token);
    },
  },
];
