/** The desktop app's entry: one instance a data folder, a core on the standard ports, and the desktop around it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as electron from 'electron';
import { createCore, defaultDataDir, standardConnectors, standardPorts } from '../mcp/index.ts';
import { runDesktop } from './desktop.ts';
import { appFolders, askedDataDir } from './folders.ts';
import { createOpener } from './opener.ts';
import { terminalLog } from './terminal-log.ts';

const { app } = electron;
const { env, platform } = process;
const dataDir =
  askedDataDir(process.argv, env) ?? defaultDataDir({ platform, env, home: app.getPath('home') });
const folders = appFolders(import.meta.dirname);
const log = terminalLog(process.stderr);

// Not awaited: Electron is not ready before this module has been evaluated.
start().catch((error: unknown) => {
  electron.dialog.showErrorBox('Patchbay could not start.', String(error));
  app.exit(1);
});

async function start(): Promise<void> {
  // Chromium's own files, and with them the single-instance lock, belong to the data folder.
  const userData = path.join(dataDir, 'window');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
  // The first instance is told of this one, and shows its window.
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  const ports = standardPorts({
    dataDir,
    secretsKind: 'keychain',
    passphrase: undefined,
    log,
    opener: createOpener(electron.shell, { dataDir, docsDir: folders.docsDir }),
  });
  const authtoken = env['NGROK_AUTHTOKEN'] ?? '';
  const core = createCore(ports, {
    version: app.getVersion(),
    connectors: standardConnectors,
    overrides: authtoken === '' ? {} : { ngrokAuthtoken: authtoken },
  });
  await runDesktop({ electron, core, log, process, folders, quitDeadlineMs: 15_000 });
}
