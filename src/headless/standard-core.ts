/** The core as the terminal runs it: the standard ports with this process's environment. */
import { createCore, standardConnectors, standardPorts, version } from '../mcp/index.ts';
import type { MakeCore } from './command.ts';
import { systemOpener } from './opener.ts';

export function standardCore(machine: {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  docsDir: string;
}): MakeCore {
  return ({ dataDir, secrets, log, overrides }) => {
    const passphrase = machine.env['PATCHBAY_PASSPHRASE'] ?? '';
    const ports = standardPorts({
      dataDir,
      secretsKind: secrets,
      ...(passphrase === '' ? {} : { passphrase }),
      log,
      opener: systemOpener(machine.platform, { dataDir, docsDir: machine.docsDir }),
    });
    return createCore(ports, { version, connectors: standardConnectors, overrides });
  };
}
