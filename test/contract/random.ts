/** Chance that can be repeated: one seed gives one run, and a failing run names its seed. */

export interface Random {
  /** Whole, from 0 up to but not including `below`. */
  int(below: number): number;
  chance(of: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Between 0 and `most` of them. */
  list<T>(most: number, make: () => T): T[];
  text(): string;
}

const scraps = [
  'note',
  'Ünïcödé',
  '日本語',
  '👩‍👩‍👧',
  ' ',
  '\n',
  '"',
  '\\',
  '%',
  '_',
  '{}',
  '\u0000',
  'a'.repeat(40),
] as const;

/** mulberry32: small, fast, and good enough to shuffle tests with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const random: Random = {
    int: (below) => Math.floor(next() * below),
    chance: (of) => next() < of,
    pick: (from) => from[random.int(from.length)] ?? from[0],
    list: (most, make) => Array.from({ length: random.int(most + 1) }, make),
    text: () => random.list(4, () => random.pick(scraps)).join(''),
  };
  return random;
}

/** Runs `work` with fresh seeds; SEED in the environment repeats the one run that failed. */
export async function manyRuns(count: number, work: (random: Random) => void | Promise<void>): Promise<void> {
  const given = process.env['SEED'];
  const first = given === undefined ? Date.now() % 2 ** 31 : Number(given);
  for (let seed = first; seed < first + (given === undefined ? count : 1); seed += 1) {
    try {
      await work(createRandom(seed));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`With SEED=${seed}: ${message}`, { cause: error });
    }
  }
}
