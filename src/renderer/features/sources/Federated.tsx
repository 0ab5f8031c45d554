/** `search` and `fetch`, which belong to no one source: their switches, and what they read. */
import type { State } from '../../../contract/state.ts';
import { Section } from '../overview/Section.tsx';
import { ToolRows } from './ToolSwitches.tsx';

export function Federated({ state }: { state: State }) {
  const { exposure } = state.settings;
  const tools = state.tools.filter((tool) => tool.source === 'search');
  if (tools.length === 0) return null;
  const readable = state.sources.filter((source) => source.documents);
  const read = readable.filter((source) => exposure.documents[source.id] ?? true);
  return (
    <Section title="Across all sources" aside={<p className="muted">ChatGPT’s research needs both</p>}>
      <div className="source-stack">
        <p className="muted">
          {read.length === 0
            ? 'They read no source: each is switched off, or not ready.'
            : `They read ${listed(read.map((source) => source.title))}.`}
        </p>
        <ToolRows tools={tools} exposure={exposure} />
      </div>
    </Section>
  );
}

/** “Workspace, Binance and Attio” */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
