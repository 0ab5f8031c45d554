/** Names a caller for the window and the journal from what it says of itself. */
import type { JsonObject } from '../../connectors/connector.ts';
import { redactText } from '../../tools/redact.ts';
import type { Caller } from '../../tools/request.ts';
import type { Guest } from '../visit.ts';
import { clientInfoKey, isObject } from './classify.ts';

export interface ClientInfo {
  name: string;
  version: string;
}

/** `clientInfo` of `initialize` params or of a modern `_meta`; unknown parts are empty. */
export function clientInfoOf(holder: JsonObject): ClientInfo {
  const info = holder['clientInfo'] ?? holder[clientInfoKey];
  if (!isObject(info)) return { name: '', version: '' };
  return { name: shortText(info['name']), version: shortText(info['version']) };
}

/** A caller by its own name, or by its token's where it gave none. */
export function callerOf({ rights, visit }: Guest, client: ClientInfo, transport: string): Caller {
  return {
    name: client.name === '' ? rights.name : displayName(client.name),
    credential: rights.credential,
    scopes: rights.scopes,
    sources: rights.sources,
    transport,
    issuer: visit.asker.issuer,
    ...(visit.asker.isDoctor ? { isDoctor: true } : {}),
  };
}

/** ChatGPT introduces itself as `openai-mcp`. */
function displayName(name: string): string {
  return name.startsWith('openai-mcp') ? 'ChatGPT' : name;
}

function shortText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return redactText(value.slice(0, 1_000).replaceAll(/[\p{Cc}\p{Cf}]/gu, '')).slice(0, 60);
}
