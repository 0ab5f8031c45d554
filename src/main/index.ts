/** The desktop app's entry: one instance a data folder, a core on the standard ports, and the desktop around it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as electron from 'electron';
import { toProblem } from '../contract/errors.ts';
import { createCore, defaultDataDir, standardConnectors, standardPorts, version } from '../mcp/index.ts';
import { runDesktop } from './desktop.ts';
import { appFolders, askedDataDir } from './folders.ts';
import { createOpener } from './opener.ts';
import { terminalLog } from './terminal-log.ts';

const { app, shell } = electron;
const { env, platform } = process;

// Not awaited: Electron is not ready before this module has been evaluated.
start().catch((error: unknown) => {
  const { message, hint } = toProblem(error);
  electron.dialog.showErrorBox(message, hint);
  app.exit(1);
});

async function start(): Promise<void> {
  const dataDir =
    askedDataDir(process.argv, env) ?? defaultDataDir({ platform, env, home: app.getPath('home') });
  const folders = appFolders(import.meta.dirname);
  const log = terminalLog(process.stderr);
  const passphrase = env['PATCHBAY_PASSPHRASE'] ?? '';
  const ports = standardPorts({
    dataDir,
    secretsKind: 'auto',
    ...(passphrase === '' ? {} : { passphrase }),
    log,
    opener: createOpener(shell, { dataDir, docsDir: folders.docsDir }),
  });
  // Chromium's own files, and with them the single-instance lock, belong to the data folder.
  const userData = path.join(dataDir, 'window');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
  // The first instance is told of this one, and shows its window.
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  const authtoken = env['NGROK_AUTHTOKEN'] ?? '';
  const core = createCore(ports, {
    version,
    connectors: standardConnectors,
    overrides: authtoken === '' ? {} : { ngrokAuthtoken: authtoken },
  });
  await runDesktop({ electron, core, log, process, folders, quitDeadlineMs: 20_000 });
}
