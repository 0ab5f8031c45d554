/** The product with tastytrade as its source, against the simulator, called through the tunnel. */
import {
  startTastytradeSimulator,
  type TastytradeOptions,
  type TastytradeSimulator,
} from '../simulators/tastytrade/simulator.ts';
import { tastytradeSource } from './source-settings.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';

export interface TastytradeWorld extends SourcesWorld {
  simulator: TastytradeSimulator;
}

export async function openTastytradeWorld(
  values: Record<string, string> = {},
  options: TastytradeOptions = {},
): Promise<TastytradeWorld> {
  const simulator = await startTastytradeSimulator(options);
  try {
    const world = await openSourcesWorld([tastytradeSource(simulator, values)]);
    return {
      ...world,
      simulator,
      async close() {
        await world.close();
        await simulator.close();
      },
    };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}
