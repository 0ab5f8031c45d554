/** The only door into the core. */
export { createCore, type Core, type CoreOptions, type Ports } from './core.ts';
export type { Clock, LogSink, Opener, Paths, SecretStore, TunnelAgent } from './ports.ts';
export { standardConnectors, standardPorts, version, type StandardPortsOptions } from './standard.ts';
