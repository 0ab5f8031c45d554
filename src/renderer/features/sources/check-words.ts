/** What a check found, in two words. Pure. */
import type { CommandOutput } from '../../../contract/commands.ts';
import type { ProblemCode } from '../../../contract/errors.ts';

const words: Partial<Record<ProblemCode, string>> = {
  connector_not_configured: 'Not set up',
  source_key_rejected: 'Wrong key',
  source_permission_missing: 'Permission missing',
  source_unreachable: 'No connection',
  source_banned: 'Banned',
  source_clock_skew: 'Clock is off',
  source_rate_limited: 'Too many requests',
  source_refused: 'Refused',
  source_unavailable: 'Service is down',
  timeout: 'No answer in time',
  database_corrupt: 'Damaged',
};

export function wordOfCheck({ ok, code }: CommandOutput<'sources.check'>): string {
  if (ok) return 'Works';
  return (code === null ? undefined : words[code]) ?? 'Does not work';
}
