/** All figures of a run, and the questions one asks of them. */
import type { CellName, Cell, Repetition } from './measure.ts';
import { ratio } from './statistics.ts';
import { idleSessions } from './targets.ts';

export interface Results {
  machine: { cpus: number; node: string; platform: string; memory: 'PSS' | 'RSS' };
  /** Load average over one minute before each repetition: what else the machine was doing. */
  load: number[];
  seconds: number;
  /** By target; one entry a repetition. */
  targets: Record<string, Repetition[]>;
}

export type Figure = (repetition: Repetition) => number | null | undefined;

export const cell =
  (name: CellName, key: keyof Cell): Figure =>
  ({ cells }) =>
    cells[name]?.[key];

/** Kilobytes for each session between the second and the third look at memory. */
export const perSession: Figure = ({ memory: [, few, many] }) =>
  few === null || few === undefined || many === null || many === undefined
    ? null
    : (many - few) / (idleSessions[2] - idleSessions[1]);

export function figures(results: Results, target: string, figure: Figure): (number | null | undefined)[] {
  return (results.targets[target] ?? []).map(figure);
}

export function ratioOf(results: Results, figure: Figure, target: string, reference: string): number | null {
  return ratio(figures(results, target, figure), figures(results, reference, figure));
}
