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
  /** In the order the sources were put. */
  list(): readonly RegisteredTool[];
  /** Grows with every `put`, so that drawings of the list can be kept. */
  revision(): number;
  onChange(listener: () => void): void;
}

export function createToolRegistry(): ToolRegistry {
  const bySource = new Map<string, RegisteredTool[]>();
  const listeners = new Set<() => void>();
  let byName = new Map<string, RegisteredTool>();
  let list: RegisteredTool[] = [];
  let revision = 0;
  return {
    put(source, tools) {
      if (tools.length === 0 && (bySource.get(source) ?? []).length === 0) return;
      const others = list.filter((tool) => tool.source !== source);
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
      list = [...bySource.values()].flat();
      byName = new Map(list.map((tool) => [tool.name, tool]));
      revision += 1;
      for (const listener of listeners) listener();
    },
    find: (name) => byName.get(name),
    list: () => list,
    revision: () => revision,
    onChange: (listener) => void listeners.add(listener),
  };
}
