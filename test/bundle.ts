/** Makes a TypeScript file of the tests runnable by a child process of plain Node, which cannot read TypeScript before 22. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** In the checkout, so that the child finds `node_modules`. */
const scratch = fileURLToPath(new URL('.tmp', import.meta.url));

export interface Bundle {
  file: string;
  remove(): Promise<void>;
}

/** Bundles `source` and what it imports of ours; packages stay outside. */
export async function bundle(source: string): Promise<Bundle> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'bundle-'));
  const name = basename(source).replace(/\.ts$/, '.mjs');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: source,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: name, codeSplitting: false } },
    },
  });
  return { file: join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
}
