/** `serve`: runs Patchbay without a desktop until a signal. */
import { isIP } from 'node:net';
import { AppError } from '../../contract/errors.ts';
import { publicOrigin, type State } from '../../contract/state.ts';
import { runCommand } from '../../contract/wire.ts';
import type { Core, CoreOptions } from '../../mcp/index.ts';
import { aborted } from '../aborted.ts';
import { removeAdminFile, writeAdminFile } from '../admin-file.ts';
import { reachRunning, withLock } from '../ask.ts';
import { UsageError, type Command, type Invocation, type SecretsKind } from '../command.ts';
import { openDashboard, type Dashboard } from '../dashboard.ts';
import { doorbellText, ringFor } from '../doorbell.ts';
import { logTo } from '../log.ts';
import { jsonLine } from '../output.ts';
import { welcome } from '../welcome.ts';
import { oneOf, secretsKind, secretsOption, wholeNumber } from './options.ts';

/** A tunnel that is up by then is in the first line; a slower one shows up in the window. */
const tunnelPatienceMs = 10_000;
const tunnelKinds = ['none', 'ngrok'] as const;
const portBounds = { min: 0, max: 65_535 };

export const serveCommand: Command = {
  words: ['serve'],
  operands: '',
  arity: { min: 0, max: 0 },
  summary: 'run Patchbay without a desktop, until a signal',
  options: {
    port: { type: 'string', value: 'N', help: 'port of the MCP listener, 0 for any free one (7420)' },
    'dashboard-port': {
      type: 'string',
      value: 'N',
      help: 'port of the window and administration, 0 for any free one (7421)',
    },
    host: { type: 'string', value: 'ADDR', help: 'loopback address of the MCP listener (127.0.0.1)' },
    'dangerously-listen-on': {
      type: 'string',
      value: 'ADDR',
      help: 'let the MCP listener be reached from other machines, without TLS',
    },
    tunnel: {
      type: 'string',
      value: 'none|ngrok',
      choices: tunnelKinds,
      help: 'how the MCP listener is published in this run',
    },
    ...secretsOption,
  },
  run: serve,
};

interface Choice {
  secrets: SecretsKind;
  dashboardPort: number | undefined;
  overrides: CoreOptions['overrides'];
}

async function serve(invocation: Invocation): Promise<void> {
  const choice = readChoice(invocation);
  const { dataDir, terminal } = invocation;
  const log = logTo((text) => terminal.err(text), 'info');
  await refuseSecond(dataDir);
  const stopping = aborted(terminal.signal);
  const isStopping = () => terminal.signal.aborted;
  let core: Core | undefined;
  let dashboard: Dashboard | undefined;
  let unring = () => {};
  try {
    core = await openUnderLock(invocation, choice);
    if (choice.secrets !== 'auto') await Promise.race([demandSecrets(core, terminal.signal), stopping]);
    if (isStopping()) return;
    const { settings } = core.snapshot().state;
    dashboard = await openDashboard({
      core,
      rendererDir: invocation.rendererDir,
      port: choice.dashboardPort ?? settings.dashboard.port,
      whenTaken: choice.dashboardPort === undefined ? 'any' : 'fail',
      log,
    });
    unring = ringFor(core, (approval) => terminal.err(doorbellText(approval, invocation)));
    await Promise.race([core.start(), stopping]);
    if (isStopping()) return;
    writeAdminFile(dataDir, { url: dashboard.origin, token: dashboard.adminToken, pid: process.pid });
    await Promise.race([tunnelSettled(core), stopping]);
    announce(invocation, core.snapshot().state, dashboard);
    await stopping;
  } finally {
    // From here on other commands wait for the folder instead of asking a server that goes away.
    if (dashboard !== undefined) removeAdminFile(dataDir, dashboard.adminToken);
    unring();
    const reason = 'Patchbay was stopped.';
    try {
      await core?.stop(reason);
    } finally {
      await dashboard?.close(reason);
    }
  }
}

