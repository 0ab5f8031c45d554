/** The door every command comes through: what is asked is checked, and what goes wrong is told in our own words. */
import { describe, expect, test } from 'vitest';
import type { commands, CommandHandlers } from '../../src/contract/commands.ts';
import { AppError } from '../../src/contract/errors.ts';
import { runCommand } from '../../src/contract/wire.ts';
import { handlersWith } from './handlers.ts';

const quiet = new AbortController().signal;

function run(given: Partial<CommandHandlers>, name: string, input: unknown, signal = quiet) {
  return runCommand(handlersWith(given), { name, input }, { face: 'rest', signal });
}

describe('an unknown command', () => {
  test.each(['calls.everything', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '“%s” is not found',
    async (name) => {
      const outcome = await run({}, name, {});
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'not_found' } });
    },
  );

  test('with a name without end is named only in part', async () => {
    const outcome = await run({}, 'x'.repeat(100_000), {});
    expect(JSON.stringify(outcome).length).toBeLessThan(300);
  });
});

describe('an input', () => {
  const wrong: [name: keyof typeof commands, input: unknown][] = [
    ['calls.list', { limit: 0 }],
    ['calls.list', { limit: 1001 }],
    ['calls.list', { limit: '10' }],
    ['calls.list', { limit: 1.5 }],
    ['calls.list', 'everything'],
    ['calls.list', []],
    ['calls.show', {}],
    ['calls.show', { id: 7 }],
    ['logs.list', { level: 'loud' }],
    ['tokens.create', { name: '' }],
    ['tokens.create', { name: '   ' }],
    ['tokens.create', { name: 'x'.repeat(101) }],
    ['tokens.create', { name: 'x', expiresInDays: 0 }],
    ['tokens.create', { name: 'x', expiresInDays: 4000 }],
    ['tokens.create', { name: 'x', expiresInDays: Number.NaN }],
    ['sources.configure', { id: 'workspace', values: { key: 7 } }],
    ['sources.enable', { id: 'workspace', enabled: 'yes' }],
    ['settings.set', { values: { key: {} } }],
    ['settings.set', { values: [] }],
    ['app.open', { destination: 'https://evil.example' }],
  ];
  test.each(wrong)('of %s that is %j never reaches the handler', async (name, input) => {
    const outcome = await run({}, name, input);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid_input' } });
    expect(outcome.ok ? '' : outcome.problem.message).toMatch(/^[a-z.]+ was not run: .*must be/);
  });

  test('reaches the handler parsed: defaults filled in, names trimmed, and nothing that was not asked for', async () => {
    const seen: unknown[] = [];
    const handlers: Partial<CommandHandlers> = {
      'calls.list': (input) => {
        seen.push(input);
        return Promise.resolve({ calls: [], more: false });
      },
      'tokens.create': (input) => {
        seen.push(input);
        return Promise.reject(new Error('Enough seen.'));
      },
    };
    await run(handlers, 'calls.list', { tool: 'fetch' });
    await run(handlers, 'tokens.create', { name: 'Too free', expires: '1h' });
    await run(handlers, 'tokens.create', { name: '  My laptop ' });
    expect(seen).toEqual([
      { limit: 100, tool: 'fetch' },
      { name: 'My laptop', kind: 'bearer', scope: 'mcp:read mcp:write', expiresInDays: null },
    ]);
  });

  test.each([undefined, null, {}])('that is %j is the empty one', async (input) => {
    const outcome = await run({ 'tokens.list': () => Promise.resolve({ tokens: [] }) }, 'tokens.list', input);
    expect(outcome).toEqual({ ok: true, value: { tokens: [] } });
  });
});

describe('a handler that throws', () => {
  test('a problem of ours is told as it is, and its cause is kept beside it for the log', async () => {
    const error = new AppError(
      { code: 'conflict', message: 'Taken.', hint: 'Choose another.' },
      { cause: 'why' },
    );
    const outcome = await run({ 'tokens.list': () => Promise.reject(error) }, 'tokens.list', {});
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'conflict', message: 'Taken.', hint: 'Choose another.' },
      cause: error,
    });
  });

  test.each([new TypeError('secret detail'), 'secret detail', undefined, null, { message: 'secret detail' }])(
    'anything else (%s) is told as internal and in no other words',
    async (thrown) => {
      const outcome = await run({ 'tokens.list': () => Promise.reject(thrown) }, 'tokens.list', {});
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'internal' }, cause: thrown });
      expect(JSON.stringify(outcome.ok ? null : outcome.problem)).not.toContain('secret detail');
    },
  );

  test('at once, without a promise, is told just the same', async () => {
    const throwing = () => {
      throw new Error('secret detail');
    };
    const outcome = await run({ 'tokens.list': throwing }, 'tokens.list', {});
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'internal' } });
  });

  test('because it was told to stop is told as cancelled', async () => {
    const controller = new AbortController();
    const listening = run(
      { 'tokens.list': (_input, { signal }) => untilAborted(signal) },
      'tokens.list',
      {},
      controller.signal,
    );
    controller.abort();
    expect(await listening).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  });
}
