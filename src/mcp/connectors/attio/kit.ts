/** What the tools and documents work with, put together once. */
import type { Cache, ConnectorClock, ConnectorContext } from '../connector.ts';
import type { Api } from './api.ts';
import { createFilters, type Filters } from './filters.ts';
import { createLists, type Lists } from './lists.ts';
import { createMembers, type Members } from './members.ts';
import { createRecords, type Records } from './records.ts';
import { createReferences, type References } from './references.ts';
import { createSchema, type Schema } from './schema.ts';
import { createWriting, type Writing } from './writing.ts';

export interface Kit {
  api: Api;
  cache: Cache;
  schema: Schema;
  members: Members;
  records: Records;
  lists: Lists;
  references: References;
  writing: Writing;
  filters: Filters;
  /** Unix milliseconds. */
  now(): number;
  sleep: ConnectorClock['sleep'];
}

export function createKit(api: Api, { cache, clock }: Pick<ConnectorContext, 'cache' | 'clock'>): Kit {
  const schema = createSchema(api, cache);
  const members = createMembers(api, cache);
  const records = createRecords({ api, cache, schema, members });
  const references = createReferences(records, schema);
  const writing = createWriting({ schema, references, members });
  const filters = createFilters({ schema, writing, references, members });
  const lists = createLists({ api, cache, schema, records });
  const now = () => clock.now();
  const sleep: Kit['sleep'] = (ms, signal) => clock.sleep(ms, signal);
  return { api, cache, schema, members, records, lists, references, writing, filters, now, sleep };
}
