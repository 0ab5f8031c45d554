/** Questions and answers over the wire, and the ends of a connection: cancelled, closed, said goodbye, too old. */
import { describe, expect, test } from 'vitest';
import type { CommandContext, CommandHandlers } from '../../src/contract/commands.ts';
import { AppError } from '../../src/contract/errors.ts';
import { initialState, type State, type Token } from '../../src/contract/state.ts';
import { connect, serve, wireVersion, type Served } from '../../src/contract/wire.ts';
import { createStore } from '../../src/mcp/store.ts';
import { handlersWith } from './handlers.ts';
import { createPipe } from './pipe.ts';

function join(handlers: Partial<CommandHandlers> = {}) {
  const store = createStore(initialState('1.0.0'));
  const served: Served = {
    handlers: handlersWith(handlers),
    snapshot: store.snapshot,
    subscribe: store.subscribe,
  };
  const pipe = createPipe();
  const connection = connect(pipe.face);
  const sayGoodbye = serve(served, pipe.core, 'terminal');
  return { store, served, pipe, connection, sayGoodbye };
}

/** A handler that ends only when it is told to, and says so. */
function patient() {
  const contexts: CommandContext[] = [];
  const handlers: Partial<CommandHandlers> = {
    'sources.check': (_input, context) => {
      contexts.push(context);
      return new Promise((_resolve, reject) => {
        context.signal.addEventListener('abort', () => reject(new Error('told to stop')));
      });
    },
  };
  return { contexts, handlers, aborted: () => contexts.map((context) => context.signal.aborted) };
}

const token: Token = {
  id: 't',
  name: 'n',
  kind: 'bearer',
  scope: 'mcp:read',
  createdAt: 1,
  expiresAt: null,
  lastUsedAt: null,
};

