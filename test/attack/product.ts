/** The running product as a target: `patchbay serve` in a process of its own, published by the loopback edge. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { CommandContext } from '../../src/contract/commands.ts';
import { AppError } from '../../src/contract/errors.ts';
import { connect, type Connection } from '../../src/contract/wire.ts';
import { socketChannel } from '../../src/headless/socket.ts';
import { patchbay, serve } from '../e2e/server.ts';
import { filesBelow, stateOf } from '../e2e/trouble-world.ts';
import { startNgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { startDocuments } from './documents.ts';
import type { Target } from './target.ts';
import { head, visit, type Asked, type Way } from './visitor.ts';

const authtoken = 'authtoken_of_the_attacks_1234567890';
const passphrase = 'passphrase-of-the-attacks-8Vd2';
/** No loopback name: what comes by it is not taken for a program on this machine. */
const domain = 'attacked.localhost';

/** What the product itself was given as secrets. */
export const productSecrets = [authtoken, passphrase];

/** @param options.limits whether the rates are as they come, or off so that attacks can be many. */
export async function makeProduct(options: { limits?: boolean } = {}): Promise<Target> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.reverse()) await one();
  };
  try {
    const documents = await startDocuments();
    closing.push(() => documents.close());
    const edge = await startNgrokEdge({ tokens: [authtoken], assignedDomain: domain });
    closing.push(() => edge.close());
    const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-attack-'));
    const outside = mkdtempSync(join(tmpdir(), 'patchbay-attack-clock-'));
    const clockFile = join(outside, 'ahead');
    for (const folder of [dataDir, outside])
      closing.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    const settings = [
      `tunnel.ngrok.serverAddr=${edge.serverAddr}`,
      `tunnel.ngrok.caFile=${edge.caFile}`,
      `tunnel.ngrok.domain=${domain}`,
      `access.privateMetadataHosts=${documents.allowedHost}`,
      'access.secretLinks=true',
      ...(options.limits === true ? [] : ['access.requestsPerMinute=0', 'access.requestsPerHour=0']),
    ];
    const set = await patchbay(dataDir, ['settings', 'set', ...settings]);
    if (set.code !== 0) throw new Error(`The settings were not taken: ${set.err}`);
    const server = await serve(dataDir, ['--tunnel', 'ngrok', '--secrets', 'file'], {
      PATCHBAY_PASSPHRASE: passphrase,
      NGROK_AUTHTOKEN: authtoken,
      NODE_EXTRA_CA_CERTS: documents.caFile,
      NODE_OPTIONS: `--import ${new URL('stand-in-world.mjs', import.meta.url).href}`,
      PATCHBAY_ATTACK_CLOCK: clockFile,
    });
    closing.push(() => server.stop());
    const { ready } = server;
    if (ready.publicUrl === null) throw new Error(`It was not published:\n${server.said()}`);
    const listenerPort = Number(new URL(ready.mcpUrl).port);
    const publicHost = new URL(ready.publicUrl).host;
    const faces = await openFaces(ready);
    closing.push(faces.close);
    let ahead = 0;
    const ways: Record<'public' | 'local', Way> = {
      public: { protocol: 'https:', port: edge.publicPort, host: publicHost, ca: edge.ca },
      local: { protocol: 'http:', port: listenerPort, host: `127.0.0.1:${listenerPort}` },
    };
    return {
      publicOrigin: ready.publicUrl,
      loopbackOrigin: `http://127.0.0.1:${listenerPort}`,
      desk: {
        url: ready.adminUrl,
        adminToken: ready.adminToken,
        windowUrl: ready.dashboardUrl,
        publicPort: edge.publicPort,
      },
      documents,
      way: (side) => ways[side],
      wayFrom: (address) => delivered(listenerPort, publicHost, address),
      visit: (side, asked) => visit(ways[side], asked),
      visitFrom: (address, asked) => visitFrom(listenerPort, publicHost, address, asked),
      ask: (name, input, face = 'terminal') => faces.of(face).call(name, input),
      state: () => stateOf(ready),
      now: () => Date.now() + ahead,
      async pass(ms) {
        ahead += ms;
        writeFileSync(clockFile, String(ahead));
        await sleep(150); // It reads the file every 20 ms.
      },
      files: () => filesBelow(dataDir),
      said: () => server.said() + server.out(),
      restart: () => Promise.reject(new Error('Only a core in process is started anew.')),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As the tunnel's agent hands it over: by the public name, with the address that the edge saw at the end. */
export function delivered(port: number, host: string, address: string): Way {
  return { protocol: 'http:', port, host, headers: { 'x-forwarded-for': address } };
}

export function visitFrom(port: number, host: string, address: string, asked: Asked) {
  const claimed = asked.headers?.['x-forwarded-for'];
  const forwarded = claimed === undefined ? address : `${String(claimed)}, ${address}`;
  const headers = { ...asked.headers, 'x-forwarded-for': forwarded };
  return visit(delivered(port, host, address), { ...asked, headers });
}

interface Faces {
  of(face: CommandContext['face']): Connection;
  close(): void;
}

/** The user's hands: a program with the admin token, and a window that was let in by its address. */
async function openFaces(ready: {
  adminUrl: string;
  adminToken: string;
  dashboardUrl: string;
}): Promise<Faces> {
  const socketUrl = `${ready.adminUrl.replace(/^http/, 'ws')}/contract`;
  const windowUrl = new URL(ready.dashboardUrl);
  const way: Way = { protocol: 'http:', port: Number(windowUrl.port), host: windowUrl.host };
  const welcome = await head(way, { path: windowUrl.pathname + windowUrl.search });
  welcome.resume();
  const cookie = welcome.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const terminal = new WebSocket(`${socketUrl}?token=${ready.adminToken}`);
  const window = new WebSocket(socketUrl, { headers: { cookie, origin: ready.adminUrl } });
  const connections = await Promise.all([terminal, window].map(connected));
  return {
    of(face) {
      const connection = connections[face === 'window' ? 1 : 0];
      if (connection === undefined) throw new Error('There is no such face.');
      return connection;
    },
    close() {
      for (const socket of [terminal, window]) socket.terminate();
    },
  };
}

async function connected(socket: WebSocket): Promise<Connection> {
  const connection = connect(socketChannel(socket));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  for (let tries = 0; connection.state() === null; tries += 1) {
    if (tries > 500) throw new AppError({ code: 'timeout', message: 'No hello came.', hint: '' });
    await sleep(10);
  }
  return connection;
}
