/** `npm run bench -- --sources`: how long search and fetch take over all sources, and what the services are asked for it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const test = 'test/e2e/sources-load.test.ts';

/**
 * Runs the test of the load for longer than it takes as a test, and prints its figures.
 * @param {string[]} args `--seconds S`: how long the fifty clients stay (60)
 * @returns {Promise<number>} exit status: 1 where a goal was missed
 */
export async function measureSources(args) {
  const seconds = args.includes('--seconds') ? (args[args.indexOf('--seconds') + 1] ?? '60') : '60';
  const folder = mkdtempSync(path.join(tmpdir(), 'patchbay-load-'));
  const report = path.join(folder, 'figures.json');
  try {
    const env = { ...process.env, PATCHBAY_LOAD_REPORT: report, PATCHBAY_LOAD_SECONDS: seconds };
    const child = spawn(process.execPath, [vitest, 'run', test], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const status = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
    console.log(table(JSON.parse(readFileSync(report, 'utf8')), seconds));
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table({ rows, counts }, seconds) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['', 'call', 'calls', 'p50 ms', 'p95 ms', 'p99 ms', 'errors', 'left out'];
  const { requests, weight, attioReads, refusals } = counts;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ what, call, calls, p50, p95, p99, failures, leftOut }) =>
      line([what, call, calls, p50, p95, p99, failures, leftOut]),
    ),
    '',
    '“Left out”: searches that found nothing because a source had not answered in the time that search waits (1.5 s), and say so.',
    `Each crowd stayed ${seconds} s. Asked upstream in all: Binance ${requests.binance}, tastytrade ${requests.tastytrade}, Attio ${requests.attio} requests;`,
    `Binance’s busiest minute weighed ${weight} of 6000, Attio’s busiest second had ${attioReads} of 100 reads; refusals (429, 418): ${refusals}.`,
  ].join('\n');
}
