/** An https host of a stranger's: client metadata documents that are as they should be, and every way in which they are not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import https from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../src/mcp/tunnel/certificates.ts';
import { listen, stopListening } from '../simulators/ngrok-edge/listen.ts';
import { zone } from './stand-in-world.mjs';

export interface Documents {
  port: number;
  /** PEM file of the CA that signs its certificate. */
  caFile: string;
  /** The host (with port) whose documents the user allowed to be read although it is on loopback. */
  allowedHost: string;
  /** A document's address at the allowed host. */
  url(path: string): string;
  /** Signs a JWT (RFC 7515) as the client at `/signed/…` would, or with a key that nobody publishes. */
  sign(claims: object, how?: { alg?: string; kid?: string; foreign?: boolean }): string;
  /** The same server by a name (or address) that nobody allowed. */
  forbiddenUrl(host: string, path: string): string;
  /** Requests that came, by Host and path, and connections, since the last time this was asked. */
  hits(): string[];
  close(): Promise<void>;
}

export const documentRedirect = 'https://document.example.com/callback';

export async function startDocuments(): Promise<Documents> {
  const names = [`*.${zone}`, `*.rebind.${zone}`, 'localhost'];
  const { ca, cert, key } = createCertificates({ dns: names, ipv4: ['127.0.0.1'] });
  let hits: string[] = [];
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keySet = {
    keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }],
  };
  const server = https.createServer({ cert, key }, (request, response) => {
    hits.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    answer(request, response, keySet);
  });
  // Connections that never get as far as a request count as well: nobody should knock here.
  server.on('connection', () => hits.push('a connection'));
  const port = await listen(server, 0);
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-documents-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  const allowedHost = `docs.${zone}:${port}`;
  return {
    port,
    caFile,
    allowedHost,
    url: (path) => `https://${allowedHost}${path}`,
    sign(claims, { alg = 'ES256', kid = 'one', foreign: isForeign = false } = {}) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const text = `${part({ alg, kid, typ: 'JWT' })}.${part(claims)}`;
      if (alg === 'none') return `${text}.`;
      const { privateKey: key } = isForeign ? foreign : own;
      const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
      return `${text}.${signature.toString('base64url')}`;
    },
    forbiddenUrl: (host, path) => `https://${host}:${port}${path}`,
    hits() {
      const since = hits;
      hits = [];
      return since;
    },
    async close() {
      const stopped = stopListening(server);
      server.closeAllConnections();
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `/good/<anything>` is a whole document; the other paths are what their first part says. */
function answer(request: IncomingMessage, response: ServerResponse, keySet: object): void {
  const url = `https://${request.headers.host ?? ''}${request.url ?? '/'}`;
  const [, kind = ''] = (request.url ?? '/').split('/');
  const document = documentFor(url);
  const json = { 'content-type': 'application/json' };
  const send = (value: unknown, headers: Record<string, string> = json) =>
    response.writeHead(200, headers).end(JSON.stringify(value));
  switch (kind) {
    case 'mismatch':
      return void send({ ...document, client_id: `${url}/other` });
    case 'elsewhere':
      return void response
        .writeHead(302, { location: `https://inside.${zone}:${portOf(request)}/good/x` })
        .end();
    case 'large':
      return void send({ ...document, padding: 'x'.repeat(256 * 1024) });
    case 'endless':
      return pour(response.writeHead(200, json));
    case 'slow':
      return void response.writeHead(200, json).write('{'); // And then nothing.
    case 'silent':
      return;
    case 'page':
      return void send(document, { 'content-type': 'text/html' });
    case 'javascript':
      return void send({ ...document, redirect_uris: ['javascript:alert(1)'] });
    case 'array':
      return void send([document]);
    case 'keyed':
      return void send({
        ...document,
        token_endpoint_auth_method: 'private_key_jwt',
        jwks_uri: `https://inside.${zone}:${portOf(request)}/jwks`,
      });
    case 'signed':
      return void send({
        ...document,
        token_endpoint_auth_method: 'private_key_jwt',
        jwks_uri: `https://${request.headers.host ?? ''}/jwks`,
      });
    case 'jwks':
      return void send(keySet);
    default:
      return void send(document);
  }
}

function documentFor(url: string) {
  return {
    client_id: url,
    client_name: 'A client with a document',
    redirect_uris: [documentRedirect],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };
}

function portOf(request: IncomingMessage): string {
  return request.headers.host?.split(':')[1] ?? '443';
}

function pour(response: ServerResponse): void {
  response.write('{"padding":"');
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(16 * 1024)));
  };
  response.on('drain', more);
  more();
}
