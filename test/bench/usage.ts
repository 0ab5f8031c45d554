/** What a process and its children use of the machine: from `/proc` on Linux, as far as `ps` knows elsewhere. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const linux = existsSync('/proc/self/smaps_rollup');
/** Linux counts CPU time in hundredths of a second for every program (proc(5), sysconf _SC_CLK_TCK). */
const tick = 0.01;

/** PSS shares the pages of the Node binary among the processes that use it; RSS counts them for each. */
export const memoryKind = linux ? 'PSS' : 'RSS';

/** Seconds of CPU, user and system, or null where it cannot be had. */
export function cpuSeconds(pid: number): number | null {
  if (!linux) return null;
  const ticks = tree(pid).map((one) => {
    // The name in parentheses may hold spaces; what follows it is fields 3 and on.
    const fields = read(`/proc/${one}/stat`).split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return sum(ticks) * tick;
}

/** Kilobytes, or null where they cannot be had. */
export function memoryKilobytes(pid: number): number | null {
  if (linux) {
    return sum(
      tree(pid).map((one) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0)),
    );
  }
  if (process.platform === 'win32') return null;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim());
}

function tree(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(tree)];
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
