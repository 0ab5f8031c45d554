#!/usr/bin/env node
/** Starts the `patchbay` command; in a checkout, builds first what is stale. */
import { existsSync } from 'node:fs';

const args = process.argv.slice(2);
try {
  if (existsSync(new URL('../src', import.meta.url))) {
    const { buildIfStale } = await import('../scripts/build.mjs');
    await buildIfStale(args.includes('serve') ? ['headless', 'renderer'] : ['headless']);
  }
} catch (error) {
  process.stderr.write(`Patchbay could not be built: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
await import('../dist/headless/index.js');
