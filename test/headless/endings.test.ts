/** Signals, errors and pipes: an ordered stop first, and no patience the second time. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchEndings } from '../../src/headless/endings.ts';

function watched() {
  const source = new EventEmitter();
  const stdout = new EventEmitter();
  const stderr = new EventEmitter();
  const told: string[] = [];
  const exits: number[] = [];
  const clock = { now: 0 };
  const endings = watchEndings({
    process: source,
    stdout,
    stderr,
    tell: (text) => told.push(text),
    exit: () => exits.push(1),
    now: () => clock.now,
  });
  return { source, stdout, stderr, told, exits, clock, endings };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  '%s asks for a stop, and a second signal of any kind exits',
  (signal) => {
    const { source, endings, exits, clock } = watched();
    expect(endings.signal.aborted).toBe(false);
    source.emit(signal);
    expect(endings.signal.aborted).toBe(true);
    expect(endings.failed()).toBe(false);
    // Ctrl+C under npm comes from the terminal and from npm: still one wish.
    source.emit(signal);
    clock.now = 200;
    source.emit(signal);
    expect(exits).toEqual([]);
    clock.now = 2_000;
    source.emit('SIGINT');
    expect(exits).toEqual([1]);
  },
);

test.each(['uncaughtException', 'unhandledRejection'])(
  '%s stops in order, says why, and is a failure',
  (event) => {
    const { source, endings, exits, told } = watched();
    source.emit(event, new Error('a bug in the works'));
    expect(endings.signal.aborted).toBe(true);
    expect(endings.failed()).toBe(true);
    expect(told.join('')).toContain('a bug in the works');
    expect(exits).toEqual([]);
    source.emit(event, new Error('another'));
    expect(exits).toEqual([1]);
  },
);

test('a reader that is gone is a good end, a full disk behind stdout is not', () => {
  const piped = watched();
  piped.stdout.emit('error', Object.assign(new Error('x'), { code: 'EPIPE' }));
  expect(piped.endings.signal.aborted).toBe(true);
  expect(piped.endings.failed()).toBe(false);
  const full = watched();
  full.stdout.emit('error', Object.assign(new Error('x'), { code: 'ENOSPC' }));
  expect(full.endings.signal.aborted).toBe(true);
  expect(full.endings.failed()).toBe(true);
});

test('without a reader for stderr everything goes on', () => {
  const { stderr, endings } = watched();
  stderr.emit('error', Object.assign(new Error('x'), { code: 'EPIPE' }));
  expect(endings.signal.aborted).toBe(false);
});

test('after a closed pipe the first signal still is patient', () => {
  const { source, stdout, exits } = watched();
  stdout.emit('error', Object.assign(new Error('x'), { code: 'EPIPE' }));
  source.emit('SIGTERM');
  expect(exits).toEqual([]);
});
