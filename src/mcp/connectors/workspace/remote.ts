/** The workspace on a ToolBridge server: its items behind the tools, and a copy of them on this machine for search. */
import { createHash } from 'node:crypto';
import type { ConnectorContext, OpenConnector } from '../connector.ts';
import { createDocuments } from './documents.ts';
import { inventory } from './inventory.ts';
import { openMirror } from './mirror.ts';
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
  const token = await demandAccount(account);
  const mirror = openMirror(dataDir, nameOf(account, token));
  const remote: Remote = {
    connection: createConnection(account, context),
    now: clock.now,
    seen: (item, world) => mirror.note(item, worldName(world)),
  };
  const { refresh, bring } = createMirroring({ mirror, remote, cache, clock, log });
  const { database, neighbours } = mirror;
  return {
    tools: createTools(createRemoteBackend(remote)),
    documents: createDocuments({ database, neighbours, refresh, bring, now: clock.now, from: 'live' }),
    check: async (signal) => {
      const found = await checkServer(remote, account, signal);
      return `${found} The copy for search holds ${inventory(database)}.`;
    },
    close: async () => mirror.close(),
  };
}

/** One copy for each server, tenant and user; a token that is renewed is of the same user. */
function nameOf({ baseUrl, tenantId }: Account, token: string): string {
  const whose = [baseUrl, tenantId, readToken(token).subject].join('\n');
  return createHash('sha256').update(whose).digest('hex').slice(0, 16);
}
