/** Bundles the bench and every server it measures, then runs it: `npm run bench -- --help` says how. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { measureSources } from './sources.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, '../../dist/bench');

const args = process.argv.slice(2);
if (args.includes('--sources')) process.exitCode = await measureSources(args);
else await measureServers();

async function measureServers() {
  /** In the checkout, so that packages are found; one folder a run, so that runs do not meet. */
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(path.join(dist, 'run-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

  const targets = readdirSync(path.join(here, 'targets')).map((file) => path.join(here, 'targets', file));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: [path.join(here, 'bench.ts'), path.join(here, 'load/client.ts'), ...targets],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  const { main, usage } = await import(pathToFileURL(path.join(folder, 'bench.js')).href);
  if (args.includes('--help')) console.log(usage);
  else await main(args);
}
