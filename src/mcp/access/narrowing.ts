/** What the user gives of what was asked for: fewer scopes, chosen sources. */
import { AppError } from '../../contract/errors.ts';
import type { Scope } from '../../contract/state.ts';
import type { Given } from './consents.ts';
import { allowsSomething } from './scopes.ts';

export interface Narrowing {
  scopes?: readonly Scope[] | undefined;
  sources?: readonly string[] | null | undefined;
}

/** @throws AppError `invalid_input` for more than was asked for, for unknown sources, and for nothing at all */
export function narrow(asked: readonly Scope[], wish: Narrowing, sourceIds: readonly string[]): Given {
  const { scopes: wished = asked, sources = null } = wish;
  const beyond = wished.filter((scope) => !asked.includes(scope));
  if (beyond.length > 0)
    throw invalid(`The client did not ask for ${beyond.join(' ')}.`, `It asked for: ${asked.join(' ')}.`);
  const scopes = asked.filter((scope) => wished.includes(scope));
  if (!allowsSomething(scopes)) {
    throw invalid(
      'Nothing would be left for the client to do.',
      'Leave mcp:read or mcp:write, or reject it.',
    );
  }
  if (sources === null) return { scopes, sources };
  const unknown = sources.filter((id) => !sourceIds.includes(id));
  if (unknown.length > 0) {
    throw invalid(`There is no source “${unknown.join(', ')}”.`, `The sources are: ${sourceIds.join(', ')}.`);
  }
  if (sources.length === 0)
    throw invalid('No source would be left for the client.', 'Choose one, or reject it.');
  return { scopes, sources: sourceIds.filter((id) => sources.includes(id)) };
}

function invalid(message: string, hint: string): AppError {
  return new AppError({ code: 'invalid_input', message, hint });
}
