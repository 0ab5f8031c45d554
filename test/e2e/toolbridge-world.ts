/** The product with its workspace on a ToolBridge server, which can be exchanged for another while it runs. */
import { expect } from 'vitest';
import {
  startToolBridgeSimulator,
  type ToolBridgeOptions,
  type ToolBridgeSimulator,
} from '../simulators/toolbridge/simulator.ts';
import { toolBridgeSource } from './source-settings.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';

export interface ToolBridgeWorld extends SourcesWorld {
  bridge: ToolBridgeSimulator;
  /** One more server, closed with the world. */
  another(options: ToolBridgeOptions): Promise<ToolBridgeSimulator>;
  /** Points the workspace elsewhere, with settings and secrets of its own; an empty secret is removed. */
  moveTo(
    place: ToolBridgeSimulator,
    values: Record<string, string>,
    secrets: Record<string, string>,
  ): Promise<void>;
}

export async function openToolBridgeWorld(
  prepare: (bridge: ToolBridgeSimulator) => void = () => undefined,
): Promise<ToolBridgeWorld> {
  const bridges = [await startToolBridgeSimulator()];
  const [bridge] = bridges;
  if (bridge === undefined) throw new Error('No server was started.');
  prepare(bridge);
  const closeAll = () => Promise.all(bridges.map((one) => one.close()));
  try {
    const world = await openSourcesWorld([toolBridgeSource(bridge, { timeout: '1000' })]);
    return {
      ...world,
      bridge,
      async another(options) {
        const made = await startToolBridgeSimulator(options);
        bridges.push(made);
        return made;
      },
      async moveTo(place, values, secrets) {
        const words = Object.entries({ baseUrl: place.origin, ...values }).map(
          ([key, value]) => `${key}=${value}`,
        );
        const steps = Object.entries(secrets).map(([key, value]) => ({
          args: [value === '' ? `${key}=` : `${key}=-`],
          input: value,
        }));
        for (const { args, input } of [{ args: words, input: '' }, ...steps]) {
          const { code, err } = await world.command(['connector', 'set', 'workspace', ...args], input);
          expect([code, code === 0 ? '' : err]).toEqual([0, '']);
        }
      },
      async close() {
        await world.close();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
