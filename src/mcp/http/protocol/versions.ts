/** The protocol revisions Patchbay speaks. */

/** Stateless: every request carries its revision (MCP 2026-07-28). */
export const modernVersion = '2026-07-28';

/** Opened by `initialize`, newest first. 2024-11-05 is the HTTP+SSE transport's. */
export const legacyVersions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'] as const;

/** What a legacy request without a version header speaks (MCP 2025-06-18, transports). */
export const defaultLegacyVersion = '2025-03-26';

export type Era = 'modern' | 'legacy';

/** The revision to go on with after `initialize`: the client's wish where we speak it, else our newest. */
export function negotiate(wished: unknown): string {
  return legacyVersions.find((version) => version === wished) ?? legacyVersions[0];
}

/** Revisions are dates, so they compare as text. */
export function namesModern(version: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) && version >= modernVersion;
}
