/** The MCP client SDK with a client metadata document for its id, and a redirect to a loopback port that was free. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from '@modelcontextprotocol/client';
import { callAgainWhenTold } from './oauth.mjs';
import { tellStory, url } from './shared.mjs';

/** The answer to the authorization request, as the browser brings it. */
let brought;
const answer = new Promise((resolve) => (brought = resolve));
const desk = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>You can close this page.');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/callback') brought(searchParams);
});
await new Promise((resolve) => desk.listen(0, '127.0.0.1', resolve));

const kept = {};
const provider = {
  redirectUrl: `http://127.0.0.1:${desk.address().port}/callback`,
  clientMetadataUrl: process.env.PATCHBAY_DOCUMENT,
  clientMetadata: { client_name: 'mcp-client', redirect_uris: ['http://127.0.0.1/callback'] },
  state: () => (kept.state = randomBytes(16).toString('base64url')),
  clientInformation: () => kept.client,
  saveClientInformation: (client) => void (kept.client = client),
  tokens: () => kept.tokens,
  saveTokens: (tokens) => void (kept.tokens = tokens),
  codeVerifier: () => kept.verifier,
  saveCodeVerifier: (verifier) => void (kept.verifier = verifier),
  discoveryState: () => kept.discovery,
  saveDiscoveryState: (discovery) => void (kept.discovery = discovery),
  redirectToAuthorization: (address) => void process.stderr.write(`opens ${address.href}\n`),
};

const open = () => new StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
const meet = () =>
  new Client({ name: 'mcp-client', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });

const first = open();
await meet()
  .connect(first)
  .then(
    () => Promise.reject(new Error('It was let in without authorization.')),
    (error) => (error instanceof UnauthorizedError ? undefined : Promise.reject(error)),
  );
const parameters = await answer;
if (parameters.get('state') !== kept.state) throw new Error('The answer carries another state.');
await first.finishAuth(parameters);

const client = meet();
await client.connect(open());
try {
  await tellStory(
    'mcp-client',
    async () => (await client.listTools()).tools,
    (name, args) => client.callTool({ name, arguments: args }),
  );
  await callAgainWhenTold(() => client.callTool({ name: 'list_notes', arguments: {} }));
} finally {
  await client.close();
  desk.close();
}
