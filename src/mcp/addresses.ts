/** By which addresses the listener is reached, as the settings and the tunnel have it now. Origins have no trailing slash. */
import { publicOrigin, type State } from '../contract/state.ts';

/** For links: public when there is one, else loopback; null while nothing listens. */
export function originNow(state: State): string | null {
  return publicOrigin(state) ?? (state.listener.kind === 'listening' ? state.listener.origin : null);
}

export function tunnelHost({ tunnel }: Pick<State, 'tunnel'>): string | null {
  return tunnel.kind === 'online' ? new URL(tunnel.url).host : null;
}

/**
 * The authorization server's name (RFC 8414 `issuer`) for whoever addressed us by this Host. A configured public address
 * is the only one there is, for a proxy may rewrite the Host; else whoever comes through the tunnel meets its address,
 * and a client on this machine the one that it used (RFC 9728 section 3.3 has it compare).
 */
export function issuerOf(state: Pick<State, 'settings' | 'tunnel'>, host: string): string {
  const configured = state.settings.server.publicUrl;
  if (configured !== '') return new URL(configured).origin;
  if (state.tunnel.kind === 'online' && tunnelHost(state) === host.toLowerCase()) return state.tunnel.url;
  return `http://${host.toLowerCase()}`;
}
