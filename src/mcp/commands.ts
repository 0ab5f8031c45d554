/** One handler per contract command. */
import { AppError } from '../contract/errors.ts';
import type { CommandContext, CommandHandlers } from '../contract/commands.ts';
import { secretSettingKeys, type Settings } from '../contract/settings.ts';
import type { State } from '../contract/state.ts';
import { createAccessHandlers } from './access-commands.ts';
import type { Configured } from './credentials.ts';
import type { Doctor } from './doctor/doctor.ts';
import { nearest } from './nearest.ts';
import type { Notices } from './notices.ts';
import type { Opener } from './ports.ts';
import type { Records } from './records.ts';
import type { Vault } from './secrets/vault.ts';
import type { SettingValues } from './settings/changes.ts';
import type { SettingsStore } from './settings/settings.ts';
import type { Sources } from './sources.ts';
import type { Store } from './store.ts';
import { summarize } from './tools/exposure.ts';
import type { ToolRegistry } from './tools/registry.ts';

export interface HandlerHouse {
  opened(): Records;
  settings: SettingsStore;
  vault: Vault;
  sources: Sources;
  tools: ToolRegistry;
  store: Store;
  notices: Notices;
  doctor: Doctor;
  /** Origin for addresses that clients are given; null while nothing listens. */
  origin(): string | null;
  /** The user has copied the public address. */
  copied(): void;
  /** `renew` opens an open tunnel anew; nothing when it is off. */
  tunnel: { publish(): void; renew(): void; withdraw(): Promise<void> };
  opener: Opener;
  newId(): string;
  now(): number;
}

export function createHandlers(house: HandlerHouse): CommandHandlers {
  const { opened, settings, vault, sources, tools, store, notices, tunnel } = house;
  const audit = (context: CommandContext, action: string, subject: string) =>
    opened().journal.audit({
      ...{ id: house.newId(), at: house.now(), actor: context.face, action, subject },
      ...{ address: '', detail: '' },
    });
  const change = async (values: SettingValues) => {
    store.emit('settings.changed', { settings: await settings.set(values) });
  };
  /** What can be wrong, a value or the place for secrets, shows before anything is changed. */
  const changeAll = async (all: { plain: SettingValues; secret: Record<string, string> }) => {
    if (Object.keys(all.secret).length > 0) await vault.demand();
    if (Object.keys(all.plain).length > 0) await change(all.plain);
    for (const [key, value] of Object.entries(all.secret)) await vault.put(key, value);
  };
  const answer = () => ({ settings: settings.get(), secrets: store.state().storedSecrets });

  return {
    'calls.list': async (query) => opened().journal.calls(query),
    'calls.show': async ({ id }) => opened().journal.call(id) ?? missing('call', id),
    'logs.list': async (query) => ({ entries: opened().journal.logs(query) }),
    'audit.list': async ({ limit }) => ({ entries: opened().journal.audits(limit) }),

    ...createAccessHandlers({
      access: () => opened().access,
      store,
      audit,
      origin: house.origin,
      copied: house.copied,
      secretLinks: () => settings.get().access.secretLinks,
      inEmergency: (work) => opened().inEmergency(work),
      async lockTunnel() {
        // First what cannot fail: settings that cannot be written must not keep it open.
        await tunnel.withdraw();
        notices.clear('address');
        await change({ 'tunnel.kind': 'none', 'tunnel.locked': true });
      },
    }),

    'doctor.run': async (_input, context) => {
      audit(context, 'doctor.run', '');
      return house.doctor.run(context.signal, (doctor) => store.emit('doctor.changed', { doctor }));
    },

    'tools.list': async () => ({
      tools: tools.all().map((tool) => summarize(tool, settings.get().exposure)),
    }),
    'tools.enable': async ({ name, enabled }, context) => {
      const tool = tools.find(name) ?? missingTool(name, tools);
      await change({ [`exposure.tools.${name}`]: enabled });
      audit(context, enabled === false ? 'tool.disabled' : 'tool.enabled', name);
      tools.exposureChanged();
      return summarize(tool, settings.get().exposure);
    },

    'sources.list': async () => ({ sources: store.state().sources }),
    'sources.configure': async ({ id, values }, context) => {
      const { fields, demand } = sources.configured(id);
      const unknown = Object.keys(values).filter((key) => !fields.some((field) => field.key === key));
      if (unknown.length > 0) throw unknownFields(sources.configured(id), unknown);
      demand(values);
      const secret = fields.filter((field) => field.secret && field.key in values);
      const plain = Object.entries(values).filter(([key]) => !secret.some((field) => field.key === key));
      const given = plain.map(([key, value]) => [`connectors.${id}.values.${key}`, value] as const);
      // Whoever sets a source up wants it, unless they have switched it off themselves.
      const isFirst = settings.get().connectors[id]?.enabled === undefined && !sources.isEnabled(id);
      await changeAll({
        plain: {
          ...Object.fromEntries(given),
          ...(isFirst ? { [`connectors.${id}.enabled`]: true } : {}),
        },
        secret: Object.fromEntries(secret.map(({ key }) => [`connector.${id}.${key}`, values[key] ?? ''])),
      });
      audit(context, 'source.configured', `${id}: ${Object.keys(values).join(', ')}`);
      return sources.reopen(id);
    },
    'sources.enable': async ({ id, enabled }, context) => {
      sources.configured(id);
      await change({ [`connectors.${id}.enabled`]: enabled });
      audit(context, enabled ? 'source.enabled' : 'source.disabled', id);
      return sources.reopen(id);
    },
    'sources.check': async ({ id }) => sources.check(id),

    'settings.get': async () => {
      await vault.look();
      return answer();
    },
    'settings.set': async ({ values }, context) => {
      demandPlainKeys(values, sources);
      const before = settings.get();
      const secret = Object.keys(values).filter((key) => secretSettingKeys.some((known) => known === key));
      // Whoever switches the tunnel on means it, whatever a panic left behind.
      const unlocked = values['tunnel.kind'] === 'ngrok' ? { 'tunnel.locked': false } : {};
      const plain = Object.entries({ ...unlocked, ...values }).filter(([key]) => !secret.includes(key));
      await changeAll({
        plain: Object.fromEntries(plain),
        secret: Object.fromEntries(secret.map((key) => [key, String(values[key] ?? '')])),
      });
      audit(context, 'settings.changed', Object.keys(values).join(', '));
      await followSettings(house, { before, tokenChanged: secret.length > 0 });
      return answer();
    },

    'tunnel.start': async (_input, context) => {
      await change({ 'tunnel.kind': 'ngrok', 'tunnel.locked': false });
      audit(context, 'tunnel.started', '');
      if (isRunning(store.state())) tunnel.publish();
      return {};
    },
    'tunnel.stop': async (_input, context) => {
      await change({ 'tunnel.kind': 'none' });
      audit(context, 'tunnel.stopped', '');
      await tunnel.withdraw();
      return {};
    },

    'notices.dismiss': async ({ id }) => {
      notices.clear(id);
      return {};
    },
    'app.open': async ({ destination }) => {
      await house.opener.open(destination);
      return {};
    },
  };
}

