/** Calls that do not end by themselves, or cannot be recorded; and how journal and live state agree on all of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import { initialState } from '../../../src/contract/state.ts';
import { openJournal } from '../../../src/mcp/journal/journal.ts';
import { createStore } from '../../../src/mcp/store.ts';
import { callTool } from '../../../src/mcp/tools/call.ts';
import { CancelledError } from '../../../src/mcp/tools/deadline.ts';
import { createTelling } from '../../../src/mcp/tools/telling.ts';
import { asking, houseWith, someTool, stubborn } from './house.ts';

const fullDisk = new AppError({ code: 'disk_full', message: 'The disk is full.', hint: 'Free some space.' });

describe('a call that takes too long', () => {
  const limits = () => ({ deadlineMs: 60, maxResultBytes: 1000 });

  test.each([
    ['read', 'Try again, or ask for less.'],
    ['write', 'It may still have taken effect: check before calling it again.'],
    ['destructive', 'It may still have taken effect: check before calling it again.'],
  ] as const)(
    'a tool that is %s is stopped at the deadline, with advice that fits',
    async (effect, advice) => {
      const { tool, contexts } = stubborn({ effect });
      const house = houseWith([tool], { limits });
      const result = await callTool(house, asking('echo'));
      expect(result?.content[0]?.text).toBe(
        `echo did not answer within 0.06 seconds and was stopped. ${advice}`,
      );
      expect(contexts[0]?.signal.aborted).toBe(true);
      expect(house.ended).toMatchObject([{ status: 'timed_out' }]);
    },
  );

  test('and then fails or ends after all changes nothing any more', async () => {
    for (const end of ['resolve', 'reject'] as const) {
      const tool = someTool({
        run: (_input, { signal }) =>
          new Promise((resolve, reject) => {
            const late = {
              resolve: () => resolve({ structured: {}, summary: '' }),
              reject: () => reject(new Error()),
            };
            signal.addEventListener('abort', () => setTimeout(late[end], 20));
          }),
      });
      const house = houseWith([tool], { limits });
      await callTool(house, asking('echo'));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(house.ended.map((call) => call.status)).toEqual(['timed_out']);
      expect(house.logged).toEqual([]);
    }
  });
});

describe('a call whose caller leaves', () => {
  test('ends at once, and the tool is told', async () => {
    const { tool, contexts } = stubborn();
    const house = houseWith([tool]);
    const controller = new AbortController();
    const calling = callTool(house, asking('echo', {}, { signal: controller.signal }));
    controller.abort();
    expect((await calling)?.content[0]?.text).toBe('The client cancelled the call.');
    expect(contexts[0]?.signal.aborted).toBe(true);
    expect(house.ended).toMatchObject([{ status: 'cancelled' }]);
  });

  test('before it began is not run, but on record', async () => {
    const { tool, contexts } = stubborn({ effect: 'write' });
    const house = houseWith([tool]);
    await callTool(house, asking('echo', {}, { signal: AbortSignal.abort() }));
    expect(contexts).toEqual([]);
    expect(house.ended).toMatchObject([{ status: 'cancelled' }]);
  });

  test('because Patchbay stops says so', async () => {
    const { tool } = stubborn();
    const controller = new AbortController();
    const calling = callTool(houseWith([tool]), asking('echo', {}, { signal: controller.signal }));
    controller.abort(new CancelledError('Patchbay is stopping.'));
    expect((await calling)?.content[0]?.text).toBe('Patchbay is stopping.');
  });

  test('after its end is nothing, and leaves no listener behind', async () => {
    const controller = new AbortController();
    let listening = 0;
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => ((listening += 1), add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => ((listening -= 1), remove(...args));
    const house = houseWith([someTool()]);
    await callTool(house, asking('echo', {}, { signal }));
    controller.abort();
    expect(listening).toBe(0);
    expect(house.ended.map((call) => call.status)).toEqual(['ok']);
  });
});

describe('a call that cannot be recorded', () => {
  const refusing = {
    started: () => {
      throw fullDisk;
    },
    ended: () => undefined,
  };

  test('is not run, and the model is told so and why', async () => {
    const { tool, contexts } = stubborn({ effect: 'write' });
    const house = houseWith([tool], { told: refusing });
    const result = await callTool(house, asking('echo'));
    expect(contexts).toEqual([]);
    expect(result).toEqual({
      content: [
        {
          type: 'text',
          text: 'echo was not run, because its record could not be written. The disk is full. Free some space.',
        },
      ],
      isError: true,
    });
    expect(house.logged).toMatchObject([{ level: 'error', cause: fullDisk }]);
  });

  test('at its end gives its result all the same, and the log says what is missing', async () => {
    const told = {
      started: () => undefined,
      ended: () => {
        throw new Error('Not open any more.');
      },
    };
    const house = houseWith([someTool()], { told });
    expect(await callTool(house, asking('echo', { a: 1 }))).toMatchObject({ structuredContent: { a: 1 } });
    expect(house.logged).toMatchObject([{ level: 'error', message: expect.stringContaining('echo') }]);
  });
});

describe('with the real journal and the live state', () => {
  test('both hear of a call from its arrival to its end, and agree', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'patchbay-call-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const journal = openJournal(join(folder, 'journal.db'), () => undefined);
    onTestFinished(() => journal.close());
    const store = createStore(initialState('1.0.0'));
    let meanwhile: unknown;
    const tool = someTool({
      effect: 'write',
      run(input) {
        meanwhile = [
          store.state().calls.map((call) => call.status),
          journal.calls({ limit: 1 }).calls[0]?.status,
        ];
        return Promise.resolve({ structured: input, summary: 'Echoed.' });
      },
    });
    const house = houseWith([tool], { told: createTelling({ store, journal: () => journal }) });
    await callTool(house, asking('echo', { text: 'x' }));
    await callTool(house, asking('missing'));
    expect(meanwhile).toEqual([['running'], 'running']);
    expect(store.state().calls).toEqual(journal.calls({ limit: 10 }).calls);
    expect(store.state().calls.map((call) => call.status)).toEqual(['ok', 'refused']);
    const { day: _day, ...today } = store.state().today;
    expect(today).toEqual(journal.totals(0));
    expect(store.state().calls[0]).not.toHaveProperty('arguments');
  });
});
