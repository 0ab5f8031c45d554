/** The Attio connector: records, lists, notes and tasks of one Attio workspace, through its REST API v2. */
import { defineConnector } from '../connector.ts';
import { credential } from './credential.ts';

export const attio = defineConnector({
  id: 'attio',
  title: 'Attio',
  description: 'Companies, people, deals, lists, notes and tasks of your Attio workspace.',
  startsEnabled: false,
  credential,
  remote: {
    cacheSeconds: { schema: 300, identity: 300, members: 300, lists: 60, recent: 60, record: 15, search: 15 },
    timeoutMs: 10_000,
  },
  async open(context) {
    const { openAttio } = await import('./open.ts');
    return openAttio(context);
  },
});
