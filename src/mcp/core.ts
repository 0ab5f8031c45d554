/** The composition root: builds the rooms in order and hands each what it needs. Read it top to bottom. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError, toProblem } from '../contract/errors.ts';
import { isExposed } from '../contract/exposure.ts';
import { initialState, type State } from '../contract/state.ts';
import type { Served } from '../contract/wire.ts';
import { followAddress } from './address-change.ts';
import { originNow } from './addresses.ts';
import { createHandlers } from './commands.ts';
import type { Connector } from './connectors/connector.ts';
import { createDoctor } from './doctor/doctor.ts';
import { createDoctorHouse } from './doctor-house.ts';
import { createDoctorPasses } from './doctor/pass.ts';
import { exposeSources } from './exposed-sources.ts';
import { createListener, type Listener } from './http/listener.ts';
import { createIds } from './ids.ts';
import { once, runSteps, settleSteps, type Step } from './lifecycle.ts';
import { listenerOptions } from './listener-options.ts';
import { createLog } from './log.ts';
import { createNotices } from './notices.ts';
import { openRecords, type Records } from './records.ts';
import type { Ports } from './ports.ts';
import { createVault } from './secrets/vault.ts';
import { createSettings } from './settings/settings.ts';
import { createSources } from './sources.ts';
import { createStore } from './store.ts';
import { summarize } from './tools/exposure.ts';
import { createToolRegistry } from './tools/registry.ts';
import { createTelling } from './tools/telling.ts';
import { createTunnel } from './tunnel/tunnel.ts';
import { tunnelLocked, tunnelRequest } from './tunnel/request.ts';
import { watched } from './watched.ts';
import { createWayIn } from './way-in.ts';

export interface CoreOptions {
  /** The product's version, as `/health` tells it. */
  version: string;
  connectors: readonly Connector[];
  /** What the command line says for this run; wins over the settings and is not saved. */
  overrides: {
    port?: number;
    host?: string;
    tunnel?: 'none' | 'ngrok';
    /** From the environment, for this run. */
    ngrokAuthtoken?: string;
  };
  /** False sends every MCP method through the SDK; for tests that hold both paths to one behaviour. */
  direct?: boolean;
}

export interface Core extends Served {
  /**
   * Takes the data folder: lock, settings, journal, access, connectors; no network.
   * @throws AppError `data_folder_locked`, `data_folder_unwritable`, `database_corrupt`, `disk_full`
   */
  open(): Promise<void>;
  /**
   * Opens if need be, then listens and starts the tunnel if the settings say so.
   * @throws AppError as `open`, and `port_in_use`, `listen_failed`
   */
  start(): Promise<void>;
  /** Stops in order; every step runs even if one fails. Safe to call twice, and before `start` has finished. */
  stop(reason: string): Promise<void>;
}

