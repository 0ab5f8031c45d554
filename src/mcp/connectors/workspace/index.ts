/** The workspace connector: notes, tasks, comments, chats and their messages, on this machine or on a ToolBridge server. */
import { z } from 'zod';
import { choice, defineConnector, field, homeBaseUrl, secret } from '../connector.ts';
import { openEmbedded } from './embedded.ts';
import { sourceId } from './entities.ts';
import { leaveNoCopy } from './mirror.ts';

const credential = z.object({
  backend: choice(['embedded', 'toolbridge'], {
    label: 'Kept in',
    help: 'embedded: a database in Patchbay’s own folder, which needs nothing else. toolbridge: a ToolBridge server of yours, told below.',
    default: 'embedded',
  }),
  baseUrl: field(homeBaseUrl, {
    label: 'ToolBridge: address',
    help: 'Of the server, for example https://toolbridge.example.com. http:// only on this computer or in a private network.',
  }),
  token: secret({
    label: 'ToolBridge: token',
    help: 'A JWT that the server or its identity provider made for you.',
  }),
  tenantId: field(z.string().trim().max(200, 'at most 200 characters').default(''), {
    label: 'ToolBridge: tenant',
    help: 'The id of your organisation at the server. Empty asks the server.',
  }),
  tenantSecret: secret({
    label: 'ToolBridge: tenant secret',
    help: 'Only for servers that want signed tenant headers: their TENANT_HEADER_SECRET.',
    advanced: true,
  }),
});

export const workspace = defineConnector({
  id: sourceId,
  title: 'Workspace',
  description:
    'Notes, tasks, comments and chats, kept on this machine, or on a ToolBridge server. Needs no account here.',
  startsEnabled: true,
  credential,
  remote: { cacheSeconds: { search: 5 }, timeoutMs: 10_000 },
  async open(context) {
    if (context.credential.backend === 'toolbridge') {
      const { openToolBridge } = await import('./remote.ts');
      return openToolBridge(context, context.credential);
    }
    leaveNoCopy(context);
    return openEmbedded(context);
  },
});
