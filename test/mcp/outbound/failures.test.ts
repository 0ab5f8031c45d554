/** Why no answer came is told apart, with what to do, and with nothing of the request. */
import { createServer as createTlsServer } from 'node:https';
import { expect, onTestFinished, test } from 'vitest';
import { createCertificates } from '../../../src/mcp/tunnel/certificates.ts';
import { freePort, listening, serve, serveRaw } from './loopback.ts';
import { never, noBudgets, refusalOf, wayOut } from './way-out.ts';

const sendTo = (url: string, more: { method?: 'GET' | 'POST'; body?: string } = {}) =>
  refusalOf(
    wayOut({ timeoutMs: 3_000 })
      .service({ ...noBudgets, headers: { authorization: 'Bearer TOPSECRET' } })
      .send({ url: `${url}/path?signature=TOPSECRET`, signal: never(), ...more }),
  );

test('a host that does not exist', async () => {
  const error = await sendTo('http://no-such-host.invalid');
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
  // A computer without any DNS says that it cannot look up now.
  expect(error.message).toMatch(/^Sample could not be found: .*no-such-host\.invalid/);
  expect(error.hint).toContain('online');
});

test('a port where nobody listens', async () => {
  const error = await sendTo(`http://127.0.0.1:${await freePort()}`);
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
  expect(error.message).toContain('refused the connection');
  expect(error.hint).toContain('baseUrl');
});

test('a port that no web service may use', async () => {
  const error = await sendTo('http://127.0.0.1:1');
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
  expect(error.message).toContain('is not there: no web service may use the port of 127.0.0.1:1');
  expect(error.hint).toContain('baseUrl');
});

test('a write to where nobody listens has surely not been sent', async () => {
  const error = await sendTo(`http://127.0.0.1:${await freePort()}`, { method: 'POST', body: 'TOPSECRET' });
  expect(error.sent).toBe(false);
});

test('a certificate nobody vouches for', async () => {
  const server = createTlsServer(
    createCertificates({ dns: ['localhost'], ipv4: ['127.0.0.1'] }),
    (_request, response) => response.end('secret'),
  );
  onTestFinished(() => void server.close());
  const error = await sendTo(`https://${await listening(server)}`);
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
  expect(error.message).toContain('certificate');
  expect(error.hint).toContain('NODE_EXTRA_CA_CERTS');
});

test('a certificate of another host', async () => {
  const { ca, cert, key } = createCertificates({ dns: ['elsewhere.example'], ipv4: [] });
  const server = createTlsServer({ cert: cert + ca, key }, (_request, response) => response.end('secret'));
  onTestFinished(() => void server.close());
  const error = await sendTo(`https://${await listening(server)}`);
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
});

test('a plain server behind https', async () => {
  const server = await serve((_n, _request, response) => response.end('x'));
  const error = await sendTo(`https://${server.host}`);
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
  expect(error.message).toContain('no secure connection');
});

test('a connection that is cut before the secure connection stands has carried nothing', async () => {
  const server = await serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy()));
  const error = await sendTo(server.origin.replace('http:', 'https:'));
  expect(error).toMatchObject({ code: 'source_unreachable', sent: false });
});

test('a connection that is cut before an answer may have carried the request', async () => {
  const server = await serveRaw((socket) => socket.once('data', () => socket.destroy()));
  const error = await sendTo(server.origin, { method: 'POST', body: 'TOPSECRET' });
  expect(error).toMatchObject({ code: 'source_unreachable', sent: true });
  expect(error.message).toContain('was cut');
});

test('a connection that is cut within an answer', async () => {
  const server = await serveRaw((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')),
  );
  const error = await sendTo(server.origin, { method: 'POST' });
  expect(error).toMatchObject({ code: 'source_unreachable', sent: true });
});

test('a read whose connection is cut is sent again', async () => {
  const server = await serveRaw((socket, n) =>
    socket.once('data', () => {
      if (n === 0) socket.destroy();
      else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
    }),
  );
  const reply = await wayOut().service(noBudgets).send({ url: server.origin, signal: never() });
  expect(reply.text).toBe('ok');
});

test('what is not HTTP at all', async () => {
  const server = await serveRaw((socket) => socket.once('data', () => socket.end('SSH-2.0-sample\r\n')));
  const error = await sendTo(server.origin, { method: 'POST' });
  expect(error.code).toBe('source_unreachable');
});

test('no error holds the query, a header or the body', async () => {
  const cut = await serveRaw((socket) => socket.once('data', () => socket.destroy()));
  const refused = `http://127.0.0.1:${await freePort()}`;
  for (const url of [cut.origin, refused, 'http://no-such-host.invalid']) {
    const error = await sendTo(url, { method: 'POST', body: 'TOPSECRET' });
    expect(JSON.stringify([error.message, error.hint, error.stack, String(error.cause)])).not.toContain(
      'TOPSECRET',
    );
  }
});