export function createCore(ports: Ports, options: CoreOptions): Core {
  const { clock, paths } = ports;
  const now = () => clock.now();
  const file = (name: string) => join(paths.dataDir, name);
  const store = createStore(initialState(options.version));
  /** Undone in reverse order when stopping, however far starting got. */
  const held: (() => void)[] = [];
  let records: Records | null = null;
  let listener: Listener | null = null;
  let over = false;
  /** Stopping may begin at any moment of the start; from then on nothing more is taken. */
  const demandWanted = () => {
    if (!over) return;
    throw new AppError({ code: 'cancelled', message: 'Patchbay was stopped.', hint: 'Start it anew.' });
  };
  const opened = () => {
    if (records !== null) return records;
    throw new AppError({ code: 'unavailable', message: 'Patchbay is not open.', hint: 'Start it first.' });
  };

  const log = createLog({
    now,
    write(entry) {
      ports.log.write(entry);
      store.emit('log.written', { entry });
      records?.journal.log(entry);
    },
  });
  const notices = createNotices({ store, now });
  const settings = createSettings({ file: file('settings.json'), now });
  const vault = createVault({
    open: () => ports.secrets.open(),
    told: (secrets, stored) => store.emit('secrets.changed', { secrets, stored }),
  });

  const exposure = () => settings.get().exposure;
  const tools = createToolRegistry((tool) => isExposed(exposure(), tool));
  tools.onChange(() => {
    store.emit('tools.changed', { tools: tools.all().map((tool) => summarize(tool, exposure())) });
  });
  const sources = createSources({
    connectors: options.connectors,
    tools,
    dataDir: paths.dataDir,
    settingsOf: (id) => settings.get().connectors[id] ?? { values: {} },
    vault,
    now,
    log,
    told: (source) => store.emit('source.changed', { source }),
  });
  const { offers, readable } = exposeSources({ sources, tools, store, settings: settings.get, now });

  const origin = () => originNow(store.state()) ?? 'http://127.0.0.1';
  const calls = {
    tools,
    newId: createIds('call', now),
    now,
    limits: () => {
      const { deadlineSeconds, maxResultKilobytes } = settings.get().calls;
      return { deadlineMs: deadlineSeconds * 1000, maxResultBytes: maxResultKilobytes * 1024 };
    },
    origin,
    link: (id: string, credential: string) => opened().access.links.sign(id, credential),
    told: createTelling({ store, journal: () => opened().journal }),
    log,
  };

  const tunnel = createTunnel({
    agent: ports.tunnel,
    clock,
    tell: (state) => store.emit('tunnel.changed', { tunnel: state }),
    log: (level, message) => log(level, 'tunnel', message),
  });
  const publish = () => {
    notices.clear('tunnel-locked');
    tunnel.switchOn(() =>
      tunnelRequest({ state: store.state(), vault, authtoken: options.overrides.ngrokAuthtoken }),
    );
  };

  const wayIn = createWayIn({
    store,
    now,
    isOpenAiAddress: (address) => records?.access.ranges.includes(address) ?? false,
    remember: (visit) => records?.rememberVisit(visit),
  });
  const takeFolder = () => {
    demandWanted();
    records = openRecords({
      ...{ dataDir: paths.dataDir, clock, store, notices, log },
      settings: settings.get,
      sourceIds: () => options.connectors.map(({ id }) => id),
      ended: (credential) => listener?.endFor(credential),
      heard: (news) => wayIn.heard(news),
      hold: (close) => held.push(close),
    });
    wayIn.recall(records.lastVisit());
    const { access, formerAddress: former } = records;
    held.push(followAddress({ store, notices, access, former, moved: wayIn.addressChanged }));
  };
  const loadSettings = () => {
    const { settings: loaded, problem } = settings.load();
    if (problem !== null) notices.raise('settings', problem);
    if (problem !== null) log('warn', 'settings', `${problem.message} ${problem.hint}`);
    store.emit('settings.changed', { settings: loaded });
  };

  const instanceId = randomUUID();
  const passes = createDoctorPasses();
  const place = () => ({
    host: options.overrides.host ?? '127.0.0.1',
    port: options.overrides.port ?? settings.get().server.port,
  });
  const doctor = createDoctor(
    createDoctorHouse({
      store,
      now,
      dataDir: paths.dataDir,
      instanceId,
      place,
      vault,
      sources,
      passes,
      opened,
      ...(ports.network === undefined ? {} : { network: ports.network }),
    }),
  );

  const listen = async () => {
    demandWanted();
    const made = createListener(
      listenerOptions({
        ...{ version: options.version, instanceId, now, store, log, wayIn, calls, offers },
        documents: readable,
        records: opened(),
        settings: settings.get,
        doctorPass: passes.is,
        direct: options.direct ?? true,
      }),
    );
    const { host, port } = place();
    const bound = await made.listen(host, port).catch((error: unknown) => {
      store.emit('listener.changed', { listener: { kind: 'failed', problem: toProblem(error) } });
      throw error;
    });
    if (over) await made.close();
    demandWanted();
    listener = made;
    store.emit('listener.changed', { listener: { kind: 'listening', ...bound, since: now() } });
  };

  const phase = (name: State['phase']) => store.emit('phase.changed', { phase: name, at: now() });
  const open = once(async () => {
    await runSteps([
      { name: 'take the data folder', deadlineMs: 15_000, run: takeFolder },
      { name: 'read the settings', deadlineMs: 10_000, run: loadSettings },
      { name: 'open the sources', deadlineMs: 30_000, run: () => sources.open() },
    ]);
  });
  const settle = async (steps: readonly Step[]) => {
    for (const { name, error } of await settleSteps(steps))
      log('error', 'core', `“${name}” failed while stopping.`, error);
  };
  const stop = once(async (reason: string) => {
    over = true;
    if (store.state().phase !== 'stopped') log('info', 'core', `Stopping: ${reason}`);
    phase('stopping');
    await settle([
      { name: 'close the gate', deadlineMs: 1_000, run: () => listener?.closeGate() },
      { name: 'end the running calls', deadlineMs: 10_000, run: () => listener?.drain() },
      { name: 'close the tunnel', deadlineMs: 8_000, run: () => tunnel.switchOff() },
      { name: 'close the listener', deadlineMs: 5_000, run: () => listener?.close() },
      { name: 'close the sources', deadlineMs: 10_000, run: () => sources.close() },
    ]);
    records = null;
    await settle(held.reverse().map((run) => ({ name: 'close the files', deadlineMs: 5_000, run })));
    store.emit('listener.changed', { listener: { kind: 'off' } });
    phase('stopped');
  });
  const start = async () => {
    demandWanted();
    phase('starting');
    try {
      await open();
      await runSteps([{ name: 'open the listener', deadlineMs: 10_000, run: listen }]);
      demandWanted();
    } catch (error) {
      await stop(toProblem(error).message);
      throw error;
    }
    phase('running');
    log('info', 'core', `Patchbay ${options.version} is running at ${origin()}.`);
    void vault.look();
    const { kind, locked } = settings.get().tunnel;
    if ((options.overrides.tunnel ?? kind) !== 'ngrok') return;
    if (locked) notices.raise('tunnel-locked', tunnelLocked);
    else publish();
  };

  return {
    snapshot: () => store.snapshot(),
    subscribe: (hear) => store.subscribe(hear),
    handlers: watched(
      createHandlers({
        opened,
        settings,
        vault,
        sources,
        tools,
        store,
        notices,
        doctor,
        origin: () => originNow(store.state()),
        copied: () => wayIn.copied(),
        tunnel: { publish, renew: () => tunnel.settingsChanged(), withdraw: () => tunnel.switchOff() },
        opener: ports.opener,
        newId: createIds('audit', now),
        now,
      }),
      log,
    ),
    open,
    start,
    stop,
  };
}
