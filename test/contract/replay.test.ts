/** Whatever happens on the way, a face that has healed shows exactly the core's own state, and never a wrong one. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { events, type CoreEvent } from '../../src/contract/events.ts';
import { reduce } from '../../src/contract/reduce.ts';
import { initialState, liveCalls, liveLogs, stateSchema, type State } from '../../src/contract/state.ts';
import { connect, serve, type Connection, type Served } from '../../src/contract/wire.ts';
import { createStore, type Store } from '../../src/mcp/store.ts';
import { handlersWith } from './handlers.ts';
import { createPipe, type Fate, type Pipe } from './pipe.ts';
import { call, randomEvent } from './random-events.ts';
import { createRandom, manyRuns, type Random } from './random.ts';

/** Events are gathered for 25 ms; this is surely past it. */
const gathered = 30;
const tooMuch = 5 * 1024 * 1024;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function servedBy(store: Store): Served {
  return { handlers: handlersWith(), snapshot: store.snapshot, subscribe: store.subscribe };
}

function emit(store: Store, event: CoreEvent): void {
  // The pair belongs together: it came as one event.
  store.emit(event.name, event.payload);
}

interface Face {
  pipe: Pipe;
  connection: Connection;
}

function join(store: Store, fate?: (frame: Record<string, unknown>) => Fate): Face {
  const pipe = createPipe(fate);
  const connection = connect(pipe.face);
  serve(servedBy(store), pipe.core, 'window');
  return { pipe, connection };
}

function asJson(state: State | null): string {
  return JSON.stringify(state);
}

describe('random news', () => {
  test('has payloads and makes states that parse, and the reducer changes nothing in place', async () => {
    await manyRuns(100, (random) => {
      let state = freeze(initialState('1.0.0'));
      for (let count = 0; count < 60; count += 1) {
        const event = freeze(randomEvent(random));
        expect(events[event.name].parse(event.payload)).toEqual(event.payload);
        state = freeze(reduce(state, event));
      }
      expect(stateSchema.parse(state)).toEqual(state);
    });
  });

  test('keeps only the newest calls and log lines, however many come', () => {
    const random = createRandom(1);
    let state = initialState('1.0.0');
    for (let count = 0; count < liveLogs * 2; count += 1) {
      state = reduce(state, {
        name: 'call.started',
        payload: { call: { ...call(random), id: `call${count}` } },
      });
      const entry = { at: count, level: 'info', scope: 'core', message: String(count), detail: '' } as const;
      state = reduce(state, { name: 'log.written', payload: { entry } });
    }
    expect(state.calls).toHaveLength(liveCalls);
    expect(state.calls.at(-1)?.id).toBe(`call${liveLogs * 2 - 1}`);
    expect(state.logs.map((entry) => entry.at)).toEqual(
      Array.from({ length: liveLogs }, (_, i) => liveLogs + i),
    );
    expect(state.today.calls).toBe(liveLogs * 2);
  });
});

describe('faces of one core', () => {
  test('all show its state, also those that joined in the middle', async () => {
    await manyRuns(150, (random) => {
      const store = createStore(initialState('1.0.0'));
      const faces: Face[] = [];
      for (let step = 0; step < 40; step += 1) {
        if (random.chance(0.1) || step === 0) faces.push(join(store));
        emit(store, randomEvent(random));
        if (random.chance(0.3)) vi.advanceTimersByTime(random.int(2 * gathered));
      }
      vi.advanceTimersByTime(gathered);
      for (const { connection, pipe } of faces) {
        expect(connection.state()).toEqual(store.state());
        expect(pipe.asked).toEqual([]);
      }
    });
  });

  test('heal from lost, doubled, late and reordered frames, and are at no moment wrong', async () => {
    await manyRuns(250, (random) => {
      const store = createStore(initialState('1.0.0'));
      const history = new Set([asJson(store.state())]);
      store.subscribe(() => history.add(asJson(store.state())));
      let faulty = true;
      const fate = () => (faulty ? randomFate(random) : 'arrives');
      const faces = [join(store, fate), join(store, fate), join(store)];
      for (const { connection } of faces) {
        connection.onChange(() => expect(history.has(asJson(connection.state()))).toBe(true));
      }
      for (let step = 0; step < 50; step += 1) {
        emit(store, randomEvent(random));
        if (random.chance(0.5)) vi.advanceTimersByTime(gathered);
        if (random.chance(0.1)) faces[random.int(3)]?.pipe.catchUp();
        for (const { pipe } of faces) if (random.chance(0.1)) pipe.backlog = random.pick([0, 0, 10, tooMuch]);
      }
      faulty = false;
      for (const { pipe } of faces) {
        pipe.backlog = 0;
        pipe.catchUp();
      }
      settle(store, random);
      for (const { connection } of faces) expect(connection.state()).toEqual(store.state());
    });
  }, 120_000);
});

