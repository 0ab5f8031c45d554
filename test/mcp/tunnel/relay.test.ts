/** The relay between the SDK and the service, with plain TLS on both ends. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import tls from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCertificates, type Certificates } from '../../../src/mcp/tunnel/certificates.ts';
import { openRelay, type Relay } from '../../../src/mcp/tunnel/relay.ts';
import { listen, stopListening } from '../../simulators/ngrok-edge/listen.ts';
import { eventually, remains } from './waiting.ts';

const never = new AbortController().signal;
let certificates: Certificates;
let service: tls.Server;
let visitors: tls.TLSSocket[];
let port: number;

beforeEach(async () => {
  certificates = createCertificates({ dns: ['localhost'], ipv4: ['127.0.0.1'] });
  visitors = [];
  service = tls.createServer(certificates, (socket) => {
    visitors.push(socket);
    socket.on('error', () => undefined).on('data', (data) => socket.write(data));
  });
  port = await listen(service, 0);
});
afterEach(async () => {
  for (const visitor of visitors) visitor.destroy();
  await stopListening(service);
});

const open = (overrides: Partial<Parameters<typeof openRelay>[0]> = {}): Promise<Relay> =>
  openRelay({ host: '127.0.0.1', port, ca: [certificates.ca], signal: never, ...overrides });

function dial(relay: Relay): tls.TLSSocket {
  const [host = '', own = ''] = relay.serverAddr.split(':');
  return tls.connect({ host, port: Number(own), ca: relay.ca }).on('error', () => undefined);
}

const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'none',
    (error: { code?: unknown }) => error.code,
  );

/** A frame as the service would send it: the relay looks at nothing else. */
const frame = Buffer.from([0, 0, 5, 0x10, 0, 0, 0, 2, ...Buffer.from('hello')]);

test('carries frames both ways, and cuts both sides when closed', async () => {
  const relay = await open();
  const sdk = dial(relay);
  sdk.write(frame);
  expect((await once(sdk, 'data'))[0]).toEqual(frame);
  relay.close();
  await eventually(() => sdk.closed && visitors.every((visitor) => visitor.closed));
  expect((await relay.broken).code).toBe('tunnel_lost');
});

test('lets one connection in and shuts its door', async () => {
  const relay = await open();
  const first = dial(relay);
  await once(first, 'secureConnect');
  const second = dial(relay);
  await once(second, 'close');
  expect(first.closed).toBe(false);
  expect(visitors).toHaveLength(1);
  relay.close();
});

test('tells when the service hangs up, without hanging up on the SDK', async () => {
  const relay = await open();
  const sdk = dial(relay);
  await once(sdk, 'secureConnect');
  await eventually(() => visitors.length === 1);
  visitors[0]?.end();
  expect((await relay.broken).code).toBe('tunnel_lost');
  expect(await remains(once(sdk, 'end'), 200)).toBe('pending');
  relay.close();
});

test('survives a service that resets at once', async () => {
  service.on('secureConnection', (socket) => socket.destroy());
  for (let round = 0; round < 20; round += 1) {
    const relay = await open().catch(() => null);
    if (relay === null) continue;
    const sdk = dial(relay);
    expect((await relay.broken).code).toBe('tunnel_lost');
    relay.close();
    await eventually(() => sdk.closed);
  }
});

test('a name is checked against the certificate, by Node', async () => {
  const relay = await open({ host: 'localhost' });
  relay.close();
  const other = createCertificates({ dns: ['elsewhere.example'], ipv4: [] });
  service.setSecureContext(other);
  expect(await codeOf(open({ host: 'localhost', ca: [other.ca] }))).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
});

test('a stranger’s certificate and a server without TLS have their own codes', async () => {
  const stranger = createCertificates({ dns: [], ipv4: ['127.0.0.1'] });
  expect(String(await codeOf(open({ ca: [stranger.ca] })))).toMatch(/CERT|SIGNATURE/);
  const plain: Server = createServer();
  const plainPort = await listen(plain, 0);
  expect(String(await codeOf(open({ port: plainPort })))).toMatch(/SSL|EPROTO/);
  plain.closeAllConnections();
  await stopListening(plain);
});
