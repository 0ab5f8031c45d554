/** What clients are offered of the open sources, as far as the user shows it; and the search over their documents. */
import type { Settings } from '../contract/settings.ts';
import type { CanCall, Prompt } from './connectors/connector.ts';
import { closedSources } from './search/closed.ts';
import { createSearchTools } from './search/tools.ts';
import type { Offer, Sources } from './sources.ts';
import type { Store } from './store.ts';
import type { ToolRegistry } from './tools/registry.ts';

export interface ExposedSourcesOptions {
  sources: Pick<Sources, 'offers'>;
  tools: Pick<ToolRegistry, 'put' | 'find' | 'exposes'>;
  store: Pick<Store, 'state'>;
  settings(): Settings;
  now(): number;
}

/** Each is asked whenever it is needed: sources and exposure change while a client is connected. */
export interface ExposedSources {
  /** Resources and prompts. */
  offers(): Omit<Offer, 'documents'>[];
  /** The sources whose documents clients may read. */
  readable(): Offer[];
}

/** Puts `search` and `fetch` among the tools. */
export function exposeSources({
  sources,
  tools,
  store,
  settings,
  now,
}: ExposedSourcesOptions): ExposedSources {
  const isHidden = (id: string) => settings().exposure.documents[id] === false;
  const readable = () => sources.offers().filter(({ id }) => !isHidden(id));
  const searched = () =>
    readable().flatMap(({ id, title, documents }) =>
      documents === undefined ? [] : [{ id, title, documents }],
    );
  tools.put(
    'search',
    createSearchTools(searched, {
      budgetMs: () => settings().search.budgetMilliseconds,
      now,
      closed: () => closedSources(store.state().sources, isHidden),
    }),
  );
  const canCall: CanCall = (name) => {
    const tool = tools.find(name);
    return tool !== undefined && tools.exposes(tool);
  };
  return {
    offers: () =>
      sources.offers().map(({ id, title, resources, prompts }) => ({
        ...{ id, title },
        ...(resources === undefined || isHidden(id) ? {} : { resources }),
        ...(prompts === undefined ? {} : { prompts: offered(prompts, canCall) }),
      })),
    readable,
  };
}

/** Without tools that clients cannot call. */
function offered(prompts: readonly Prompt[], canCall: CanCall): Prompt[] {
  return prompts
    .filter((prompt) => prompt.isOffered?.(canCall) ?? true)
    .map((prompt) => ({ ...prompt, render: (given) => prompt.render(given, canCall) }));
}
