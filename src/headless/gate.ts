/** Who may speak to the loopback listener at all: only those who call it by its own name, from its own pages. */
import type { IncomingMessage } from 'node:http';

/** Why a request is not for us, or null. A foreign Host is DNS rebinding, a foreign Origin another site's script. */
export function refuse(request: IncomingMessage, hosts: readonly string[]): string | null {
  if (!hosts.includes(request.headers.host ?? ''))
    return 'Patchbay’s window answers to its own address only.';
  const origin = request.headers.origin;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return 'Patchbay’s window does not answer to other sites.';
  return null;
}
