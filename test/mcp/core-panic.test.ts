/** The emergency on a whole core: what it ends, also where the disk or the settings do not take it. */
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { bearerOf, callTool, openWorld, type World, type WorldOptions } from './core-world.ts';
import { canMount, mountDisk, whyNot } from './own-disk.ts';

async function published(
  options: WorldOptions = {},
): Promise<{ world: World; origin: string; bearer: string }> {
  const world = openWorld({ connectors: [workspace], ...options });
  const origin = await world.start();
  await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': 'a token of mine' } });
  await world.ask('tunnel.start', {});
  await vi.waitFor(() => expect(world.state().tunnel.kind).toBe('online'));
  return { world, origin, bearer: await bearerOf(world) };
}

/** Leaves no free block. */
function fill(file: string): void {
  for (const size of [65_536, 4_096, 1]) {
    for (;;) {
      try {
        appendFileSync(file, Buffer.alloc(size, 'x'));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') break;
        throw error;
      }
    }
  }
}

describe('after panic', () => {
  test('the tunnel stays closed though the command line asks for it, until it is switched on again', async () => {
    const first = await published();
    await first.world.ask('panic', {});
    await first.world.core.stop('To start again.');
    const options = { dataDir: first.world.dataDir, overrides: { tunnel: 'ngrok' as const, port: 0 } };
    const again = openWorld({ connectors: [workspace], ...options });
    await again.start();
    expect(again.state().tunnel.kind).toBe('off');
    expect(again.state().notices).toMatchObject([{ id: 'tunnel-locked' }]);
    expect(again.agent.service.requests).toEqual([]);
    await again.ask('settings.set', {
      values: { 'tunnel.ngrok.authtoken': 'a token of mine', 'tunnel.kind': 'ngrok' },
    });
    await vi.waitFor(() => expect(again.state().tunnel.kind).toBe('online'));
    expect(again.state().settings.tunnel.locked).toBe(false);
    expect(again.state().notices).toEqual([]);
  });

  test('the tunnel is closed and nobody gets in though the settings cannot be written, and that is said', async () => {
    const { world, origin, bearer } = await published();
    const file = join(world.dataDir, 'settings.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 1', '"version": 99'));
    await expect(world.ask('panic', {})).rejects.toMatchObject({
      code: 'settings_unwritable',
      message: expect.stringMatching(/^Nobody is let in any more and the tunnel is closed, but/),
    });
    expect(world.state().tunnel.kind).toBe('off');
    expect((await callTool(origin, bearer, 'list_notes')).status).toBe(401);
  });

  test.skipIf(!canMount)(
    `on a full disk everything is closed and stays so, for space was kept back for it${whyNot}`,
    async () => {
      const { path: dataDir } = await mountDisk('6m');
      const ballast = join(dataDir, 'ballast');
      const { world, origin, bearer } = await published({ dataDir });
      const reserve = join(dataDir, 'reserve');
      expect(statSync(reserve).size).toBe(512 * 1024);
      fill(ballast);
      expect(await world.ask('panic', {})).toMatchObject({ tokens: 1, tunnelClosed: true });
      expect((await callTool(origin, bearer, 'list_notes')).status).toBe(401);
      await world.core.stop('To start again.');
      rmSync(ballast);
      const again = openWorld({
        connectors: [workspace],
        dataDir,
        overrides: { port: Number(new URL(origin).port) },
      });
      await again.start();
      expect(again.state().tokens).toEqual([]);
      expect(again.state().tunnel.kind).toBe('off');
      expect((await callTool(origin, bearer, 'list_notes')).status).toBe(401);
      expect(existsSync(reserve)).toBe(true);
      await again.core.stop('The test is over.');
    },
  );
});
