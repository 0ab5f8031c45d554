/** The loopback listener lets in who holds the window's address, and nobody else. */
import { createServer } from 'node:http';
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDashboard } from '../../src/headless/dashboard.ts';
import { createSmallCore } from './small-core.ts';
import { ask, cookieOf, someDashboard, windowFolder } from './world.ts';

describe('the window’s address', () => {
  test('is exchanged for a cookie and leaves the address bar', async () => {
    const { dashboard } = await someDashboard();
    const { pathname, search } = new URL(dashboard.windowUrl);
    const answer = await ask(dashboard.origin, pathname + search);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^patchbay_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(search.slice('?token='.length));

    const page = await ask(dashboard.origin, '/', {
      headers: { Cookie: `other=1; ${cookie.split(';')[0]}` },
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Patchbay</title>');
  });

  test('works again in another browser of the same run', async () => {
    const { dashboard } = await someDashboard();
    expect(await cookieOf(dashboard)).toBe(await cookieOf(dashboard));
  });

  test.each(['', 'token=', 'token=wrong', 'token=%00'])(
    'with %j instead of its token lets nobody in',
    async (search) => {
      const { dashboard } = await someDashboard();
      const answer = await ask(dashboard.origin, `/?${search}`);
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('the address that Patchbay printed');
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('is not the admin token', async () => {
    const { dashboard } = await someDashboard();
    expect((await ask(dashboard.origin, `/?token=${dashboard.adminToken}`)).status).toBe(401);
  });
});

describe('without the cookie', () => {
  test.each(['/', '/index.html', '/assets/main-abc123.js'])('%s is refused', async (target) => {
    const { dashboard } = await someDashboard();
    expect((await ask(dashboard.origin, target)).status).toBe(401);
    expect((await ask(dashboard.origin, target, { headers: { Cookie: 'patchbay_1=x' } })).status).toBe(401);
  });
});

describe('another site', () => {
  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:80'])(
    'that calls us %s is refused, cookie or not',
    async (host) => {
      const { dashboard } = await someDashboard();
      const headers = { Host: host, Cookie: await cookieOf(dashboard) };
      expect((await ask(dashboard.origin, '/', { headers })).status).toBe(403);
      const api = await ask(dashboard.origin, '/api/v1/state', {
        headers: { Host: host, Authorization: `Bearer ${dashboard.adminToken}` },
      });
      expect(api.status).toBe(403);
      expect(JSON.parse(api.text)).toMatchObject({ code: 'forbidden' });
    },
  );

  test.each(['https://evil.example', 'http://localhost:1', 'null'])(
    'with the Origin %s is refused',
    async (origin) => {
      const { dashboard } = await someDashboard();
      const headers = { Origin: origin, Cookie: await cookieOf(dashboard) };
      expect((await ask(dashboard.origin, '/', { headers })).status).toBe(403);
    },
  );

  test('of the same name is ourselves', async () => {
    const { dashboard } = await someDashboard();
    const port = new URL(dashboard.origin).port;
    const headers = {
      Host: `localhost:${port}`,
      Origin: `http://localhost:${port}`,
      Cookie: await cookieOf(dashboard),
    };
    expect((await ask(dashboard.origin, '/', { headers })).status).toBe(200);
  });
});

describe('the window’s files', () => {
  test('carry a strict policy, and only those with a hash in their name are kept', async () => {
    const { dashboard } = await someDashboard();
    const headers = { Cookie: await cookieOf(dashboard) };
    const page = await ask(dashboard.origin, '/', { headers });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        `connect-src 'self' ${dashboard.origin.replace('http', 'ws')}; ` +
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    const script = await ask(dashboard.origin, '/assets/main-abc123.js', { headers });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt%00.js',
    '//etc/passwd',
    '/%ff.txt',
    '/assets',
    '/nothing.js',
  ])('do not reach %s', async (target) => {
    const { dashboard } = await someDashboard();
    const answer = await ask(dashboard.origin, target, { headers: { Cookie: await cookieOf(dashboard) } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test('are not reached through a link that leads outside', async () => {
    const core = createSmallCore();
    const rendererDir = await windowFolder();
    await symlink(path.join(rendererDir, '..', 'secret.txt'), path.join(rendererDir, 'assets', 'link.txt'));
    const log = { write: () => undefined };
    const dashboard = await openDashboard({ core, rendererDir, port: 0, whenTaken: 'fail', log });
    onTestFinished(() => dashboard.close('over'));
    const headers = { Cookie: await cookieOf(dashboard) };
    expect((await ask(dashboard.origin, '/assets/link.txt', { headers })).status).toBe(404);
    await writeFile(path.join(rendererDir, 'assets', 'real.txt'), 'fine');
    expect((await ask(dashboard.origin, '/assets/real.txt', { headers })).text).toBe('fine');
  });

  test('that were never built are said to be missing', async () => {
    const log = { write: () => undefined };
    const dashboard = await openDashboard({
      core: createSmallCore(),
      rendererDir: '/nowhere/renderer',
      port: 0,
      whenTaken: 'fail',
      log,
    });
    onTestFinished(() => dashboard.close('over'));
    const answer = await ask(dashboard.origin, '/', { headers: { Cookie: await cookieOf(dashboard) } });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('not built');
  });

  test('answer HEAD without a body, and nothing but GET and HEAD', async () => {
    const { dashboard } = await someDashboard();
    const headers = { Cookie: await cookieOf(dashboard) };
    const head = await ask(dashboard.origin, '/', { method: 'HEAD', headers });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    const posted = await ask(dashboard.origin, '/', { method: 'POST', headers, body: 'x' });
    expect(posted.status).toBe(405);
    expect(posted.headers.allow).toBe('GET, HEAD');
  });
});

describe('the port', () => {
  async function takenPort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  test('that was asked for and is taken is a clear failure', async () => {
    const port = await takenPort();
    const log = { write: () => undefined };
    await expect(
      openDashboard({ core: createSmallCore(), rendererDir: '/x', port, whenTaken: 'fail', log }),
    ).rejects.toMatchObject({ code: 'port_in_use', hint: expect.stringContaining('--dashboard-port') });
  });

  test('that nobody asked for and is taken gives way to a free one', async () => {
    const port = await takenPort();
    const log = { write: () => undefined };
    const dashboard = await openDashboard({
      core: createSmallCore(),
      rendererDir: await windowFolder(),
      port,
      whenTaken: 'any',
      log,
    });
    onTestFinished(() => dashboard.close('over'));
    expect(dashboard.origin).not.toBe(`http://127.0.0.1:${port}`);
    expect((await ask(dashboard.origin, '/')).status).toBe(401);
  });
});
