/** The bench: everything in one interleaved run, so that the machine's moods weigh on all alike. */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { measure, type Repetition } from './measure.ts';
import { readOptions, type Options } from './options.ts';
import { profile } from './profile.ts';
import { report } from './report.ts';
import type { Results } from './results.ts';
import { tokenCheck } from './token-check.ts';
import { memoryKind } from './usage.ts';

export { usage } from './options.ts';

export async function main(args: string[]): Promise<void> {
  const options = understood(args);
  if (options === null) return;
  if (options.profile !== null) return console.log(await profile(options.profile, options));
  if (options.tokenCheck) return console.log(await tokenCheck(options));
  const results = await run(options);
  if (options.json !== null) writeFileSync(options.json, JSON.stringify(results, null, 1));
  console.log(report(results));
}

/** The options, or null after saying what is wrong with them. */
function understood(args: string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return null;
  }
}

async function run(options: Options): Promise<Results> {
  const found = new Map<string, Repetition[]>(options.targets.map(({ name }) => [name, []]));
  const load: number[] = [];
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    load.push(loadavg()[0] ?? 0);
    const order = repetition % 2 === 0 ? options.targets : options.targets.toReversed();
    for (const target of order) {
      console.error(`${repetition + 1}/${options.repetitions} ${target.name}`);
      found.get(target.name)?.push(await measure(target, options));
    }
  }
  return {
    machine: {
      cpus: availableParallelism(),
      node: process.version,
      platform: process.platform,
      memory: memoryKind,
    },
    load,
    seconds: options.seconds,
    targets: Object.fromEntries(found),
  };
}
