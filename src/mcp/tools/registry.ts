/** Every tool of every open source, by its public name. */
import type { Tool } from '../connectors/connector.ts';

const publicName = /^[A-Za-z0-9_-]{1,64}$/;

export interface RegisteredTool extends Tool {
  /** Id of the connector it came from, or `search` for the federated pair. */
  source: string;
}

export interface ToolRegistry {
  /** Replaces what a source offers; an empty list takes its tools away. @throws Error on a bad or taken name */
  put(source: string, tools: readonly Tool[]): void;
  find(name: string): RegisteredTool | undefined;
  /** Those that clients see, in the order the sources were put. */
  list(): readonly RegisteredTool[];
  /** Also those that clients do not see. */
  all(): readonly RegisteredTool[];
  /** Whether clients see it. */
  exposes(tool: RegisteredTool): boolean;
  /** What clients may see has changed. */
  exposureChanged(): void;
  /** Grows with every `put`, so that drawings of the list can be kept. */
  revision(): number;
  onChange(listener: () => void): void;
}

/** @param exposes whether clients see a tool; asked anew at `exposureChanged` */
export function createToolRegistry(exposes: (tool: RegisteredTool) => boolean = () => true): ToolRegistry {
  const bySource = new Map<string, RegisteredTool[]>();
  const listeners = new Set<() => void>();
  let byName = new Map<string, RegisteredTool>();
  let all: RegisteredTool[] = [];
  let list: RegisteredTool[] = [];
  let revision = 0;
  const draw = () => {
    list = all.filter(exposes);
    revision += 1;
    for (const listener of listeners) listener();
  };
  return {
    put(source, tools) {
      if (tools.length === 0 && (bySource.get(source) ?? []).length === 0) return;
      const others = all.filter((tool) => tool.source !== source);
      const taken = new Set(others.map((tool) => tool.name));
      for (const tool of tools) {
        if (!publicName.test(tool.name))
          throw new Error(`Tool name ${JSON.stringify(tool.name)} of ${source} is not allowed.`);
        if (taken.has(tool.name)) throw new Error(`Tool name ${tool.name} of ${source} is taken.`);
        taken.add(tool.name);
      }
      bySource.set(
        source,
        tools.map((tool) => ({ ...tool, source })),
      );
      all = [...bySource.values()].flat();
      byName = new Map(all.map((tool) => [tool.name, tool]));
      draw();
    },
    find: (name) => byName.get(name),
    list: () => list,
    all: () => all,
    exposes,
    exposureChanged: draw,
    revision: () => revision,
    onChange: (listener) => void listeners.add(listener),
  };
}
