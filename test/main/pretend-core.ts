/** A core for the door's own tests: a real store under the real reducer, and starts and stops as the test wishes. */
import type { CommandHandlers } from '../../src/contract/commands.ts';
import { AppError } from '../../src/contract/errors.ts';
import { initialState } from '../../src/contract/state.ts';
import type { Core } from '../../src/mcp/index.ts';
import { createStore, type Store } from '../../src/mcp/store.ts';

export interface PretendCore extends Core {
  emit: Store['emit'];
  /** What was asked of it, in order: `open`, `start`, `stop: reason`, and each command's name. */
  asked: string[];
}

export function pretendCore(wishes: Partial<Pick<Core, 'open' | 'start' | 'stop'>> = {}): PretendCore {
  const store = createStore(initialState('0.0.0-test'));
  const asked: string[] = [];
  const handlers = new Proxy({} as CommandHandlers, {
    get: (_target, name) => () => {
      asked.push(String(name));
      if (name === 'settings.get') return Promise.resolve({ settings: store.state().settings, secrets: [] });
      if (name === 'tunnel.start' || name === 'tunnel.stop') return Promise.resolve({});
      throw new AppError({ code: 'not_supported', message: `No ${String(name)} here.`, hint: '' });
    },
  });
  return {
    asked,
    emit: store.emit,
    handlers,
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    async open() {
      asked.push('open');
      await wishes.open?.();
    },
    async start() {
      asked.push('start');
      store.emit('phase.changed', { phase: 'starting', at: 1 });
      await wishes.start?.();
      store.emit('phase.changed', { phase: 'running', at: 2 });
    },
    async stop(reason) {
      asked.push(`stop: ${reason}`);
      await wishes.stop?.(reason);
      store.emit('phase.changed', { phase: 'stopped', at: 3 });
    },
  };
}
