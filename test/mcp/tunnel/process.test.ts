/** What the SDK's native code does to its process: standard output, aborts, and what keeps it alive. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundle, type Bundle } from '../../bundle.ts';
import { startNgrokEdge, type NgrokEdge } from '../../simulators/ngrok-edge/edge.ts';
import { eventually } from './waiting.ts';

let program: Bundle;
let edge: NgrokEdge;
let child: ChildProcess;
let lines: string[];

beforeAll(async () => {
  program = await bundle(fileURLToPath(new URL('child.ts', import.meta.url)));
});
afterAll(() => program.remove());
beforeEach(async () => {
  edge = await startNgrokEdge();
  lines = [];
});
afterEach(async () => {
  child.kill('SIGKILL');
  await edge.close();
});

function start(): void {
  child = spawn(process.execPath, [program.file, edge.serverAddr, edge.caFile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
}

const online = (): number => lines.filter((line) => line.startsWith('{"online"')).length;

/** Tells the child to close and answers how it ended, by itself. */
async function finish(): Promise<{ code: number | null; signal: string | null }> {
  const exit = once(child, 'exit');
  child.stdin?.write('close\n');
  const [code, signal] = await exit;
  return { code, signal };
}

test('the process ends by itself when its tunnel is closed', async () => {
  start();
  await eventually(() => online() === 1);
  expect(await finish()).toEqual({ code: 0, signal: null });
  expect(lines.at(-1)).toBe('{"closed":true}');
  await eventually(() => edge.sessions().length === 0);
});

test('losses of every kind neither abort it, nor print, nor keep it alive afterwards', async () => {
  start();
  for (const [index, how] of (['fin', 'rst', 'goaway', 'goaway', 'rst', 'fin'] as const).entries()) {
    await eventually(() => online() === index + 1);
    edge.faults.drop(how);
  }
  await eventually(() => online() === 7);
  edge.faults.blackHole();
  await eventually(() => lines.some((line) => line.startsWith('{"failed"')));
  edge.faults.heal();
  await eventually(() => online() === 8);
  expect(await finish()).toEqual({ code: 0, signal: null });
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
  expect(lines.filter((line) => line === '{"lost":true}')).toHaveLength(7);
});
