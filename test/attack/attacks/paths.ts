/** Reaching what is guarded, or not published at all, by writing its path in another way. */
import { expect } from 'vitest';
import { tokenNamed } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';
import { each, shout } from '../visitor.ts';

/** Other spellings of a path. */
function spellings(path: string): string[] {
  const [, first = '', ...rest] = path.split('/');
  const tail = rest.length === 0 ? '' : `/${rest.join('/')}`;
  const code = (text: string) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
  return [
    `/${path}`,
    `//${path}`,
    `/.${path}`,
    `/..${path}`,
    `/./${path.slice(1)}`,
    `/health/..${path}`,
    `/health/../..${path}`,
    `/health/%2e%2e${path}`,
    `/health/.%2e${path}`,
    `/health%2f..${path}`,
    `/health;${path}`,
    `/health;x=1/..${path}`,
    `/health?${path}`,
    `/health%3f${path}`,
    `/health%00${path}`,
    `/health%0a${path}`,
    `/.well-known/..${path}`,
    `/oauth/authorize/..${path}`,
    `/${code(first)}${tail}`,
    `/%25${code(first).slice(1)}${tail}`,
    `/${first.toUpperCase()}${tail.toUpperCase()}`,
    `/${first}${tail.replaceAll('/', '%2f')}${tail === '' ? '%2f' : ''}`,
    `/${first}${tail.replaceAll('/', '%5c')}${tail === '' ? '%5c' : ''}`,
    `/${first}${tail.replaceAll('/', '//')}${tail === '' ? '//' : ''}`,
    `/${first}${tail};x=1`,
    `/${first};x=1${tail}`,
    `${path}/.`,
    `${path}/..${path}`,
    `${path}%00`,
    `${path}%00.json`,
    `${path}.json`,
    `${path}%20`,
    `${path}%09`,
    `${path}%23`,
    `${path}%3f`,
    `${path}~`,
    `/%c0%af${path.slice(1)}`,
    `/%ef%bc%8f${path.slice(1)}`,
    `\\${path.slice(1)}`,
    path.replaceAll('/', '\\'),
  ];
}

/** Whatever it is, it is neither the tools nor the administration. */
function expectNothing(status: number, text: string, path: string): void {
  expect(text, path).not.toMatch(
    /list_notes|"phase"|adminToken|approvals":|openapi|<div id="root"|patchbay_calls/,
  );
  if (!path.startsWith('/health?')) expect([400, 401, 403, 404, 405], path).toContain(status);
}

const desk = [
  '/api/v1/state',
  '/api/v1/approvals',
  '/api/v1/tokens',
  '/api/v1/oauth/status',
  '/api/v1/doctor',
  '/api/v1/openapi.json',
  '/api/v1/panic',
  '/metrics',
  '/contract',
  '/index.html',
  '/',
  '/admin.json',
  '/settings.json',
];

function deskHeaders(target: Target): Record<string, string>[] {
  const { adminToken = 'x', windowUrl = 'http://x/?token=x', url = 'http://127.0.0.1' } = target.desk ?? {};
  const token = new URL(windowUrl).searchParams.get('token') ?? '';
  return [
    {},
    { authorization: `Bearer ${adminToken}` },
    { cookie: `patchbay_${new URL(url).port}=${token}` },
  ];
}

