/** What was acknowledged is there after kill -9, and what was running then is told as failed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../bundle.ts';
import { ended, makeFolder, openOwnJournal, someCall } from './records.ts';

test('kill -9 in the middle of writing loses no call that was acknowledged', async () => {
  const program = await bundle(resolve(import.meta.dirname, 'killed-writer.ts'));
  onTestFinished(() => program.remove());
  const file = join(await makeFolder(), 'journal.db');
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    acknowledged.push(...(await runAndKill(program.file, [file, String(round * 1_000_000)])));
    const { journal, troubles } = await openOwnJournal(file);
    const { calls } = journal.calls({ limit: 1_000_000 });
    const kept = new Set(calls.map((call) => call.id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(calls.filter((call) => call.status !== 'ok' && call.status !== 'failed')).toEqual([]);
    expect(troubles).toEqual([]);
    journal.close();
  }
  expect(acknowledged.length).toBeGreaterThan(20);
}, 120_000);

/** Answers the lines the program printed before it was killed, at a moment nobody chose. */
async function runAndKill(program: string, args: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(child.exitCode).toBeNull();
  await delay(Math.random() * 250);
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  // A last line without its end was cut by the kill.
  return output.split('\n').slice(0, -1);
}

test('calls that were running or waiting when the journal was left are failed, and the others untouched', async () => {
  const first = await openOwnJournal();
  first.journal.callStarted(someCall(1));
  first.journal.callStarted(someCall(2, { status: 'waiting' }));
  first.journal.callEnded(ended(someCall(3)));
  first.journal.callEnded(ended(someCall(4), { status: 'timed_out', summary: 'Too slow.' }));
  first.journal.close();
  const { journal } = await openOwnJournal(first.file);
  expect(journal.calls({ limit: 10 }).calls.map(({ status, summary }) => [status, summary])).toEqual([
    ['failed', 'Patchbay stopped before this call ended.'],
    ['failed', 'Patchbay stopped before this call ended.'],
    ['ok', 'Found it.'],
    ['timed_out', 'Too slow.'],
  ]);
});
