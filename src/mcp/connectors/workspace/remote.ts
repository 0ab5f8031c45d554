/** The workspace on a ToolBridge server: its items behind the tools, and a copy of them on this machine for search. */
import { AppError } from '../../../contract/errors.ts';
import type { ConnectorContext, OpenConnector } from '../connector.ts';
import { createDocuments } from './documents.ts';
import { inventory } from './inventory.ts';
import { leaveNoCopy, openMirror } from './mirror.ts';
import { createTools } from './tools.ts';
import { demandAccount, readToken, type Account } from './toolbridge/account.ts';
import { checkServer } from './toolbridge/check.ts';
import { createConnection } from './toolbridge/connection.ts';
import { createMirroring, worldName } from './toolbridge/mirroring.ts';
import type { Remote } from './toolbridge/reads.ts';
import { createRemoteBackend } from './toolbridge/writes.ts';

/** Asks nothing of the network. @throws AppError `connector_not_configured`, `disk_full`, `data_folder_unwritable` */
export async function openToolBridge(context: ConnectorContext, account: Account): Promise<OpenConnector> {
  const { dataDir, clock, cache, log } = context;
  const token = await demandAccount(account).catch((error: unknown) => {
    // A vault that cannot be read just now is no reason to.
    if (error instanceof AppError && error.code === 'connector_not_configured') leaveNoCopy(context);
    throw error;
  });
  // A token that is renewed is of the same user.
  const mirror = openMirror(dataDir, [account.baseUrl, account.tenantId, readToken(token).subject]);
  const remote: Remote = {
    connection: createConnection(account, context),
    now: clock.now,
    seen(item, world) {
      try {
        mirror.note(item, worldName(world));
      } catch (error) {
        // The server has it: what fails here concerns search alone.
        log('warn', `The copy for search lacks an item: ${error instanceof Error ? error.message : ''}`);
      }
    },
  };
  const { refresh, bring } = createMirroring({ mirror, remote, cache, clock, log });
  const { database, neighbours } = mirror;
  return {
    tools: createTools(createRemoteBackend(remote)),
    documents: createDocuments({ database, neighbours, refresh, bring, now: clock.now, from: 'live' }),
    check: async (signal) => {
      const found = await checkServer(remote, account, signal);
      if (!mirror.isFilled()) return `${found} The first search makes a copy of the items here.`;
      return `${found} The copy for search holds ${inventory(database)}.`;
    },
    close: async () => mirror.close(),
  };
}