describe('a call', () => {
  test('is answered by its own answer, in whatever order the answers come', async () => {
    const ends = new Map<string, () => void>();
    const { connection } = join({
      'sources.check': ({ id }) =>
        new Promise((resolve) =>
          ends.set(id, () => resolve({ ok: true, code: null, message: id, hint: '' })),
        ),
    });
    const asked = ['a', 'b', 'c'].map((id) => connection.call('sources.check', { id }));
    for (const id of ['c', 'a', 'b']) ends.get(id)?.();
    expect((await Promise.all(asked)).map(({ message }) => message)).toEqual(['a', 'b', 'c']);
  });

  test('tells the handler which face asks', async () => {
    const { contexts, handlers } = patient();
    const { connection, sayGoodbye } = join(handlers);
    const asked = connection.call('sources.check', { id: 'x' });
    sayGoodbye('done');
    await expect(asked).rejects.toThrow();
    expect(contexts[0]?.face).toBe('terminal');
  });

  test('that fails rejects with the problem; neither cause nor stack is on the wire', async () => {
    const { connection, pipe } = join({
      'tokens.list': () =>
        Promise.reject(
          new AppError(
            { code: 'secrets_locked', message: 'Locked.', hint: 'Unlock it.' },
            { cause: new Error('hunter2') },
          ),
        ),
      'tools.list': () => Promise.reject(new Error('hunter2 at /home/someone')),
    });
    const failure = await connection.call('tokens.list', {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'secrets_locked', message: 'Locked.', hint: 'Unlock it.' });
    await expect(connection.call('tools.list', {})).rejects.toMatchObject({ code: 'internal' });
    expect(JSON.stringify(pipe.sent)).not.toMatch(/hunter2|stack|wire\.test/);
  });

  test('with a bad input or an unknown name is told so', async () => {
    const { connection, pipe } = join();
    await expect(connection.call('calls.list', { limit: -1 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    pipe.face.send({ type: 'call', id: 99, name: 'no.such', input: {} });
    await expect
      .poll(() => pipe.sent.at(-1))
      .toMatchObject({
        type: 'result',
        id: 99,
        outcome: { ok: false, problem: { code: 'not_found' } },
      });
  });

  test('whose answer has another shape rejects, and fields nobody promised do not come through', async () => {
    const { connection } = join({
      'tools.list': () => Promise.resolve({ tools: 'many' } as never),
      'tokens.list': () => Promise.resolve({ tokens: [{ ...token, hash: 'never to be seen' } as Token] }),
    });
    await expect(connection.call('tools.list', {})).rejects.toMatchObject({ code: 'internal' });
    expect(await connection.call('tokens.list', {})).toEqual({ tokens: [token] });
  });
});

describe('cancelling', () => {
  test('aborts the signal of that call and no other', async () => {
    const { handlers, aborted } = patient();
    const { connection } = join(handlers);
    const controller = new AbortController();
    const left = connection.call('sources.check', { id: 'a' }, controller.signal);
    const kept = connection.call('sources.check', { id: 'b' });
    kept.catch(() => expect.fail('Nobody cancelled this one.'));
    controller.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    expect(aborted()).toEqual([true, false]);
  });

  test('before the call asks nothing of the core', async () => {
    const { connection, pipe } = join();
    await expect(connection.call('tokens.list', {}, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pipe.asked).toEqual([]);
  });

  test('after the answer is nothing', async () => {
    const { connection, pipe } = join({ 'tokens.list': () => Promise.resolve({ tokens: [] }) });
    const controller = new AbortController();
    await connection.call('tokens.list', {}, controller.signal);
    controller.abort();
    expect(pipe.asked).toHaveLength(1);
  });
});

describe('when the pipe closes', () => {
  test('running handlers are told and whoever waits learns that nobody answers', async () => {
    const { handlers, aborted } = patient();
    const { connection, pipe } = join(handlers);
    const asked = connection.call('sources.check', { id: 'a' });
    pipe.close();
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
    expect(aborted()).toEqual([true]);
    await expect(connection.call('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('the core is no longer listened to', () => {
    const { store, pipe } = join();
    let listening = 0;
    const served: Served = {
      handlers: handlersWith(),
      snapshot: store.snapshot,
      subscribe(listener) {
        listening += 1;
        const stop = store.subscribe(listener);
        return () => {
          listening -= 1;
          stop();
        };
      },
    };
    serve(served, pipe.core, 'window');
    expect(listening).toBe(1);
    pipe.close();
    expect(listening).toBe(0);
  });

  test('a pipe that comes back is taken up with its next hello', async () => {
    const { served, pipe } = join({ 'tokens.list': () => Promise.resolve({ tokens: [token] }) });
    const closers: (() => void)[] = [];
    const connection = connect({ ...pipe.face, onClose: (closed) => void closers.push(closed) });
    serve(served, pipe.core, 'window');
    closers.forEach((closed) => closed());
    await expect(connection.call('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
    serve(served, pipe.core, 'window');
    await expect(connection.call('tokens.list', {})).resolves.toEqual({ tokens: [token] });
  });
});

describe('goodbye', () => {
  test('ends everything: handlers are told, calls answered with a refusal, news stop, nothing more is served', async () => {
    const { handlers, aborted } = patient();
    const { connection, pipe, sayGoodbye, store } = join(handlers);
    let changes = 0;
    connection.onChange(() => (changes += 1));
    const asked = connection.call('sources.check', { id: 'a' });
    sayGoodbye('Patchbay was stopped.');
    expect(connection.goodbye()).toBe('Patchbay was stopped.');
    expect(changes).toBe(1);
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
    expect(aborted()).toEqual([true]);

    await expect(connection.call('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
    const sent = pipe.sent.length;
    pipe.face.send({ type: 'resync' });
    pipe.face.send({ type: 'call', id: 50, name: 'tokens.list', input: {} });
    store.emit('client.gone', { id: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(pipe.sent.slice(sent).filter((frame) => frame['type'] !== 'result')).toEqual([]);
    expect(connection.goodbye()).toBe('Patchbay was stopped.');
  });

  test('is taken back by the hello of a core that started anew', () => {
    const { connection, served, pipe, sayGoodbye } = join();
    sayGoodbye('Restarting.');
    serve(served, pipe.core, 'terminal');
    expect(connection.goodbye()).toBeNull();
  });
});

describe('a core of another version', () => {
  const states: [string, unknown][] = [
    ['with a state of the same shape', initialState('9.0.0')],
    ['with a state nobody here can read', { everything: 'different' }],
  ];
  test.each(states)('%s asks for a reload and is not drawn', async (_case, snapshot) => {
    const pipe = createPipe();
    const connection = connect(pipe.face);
    let changes = 0;
    connection.onChange(() => (changes += 1));
    pipe.core.send({ type: 'hello', version: wireVersion + 1, sequence: 1, snapshot: snapshot as State });
    expect(connection.goodbye()).toContain('Reload');
    expect(connection.state()).toBeNull();
    expect(changes).toBe(1);
    await expect(connection.call('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('noise on the pipe', () => {
  const noise: unknown[] = [
    null,
    7,
    'hello',
    [],
    {},
    { type: 'hello' },
    { type: 'events', sequence: 1 },
    {
      type: 'events',
      sequence: 1,
      events: [{ name: ['phase.changed'], payload: { phase: 'running', at: 1 } }],
    },
    { type: 'events', sequence: 1, events: [{ name: '__proto__', payload: {} }] },
    {
      type: 'events',
      sequence: 1,
      events: [{ name: 'phase.changed', payload: { phase: 'dancing', at: 1 } }],
    },
    { type: 'result', id: 12345, outcome: { ok: true, value: 1 } },
    { type: 'call', id: 'x', name: 'tokens.list' },
    { type: 'cancel', id: 12345 },
  ];
  test.each(noise)('%j changes nothing on either side', (frame) => {
    const { connection, pipe, store } = join();
    const before = connection.state();
    const sent = pipe.sent.length;
    pipe.core.send(frame as never);
    pipe.face.send(frame as never);
    expect(connection.state()).toBe(before);
    expect(connection.goodbye()).toBeNull();
    expect(pipe.sent.slice(sent + 1)).toEqual([]);
    expect(connection.state()).toEqual(store.state());
  });
});
