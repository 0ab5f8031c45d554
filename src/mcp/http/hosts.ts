/** Which Host and Origin headers are ours: what keeps other web pages and rebound names (DNS rebinding) out. */

const loopbackHost = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const addressHost = /^(\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

export interface HostOptions {
  /** Hosts (with port, where they have one) by which the world reaches us. Asked at every request: the tunnel moves. */
  publicHosts(): readonly string[];
  /** True when the listener is bound beyond loopback on purpose: then any IP address is a good Host. */
  anyAddress: boolean;
}

export function isOurHost(options: HostOptions, host: string): boolean {
  return (
    isLoopbackHost(host) ||
    options.publicHosts().includes(host.toLowerCase()) ||
    (options.anyAddress && addressHost.test(host))
  );
}

export function isLoopbackHost(host: string): boolean {
  return loopbackHost.test(host);
}

export function isOurOrigin(options: HostOptions, origin: string): boolean {
  const host = /^https?:\/\/([^/?#@\\]+)$/i.exec(origin)?.[1];
  return host !== undefined && isOurHost(options, host);
}
