/** Speaks with the core from inside the page, over the preload's two functions, beside the window's own script. */
import type { Page } from 'playwright';
import { expect, vi } from 'vitest';
import type { CommandName, CommandInput, CommandOutput } from '../../../src/contract/commands.ts';
import type { Problem } from '../../../src/contract/errors.ts';
import type { FromCore } from '../../../src/contract/wire.ts';

export const eventually = { timeout: 20_000 };

export interface PageCore {
  /** Every frame since `listenIn`, oldest first. */
  frames(): Promise<FromCore[]>;
  /** Where the listener listens. */
  origin(): Promise<string>;
  call<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ): Promise<{ ok: true; value: CommandOutput<N> } | { ok: false; problem: Problem }>;
}

/** Hears what the page hears from now on; begins with a fresh hello. */
export async function listenIn(page: Page): Promise<PageCore> {
  await vi.waitFor(
    async () => expect(await page.evaluate('typeof globalThis.patchbay')).toBe('object'),
    eventually,
  );
  await page.evaluate(`
    globalThis.heard = [];
    patchbay.receive((frame) => globalThis.heard.push(frame));
    patchbay.send({ type: 'resync' });
  `);
  const frames = (): Promise<FromCore[]> => page.evaluate('globalThis.heard');
  // The window's own script counts from 1.
  let next = 1_000_000;
  return {
    frames,
    origin: () =>
      vi.waitFor(async () => {
        const found = (await frames()).map(originIn).find((origin) => origin !== null);
        if (!found) throw new Error('The listener is not listening.');
        return found;
      }, eventually),
    async call(name, input) {
      const id = (next += 1);
      await page.evaluate(
        (frame) => {
          (globalThis as unknown as { patchbay: { send(frame: unknown): void } }).patchbay.send(frame);
        },
        { type: 'call', id, name, input },
      );
      const find = async () => (await frames()).find((frame) => frame.type === 'result' && frame.id === id);
      const answer = await vi.waitFor(async () => {
        const found = await find();
        if (found?.type !== 'result') throw new Error(`No answer to ${name} yet.`);
        return found;
      }, eventually);
      return answer.outcome as never;
    },
  };
}

function originIn(frame: FromCore): string | null {
  const listeners =
    frame.type === 'hello'
      ? [frame.snapshot.listener]
      : frame.type === 'events'
        ? frame.events.flatMap((event) => (event.name === 'listener.changed' ? [event.payload.listener] : []))
        : [];
  const listening = listeners.find((listener) => listener.kind === 'listening');
  return listening?.kind === 'listening' ? listening.origin : null;
}
