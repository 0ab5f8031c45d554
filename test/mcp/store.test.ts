/** The one live-state tree: numbered news, heard by everyone in the order it happened. */
import { expect, test } from 'vitest';
import { initialState } from '../../src/contract/state.ts';
import { createStore } from '../../src/mcp/store.ts';

test('an event is in the state before anyone hears of it', () => {
  const store = createStore(initialState('1.0.0'));
  const heard: unknown[] = [];
  store.subscribe((event, sequence) => heard.push([event.name, sequence, store.snapshot()]));
  store.emit('phase.changed', { phase: 'starting', at: 5 });
  expect(heard).toEqual([['phase.changed', 1, { state: store.state(), sequence: 1 }]]);
  expect(store.state()).toMatchObject({ phase: 'starting', startedAt: 5 });
});

test('a state once read stays as it was', () => {
  const store = createStore(initialState('1.0.0'));
  const before = store.state();
  store.emit('phase.changed', { phase: 'starting', at: 5 });
  expect(before.phase).toBe('stopped');
  expect(store.state()).not.toBe(before);
});

test('who unsubscribes hears no more, even when told to by an event', () => {
  const store = createStore(initialState('1.0.0'));
  const heard: string[] = [];
  const stopFirst = store.subscribe(() => {
    heard.push('first');
    stopFirst();
  });
  store.subscribe(() => heard.push('second'));
  store.emit('client.gone', { id: 'a' });
  store.emit('client.gone', { id: 'b' });
  expect(heard).toEqual(['first', 'second', 'second']);
});

test('an event emitted by a listener is heard by all after the one that caused it', () => {
  const store = createStore(initialState('1.0.0'));
  const heard: number[] = [];
  store.subscribe((event) => {
    if (event.name === 'phase.changed') store.emit('client.gone', { id: 'a' });
  });
  store.subscribe((_event, sequence) => heard.push(sequence));
  store.emit('phase.changed', { phase: 'starting', at: 5 });
  expect(heard).toEqual([1, 2]);
});

test('a listener that throws is heard of, and does not silence the store', () => {
  const store = createStore(initialState('1.0.0'));
  let broken = true;
  store.subscribe(() => {
    if (broken) throw new Error('This listener is broken.');
  });
  const heard: number[] = [];
  store.subscribe((_event, sequence) => heard.push(sequence));
  expect(() => store.emit('client.gone', { id: 'a' })).toThrow('broken');
  broken = false;
  store.emit('client.gone', { id: 'b' });
  expect(heard).toEqual([2]);
  expect(store.snapshot().sequence).toBe(2);
});
