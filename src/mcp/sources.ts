/** Opens the connectors, keeps each one's state where people see it, and offers their tools and documents. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, toProblem, type Problem, type ProblemCode } from '../contract/errors.ts';
import type { ConnectorSettings } from '../contract/settings.ts';
import type { Source, SourceUsage } from '../contract/state.ts';
import type { ConnectorContext, OpenConnector } from './connectors/connector.ts';
import { configured, type Configured } from './credentials.ts';
import { createInTurn } from './in-turn.ts';
import type { Log } from './log.ts';
import { nearest } from './nearest.ts';
import type { Outbound } from './outbound/outbound.ts';
import { createRemembered, type Remembered } from './outbound/remembered.ts';
import type { Vault } from './secrets/vault.ts';
import type { ToolRegistry } from './tools/registry.ts';

const checkMs = 15_000;

/** What an open source offers besides tools. */
export type Offer = Pick<OpenConnector, 'documents' | 'resources' | 'prompts'> & {
  id: string;
  title: string;
};

export interface Sources {
  /** Opens all that are enabled; what fails is a state, never a throw. */
  open(): Promise<void>;
  /** Closes and opens one again, with new settings or credentials. @throws AppError `not_found` */
  reopen(id: string): Promise<Source>;
  /** Asks the source whether it answers. */
  check(id: string): Promise<{ ok: boolean; code: ProblemCode | null; message: string; hint: string }>;
  /** @throws AppError `not_found` */
  configured(id: string): Configured;
  /** Whether it is on until somebody says otherwise, or has been switched on. */
  isEnabled(id: string): boolean;
  offers(): Offer[];
  /** Closes all, also one that is only just being opened; from then on none opens. Never rejects. */
  close(): Promise<void>;
}

export interface SourcesOptions {
  connectors: readonly Configured['connector'][];
  tools: ToolRegistry;
  dataDir: string;
  settingsOf(id: string): ConnectorSettings;
  vault: Vault;
  now(): number;
  log: Log;
  told(source: Source): void;
}

/** A source that is open, with its way out. */
interface Opened {
  connector: OpenConnector;
  outbound: Outbound;
  state: Source['state'];
}

