/** A run as Markdown tables. */
import { goalsOf } from './goals.ts';
import { cellNames } from './measure.ts';
import { cell, figures, perSession, ratioOf, type Figure, type Results } from './results.ts';
import { middle } from './statistics.ts';
import { targets, type Target } from './targets.ts';

export function report(results: Results): string {
  const rows = targets.filter(({ name }) => name in results.targets);
  return [
    '### Goals',
    goalTable(results),
    '### Ratios (HTTP ÷ sdk-http-json, SSE ÷ sdk-sse; calls/s: more is better, the rest: less)',
    ratioTable(results, rows),
    '### Speed (an indication only)',
    speedTable(results, rows),
    `### Memory (MB ${results.machine.memory}) and cold start (ms)`,
    memoryTable(results, rows),
    '### Noise',
    noiseTable(results, rows),
  ].join('\n\n');
}

function goalTable(results: Results): string {
  return table(
    ['goal', 'reached', ''],
    goalsOf(results).map(({ text, reached, met }) => [
      text,
      show(reached),
      met === null ? 'not measured' : met ? 'met' : '**missed**',
    ]),
  );
}

function ratioTable(results: Results, rows: readonly Target[]): string {
  const columns: [string, Figure, string?][] = [
    ['c1 p50', cell('c1', 'p50')],
    ['c10 calls/s', cell('c10', 'perSecond')],
    ['c10 p99', cell('c10', 'p99')],
    ['c50 calls/s', cell('c50', 'perSecond')],
    ['50 sessions calls/s', cell('s50', 'perSecond')],
    ['CPU per call (c10)', cell('c10', 'cpu')],
    ['cold start', (repetition) => repetition.coldStart],
    ['c10 calls/s ÷ floor-gateway', cell('c10', 'perSecond'), 'floor-gateway'],
    ['CPU per call ÷ floor-gateway', cell('c10', 'cpu'), 'floor-gateway'],
  ];
  return table(
    ['target', ...columns.map(([head]) => head)],
    rows.map(({ name, reference }) => [
      name,
      ...columns.map(([, figure, against = reference]) => show(ratioOf(results, figure, name, against))),
    ]),
  );
}

function speedTable(results: Results, rows: readonly Target[]): string {
  return table(
    [
      'target',
      ...cellNames.map((name) => `${name} calls/s`),
      'c1 p50/p95/p99 ms',
      'c10 p50/p95/p99 ms',
      'c50 p50/p95/p99 ms',
      'CPU s per 1,000 calls (c10)',
      'of the client',
    ],
    measured(results, rows).map(({ name }) => {
      const at = (figure: Figure) => show(middle(figures(results, name, figure)));
      const spread = (of: 'c1' | 'c10' | 'c50') =>
        `${at(cell(of, 'p50'))} / ${at(cell(of, 'p95'))} / ${at(cell(of, 'p99'))}`;
      return [
        name,
        ...cellNames.map((of) => at(cell(of, 'perSecond'))),
        spread('c1'),
        spread('c10'),
        spread('c50'),
        at(cell('c10', 'cpu')),
        at(cell('c10', 'clientCpu')),
      ];
    }),
  );
}

function memoryTable(results: Results, rows: readonly Target[]): string {
  return table(
    ['target', 'no session', '50 sessions', '500 sessions', 'KB a session', 'cold start ms'],
    rows.map(({ name }) => {
      const megabytes = (look: number) => {
        const kilobytes = middle(figures(results, name, ({ memory }) => memory[look]));
        return show(kilobytes === null ? null : kilobytes / 1024);
      };
      const at = (figure: Figure) => show(middle(figures(results, name, figure)));
      return [
        name,
        megabytes(0),
        megabytes(1),
        megabytes(2),
        at(perSession),
        at((repetition) => repetition.coldStart),
      ];
    }),
  );
}

/** How far the repetitions lie apart: a difference smaller than this is none. */
function noiseTable(results: Results, rows: readonly Target[]): string {
  return table(
    ['target', 'c10 calls/s, least to most', 'spread'],
    measured(results, rows).map(({ name }) => {
      const found = figures(results, name, cell('c10', 'perSecond')).map(Number);
      const [least, most] = [Math.min(...found), Math.max(...found)];
      return [name, `${show(least)} to ${show(most)}`, `${Math.round(((most - least) / most) * 100)} %`];
    }),
  );
}

/** Those that were put under load. */
function measured(results: Results, rows: readonly Target[]): Target[] {
  return rows.filter(({ name }) => results.targets[name]?.some(({ cells }) => cells.c10 !== undefined));
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three digits, as far as the figure is worth. */
export function show(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
