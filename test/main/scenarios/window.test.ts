/** The window of the built app: it shows the core's state, and everything it asks goes over the one channel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesktop, launchDesktop, makeDataDir, root, type RunningDesktop } from '../launch.ts';
import { openedPlaces, windowState } from './inside.ts';
import { eventually, listenIn, type PageCore } from './page.ts';

let desktop: RunningDesktop;
let page: Page;
let core: PageCore;
const folder = makeDataDir();

beforeAll(async () => {
  buildDesktop();
  desktop = await launchDesktop({ dataDir: folder.dataDir, env: { PATCHBAY_PASSPHRASE: 'a passphrase' } });
  page = await desktop.page();
  core = await listenIn(page);
}, 120_000);

afterAll(async () => {
  await desktop.kill();
  folder.remove();
});

describe('the window', { timeout: 60_000 }, () => {
  it('opens visible, with a smallest size that the design keeps', async () => {
    await expect.poll(() => windowState(desktop), eventually).toMatchObject({ count: 1, visible: true });
    const smallest = await desktop.inside(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    );
    expect(smallest).toEqual([900, 600]);
  });

  it('draws the state it was told', async () => {
    await expect
      .poll(async () => await core.frames(), eventually)
      .toContainEqual(expect.objectContaining({ type: 'hello' }));
    const text = () => page.evaluate<string>('document.body.innerText');
    await expect.poll(text, eventually).toContain('Overview');
    await expect.poll(text, eventually).toContain('Patchbay');
    await expect.poll(text, eventually).not.toContain('Connecting to Patchbay');
  });

  it('copies the address with one click', async () => {
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await expect.poll(() => page.getByText('Copied').count(), eventually).toBeGreaterThan(0);
  });

  it('hears of a call that a client makes while it happens', async () => {
    const token = await core.call('tokens.create', { name: 'a client' });
    if (!token.ok) throw new Error(token.problem.message);
    const answer = await fetch(`${await core.origin()}/mcp/call`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.value.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'create_note', arguments: { title: 'From a client', content: 'Hello' } }),
    });
    await expect
      .poll(async () => (await told(core)).filter((name) => name.startsWith('call.')), eventually)
      .toEqual(['call.started', 'call.ended']);
    await answer.body?.cancel();
  });

  it('changes settings, and the file has them', async () => {
    const changed = await core.call('settings.set', { values: { 'calls.deadlineSeconds': 30 } });
    expect(changed).toMatchObject({ ok: true, value: { settings: { calls: { deadlineSeconds: 30 } } } });
    const file = JSON.parse(readFileSync(path.join(folder.dataDir, 'settings.json'), 'utf8')) as object;
    expect(file).toMatchObject({ calls: { deadlineSeconds: 30 } });
  });

  it('stores a secret that never comes back', async () => {
    const secret = 'ngrok-authtoken-of-a-test';
    const stored = await core.call('settings.set', { values: { 'tunnel.ngrok.authtoken': secret } });
    expect(stored).toMatchObject({ ok: true, value: { secrets: [{ name: 'tunnel.ngrok.authtoken' }] } });
    const everything = JSON.stringify(await core.frames());
    expect(everything).toContain('tunnel.ngrok.authtoken');
    expect(everything).not.toContain(secret);
  });

  it('is refused what the contract does not have, in words', async () => {
    const outcome = await core.call('tokens.create', { name: '' });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid_input' } });
  });

  it('opens only the places on the list, each at its own address', async () => {
    expect(await core.call('app.open', { destination: 'chatgpt-connectors' })).toMatchObject({ ok: true });
    expect(await core.call('app.open', { destination: 'ngrok-authtoken' })).toMatchObject({ ok: true });
    expect(await core.call('app.open', { destination: 'data-folder' })).toMatchObject({ ok: true });
    expect(await core.call('app.open', { destination: 'documentation' })).toMatchObject({ ok: true });
    const elsewhere = { destination: 'https://elsewhere.example' } as unknown as {
      destination: 'documentation';
    };
    expect(await core.call('app.open', elsewhere)).toMatchObject({
      ok: false,
      problem: { code: 'invalid_input' },
    });
    expect(await openedPlaces(desktop)).toEqual([
      'https://chatgpt.com/plugins',
      'https://dashboard.ngrok.com/get-started/your-authtoken',
      folder.dataDir,
      path.join(root, 'docs'),
    ]);
  });

  it('gets a fresh hello after a reload', async () => {
    await page.reload();
    core = await listenIn(page);
    await expect.poll(async () => (await core.frames())[0]?.type, eventually).toBe('hello');
  });
});

/** The names of the events told so far. */
async function told(from: PageCore): Promise<string[]> {
  return (await from.frames()).flatMap((frame) =>
    frame.type === 'events' ? frame.events.map((event) => event.name) : [],
  );
}
