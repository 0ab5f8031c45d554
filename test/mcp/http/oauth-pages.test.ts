/** The public pages in a real Chromium: without scripts, within their policy, unframed, and deaf to what names say. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RoundView } from '../../../src/mcp/access/consents.ts';
import { post, startListenerRig, type Rig } from './listener-rig.ts';
import { stageRounds, stagedSecret } from './staged-access.ts';

let browser: Browser;
let rig: Rig;
let elsewhere: { origin: string; server: Server; visits: string[]; page: string };

beforeAll(async () => {
  const installed = process.env['PATCHBAY_CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({
    ...(existsSync(installed) ? { executablePath: installed } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  elsewhere = await openElsewhere();
});
afterEach(async () => {
  await rig.close();
  elsewhere.server.closeAllConnections();
  elsewhere.server.close();
});

/** A page of another origin: the client that is returned to, or a site that means no good. */
async function openElsewhere(): Promise<typeof elsewhere> {
  const made: typeof elsewhere = {
    origin: '',
    visits: [],
    page: '<h1>The client</h1>',
    server: createServer(),
  };
  made.server.on('request', (req, res) => {
    made.visits.push(req.url ?? '');
    res.writeHead(200, { 'content-type': 'text/html' }).end(made.page);
  });
  await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
  made.origin = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
  return made;
}

interface Looked {
  page: Page;
  complaints: string[];
  requests: string[];
}

async function look(options: BrowserContextOptions = {}): Promise<Looked> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const looked: Looked = { page, complaints: [], requests: [] };
  page.on('console', (message) => looked.complaints.push(message.text()));
  page.on('pageerror', (error) => looked.complaints.push(error.message));
  page.on('dialog', (dialog) => {
    looked.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => looked.requests.push(request.url()));
  return looked;
}

