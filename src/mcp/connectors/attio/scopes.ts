/** Scopes of an Attio token: which are missing, and what they are called where they are ticked. */
import { own } from './own.ts';

/** What the tools and documents that only read need. Source: the endpoints’ “Required scopes”. */
export const readScopes = [
  'record_permission:read',
  'object_configuration:read',
  'list_configuration:read',
  'list_entry:read',
  'note:read',
  'task:read',
  'user_management:read',
] as const;

/** As the page of an access token in Attio calls them. */
const titles: Readonly<Record<string, string>> = {
  record_permission: 'Records',
  object_configuration: 'Object configuration',
  list_configuration: 'List configuration',
  list_entry: 'List entries',
  note: 'Notes',
  task: 'Tasks',
  user_management: 'User management',
};

export const whereScopes =
  'In Attio: Workspace settings → Developers → the access token → Scopes. A new scope counts at once for an API key; an OAuth app has to be authorized anew.';

/** `read-write` holds `read`. */
export function missingScopes(needed: readonly string[], granted: readonly string[]): string[] {
  return needed.filter(
    (scope) => !granted.includes(scope) && !granted.includes(scope.replace(/:read$/, ':read-write')),
  );
}

/** “Records: read (record_permission:read)”. */
export function scopeWords(scope: string): string {
  const [name = '', level = ''] = scope.split(':');
  return `${own(titles, name) ?? name}: ${level} (${scope})`;
}

/** RFC 6749: scopes are separated by spaces. */
export function scopesIn(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
}
