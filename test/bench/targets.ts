/** What is measured: every server in every dialect it is measured in. */
import type { DialectName } from './load/messages.ts';

export interface Target {
  name: string;
  /** File in `targets/`, or the product itself, which has no echo tool: of it only start and memory are measured. */
  entry: string;
  product?: true;
  dialect: DialectName;
  /** The SDK's server that it is held against. */
  reference: 'sdk-http-json' | 'sdk-sse';
  /** True where there are sessions to hold. */
  sessions: boolean;
}

const http = { dialect: '2025', reference: 'sdk-http-json', sessions: true } as const;
const modern = { ...http, dialect: '2026', sessions: false } as const;
const sse = { dialect: 'sse', reference: 'sdk-sse', sessions: true } as const;

/** Idle sessions at which memory is looked at. */
export const idleSessions = [0, 50, 500] as const;

export const targets: readonly Target[] = [
  { name: 'floor-json', entry: 'floor-json', ...http },
  { name: 'floor-gateway', entry: 'floor-gateway', ...http },
  { name: 'patchbay-2025', entry: 'patchbay', ...http },
  { name: 'sdk-http-json', entry: 'sdk-http-json', ...http },
  { name: 'patchbay-2026', entry: 'patchbay', ...modern },
  { name: 'sdk2-modern', entry: 'sdk2-modern', ...modern },
  { name: 'sdk2-http-json', entry: 'sdk2-http-json', ...http },
  { name: 'patchbay-2025-sdk-path', entry: 'patchbay-sdk-path', ...http },
  { name: 'patchbay-2026-sdk-path', entry: 'patchbay-sdk-path', ...modern },
  { name: 'patchbay-serve', entry: 'patchbay serve', product: true, ...http },
  { name: 'sdk-sse', entry: 'sdk-sse', ...sse },
  { name: 'patchbay-sse', entry: 'patchbay-sse', ...sse },
];
