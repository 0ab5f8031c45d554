/** Where a target's CPU time goes: a V8 profile under load, as the functions and files that took most themselves. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import { startClient, startTarget } from './processes.ts';
import type { Target } from './targets.ts';

const shown = 40;

interface CallFrame {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}
/** As V8 writes it; times are microseconds. */
interface CpuProfile {
  nodes: { id: number; callFrame: CallFrame }[];
  samples: number[];
  timeDeltas: number[];
  startTime: number;
  endTime: number;
}

export async function profile(target: Target, options: Options): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-profile-'));
  const client = startClient();
  try {
    const server = await startTarget(target, folder, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    await client.order({ kind: 'connect', address: server.address, dialect: target.dialect });
    await client.load({ sessions: 1, inFlight: 10, seconds: options.warmupSeconds });
    const load = await client.load({ sessions: 1, inFlight: 10, seconds: options.seconds * 3 });
    const loaded = performance.now();
    await server.stop();
    const stopMs = performance.now() - loaded;
    const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
    if (file === undefined) throw new Error('Node wrote no profile.');
    const taken = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
    const until = taken.endTime - stopMs * 1000;
    return `${target.name}\n\n${summarize(taken, { from: until - load.seconds * 1e6, until, calls: load.calls })}`;
  } finally {
    client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function summarize(
  { nodes, samples, timeDeltas, startTime }: CpuProfile,
  { from, until, calls }: { from: number; until: number; calls: number },
): string {
  const self = new Map<number, number>();
  let now = startTime;
  samples.forEach((id, index) => {
    const took = timeDeltas[index] ?? 0;
    now += took;
    if (now > from && now <= until) self.set(id, (self.get(id) ?? 0) + took);
  });
  const byFunction = new Map<string, number>();
  const byFile = new Map<string, number>();
  for (const { id, callFrame } of nodes) {
    const time = self.get(id) ?? 0;
    if (time === 0 || callFrame.functionName === '(idle)') continue;
    const file = fileOf(callFrame);
    add(byFunction, `${callFrame.functionName || '(anonymous)'} ${file}`, time);
    add(byFile, file, time);
  }
  const per = (time: number) => (time / calls).toFixed(2).padStart(8);
  const list = (times: Map<string, number>) =>
    [...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, shown)
      .map(([name, time]) => `${per(time)}  ${name}`)
      .join('\n');
  const busy = [...byFile.values()].reduce((sum, time) => sum + time, 0);
  return `${per(busy)}  µs a call on the main thread, of ${calls} calls with 10 in flight\n\nby file\n${list(byFile)}\n\nby function\n${list(byFunction)}`;
}

/** The source a bundled function came from, or the package or part of Node it belongs to. */
function fileOf({ url, lineNumber, columnNumber }: CallFrame): string {
  if (url === '') return '(native)';
  if (!url.startsWith('file:')) return url;
  const path = fileURLToPath(url);
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (inPackage !== undefined) return inPackage;
  const entry = sourceMapOf(path).findEntry(lineNumber, columnNumber);
  return 'originalSource' in entry ? entry.originalSource.replace(/^(\.\.\/)+/, '') : path;
}

const sourceMaps = new Map<string, SourceMap>();

function sourceMapOf(path: string): SourceMap {
  const known = sourceMaps.get(path);
  if (known !== undefined) return known;
  const made = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')) as SourceMapPayload);
  sourceMaps.set(path, made);
  return made;
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}
