/** The product with Attio as its source, against the simulated workspace, called through the tunnel. */
import {
  startAttioSimulator,
  type AttioSimulator,
  type AttioSimulatorOptions,
  type World,
} from '../simulators/attio/simulator.ts';
import { attioSource } from './source-settings.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';

export interface AttioWorld extends SourcesWorld {
  simulator: AttioSimulator;
  /** What is in the workspace. */
  workspace: World;
  /** `call` without the prefix of the tools' names. */
  run(tool: string, args?: Record<string, unknown>): Promise<Record<string, unknown>>;
  refused(tool: string, args?: Record<string, unknown>): Promise<string>;
}

export async function openAttioWorld(
  values: Record<string, string> = {},
  options: AttioSimulatorOptions = {},
): Promise<AttioWorld> {
  const simulator = await startAttioSimulator(options);
  try {
    const world = await openSourcesWorld([attioSource(simulator, values)]);
    return {
      ...world,
      ...{ simulator, workspace: simulator.world },
      run: (tool, args) => world.call(`attio_${tool}`, args),
      refused: (tool, args) => world.fails(`attio_${tool}`, args),
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
