/** A client's own web site on loopback: it serves the metadata document by which the client is known. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../src/mcp/tunnel/certificates.ts';
import { listen, stopListening } from '../simulators/ngrok-edge/listen.ts';

export interface ClientDocument {
  /** Its address, which is the client's id. */
  url: string;
  /** Host with port, as `access.privateMetadataHosts` names it. */
  host: string;
  /** PEM file of the CA that signs the site's certificate. */
  caFile: string;
  close(): Promise<void>;
}

export async function publishClientDocument(): Promise<ClientDocument> {
  const { ca, cert, key } = createCertificates({ dns: ['localhost'], ipv4: [] });
  const site = https.createServer({ cert, key }, (request, response) => {
    const document = {
      client_id: `https://${request.headers.host ?? ''}${request.url ?? ''}`,
      client_name: 'Client with a document',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  });
  const host = `localhost:${await listen(site, 0)}`;
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-client-site-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  return {
    ...{ host, caFile, url: `https://${host}/client.json` },
    async close() {
      const stopped = stopListening(site);
      site.closeAllConnections();
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
