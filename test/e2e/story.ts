/**
 * The whole story on real parts: the command, the ngrok SDK against a loopback edge, real clients on the public URL,
 * the window in a browser, the command line, and the journal after a restart. Told by a test and by `npm run demo`.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { startNgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { lines, patchbay, serve } from './server.ts';

/** Who connects, how, and the endpoint each of them is given. */
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
  clients: Told[];
  /** Tool names in the window's list of calls while the story ran. */
  inWindow: string;
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
  const env = { PATCHBAY_PASSPHRASE: passphrase, NGROK_AUTHTOKEN: authtoken };
  const edge = await startNgrokEdge({ tokens: [authtoken] });
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

    const made = await patchbay(dataDir, ['token', 'create', '--name', 'story', '--json']);
    const { token } = JSON.parse(made.out) as { token: string };
    const window = await openWindow(options.chromium, server.ready.dashboardUrl);
    closing.unshift(() => window.browser.close());

    const clients: Told[] = [];
    for (const { client, path } of cast) {
      const told = await play(client, { url: new URL(path, publicUrl).href, token, caFile: edge.caFile });
      say(
        `${client}: saw ${told.tools} tools, wrote a note, found it as ${told.found}, fetched “${told.title}”.`,
      );
      clients.push(told);
    }

    const inWindow = await window.calls();
    if (options.screenshot !== undefined) await window.page.screenshot({ path: options.screenshot });
    const calls = lines((await patchbay(dataDir, ['calls', '--json', '--limit', '100'])).out);
    say(`The window shows the calls; “patchbay calls” lists ${calls.length}.`);

    await server.stop();
    const again = await serve(dataDir, ['--tunnel', 'none', '--secrets', 'file'], env);
    closing.unshift(() => again.stop());
    const callsAfterRestart = lines((await patchbay(dataDir, ['calls', '--json', '--limit', '100'])).out);
    say(`After a restart the journal still has ${callsAfterRestart.length}.`);
    return { publicUrl, clients, inWindow, calls, callsAfterRestart };
  } finally {
    for (const close of closing) await close();
  }
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

async function openWindow(executablePath: string, url: string) {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.getByRole('link', { name: 'Calls' }).click();
  return {
    browser,
    page,
    /** The text of the calls screen, once the last call of the story is in it. */
    async calls() {
      await page.getByText('fetch').first().waitFor();
      return page.locator('main').innerText();
    },
  };
}