/** What a change of settings sets in motion. */
async function followSettings(
  house: HandlerHouse,
  change: { before: Settings; tokenChanged: boolean },
): Promise<void> {
  const { before, tokenChanged } = change;
  const after = house.settings.get();
  if (!isRunning(house.store.state())) return;
  if (tokenChanged || JSON.stringify(before.tunnel) !== JSON.stringify(after.tunnel)) {
    if (before.tunnel.kind === after.tunnel.kind) house.tunnel.renew();
    else if (after.tunnel.kind === 'ngrok') house.tunnel.publish();
    else await house.tunnel.withdraw();
  }
  if (JSON.stringify(before.exposure) !== JSON.stringify(after.exposure)) house.tools.exposureChanged();
  for (const { id } of house.store.state().sources) {
    if (JSON.stringify(before.connectors[id]) !== JSON.stringify(after.connectors[id]))
      await house.sources.reopen(id);
  }
}

function isRunning(state: State): boolean {
  return state.phase === 'running';
}

/** By their id: a source in these that there is not is a slip, and would change nothing. */
const keysOfSources = ['exposure.sources.', 'exposure.documents.'];

/**
 * Settings of a source are plain text in the file, so only keys that the source has and that are no secrets come in that way.
 * What is not known yet might be a secret of a later version.
 */
function demandPlainKeys(values: SettingValues, sources: Sources): void {
  for (const [key, value] of Object.entries(values)) {
    const [group, id = '', part, ...rest] = key.split('.');
    const named = keysOfSources.find((start) => key.startsWith(start));
    // What is taken back may be of a source that a later version no longer has.
    if (named !== undefined && value !== null) sources.configured(key.slice(named.length));
    if (group !== 'connectors') continue;
    const { fields, demand } = sources.configured(id);
    if (part !== 'values') continue;
    const field = fields.find((known) => known.key === rest.join('.'));
    if (field === undefined) throw unknownFields(sources.configured(id), [rest.join('.')]);
    if (field.secret)
      throw new AppError({
        code: 'invalid_input',
        message: `${field.key} of ${id} is a secret and is not kept in the settings file.`,
        hint: `Set it with: patchbay connector set ${id} ${field.key}=-`,
      });
    demand({ [field.key]: String(value ?? '') });
  }
}

function unknownFields({ connector, fields }: Configured, unknown: string[]): AppError {
  const { id, elsewhere } = connector;
  const keys = fields.map((field) => field.key);
  const isElsewhere = unknown.some((key) => elsewhere?.settings.includes(key.toLowerCase()));
  const advice =
    isElsewhere && elsewhere !== undefined ? `${elsewhere.instead} ` : meant(unknown[0] ?? '', keys);
  return new AppError({
    code: 'invalid_input',
    message: `${id} has no setting “${unknown.join('”, “').slice(0, 200)}”.`,
    hint: keys.length === 0 ? `${id} has no settings.` : `${advice}Its settings are: ${keys.join(', ')}.`,
  });
}

/** It may be one of a source that is off: those are not known. */
function missingTool(name: string, tools: ToolRegistry): never {
  const names = tools.all().map((tool) => tool.name);
  throw new AppError({
    code: 'not_found',
    message: `There is no tool “${name.slice(0, 64)}”.`,
    hint: `${meant(name, names)}“patchbay tool list” lists them all; a source that is switched off has none.`,
  });
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word.slice(0, 64), known);
  return near === undefined ? '' : `Did you mean ${near}? `;
}

function missing(kind: string, id: string): never {
  throw new AppError({
    code: 'not_found',
    message: `There is no ${kind} with the id “${id.slice(0, 64)}”.`,
    hint: '',
  });
}
