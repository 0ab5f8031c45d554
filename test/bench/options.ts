/** The bench's command line. */
import { parseArgs } from 'node:util';
import { targets, type Target } from './targets.ts';

export interface Options {
  targets: Target[];
  repetitions: number;
  /** Of each cell. */
  seconds: number;
  warmupSeconds: number;
  coldStarts: number;
  /** Calm before memory is looked at. */
  settleMs: number;
  json: string | null;
  profile: Target | null;
  /** What letting somebody in costs, instead of the measurement. */
  tokenCheck: boolean;
}

export const usage = `npm run bench -- [options]
  --quick            a smoke run: one repetition, tiny cells; its figures mean nothing
  --reps N           repetitions (3)
  --seconds S        length of a cell (2)
  --only A,B         these targets only: ${targets.map(({ name }) => name).join(', ')}
  --json FILE        also write every figure to FILE
  --profile TARGET   where one target's CPU time goes, instead of the measurement
  --token-check      what the check of a token costs, instead of the measurement
  --sources          how long search and fetch take over simulated services, with fifty clients for --seconds S (60)`;

/** @throws Error in words for people */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      reps: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
      profile: { type: 'string' },
      'token-check': { type: 'boolean', default: false },
    },
  });
  const { quick } = values;
  return {
    targets: values.only === undefined ? [...targets] : values.only.split(',').map(targetNamed),
    repetitions: positive('--reps', values.reps, quick ? 1 : 3),
    seconds: positive('--seconds', values.seconds, quick ? 0.3 : 2),
    warmupSeconds: quick ? 0.3 : 3,
    coldStarts: quick ? 1 : 3,
    settleMs: quick ? 100 : 1500,
    json: values.json ?? null,
    profile: values.profile === undefined ? null : targetNamed(values.profile),
    tokenCheck: values['token-check'],
  };
}

function targetNamed(name: string): Target {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`There is no target “${name}”.\n${usage}`);
  return target;
}

function positive(option: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!(value > 0)) throw new Error(`${option} takes a number above 0.\n${usage}`);
  return value;
}
