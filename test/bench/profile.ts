/** Where a target's CPU time goes: a V8 profile under load, as the functions and files that took most themselves. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import { startClient, startTarget } from './processes.ts';
import type { Target } from './targets.ts';

const shown = 40;

interface Node {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
}
interface CpuProfile {
  nodes: Node[];
  samples: number[];
  timeDeltas: number[];
}

export async function profile(target: Target, options: Options): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-profile-'));
  const client = startClient();
  try {
    const server = await startTarget(target.entry, folder, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    await client.order({ kind: 'connect', address: server.address, dialect: target.dialect });
    const load = await client.load({
      sessions: 1,
      inFlight: 10,
      seconds: options.warmupSeconds + options.seconds * 3,
    });
    await server.stop();
    const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
    if (file === undefined) throw new Error('Node wrote no profile.');
    const taken = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
    return `${target.name}: ${load.calls} calls\n\n${summarize(taken, load.calls)}`;
  } finally {
    client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function summarize({ nodes, samples, timeDeltas }: CpuProfile, calls: number): string {
  const self = new Map<number, number>();
  samples.forEach((id, index) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
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
  return `${per(busy)}  µs a call on the main thread, start and warm-up included\n\nby file\n${list(byFile)}\n\nby function\n${list(byFunction)}`;
}

/** A bundle names the file each part came from in `//#region` comments. */
function fileOf({ url, lineNumber }: Node['callFrame']): string {
  if (url === '') return '(native)';
  if (!url.startsWith('file:')) return url;
  const path = fileURLToPath(url);
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (inPackage !== undefined) return inPackage;
  return regionOf(path, lineNumber) ?? path;
}

const regions = new Map<string, (string | undefined)[]>();

function regionOf(path: string, line: number): string | undefined {
  let known = regions.get(path);
  if (known === undefined) {
    let region: string | undefined;
    known = readFileSync(path, 'utf8')
      .split('\n')
      .map((text) => (region = /^\/\/#region (.*)$/.exec(text)?.[1] ?? region));
    regions.set(path, known);
  }
  return known[line];
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}
