/** Whether the ToolBridge server answers with these settings. */
import type { Account } from './account.ts';
import { demandOk, type Remote } from './reads.ts';

/**
 * Asks who the server is, then begins a session and reads one note, so that address, token, tenant, signature and clock are
 * told apart. @throws AppError
 */
export async function checkServer(
  remote: Remote,
  { baseUrl }: Account,
  signal: AbortSignal,
): Promise<string> {
  const version = await remote.connection.version(signal);
  const { world } = demandOk(remote, await remote.connection.send({ path: '/v1/notes?limit=1', signal }));
  const tenant = world.tenant === null ? '' : ` for the tenant ${world.tenant}`;
  return `ToolBridge ${version} at ${new URL(baseUrl).host} answers${tenant}.`;
}
