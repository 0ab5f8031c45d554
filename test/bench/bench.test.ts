/** Whether the bench measures at all: one very short run, of which only the sanity of the figures is looked at. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goalsOf } from './goals.ts';
import { cellNames, type Cell } from './measure.ts';
import type { Results } from './results.ts';
import { median, ratio } from './statistics.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('run.mjs', import.meta.url));
const measured = ['floor-json', 'sdk-http-json', 'patchbay-2025', 'patchbay-2026', 'patchbay-sse'];
const minute = 60_000;

describe('a quick run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-bench-test-'));
  const file = join(folder, 'figures.json');
  let results: Results;
  let tables: string;

  beforeAll(async () => {
    const { stdout } = await run(process.execPath, [
      ...[script, '--quick', '--seconds', '0.1', '--only', measured.join(','), '--json', file],
    ]);
    tables = stdout;
    results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  }, 3 * minute);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('measures every target that was asked for, once', () => {
    expect(Object.keys(results.targets)).toEqual(measured);
    for (const repetitions of Object.values(results.targets)) expect(repetitions).toHaveLength(1);
  });

  it('makes calls in every cell and orders their percentiles', () => {
    for (const cell of allCells(results)) {
      expect(cell.calls).toBeGreaterThan(0);
      expect(cell.perSecond).toBeCloseTo(cell.calls / cell.seconds);
      expect(cell.p50).toBeGreaterThan(0);
      expect(cell.p95).toBeGreaterThanOrEqual(cell.p50);
      expect(cell.p99).toBeGreaterThanOrEqual(cell.p95);
    }
  });

  it('measures 50 sessions only where there are sessions', () => {
    expect(results.targets['patchbay-2025']?.[0]?.cells.s50).toBeDefined();
    expect(results.targets['patchbay-2026']?.[0]?.cells.s50).toBeUndefined();
  });

  it('times a cold start and looks at memory, which grows with sessions', () => {
    for (const repetition of Object.values(results.targets).flat()) {
      expect(repetition.coldStart).toBeGreaterThan(0);
      if (process.platform !== 'win32') expect(repetition.memory[0]).toBeGreaterThan(1000);
    }
    const [none, , many] = results.targets['sdk-http-json']?.[0]?.memory ?? [];
    if (process.platform === 'linux') expect(many).toBeGreaterThan(none ?? Number.POSITIVE_INFINITY);
  });

  it('prints every goal with the figure that was reached', () => {
    const goals = goalsOf(results);
    for (const { text } of goals) expect(tables).toContain(text);
    const reached = goals.filter((goal) => goal.met !== null);
    expect(reached.length).toBeGreaterThan(5);
    for (const goal of reached) expect(goal.reached).toBeGreaterThan(0);
  });
});

describe('the check of a token', () => {
  let printed = '';
  beforeAll(async () => {
    printed = (await run(process.execPath, [script, '--token-check', '--quick'])).stdout;
  }, 2 * minute);
  const cells = (name: string) =>
    (new RegExp(`^\\| ${name} \\| (.+) \\|$`, 'm').exec(printed)?.[1] ?? '').split(' | ').map(Number);

  it('costs less than 0.1 ms, with all that is counted beside it', () => {
    const [microseconds = Number.NaN] = cells('all of a request through the tunnel');
    expect(microseconds).toBeGreaterThan(0);
    expect(microseconds).toBeLessThan(100);
  });

  it('is measured in calls beside those through a gate that asks nobody', () => {
    const [guarded = 0, open = 0, ratioOfBoth = 0] = cells('p50 ms');
    expect(Math.min(guarded, open)).toBeGreaterThan(0);
    expect(ratioOfBoth).toBeCloseTo(guarded / open, 1);
  });
});

describe('the command line', () => {
  it('names the targets when one is unknown', async () => {
    const failed = run(process.execPath, [script, '--only', 'nobody']);
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/There is no target “nobody”[\s\S]*patchbay-2025/),
    });
  });
});

describe('the statistics', () => {
  it('take the median, between the two middle values where there are two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('divide inside a repetition before they take the median', () => {
    expect(ratio([10, 100, 1000], [10, 50, 250])).toBe(2);
  });

  it('leave out repetitions in which one side is missing', () => {
    expect(ratio([10, null, 30], [10, 10, undefined])).toBe(1);
    expect(ratio([], [1])).toBeNull();
  });
});

function allCells(results: Results): Cell[] {
  return Object.values(results.targets).flatMap((repetitions) =>
    repetitions.flatMap(({ cells }) => cellNames.flatMap((name) => cells[name] ?? [])),
  );
}
