/** Opens the connectors, keeps each one's state where people see it, and offers their tools and documents. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, toProblem } from '../contract/errors.ts';
import type { ConnectorSettings } from '../contract/settings.ts';
import type { Source } from '../contract/state.ts';
import type { Connector, DocumentSource, OpenConnector } from './connectors/connector.ts';
import { createInTurn } from './in-turn.ts';
import type { Log } from './log.ts';
import type { Vault } from './secrets/vault.ts';
import type { ToolRegistry } from './tools/registry.ts';

const checkMs = 15_000;

export interface Sources {
  /** Opens all that are enabled; what fails is a state, never a throw. */
  open(): Promise<void>;
  /** Closes and opens one again, with new settings or credentials. @throws AppError `not_found` */
  reopen(id: string): Promise<Source>;
  /** Asks the source whether it answers. */
  check(id: string): Promise<{ ok: boolean; message: string; hint: string }>;
  /** @throws AppError `not_found` */
  connector(id: string): Connector;
  documents(): { id: string; documents: DocumentSource }[];
  /** Closes all, also one that is only just being opened; from then on none opens. Never rejects. */
  close(): Promise<void>;
}

export interface SourcesOptions {
  connectors: readonly Connector[];
  tools: ToolRegistry;
  dataDir: string;
  settingsOf(id: string): ConnectorSettings;
  vault: Vault;
  now(): number;
  log: Log;
  told(source: Source): void;
}

export function createSources(options: SourcesOptions): Sources {
  const open = new Map<string, OpenConnector>();
  const byId = new Map(options.connectors.map((connector) => [connector.id, connector]));
  /** Opening and closing one source never overlap, however many faces ask for it. */
  const turns = new Map(options.connectors.map(({ id }) => [id, createInTurn()]));
  let over = false;

  const connectorOf = (id: string) => {
    const connector = byId.get(id);
    if (connector !== undefined) return connector;
    throw new AppError({
      code: 'not_found',
      message: `There is no source “${id.slice(0, 64)}”.`,
      hint: `The sources are: ${[...byId.keys()].join(', ')}.`,
    });
  };
  const tell = (connector: Connector, state: Source['state']): Source => {
    const { id, title, description, fields } = connector;
    const tools = open.get(id)?.tools.length ?? 0;
    const source: Source = {
      id,
      title,
      description,
      fields,
      tools,
      state,
      enabled: options.settingsOf(id).enabled,
      lastCallAt: null,
    };
    options.told(source);
    return source;
  };
  const close = async (id: string) => {
    const opened = open.get(id);
    open.delete(id);
    options.tools.put(id, []);
    try {
      await opened?.close();
    } catch (error) {
      options.log('error', id, 'It did not close in order.', error);
    }
  };
  const openOne = async (connector: Connector): Promise<Source> => {
    const { id } = connector;
    const settings = options.settingsOf(id);
    if (over || !settings.enabled) return tell(connector, { kind: 'off' });
    tell(connector, { kind: 'starting' });
    try {
      const opened = await connector.open(contextFor(options, connector, settings));
      open.set(id, opened);
      options.tools.put(id, opened.tools);
      return tell(connector, { kind: 'ready', since: options.now() });
    } catch (error) {
      await close(id);
      const problem = toProblem(error);
      options.log('error', id, `${connector.title} could not be opened: ${problem.message}`, error);
      return tell(
        connector,
        problem.code === 'connector_not_configured'
          ? { kind: 'waiting', problem }
          : { kind: 'failed', problem },
      );
    }
  };

  const inTurn = <T>(id: string, work: () => Promise<T>) => turns.get(id)?.(work) ?? work();

  return {
    async open() {
      await Promise.all(
        options.connectors.map((connector) => inTurn(connector.id, () => openOne(connector))),
      );
    },
    async reopen(id) {
      const connector = connectorOf(id);
      return inTurn(id, async () => {
        await close(id);
        return openOne(connector);
      });
    },
    async check(id) {
      connectorOf(id);
      const opened = open.get(id);
      if (opened === undefined)
        return {
          ok: false,
          message: 'This source is not open.',
          hint: 'Enable it and fill in its settings.',
        };
      try {
        return { ok: true, message: await opened.check(AbortSignal.timeout(checkMs)), hint: '' };
      } catch (error) {
        const { code, message, hint } = toProblem(error);
        if (code === 'internal') options.log('error', id, 'It could not be checked.', error);
        return { ok: false, message, hint };
      }
    },
    connector: connectorOf,
    documents: () =>
      [...open].flatMap(([id, { documents }]) => (documents === undefined ? [] : [{ id, documents }])),
    async close() {
      over = true;
      await Promise.all([...byId.keys()].map((id) => inTurn(id, () => close(id))));
    },
  };
}

function contextFor(options: SourcesOptions, connector: Connector, settings: ConnectorSettings) {
  const dataDir = join(options.dataDir, connector.id);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const defaults = connector.fields
    .filter((field) => !field.secret)
    .map((field) => [field.key, field.default] as const);
  return {
    dataDir,
    values: { ...Object.fromEntries(defaults), ...settings.values },
    secret: (key: string) => options.vault.get(`connector.${connector.id}.${key}`),
    now: options.now,
    log: (level: Parameters<Log>[0], message: string) => options.log(level, connector.id, message),
  };
}
