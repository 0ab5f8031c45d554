/** The only door into the core. */
export { createCore, type Core, type CoreOptions } from './core.ts';
export { defaultDataDir } from './data-folder.ts';
export { nearest } from './nearest.ts';
export type { LogSink, Opener } from './ports.ts';
export { standardConnectors, standardPorts, version } from './standard.ts';
