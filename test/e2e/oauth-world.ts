/** The product as a user has it, published by the loopback edge for clients that come by OAuth, and the user's hands on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands, type CommandOutput } from '../../src/contract/commands.ts';
import type { Approval } from '../../src/contract/state.ts';
import { startNgrokEdge, type NgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { publishClientDocument } from './client-document.ts';
import { api, patchbay, serve, type Ready } from './server.ts';

export interface OAuthWorld {
  publicUrl: string;
  edge: NgrokEdge;
  ready: Ready;
  dataDir: string;
  /** Address of the metadata document of a client that has one. */
  documentUrl: string;
  /** Waits until somebody asks to be let in, and lets them in by REST. */
  approve(number?: number): Promise<Approval>;
  status(): Promise<CommandOutput<'oauth.status'>>;
  /** Takes everything back from a client, by the command line; answers how many grants that were. */
  revoke(clientId: string): Promise<number>;
  close(): Promise<void>;
}

const authtoken = 'authtoken_of_the_clients_1234567890';
const patienceMs = 60_000;

export async function openOAuthWorld(): Promise<OAuthWorld> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.reverse()) await one();
  };
  try {
    const edge = await startNgrokEdge({ tokens: [authtoken] });
    closing.push(() => edge.close());
    const document = await publishClientDocument();
    closing.push(() => document.close());
    const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-oauth-'));
    closing.push(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    await patchbay(dataDir, [
      'settings',
      'set',
      `tunnel.ngrok.serverAddr=${edge.serverAddr}`,
      `tunnel.ngrok.caFile=${edge.caFile}`,
      `access.privateMetadataHosts=${document.host}`,
    ]);
    const server = await serve(dataDir, ['--tunnel', 'ngrok', '--secrets', 'file'], {
      PATCHBAY_PASSPHRASE: 'a passphrase for the clients',
      NGROK_AUTHTOKEN: authtoken,
      NODE_EXTRA_CA_CERTS: document.caFile,
    });
    closing.push(() => server.stop());
    const { ready } = server;
    if (ready.publicUrl === null) throw new Error(`It was not published:\n${server.said()}`);
    return {
      ...{ publicUrl: ready.publicUrl, edge, ready, dataDir, documentUrl: document.url, close },
      approve: (number) => approve(ready, number),
      status: async () => commands['oauth.status'].output.parse(await api(ready, 'oauth/status')),
      revoke: (clientId) => revoke(dataDir, clientId),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param number as the browser shows it, where there is one */
async function approve(ready: Ready, number: number | undefined): Promise<Approval> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const { approvals } = commands['approvals.list'].output.parse(await api(ready, 'approvals'));
    const [approval] = approvals;
    if (approval !== undefined) {
      const answer = { decision: 'approve', ...(number === undefined ? {} : { number }) };
      const said = await api(ready, `approvals/${approval.id}`, answer);
      if (JSON.stringify(said) !== JSON.stringify({ id: approval.id, decision: 'approve' }))
        throw new Error(`The approval was answered with ${JSON.stringify(said)}.`);
      return approval;
    }
    await sleep(5);
  }
  throw new Error('Nobody asked to be let in.');
}

async function revoke(dataDir: string, clientId: string): Promise<number> {
  const { code, out, err } = await patchbay(dataDir, ['client', 'revoke', clientId, '--json']);
  if (code !== 0) throw new Error(`client revoke ended with ${code}: ${err}`);
  return (JSON.parse(out) as { grants: number }).grants;
}