/** A quiet while after the storm: long enough for a face that waits for a lost hello to ask again. */
function settle(store: Store, random: Random): void {
  for (let step = 0; step < 25; step += 1) {
    emit(store, randomEvent(random));
    vi.advanceTimersByTime(gathered);
  }
}

function randomFate(random: Random): Fate {
  return random.pick(['arrives', 'arrives', 'arrives', 'is lost', 'arrives twice', 'is late']);
}

describe('a gap', () => {
  test('is noticed with the next frame, asked about once, and healed by a fresh hello', () => {
    const store = createStore(initialState('1.0.0'));
    const random = createRandom(7);
    let lose = false;
    const { pipe, connection } = join(store, (frame) =>
      lose && frame['type'] === 'events' ? 'is lost' : 'arrives',
    );
    lose = true;
    emit(store, randomEvent(random));
    vi.advanceTimersByTime(gathered);
    expect(connection.state()).not.toEqual(store.state());
    lose = false;
    emit(store, randomEvent(random));
    vi.advanceTimersByTime(gathered);
    expect(pipe.asked).toEqual([{ type: 'resync' }]);
    expect(connection.state()).toEqual(store.state());
    expect(pipe.sent.map((frame) => frame['type'])).toEqual(['hello', 'events', 'events', 'hello']);
  });

  test('whose healing hello is lost too is asked about again', () => {
    const store = createStore(initialState('1.0.0'));
    const random = createRandom(8);
    let lose = false;
    const { pipe, connection } = join(store, () => (lose ? 'is lost' : 'arrives'));
    lose = true;
    emit(store, randomEvent(random));
    vi.advanceTimersByTime(gathered);
    lose = false;
    const frames = [...pipe.sent];
    let hellos = 0;
    const { core } = pipe;
    const send = core.send.bind(core);
    core.send = (frame) => {
      if (frame.type === 'hello' && (hellos += 1) === 1) return;
      send(frame);
    };
    settle(store, random);
    expect(frames).toHaveLength(2);
    expect(hellos).toBe(2);
    expect(connection.state()).toEqual(store.state());
  });

  test('at the very start, a lost first hello, is healed as well', () => {
    const store = createStore(initialState('1.0.0'));
    let first = true;
    const { connection } = join(store, () => {
      const fate = first ? 'is lost' : 'arrives';
      first = false;
      return fate;
    });
    expect(connection.state()).toBeNull();
    settle(store, createRandom(9));
    expect(connection.state()).toEqual(store.state());
  });
});

describe('a face that does not read', () => {
  test('is sent nothing while it is behind, and one hello when it has read', () => {
    const store = createStore(initialState('1.0.0'));
    const random = createRandom(10);
    const { pipe, connection } = join(store);
    pipe.backlog = tooMuch;
    for (let step = 0; step < 100; step += 1) {
      emit(store, randomEvent(random));
      vi.advanceTimersByTime(gathered);
    }
    expect(pipe.sent).toHaveLength(1);
    pipe.backlog = 1000;
    vi.advanceTimersByTime(10 * gathered);
    expect(pipe.sent).toHaveLength(1);
    pipe.backlog = 0;
    vi.advanceTimersByTime(2 * gathered);
    expect(pipe.sent.map((frame) => frame['type'])).toEqual(['hello', 'hello']);
    expect(connection.state()).toEqual(store.state());
    settle(store, random);
    expect(connection.state()).toEqual(store.state());
    expect(pipe.asked).toEqual([]);
  });

  test('gets its answers all the same', async () => {
    const store = createStore(initialState('1.0.0'));
    const pipe = createPipe();
    const connection = connect(pipe.face);
    const handlers = handlersWith({ 'tokens.list': () => Promise.resolve({ tokens: [] }) });
    serve({ ...servedBy(store), handlers }, pipe.core, 'window');
    pipe.backlog = tooMuch;
    await expect(connection.call('tokens.list', {})).resolves.toEqual({ tokens: [] });
  });
});

test('a burst of news is one frame', () => {
  const store = createStore(initialState('1.0.0'));
  const random = createRandom(11);
  const { pipe } = join(store);
  for (let count = 0; count < 50; count += 1) emit(store, randomEvent(random));
  vi.advanceTimersByTime(gathered);
  expect(pipe.sent).toHaveLength(2);
  expect(pipe.sent[1]).toMatchObject({ type: 'events', sequence: 1 });
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
