/** Kill -9 in the middle of writes: the settings file is always a whole one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSettings } from '../../../src/mcp/settings/settings.ts';
import { bundle, type Bundle } from '../../bundle.ts';

let child: Bundle;
let folder = '';
beforeAll(async () => {
  child = await bundle(fileURLToPath(new URL('writing-child.ts', import.meta.url)));
  folder = mkdtempSync(join(tmpdir(), 'patchbay-settings-'));
});
afterAll(async () => {
  await child.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a file that is being written when the process is killed is the old one or the new one', async () => {
  const file = join(folder, 'settings.json');
  for (const delay of [0, 3, 7, 11, 19, 31, 53, 97]) {
    const writer = spawn(process.execPath, [child.file, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let answered = 0;
    writer.stdout.on('data', (chunk: Buffer) => {
      answered = Number(chunk.toString().trim().split('\n').at(-1));
    });
    await once(writer.stdout, 'data');
    await wait(delay);
    const ended = once(writer, 'close');
    writer.kill('SIGKILL');
    await ended;
    const { settings, problem } = createSettings({ file, now: () => 0 }).load();
    expect(problem).toBeNull();
    const count = Number(settings.connectors['binance']?.values['counter']);
    expect([answered, answered + 1]).toContain(count);
    // The long value shows that the end of the file is there too and belongs to its beginning.
    expect(settings.connectors['binance']?.values['filler']).toBe(String(count % 10).repeat(4000));
    expect(readFileSync(file, 'utf8').endsWith('}\n')).toBe(true);
  }
});