export const paths: readonly Attack[] = [
  {
    class: 'paths',
    sentence: 'A guarded path does not open by another spelling of it',
    async run(target) {
      for (const path of ['/mcp', '/mcp/tools', '/sse', '/mcp/call', '/mcp/capabilities'])
        for (const method of ['GET', 'POST'])
          await each(spellings(path), async (spelling) => {
            const answer = await target.visit('public', { path: spelling, method });
            expectNothing(answer.status, answer.text, spelling);
          });
    },
  },
  {
    class: 'paths',
    sentence: 'A path with a good token does not lead anywhere but where its text says',
    async run(target) {
      const { token } = await tokenNamed(target, 'paths');
      const headers = { authorization: `Bearer ${token}` };
      expect((await target.visit('public', { path: '/mcp/tools', headers })).status).toBe(200);
      await each(
        spellings('/mcp/tools').filter((path) => !path.startsWith('/health?')),
        async (spelling) => {
          const answer = await target.visit('public', { path: spelling, headers });
          expect([400, 404, 405], spelling).toContain(answer.status);
        },
      );
    },
  },
  {
    class: 'paths',
    sentence:
      'The window and its administration do not stand on the public listener, by any path or credential',
    async run(target) {
      for (const headers of deskHeaders(target))
        for (const path of desk)
          for (const side of ['public', 'local'] as const)
            await each(
              [path, `/${path}`, `/mcp/..${path}`, `/mcp${path}`, `/oauth${path}`],
              async (spelling) => {
                const answer = await target.visit(side, { path: spelling, headers });
                expectNothing(answer.status, answer.text, spelling);
                expect(answer.headers['set-cookie']).toBeUndefined();
              },
            );
      const { windowUrl = 'http://x/?token=x' } = target.desk ?? {};
      const window = await target.visit('public', { path: `/${new URL(windowUrl).search}` });
      expectNothing(window.status, window.text, '/?token=');
    },
  },
  {
    class: 'paths',
    sentence: 'A socket is not opened on the public listener, nor a tunnel through it',
    async run(target) {
      const { host, port } = new URL(target.loopbackOrigin);
      const upgrade = `Host: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
      for (const path of ['/contract', '/mcp', '/', '/sse']) {
        const answer = await shout(Number(port), `GET ${path} HTTP/1.1\r\n${upgrade}`, 700);
        expect(answer, path).not.toMatch(/^HTTP\/1\.1 101/);
      }
      for (const method of ['CONNECT', 'TRACE', 'TRACK', 'DEBUG', 'OPTIONS', 'PROPFIND', 'MOVE']) {
        const to = method === 'CONNECT' ? '127.0.0.1:22' : '/mcp/tools';
        const answer = await shout(
          Number(port),
          `${method} ${to} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
          700,
        );
        expect(answer, method).not.toMatch(/^HTTP\/1\.1 2/);
        expect(answer).not.toContain('list_notes');
      }
    },
  },
  {
    class: 'paths',
    sentence:
      'A request line of another form does not get round the gate: absolute, with null bytes, or none',
    async run(target) {
      const { token } = await tokenNamed(target, 'raw');
      const { host, port, origin } = new URL(target.loopbackOrigin);
      const lines = [
        `GET ${origin}/mcp/tools HTTP/1.1`,
        `GET http://evil.example/mcp/tools HTTP/1.1`,
        `GET http://${host}@evil.example/mcp/tools HTTP/1.1`,
        'GET /mcp/tools\0 HTTP/1.1',
        'GET /health\0/mcp/tools HTTP/1.1',
        'GET mcp/tools HTTP/1.1',
        'GET * HTTP/1.1',
        'GET  /mcp/tools HTTP/1.1',
        'GET /mcp/tools HTTP/0.9',
        'GET /mcp/tools',
        'get /mcp/tools HTTP/1.1',
        'GET /mcp/tools HTTP/1.1 HTTP/1.1',
        'GET /mcp/to\tols HTTP/1.1',
        'GET /mcp/tools#x HTTP/1.1',
      ];
      for (const line of lines) {
        const open = `${line}\r\nHost: ${host}\r\nConnection: close\r\n`;
        const without = await shout(Number(port), `${open}\r\n`, 700);
        expect(without, line).not.toMatch(/^HTTP\/1\.1 2/);
        expect(without).not.toContain('list_notes');
        if (line.includes('evil.example')) {
          const withToken = await shout(Number(port), `${open}Authorization: Bearer ${token}\r\n\r\n`, 700);
          expect(withToken, line).not.toMatch(/^HTTP\/1\.1 2/);
        }
      }
    },
  },
  {
    class: 'paths',
    sentence: 'A request does not carry another one past the gate (smuggling)',
    async run(target) {
      const { host, port } = new URL(target.loopbackOrigin);
      const inner = `GET /health HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
      const head = `POST /oauth/token HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
      const bodies = [
        `Content-Length: ${inner.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
        `Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${inner}`,
        `Content-Length: 0\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
        `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`,
        `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${inner}`,
        `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${inner}`,
        `Content-Length: +${inner.length}\r\n\r\n${inner}`,
        `Transfer-Encoding: chunked\r\n\r\n0;\n\r\n\r\n${inner}`,
        `Content-Length: 1\n\r\n\r\nx${inner}`,
      ];
      for (const body of bodies) {
        const answer = await shout(Number(port), head + body, 700);
        expect(answer, body).not.toContain('"status":"ok"');
      }
      // What is told apart rightly is answered twice.
      const two = await shout(Number(port), `${head}Content-Length: 1\r\n\r\nx${inner}`, 700);
      expect(two).toContain('"status":"ok"');
    },
  },
  {
    class: 'paths',
    sentence: 'A secret link does not lead beyond its one path',
    async run(target) {
      const { token } = await tokenNamed(target, 'link paths', { kind: 'link' });
      const base = `/link/${token}`;
      for (const path of [
        base,
        `${base}/`,
        `${base}/mcp/tools`,
        `${base}/mcp/call`,
        `${base}/sse`,
        `${base}/mcp/../sse`,
        `${base}//mcp`,
        `${base}/MCP`,
        `${base}/mcp;x`,
        `${base}/../../mcp/tools`,
        `/link//${token}/mcp`,
        `/LINK/${token}/mcp`,
        `/link/${token}%00/mcp`,
        `/link/${encodeURIComponent(`${token}/mcp`)}`,
        `/link/?${token}/mcp`,
      ]) {
        const answer = await target.visit('public', { path, method: 'GET' });
        expect([404, 405], path).toContain(answer.status);
        const posted = await target.visit('public', {
          path,
          body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        });
        expect(posted.status, path).toBe(404);
        expect(answer.text + posted.text, path).not.toContain(token.slice(-20));
      }
    },
  },
];