function readChoice(invocation: Invocation): Choice {
  const port = wholeNumber(invocation, 'port', portBounds);
  const host = readHost(invocation);
  const tunnel = oneOf(invocation, 'tunnel', tunnelKinds);
  const secrets = secretsKind(invocation);
  const ngrokAuthtoken = invocation.terminal.env['NGROK_AUTHTOKEN'] ?? '';
  if (secrets === 'file' && (invocation.terminal.env['PATCHBAY_PASSPHRASE'] ?? '') === '')
    throw new AppError({
      code: 'passphrase_missing',
      message: 'The encrypted file for secrets needs a passphrase.',
      hint: 'Put it into PATCHBAY_PASSPHRASE in the environment.',
    });
  return {
    secrets,
    dashboardPort: wholeNumber(invocation, 'dashboard-port', portBounds),
    overrides: {
      ...(port === undefined ? {} : { port }),
      ...(host === undefined ? {} : { host }),
      ...(tunnel === undefined ? {} : { tunnel }),
      ...(ngrokAuthtoken === '' ? {} : { ngrokAuthtoken }),
    },
  };
}

function readHost(invocation: Invocation): string | undefined {
  const host = invocation.text('host');
  const dangerous = invocation.text('dangerously-listen-on');
  if (host !== undefined && dangerous !== undefined)
    throw new UsageError('Give --host or --dangerously-listen-on, not both.');
  if (dangerous !== undefined && isIP(dangerous) === 0)
    throw new UsageError(`--dangerously-listen-on takes an IP address, not “${dangerous}”.`);
  if (host !== undefined && !/^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/.test(host))
    throw new UsageError(
      `--host takes a loopback address, not “${host}”.`,
      'A tunnel or a reverse proxy on this machine is the safe way out of it. If you must: --dangerously-listen-on.',
    );
  return dangerous ?? host;
}

async function refuseSecond(dataDir: string): Promise<void> {
  const running = await reachRunning(dataDir);
  if (running === null) return;
  await running.close();
  throw new AppError({
    code: 'data_folder_locked',
    message: `Patchbay already runs on ${dataDir} (process ${running.pid}).`,
    hint: 'Use that one, stop it, or choose another folder with --data-dir.',
  });
}

function openUnderLock(invocation: Invocation, choice: Choice): Promise<Core> {
  const { dataDir, makeCore, terminal } = invocation;
  const log = logTo((text) => terminal.err(text), 'info');
  return withLock({ dataDir, signal: terminal.signal }, async () => {
    const core = makeCore({ dataDir, log, secrets: choice.secrets, overrides: choice.overrides });
    try {
      await core.open();
      return core;
    } catch (error) {
      await core.stop('The data folder could not be opened.');
      throw error;
    }
  });
}

/** Who names a place for secrets hears at once that it cannot be used, not when the first one is needed. */
async function demandSecrets(core: Core, signal: AbortSignal): Promise<void> {
  await runCommand(core.handlers, { name: 'settings.get', input: {} }, { face: 'terminal', signal });
  const { secrets } = core.snapshot().state;
  if (secrets.kind === 'none') throw new AppError(secrets.problem);
}

/** Until the tunnel is up, has failed or waits for another attempt; at once when there is none. */
function tunnelSettled(core: Core): Promise<void> {
  if (core.snapshot().state.tunnel.kind !== 'starting') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      unsubscribe();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, tunnelPatienceMs);
    const unsubscribe = core.subscribe((event) => {
      if (event.name === 'tunnel.changed' && event.payload.tunnel.kind !== 'starting') done();
    });
  });
}

function announce(invocation: Invocation, state: State, dashboard: Dashboard): void {
  const { terminal } = invocation;
  if (!invocation.json)
    return terminal.err(
      welcome(state, {
        windowUrl: dashboard.windowUrl,
        dataDir: invocation.dataDir,
        typedAs: invocation.typedAs,
      }),
    );
  const local = state.listener.kind === 'listening' ? state.listener.origin : null;
  terminal.out(
    jsonLine({
      type: 'ready',
      mcpUrl: local === null ? null : `${local}/mcp`,
      sseUrl: local === null ? null : `${local}/sse`,
      publicUrl: publicOrigin(state),
      dashboardUrl: dashboard.windowUrl,
      adminUrl: dashboard.origin,
      adminToken: dashboard.adminToken,
      pid: process.pid,
    }),
  );
}