export function createSources(options: SourcesOptions): Sources {
  const open = new Map<string, Opened>();
  const byId = new Map(options.connectors.map((connector) => [connector.id, configured(connector)]));
  /** Opening and closing one source never overlap, however many faces ask for it. */
  const turns = new Map(options.connectors.map(({ id }) => [id, createInTurn()]));
  const states = new Map<string, Source['state']>();
  /** A setting that is saved opens a source again: its service counts on. */
  const remembered = new Map(options.connectors.map(({ id }) => [id, createRemembered()]));
  let over = false;

  const configuredOf = (id: string) => {
    const found = byId.get(id);
    if (found !== undefined) return found;
    const near = nearest(id.slice(0, 64), [...byId.keys()]);
    throw new AppError({
      code: 'not_found',
      message: `There is no source “${id.slice(0, 64)}”.`,
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}The sources are: ${[...byId.keys()].join(', ')}.`,
    });
  };
  const isEnabled = (id: string) =>
    options.settingsOf(id).enabled ?? byId.get(id)?.connector.startsEnabled ?? false;
  const tell = (source: Configured, state: Source['state'], usage?: SourceUsage): Source => {
    const { id } = source.connector;
    states.set(id, state);
    const told = asTold(source, { opened: open.get(id), state, isEnabled: isEnabled(id), usage });
    options.told(told);
    return told;
  };
  const close = async (id: string) => {
    const opened = open.get(id);
    open.delete(id);
    options.tools.put(id, []);
    try {
      await opened?.connector.close();
    } catch (error) {
      options.log('error', id, 'It did not close in order.', error);
    } finally {
      await opened?.outbound.close();
    }
  };
  const openOne = async (source: Configured): Promise<Source> => {
    const { connector } = source;
    const { id } = connector;
    if (over || !isEnabled(id)) return tell(source, { kind: 'off' });
    tell(source, { kind: 'starting' });
    let outbound: Outbound | null = null;
    try {
      const given = await contextFor(options, source, {
        remembered: remembered.get(id) ?? createRemembered(),
        told(usage) {
          const state = open.get(id)?.state;
          if (state !== undefined) tell(source, state, usage);
        },
      });
      outbound = given.outbound;
      const opened = await connector.open(given.context);
      const state: Source['state'] = { kind: 'ready', since: options.now() };
      open.set(id, { connector: opened, outbound, state });
      options.tools.put(id, opened.tools);
      return tell(source, state);
    } catch (error) {
      if (open.has(id)) await close(id);
      else await outbound?.close();
      const problem = toProblem(error);
      if (problem.code === 'connector_not_configured') {
        // Nothing is wrong: it waits for the user.
        options.log('info', id, problem.message);
        return tell(source, { kind: 'waiting', problem });
      }
      const cause = problem.code === 'internal' ? error : undefined;
      options.log('error', id, `${connector.title} could not be opened: ${problem.message}`, cause);
      return tell(source, { kind: 'failed', problem });
    }
  };

  const inTurn = <T>(id: string, work: () => Promise<T>) => turns.get(id)?.(work) ?? work();

  return {
    async open() {
      await Promise.all([...byId].map(([id, source]) => inTurn(id, () => openOne(source))));
    },
    async reopen(id) {
      const source = configuredOf(id);
      return inTurn(id, async () => {
        await close(id);
        return openOne(source);
      });
    },
    async check(id) {
      const { title } = configuredOf(id).connector;
      const opened = open.get(id);
      if (opened === undefined)
        return { ok: false, ...whyClosed({ id, title, isEnabled: isEnabled(id) }, states.get(id)) };
      try {
        const message = await opened.connector.check(AbortSignal.timeout(checkMs));
        return { ok: true, code: null, message, hint: '' };
      } catch (error) {
        const { code, message, hint } = toProblem(error);
        if (code === 'internal') options.log('error', id, 'It could not be checked.', error);
        return { ok: false, code, message, hint };
      }
    },
    configured: configuredOf,
    isEnabled,
    offers: () =>
      [...open].map(([id, { connector }]) =>
        offerOf({ id, title: configuredOf(id).connector.title }, connector),
      ),
    async close() {
      over = true;
      await Promise.all([...byId.keys()].map((id) => inTurn(id, () => close(id))));
    },
  };
}

/** A source as people see it. What it asked of its service is null where it asks none. */
function asTold(
  { connector: { id, title, description, remote }, fields }: Configured,
  now: {
    opened: Opened | undefined;
    state: Source['state'];
    isEnabled: boolean;
    usage: SourceUsage | undefined;
  },
): Source {
  const { opened, state, isEnabled } = now;
  const isOffline = remote === null || opened?.connector.offline === true;
  return {
    ...{ id, title, description, fields },
    tools: opened?.connector.tools.length ?? 0,
    documents: opened?.connector.documents !== undefined,
    state,
    enabled: isEnabled,
    lastCallAt: null,
    usage: isOffline ? null : (now.usage ?? opened?.outbound.usage() ?? null),
  };
}

function offerOf(
  source: Pick<Offer, 'id' | 'title'>,
  { documents, resources, prompts }: OpenConnector,
): Offer {
  return {
    ...source,
    ...(documents === undefined ? {} : { documents }),
    ...(resources === undefined ? {} : { resources }),
    ...(prompts === undefined ? {} : { prompts }),
  };
}

/** Why a source cannot be asked anything, and the way out. */
function whyClosed(
  { id, title, isEnabled }: { id: string; title: string; isEnabled: boolean },
  state: Source['state'] | undefined,
): Problem {
  if (state?.kind === 'waiting' || state?.kind === 'failed') return state.problem;
  const code = 'connector_not_configured';
  if (isEnabled) return { code, message: `${title} is not open yet.`, hint: 'Try again in a moment.' };
  return {
    code,
    message: `${title} is switched off.`,
    hint: `Switch it on with: patchbay connector enable ${id}, or in the window under Sources.`,
  };
}

async function contextFor(
  options: SourcesOptions,
  { connector, read }: Configured,
  usage: { remembered: Remembered; told(usage: SourceUsage): void },
): Promise<{ context: ConnectorContext; outbound: Outbound }> {
  const { createOutbound } = await import('./outbound/outbound.ts');
  const { id } = connector;
  const dataDir = join(options.dataDir, id);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { credential, cacheSeconds, timeoutMs } = read(options.settingsOf(id).values, (key) =>
    options.vault.get(`connector.${id}.${key}`),
  );
  const clock: ConnectorContext['clock'] = {
    now: options.now,
    sleep: async (ms, signal) => {
      await sleep(ms, undefined, { signal });
    },
  };
  const log: ConnectorContext['log'] = (level, message) => options.log(level, id, message);
  const outbound = createOutbound({
    title: connector.title,
    dataDir,
    clock,
    cacheSeconds,
    timeoutMs,
    log,
    ...usage,
  });
  const { service, cache, socket, signal } = outbound;
  return { context: { dataDir, credential, clock, log, service, cache, socket, signal }, outbound };
}
