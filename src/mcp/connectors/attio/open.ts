/** Opens Attio with its settings, and tells by one look at the token what it may do. */
import { AppError } from '../../../contract/errors.ts';
import type { ConnectorContext, OpenConnector, Secret } from '../connector.ts';
import { cleaned, createApi, type Api } from './api.ts';
import { takingOlderNames } from './arguments.ts';
import { createBatchTools } from './batch-tools.ts';
import { attioOrigin, type credential } from './credential.ts';
import { createDocuments } from './documents.ts';
import { createEntryTools } from './entry-tools.ts';
import { createFindTools } from './find-tools.ts';
import { createKit, type Kit } from './kit.ts';
import { createListTools } from './list-tools.ts';
import { createNoteTools } from './note-tools.ts';
import { AttioRefusal, keyRejected } from './problems.ts';
import { createRecordTools } from './record-tools.ts';
import { createSchemaTools } from './schema-tools.ts';
import { missingScopes, readScopes, scopeWords, whereScopes } from './scopes.ts';
import { createMemberTools, createTaskTools } from './task-tools.ts';

/** @throws AppError `connector_not_configured` */
export async function openAttio(context: ConnectorContext<typeof credential>): Promise<OpenConnector> {
  const { baseUrl: given, accessToken } = context.credential;
  await demandToken(accessToken);
  const api = createApi({ context, origin: given === '' ? attioOrigin : given, accessToken });
  const kit = createKit(api, context);
  return {
    tools: toolsOf(kit),
    documents: createDocuments(kit),
    check: (signal) => check(api, signal),
    close: async () => undefined,
  };
}

async function demandToken(accessToken: Secret): Promise<void> {
  const token = cleaned(await accessToken.read());
  // What is no visible ASCII cannot stand in a header (RFC 9110 5.5).
  if (/^[\x21-\x7e]+$/.test(token)) return;
  throw new AppError({
    code: 'connector_not_configured',
    message:
      token === ''
        ? 'Attio has no access token yet.'
        : 'The access token of Attio holds characters that no token has.',
    hint: 'In Attio: Workspace settings → Developers → New access token. Then set accessToken.',
  });
}

function toolsOf(kit: Kit): OpenConnector['tools'] {
  const makers = [
    ...[createRecordTools, createSchemaTools, createFindTools, createBatchTools, createNoteTools],
    ...[createTaskTools, createListTools, createEntryTools, createMemberTools],
  ];
  return makers.flatMap((make) => make(kit)).map(takingOlderNames);
}

/** @throws AppError */
async function check(api: Api, signal: AbortSignal): Promise<string> {
  const { active, scopes, workspace } = await api.askIdentity(signal).catch((error: unknown) => {
    throw error instanceof AttioRefusal ? notAttio(error) : error;
  });
  if (!active) throw keyRejected('Attio says that it is not active.');
  const missing = missingScopes(readScopes, scopes);
  if (missing.length > 0) {
    const words = missing.map(scopeWords).join(', ');
    throw new AppError({
      code: 'source_permission_missing',
      message: `The access token of the workspace ${workspace} lacks ${words}. What needs ${missing.length === 1 ? 'it' : 'them'} will be refused; the rest works.`,
      hint: `${whereScopes} Tick ${words}.`,
    });
  }
  const writes = scopes.filter((scope) => scope.endsWith(':read-write')).length;
  const rights = writes === 0 ? 'it may read only' : 'it may also write';
  return `Attio answers for the workspace ${workspace}; ${rights} (${scopes.join(', ')}).`;
}

/** Every token gets an answer from Attio: what refuses this is something else. */
function notAttio(error: AttioRefusal): AppError {
  return new AppError(
    { code: 'source_refused', message: error.message, hint: 'Check baseUrl: empty means Attio itself.' },
    { cause: error },
  );
}
