/** Somebody asks to be let in, and the user answers on the desktop: from the tray or the notification to the number. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildDesktop, launchDesktop, makeDataDir, type RunningDesktop } from '../launch.ts';
import {
  chooseFromTray,
  clickNotification,
  closeWindow,
  notifications,
  trays,
  windowState,
} from './inside.ts';
import { eventually, listenIn, type PageCore } from './page.ts';

let desktop: RunningDesktop;
let page: Page;
let core: PageCore;
const folder = makeDataDir();
/** A Linux without a notification service has none; the tray is then all there is. */
let announces: boolean;

beforeAll(async () => {
  buildDesktop();
  desktop = await launchDesktop({ dataDir: folder.dataDir });
  page = await desktop.page();
  core = await listenIn(page);
  // It shows itself once it is drawn; only then can it be closed for good.
  await vi.waitFor(async () => expect((await windowState(desktop)).visible).toBe(true), eventually);
  announces = await desktop.inside(({ Notification }) => Notification.isSupported());
}, 120_000);

afterAll(async () => {
  await desktop.kill();
  folder.remove();
});

const redirect = 'http://127.0.0.1:9/callback';
const verifier = 'v'.repeat(64);

/** The public page as a browser without scripts has it: its address, its cookie, its number. */
interface Asking {
  address: string;
  cookie: string;
  number: string;
}

async function ask(client: string): Promise<Asking> {
  const origin = await core.origin();
  const registered = await fetch(`${origin}/oauth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_name: client,
      redirect_uris: [redirect],
      token_endpoint_auth_method: 'none',
    }),
  });
  const { client_id } = (await registered.json()) as { client_id: string };
  const query = new URLSearchParams({
    response_type: 'code',
    client_id,
    redirect_uri: redirect,
    state: 'a state',
    scope: 'mcp:read mcp:write',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const opened = await fetch(`${origin}/oauth/authorize?${query.toString()}`, { redirect: 'manual' });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const address = new URL(opened.headers.get('location') ?? '', origin).href;
  const shown = await fetch(address, { headers: { cookie } });
  const words = (await shown.text()).replaceAll('&nbsp;', ' ').replaceAll(/<[^>]+>/g, '');
  const number = /choose (\d\d)\b/.exec(words)?.[1];
  if (number === undefined) throw new Error(`The public page shows no number: ${words}`);
  return { address, cookie, number };
}

/** Where the public page leads once it is answered. */
async function answerOf({ address, cookie }: Asking): Promise<URL> {
  const answered = await fetch(`${address}&wait=1`, { headers: { cookie }, redirect: 'manual' });
  return new URL(answered.headers.get('location') ?? '', address);
}

const sheet = () => page.getByRole('alertdialog');

describe('somebody who asks to be let in', { timeout: 60_000 }, () => {
  it('is announced while the window is hidden, and answered by the number that the browser shows', async () => {
    await closeWindow(desktop);
    const asking = await ask('A script & Co');
    await expect.poll(async () => (await notifications(desktop)).length, eventually).toBe(announces ? 1 : 0);
    for (const { title, body, open } of await notifications(desktop)) {
      expect({ title, open }).toEqual({ title: 'A script & Co asks to be let in', open: true });
      expect(`${title} ${body}`).not.toContain(asking.number);
    }
    await expect
      .poll(async () => (await trays(desktop))[0]?.labels, eventually)
      .toContain('Approve A script && Co…');
    expect((await trays(desktop))[0]?.file).toMatch(/tray-waiting/);

    await chooseFromTray(desktop, 'Approve A script && Co…');
    await expect.poll(() => windowState(desktop), eventually).toMatchObject({ visible: true, focused: true });
    await sheet().getByText('anyone may use this name').waitFor();
    // Longer than the sheet takes no press after it has come up.
    await page.waitForTimeout(1000);
    await sheet().getByRole('switch', { name: 'Change and delete' }).click();
    await sheet().getByRole('button', { name: asking.number, exact: true }).click();

    const to = await answerOf(asking);
    expect(to.href).toContain(redirect);
    expect(to.searchParams.get('code')).not.toBeNull();
    await expect
      .poll(async () => (await notifications(desktop)).some(({ open }) => open), eventually)
      .toBe(false);
    await sheet().waitFor({ state: 'detached' });
    expect(await core.call('approvals.list', {})).toEqual({ ok: true, value: { approvals: [] } });
  });

  it('is refused by a wrong number, and the window says so', async () => {
    await closeWindow(desktop);
    const asking = await ask('Another');
    await expect
      .poll(async () => (await trays(desktop))[0]?.labels, eventually)
      .toContain('Approve Another…');
    if (announces) await clickNotification(desktop);
    else await chooseFromTray(desktop, 'Approve Another…');
    await sheet().getByText('Another asks to be let in').waitFor();
    await page.waitForTimeout(1000);
    const numbers = sheet().getByRole('group', { name: 'Choose the number' }).getByRole('button');
    const wrong = (await numbers.allTextContents()).find((number) => number !== asking.number) ?? '';
    await sheet().getByRole('button', { name: wrong, exact: true }).click();
    await sheet().getByText('Nobody was let in.').waitFor();
    const to = await answerOf(asking);
    expect(to.searchParams.get('error')).toBe('access_denied');
    expect(to.searchParams.get('code')).toBeNull();
  });
});
