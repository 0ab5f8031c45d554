/** The adapters a front door normally hands in, and the connectors that come with Patchbay. */
import { mkdirSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { AppError } from '../contract/errors.ts';
import { attio } from './connectors/attio/index.ts';
import { binance } from './connectors/binance/index.ts';
import type { Connector } from './connectors/connector.ts';
import { tastytrade } from './connectors/tastytrade/index.ts';
import { workspace } from './connectors/workspace/index.ts';
import type { Clock, LogSink, Opener, Ports } from './ports.ts';
import { openSecretStore } from './secrets/open.ts';
import { createNgrokAgent } from './tunnel/ngrok.ts';

export const version: string = packageJson.version;

export const standardConnectors: readonly Connector[] = [workspace, binance, tastytrade, attio];

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface StandardPortsOptions {
  /** Absolute; made (only for its owner) if it is not there. */
  dataDir: string;
  secretsKind: 'auto' | 'keychain' | 'file';
  passphrase?: string;
  log: LogSink;
  opener: Opener;
}

/** @throws AppError `data_folder_unwritable` */
export function standardPorts(options: StandardPortsOptions): Ports {
  const { dataDir, secretsKind, passphrase, log, opener } = options;
  makeFolder(dataDir);
  return {
    paths: { dataDir },
    clock: systemClock,
    secrets: {
      open: () =>
        openSecretStore({
          kind: secretsKind,
          dataDir,
          passphrase,
          service: `Patchbay ${dataDir}`,
          clock: systemClock,
        }),
    },
    tunnel: createNgrokAgent({ clock: systemClock }),
    log,
    opener,
  };
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      {
        code: 'data_folder_unwritable',
        message: `Patchbay cannot make its data folder ${dataDir}.`,
        hint: 'Check the permissions of the folder above it, or choose another with --data-dir.',
      },
      { cause },
    );
  }
}
