/** The life of the desktop app: its tray, its one instance, and its ways out. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holdLock } from '../../../src/mcp/database.ts';
import { buildDesktop, launchDesktop, makeDataDir, type RunningDesktop } from '../launch.ts';
import { chooseFromTray, closeWindow, trays, windowState } from './inside.ts';
import { eventually, listenIn } from './page.ts';

const running: RunningDesktop[] = [];
const folders: { remove(): void }[] = [];

beforeAll(() => {
  buildDesktop();
}, 120_000);

afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.kill();
  for (const folder of folders.splice(0)) folder.remove();
});

function dataFolder(settings?: object): string {
  const folder = makeDataDir(settings);
  folders.push(folder);
  return folder.dataDir;
}

async function launch(dataDir: string): Promise<RunningDesktop> {
  const desktop = await launchDesktop({ dataDir });
  running.push(desktop);
  return desktop;
}

/** Launched, started, and its window visible. */
async function launchShown(dataDir = dataFolder()): Promise<RunningDesktop> {
  const desktop = await launch(dataDir);
  await desktop.page();
  await expect.poll(() => windowState(desktop), eventually).toMatchObject({ visible: true });
  await expect.poll(() => desktop.output(), eventually).toContain('is running at');
  return desktop;
}

describe('the tray', { timeout: 60_000 }, () => {
  it('shows how the line stands, in a picture and in words', async () => {
    const desktop = await launchShown();
    await expect
      .poll(() => trays(desktop), eventually)
      .toMatchObject([
        {
          toolTip: 'Patchbay: running; the tunnel is off',
          size: { width: 16, height: 16 },
          labels: ['running; the tunnel is off', '', 'Open Patchbay', '', 'Quit Patchbay'],
        },
      ]);
    const [tray] = await trays(desktop);
    const template = process.platform === 'darwin' ? 'Template' : '';
    expect(path.basename(tray?.file ?? '')).toBe(`tray-off${template}.png`);
  });

  it('keeps a closed window, and brings it back', async () => {
    const desktop = await launchShown();
    await closeWindow(desktop);
    expect(await windowState(desktop)).toMatchObject({ count: 1, visible: false });
    expect(desktop.hasExited()).toBe(false);
    await chooseFromTray(desktop, 'Open Patchbay');
    expect(await windowState(desktop)).toMatchObject({ count: 1, visible: true });
  });

  it('follows what the window changes', async () => {
    const desktop = await launchShown();
    const core = await listenIn(await desktop.page());
    await core.call('settings.set', { values: { 'server.publicUrl': 'https://mcp.example' } });
    await expect
      .poll(() => trays(desktop), eventually)
      .toMatchObject([{ toolTip: 'Patchbay: live at mcp.example' }]);
    expect((await trays(desktop))[0]?.labels).toContain('Copy address');
  });
});

describe('a second instance', { timeout: 60_000 }, () => {
  it('ends at once and brings the first one’s window to the front', async () => {
    const dataDir = dataFolder();
    const first = await launchShown(dataDir);
    await closeWindow(first);
    const second = await launch(dataDir);
    expect(await second.exited).toBe(0);
    await expect.poll(() => windowState(first), eventually).toMatchObject({ count: 1, visible: true });
    expect(first.hasExited()).toBe(false);
  });

  it('runs beside the first on a data folder of its own', async () => {
    const first = await launchShown();
    const second = await launchShown();
    expect([first.hasExited(), second.hasExited()]).toEqual([false, false]);
  });
});

describe('quitting', { timeout: 60_000 }, () => {
  it('stops in order, lets go of the data folder, and exits with status 0', async () => {
    const dataDir = dataFolder();
    const desktop = await launchShown(dataDir);
    const core = await listenIn(await desktop.page());
    expect(await core.call('tokens.create', { name: 'before quitting' })).toMatchObject({ ok: true });
    await chooseFromTray(desktop, 'Quit Patchbay');
    expect(await desktop.exited).toBe(0);
    expect(desktop.output()).toContain('Stopping: Patchbay was quit.');
    expect(desktop.output()).not.toContain(' error ');

    const again = await launchShown(dataDir);
    const afterwards = await listenIn(await again.page());
    await expect
      .poll(() => afterwards.frames(), eventually)
      .toContainEqual(expect.objectContaining({ type: 'hello' }));
    const hello = (await afterwards.frames()).find((frame) => frame.type === 'hello');
    expect(hello).toMatchObject({ snapshot: { tokens: [{ name: 'before quitting' }] } });
  });

  it.skipIf(process.platform === 'win32')('takes the same road for a signal', async () => {
    const desktop = await launchShown();
    desktop.signal('SIGTERM');
    expect(await desktop.exited).toBe(0);
    expect(desktop.output()).toContain('Stopping: Patchbay was told to stop (SIGTERM).');
  });

  it('ends the stream that a client keeps open', async () => {
    const desktop = await launchShown();
    const core = await listenIn(await desktop.page());
    const token = await core.call('tokens.create', { name: 'a client' });
    if (!token.ok) throw new Error(token.problem.message);
    const stream = await fetch(`${await core.origin()}/sse`, {
      headers: { authorization: `Bearer ${token.value.token}`, accept: 'text/event-stream' },
    });
    expect(stream.status).toBe(200);
    const ended = Promise.allSettled([stream.text()]);
    await desktop.inside(({ app }) => app.quit());
    expect(await desktop.exited).toBe(0);
    await ended;
    expect(desktop.output()).not.toContain(' error ');
  });
});

describe('a desktop that cannot start', { timeout: 60_000 }, () => {
  it('says that another Patchbay has the data folder, and ends', async () => {
    const dataDir = dataFolder();
    const lock = holdLock(path.join(dataDir, 'patchbay.lock'));
    const desktop = await launch(dataDir);
    expect(await desktop.exited).toBe(1);
    lock.release();
    expect(desktop.output()).toContain('error box: {"title":"Another Patchbay is using this data folder."');
  });

  it('says that its port is taken, and ends', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const desktop = await launch(dataFolder({ server: { port } }));
    expect(await desktop.exited).toBe(1);
    other.close();
    expect(desktop.output()).toMatch(new RegExp(`error box: .*${port}`));
  });
});
