/**
 * The whole story on real parts: the command, the ngrok SDK against a loopback edge, ChatGPT let in by hand, real clients
 * with a token on the public URL, the window in a browser, the command line, the doctor, and the journal after a restart.
 * Told by a test and by `npm run demo`.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { startNgrokEdge, type NgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { chatGptByHand, type ChatGptByHand } from './by-hand.ts';
import { liveStory } from './clients/shared.mjs';
import { lines, patchbay, serve } from './server.ts';
import { tellSources, type SourcesTold } from './story-sources.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** Who connects with a token, and the endpoint each of them is given. */
export const cast = [
  { client: 'raw', path: '/mcp' },
  { client: 'mcp-client', path: '/mcp' },
  { client: 'agents-http', path: '/mcp' },
  { client: 'agents-sse', path: '/sse' },
  { client: 'inspector', path: '/mcp' },
] as const;

export interface Told {
  client: string;
  tools: number;
  uid: string;
  found: string;
  url: string;
  title: string;
  text: string;
}

export interface Story {
  publicUrl: string;
  /** ChatGPT first. */
  clients: Told[];
  /** `patchbay doctor --json`, with status and evidence of each check. */
  doctor: { ok: boolean; checks: { id: string; status: string; evidence: string }[] };
  /** Tool names in the window's list of calls while the story ran. */
  inWindow: string;
  /** The act with Binance, tastytrade and Attio. */
  sources: SourcesTold;
  /** Rows of `patchbay calls --json`, while it ran and after a restart. */
  calls: Record<string, unknown>[];
  callsAfterRestart: Record<string, unknown>[];
}

const passphrase = 'a passphrase for the story';
const authtoken = 'authtoken_of_the_story_1234567890';

/** @param options.screenshot file for a picture of the window, if one is wanted */
export async function tellStory(options: {
  say(line: string): void;
  chromium: string;
  screenshot?: string;
}): Promise<Story> {
  const { say } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-story-'));
  const edge = await startNgrokEdge({ tokens: [authtoken] });
  const env = {
    PATCHBAY_PASSPHRASE: passphrase,
    NGROK_AUTHTOKEN: authtoken,
    // The doctor looks at the public address as anybody would, who trusts ngrok's CA.
    NODE_EXTRA_CA_CERTS: edge.caFile,
  };
  const closing: (() => Promise<unknown>)[] = [
    () => edge.close(),
    async () => rmSync(dataDir, { recursive: true, force: true }),
  ];
  try {
    say(`A loopback ngrok edge listens at ${edge.serverAddr}.`);
    await patchbay(dataDir, [
      'settings',
      'set',
      `tunnel.ngrok.serverAddr=${edge.serverAddr}`,
      `tunnel.ngrok.caFile=${edge.caFile}`,
    ]);
    const server = await serve(dataDir, ['--tunnel', 'ngrok', '--secrets', 'file'], env);
    closing.unshift(() => server.stop());
    const publicUrl = server.ready.publicUrl ?? '';
    say(`Patchbay runs and is published at ${publicUrl}.`);
    const visitor = await openVisitor(options.chromium);
    closing.unshift(() => visitor.close());
    const window = await visitor.openWindow(server.ready.dashboardUrl);

    const chatGpt = await chatGptComesIn({ say, visitor, window, world: { publicUrl, edge } });
    closing.unshift(async () => chatGpt.close());
    const { chat } = chatGpt;
    const clients = [await chatGptsNote(chat, say)];
    const made = await patchbay(dataDir, ['token', 'create', '--name', 'story', '--json']);
    const { token } = JSON.parse(made.out) as { token: string };
    say('The others bring a personal access token.');
    for (const { client, path } of cast) {
      const told = await play(client, { url: new URL(path, publicUrl).href, token, caFile: edge.caFile });
      say(`  ${wordsOf(told)}`);
      clients.push(told);
    }

    const doctor = JSON.parse((await patchbay(dataDir, ['doctor', '--json'])).out) as Story['doctor'];
    say(`The doctor looked from inside out and from outside in: ${countedChecks(doctor)}.`);
    for (const { status, evidence } of doctor.checks) if (status !== 'pass') say(`  ${status}: ${evidence}`);

    const inWindow = await callsIn(window);
    const sources = await tellSources({ say, dataDir, chat, visitor, window });
    if (options.screenshot !== undefined) await window.screenshot({ path: options.screenshot });
    const calls = lines((await patchbay(dataDir, ['calls', '--json', '--limit', '100'])).out);
    say(`The window shows the calls; “patchbay calls” lists ${calls.length}.`);

    await server.stop();
    const again = await serve(dataDir, ['--tunnel', 'none', '--secrets', 'file'], env);
    closing.unshift(() => again.stop());
    const callsAfterRestart = lines((await patchbay(dataDir, ['calls', '--json', '--limit', '100'])).out);
    say(`After a restart the journal still has ${callsAfterRestart.length}.`);
    return { publicUrl, clients, doctor, inWindow, sources, calls, callsAfterRestart };
  } finally {
    for (const close of closing) await close();
  }
}

async function chatGptComesIn(stage: {
  say(line: string): void;
  visitor: Visitor;
  window: Page;
  world: { publicUrl: string; edge: NgrokEdge };
}): Promise<ChatGptByHand> {
  const { say, ...hands } = stage;
  const byHand = chatGptByHand({
    ...hands,
    look: async ({ visit }) =>
      say(
        `ChatGPT asks to be let in. A browser shows ${visit.number}; ${visit.number} is pressed in the window.`,
      ),
  });
  await byHand.chat.link();
  say(`ChatGPT has a token for ${byHand.chat.tokens()?.scope ?? 'nothing'}.`);
  return byHand;
}

async function chatGptsNote(chat: ChatGptByHand['chat'], say: (line: string) => void): Promise<Told> {
  const told: Told = await liveStory(
    { client: 'chatgpt', word: 'kingfisherchatgpt' },
    () => chat.listTools(),
    (name, args) => chat.callTool(name, args),
  );
  say(`  ${wordsOf(told)}`);
  return told;
}

function wordsOf({ client, tools, found, title }: Told): string {
  return `${client}: saw ${tools} tools, wrote a note, found it as ${found}, fetched “${title}”.`;
}

function countedChecks({ checks }: Story['doctor']): string {
  const words = { pass: 'passed', warn: 'warned', fail: 'failed', skip: 'skipped' };
  return Object.entries(words)
    .map(([status, word]) => ({ word, count: checks.filter((check) => check.status === status).length }))
    .flatMap(({ word, count }) => (count === 0 ? [] : [`${count} ${word}`]))
    .join(', ');
}

/** Runs one client in a process of its own, which trusts the edge's CA as it would trust ngrok's. */
async function play(client: string, stage: { url: string; token: string; caFile: string }): Promise<Told> {
  const script = fileURLToPath(new URL(`clients/${client}.mjs`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: stage.caFile,
      PATCHBAY_URL: stage.url,
      PATCHBAY_TOKEN: stage.token,
      PATCHBAY_WORD: `kingfisher${client.replaceAll('-', '')}`,
    },
    maxBuffer: 32 * 1024 * 1024,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told;
}

/** The text of the calls screen, once the last call of the story is in it. */
async function callsIn(window: Page): Promise<string> {
  await window.getByRole('link', { name: 'Calls', exact: true }).click();
  await window.getByText('fetch').first().waitFor();
  return window.locator('main').innerText();
}