describe('the way through it', () => {
  let address: string;
  beforeEach(async () => {
    rig = await startListenerRig();
    const registration = { client_name: 'Notebook', redirect_uris: [`${elsewhere.origin}/callback`] };
    const answer = await post(`${rig.origin}/oauth/register`, registration);
    const { client_id } = answer.json as { client_id: string };
    const query = new URLSearchParams({
      response_type: 'code',
      client_id,
      redirect_uri: `${elsewhere.origin}/callback`,
      state: 'here & there',
      code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
      code_challenge_method: 'S256',
    });
    address = `${rig.origin}/oauth/authorize?${query.toString()}`;
  });
  const decide = (decision: 'approve' | 'reject', number?: number) => {
    const [approval] = rig.access.consents.list();
    const chosen = number === undefined ? {} : { number };
    rig.access.consents.decide({ id: approval?.id ?? '', decision, ...chosen }, 'window');
  };

  it.each([true, false])(
    'leads to the client as soon as its number is chosen (scripts allowed: %s)',
    { timeout: 60_000 },
    async (javaScriptEnabled) => {
      const { page, complaints, requests } = await look({ javaScriptEnabled });
      await page.goto(address);
      expect(await page.locator('title').textContent()).toBe('“Notebook” asks to use your Patchbay');
      const number = Number(await page.locator('.number b').textContent());
      expect(await page.locator('main').textContent()).toContain('Not proven');
      // It has asked again by itself, and waits.
      await page.waitForRequest(/wait=1/);
      decide('approve', number);
      await page.waitForURL(/callback/);
      expect(await page.locator('h1').textContent()).toBe('The client');
      const back = new URL(page.url());
      expect(back.searchParams.get('code')).toMatch(/.{20}/);
      expect(back.searchParams.get('state')).toBe('here & there');
      expect(back.searchParams.get('iss')).toBe(rig.origin);
      expect(complaints).toEqual([]);
      const ours = requests.filter((url) => url.startsWith(rig.origin));
      expect(ours.filter((url) => !url.startsWith(`${rig.origin}/oauth/authorize?`))).toEqual([]);
      await page.context().close();
    },
  );

  it('ends clearly when it is rejected, and when someone goes back to it', { timeout: 60_000 }, async () => {
    const { page, requests } = await look();
    await page.goto(address);
    await page.waitForRequest(/wait=1/);
    decide('reject');
    await page.waitForURL(/callback/);
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
    // The pages replaced one another, so that going back leads to where the user was before.
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goto(requests.find((url) => url.includes('round=')) ?? '');
    expect(await page.locator('h1').textContent()).toBe('This request is answered');
    expect(await page.locator('main').textContent()).toContain('rejected');
    await page.context().close();
  });

  it('goes on in the newest tab, and the older one says so', { timeout: 60_000 }, async () => {
    const { page } = await look();
    await page.goto(address);
    await page.waitForRequest(/wait=1/);
    const newer = await page.context().newPage();
    await newer.goto(address);
    await page.locator('h1', { hasText: 'This request is over' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Go on in the newest tab.');
    const number = Number(await newer.locator('.number b').textContent());
    expect(rig.access.consents.list()).toHaveLength(1);
    decide('approve', number);
    await newer.waitForURL(/callback/);
    await page.context().close();
  });
});

describe('what it shows', () => {
  const rounds = stageRounds();
  const waiting = {
    kind: 'waiting',
    number: 42,
    client: { name: 'ChatGPT', verification: { kind: 'domain', domain: 'chatgpt.com' } },
    redirectHost: 'chatgpt.com',
    scopes: ['mcp:read', 'mcp:write', 'offline_access'],
    expiresAt: Date.now() + 290_000,
  } satisfies RoundView;
  beforeEach(async () => {
    rig = await startListenerRig({ access: { consents: rounds.consents } });
  });
  const open = async (view: RoundView, options: BrowserContextOptions = {}) => {
    rounds.stage('one', view);
    const looked = await look(options);
    await looked.page
      .context()
      .addCookies([{ name: 'patchbay_round', value: stagedSecret, url: `${rig.origin}/oauth/authorize` }]);
    await looked.page.goto(`${rig.origin}/oauth/authorize?round=one`);
    return looked;
  };

  it('is who asks, how far that is known, where it returns to, what for, and how long', async () => {
    const { page } = await open(waiting);
    const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const part of [
      'ChatGPT asks to use your Patchbay',
      'Open Patchbay on your computer and choose 42.',
      'Proven: chatgpt.com vouches for it',
      'Returns to chatgpt.com',
      'Read what your sources hold',
      'Change, add and delete things in them',
      'Stay connected without asking again',
      'Nothing can be approved on this page',
      'It ends in 5 minutes.',
    ])
      expect(text).toContain(part);
    expect(await page.locator('a, button, input, form, script, iframe, img').count()).toBe(0);
    await page.context().close();
  });

  it('names by its domain whoever calls itself what it likes', async () => {
    const { page } = await open({
      ...waiting,
      client: { name: 'ChatGPT', verification: { kind: 'domain', domain: 'evil.example' } },
      redirectHost: 'evil.example',
    });
    expect(await page.locator('h1').innerText()).toBe('evil.example asks to use your Patchbay');
    expect(await page.locator('title').textContent()).toBe('evil.example asks to use your Patchbay');
    const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('evil.example Proven by its domain');
    expect(text).toContain('Calls itself “ChatGPT”; anyone may use this name');
    await page.context().close();
  });

  const hostile = [
    '<img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '&lt;b&gt;bold&lt;/b&gt;',
    '</style><style>*{display:none}</style>',
    `' onmouseover='alert(1)`,
    '${alert(1)} {{7*7}} <!-- -->',
  ];
  it.each(hostile)('is the name %s as it is written', async (name) => {
    const named = (given: string): RoundView => ({
      ...waiting,
      client: { name: given, verification: { kind: 'claimed' } },
      redirectHost: `evil.example/${given}`,
    });
    const plain = await open(named('Plain'));
    const elements = await plain.page.locator('*').count();
    await plain.page.context().close();
    const { page, complaints } = await open(named(name));
    expect(await page.locator('h1 bdi').textContent()).toBe(name);
    expect(await page.locator('title').textContent()).toContain(name);
    expect(await page.locator('*').count()).toBe(elements);
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is no name that turns the words around it', async () => {
    const { page } = await open({
      ...waiting,
      client: { name: '\u202Etpg\u2066 תָּו', verification: { kind: 'claimed' } },
    });
    expect(await page.locator('h1 bdi').textContent()).toBe('tpg תָּו');
    expect(await page.locator('h1:dir(ltr)').count()).toBe(1);
    await page.context().close();
  });

  it.each([
    ['wide', { width: 1280, height: 860 }, 'light'],
    ['wide', { width: 1280, height: 860 }, 'dark'],
    ['narrow', { width: 320, height: 700 }, 'light'],
    ['narrow', { width: 320, height: 700 }, 'dark'],
  ] as const)(
    'fits a %s window (%o, %s), however long the names are',
    async (_size, viewport, colorScheme) => {
      const long = { ...waiting, redirectHost: `${'a'.repeat(60)}.`.repeat(4) + 'example' };
      const client = { name: 'W'.repeat(60), verification: { kind: 'claimed' } } as const;
      const { page, complaints } = await open({ ...long, client }, { viewport, colorScheme });
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBe(0);
      const ground = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
      expect(/^rgb\((\d+)/.exec(String(ground))?.[1]).toMatch(colorScheme === 'light' ? /^2\d\d$/ : /^\d\d$/);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('is nothing inside another site’s frame', async () => {
    rounds.stage('one', waiting);
    for (const tag of ['iframe', 'embed', 'object'] as const) {
      const source = tag === 'object' ? 'data' : 'src';
      const url = `${rig.origin}/oauth/authorize?round=one`;
      elsewhere.page = `<${tag} ${source}="${url}" width="400" height="400"></${tag}>`;
      const { page } = await look();
      await page
        .context()
        .addCookies([{ name: 'patchbay_round', value: stagedSecret, url: `${rig.origin}/oauth/authorize` }]);
      await page.goto(elsewhere.origin);
      await page.waitForTimeout(300);
      for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toContain('ChatGPT');
      await page.context().close();
    }
    const framed = rig.visits.filter(({ request }) => request === 'GET /oauth/authorize');
    expect(framed.length).toBeGreaterThan(0);
    for (const visit of framed) expect(visit).toMatchObject({ status: 403, error: 'forbidden_frame' });
  });
});
