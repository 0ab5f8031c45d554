/** Writes settings until it is killed, telling each change that was answered. */
import { writeSync } from 'node:fs';
import { createSettings } from '../../../src/mcp/settings/settings.ts';

const [file = ''] = process.argv.slice(2);
const settings = createSettings({ file, now: () => Date.now() });
const before = Number(settings.load().settings.connectors['binance']?.values['counter'] ?? 0);
for (let count = before + 1; ; count += 1) {
  const filler = String(count % 10).repeat(4000);
  await settings.set({
    'connectors.binance.values.counter': count,
    'connectors.binance.values.filler': filler,
  });
  writeSync(1, `${String(count)}\n`);
}
