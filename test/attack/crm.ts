/** The least of Attio's REST API with which its source takes a service for Attio; what it says is the attacker's. */
import type { ServerResponse } from 'node:http';
import type { Heard } from './hostile.ts';

/** Texts of the attacker, where Attio would have those of the user's workspace. */
export interface CrmWords {
  name: string;
  note: string;
  /** The record's own page. */
  url: string;
  /** Attributes beside the name, each with its texts. */
  values?: Record<string, string>;
}

const harmless: CrmWords = { name: 'Acme', note: 'A note.', url: 'https://app.attio.com/acme' };
export const recordId = '11111111-1111-4111-8111-111111111111';
export const noteId = '22222222-2222-4222-8222-222222222222';
export const taskId = '33333333-3333-4333-8333-333333333333';
export const listId = '44444444-4444-4444-8444-444444444444';
const since = '2026-01-02T03:04:05.000000000Z';

const scopes = [
  ...['record_permission:read-write', 'object_configuration:read-write', 'list_entry:read-write'],
  ...['list_configuration:read-write', 'note:read-write', 'task:read-write', 'user_management:read'],
].join(' ');

export function attribute(slug: string, title: string) {
  return {
    id: { attribute_id: `attribute-of-${slug}` },
    ...{ api_slug: slug, title, type: 'text' },
    ...{ is_writable: true, is_required: false, is_unique: false, is_multiselect: false },
  };
}

export function record({ name, url, values = {} }: CrmWords) {
  const told = Object.entries({ name, ...values }).map(([slug, value]) => [
    slug,
    [{ attribute_type: 'text', active_from: since, value }],
  ]);
  return {
    id: { object_id: 'object-of-companies', record_id: recordId },
    created_at: since,
    web_url: url,
    values: Object.fromEntries(told),
  };
}

export function note({ name, note: text }: CrmWords) {
  return {
    id: { note_id: noteId },
    ...{ parent_object: 'companies', parent_record_id: recordId, title: name },
    ...{ content_plaintext: text.slice(0, 1000), content_markdown: text, created_at: since },
  };
}

function task({ name }: CrmWords) {
  return {
    id: { task_id: taskId },
    ...{ content_plaintext: name, deadline_at: null, is_completed: false, created_at: since },
    linked_records: [{ target_object_id: 'companies', target_record_id: recordId }],
    assignees: [{ referenced_actor_type: 'workspace-member', referenced_actor_id: 'member' }],
  };
}

function list({ name }: CrmWords) {
  return {
    id: { list_id: listId },
    ...{ api_slug: 'prey', name, parent_object: ['companies'], workspace_access: null, created_at: since },
  };
}

/** By method and path; the first that fits. */
const answers: readonly [RegExp, (words: CrmWords) => unknown][] = [
  [
    /^GET \/v2\/self$/,
    ({ name }) => ({ active: true, scope: scopes, workspace_id: 'w', workspace_name: name }),
  ],
  [
    /^GET \/v2\/objects$/,
    ({ name }) => [
      { id: { object_id: 'o' }, api_slug: 'companies', singular_noun: name, plural_noun: 'Companies' },
    ],
  ],
  [
    /^GET \/v2\/(objects|lists)\/[^/]+\/attributes$/,
    ({ name, values = {} }) => [
      attribute('name', name),
      ...Object.keys(values).map((slug) => attribute(slug, name)),
    ],
  ],
  [/^POST \/v2\/objects\/[^/]+\/records\/query$/, (words) => [record(words)]],
  [
    /^POST \/v2\/objects\/records\/search$/,
    ({ name }) => [{ id: { record_id: recordId }, record_text: name, object_slug: 'companies' }],
  ],
  [/^GET \/v2\/objects\/[^/]+\/records\/[^/]+$/, (words) => record(words)],
  [
    /^GET \/v2\/objects\/[^/]+\/records\/[^/]+\/entries$/,
    ({ name }) => [{ list_id: listId, list_api_slug: name, entry_id: 'e', created_at: since }],
  ],
  [/^GET \/v2\/lists$/, (words) => [list(words)]],
  [/^POST \/v2\/lists\/[^/]+\/entries\/query$/, () => []],
  [/^GET \/v2\/notes$/, (words) => [note(words)]],
  [/^GET \/v2\/notes\/[^/]+$/, (words) => note(words)],
  [/^GET \/v2\/tasks$/, (words) => [task(words)]],
  [/^GET \/v2\/tasks\/[^/]+$/, (words) => task(words)],
  [
    /^GET \/v2\/workspace_members$/,
    ({ name }) => [
      {
        id: { workspace_member_id: 'member' },
        ...{ first_name: name, last_name: name, email_address: name, access_level: 'admin' },
      },
    ],
  ],
];

export function answerAsCrm(
  { method, url }: Heard,
  response: ServerResponse,
  words: CrmWords = harmless,
): void {
  const asked = `${method} ${url.split('?')[0] ?? ''}`;
  const made = answers.find(([form]) => form.test(asked))?.[1];
  const json = { 'content-type': 'application/json' };
  if (made === undefined) {
    response.writeHead(404, json).end(JSON.stringify({ code: 'not_found', message: 'Nothing is here.' }));
    return;
  }
  const data = made(words);
  response.writeHead(200, json).end(JSON.stringify(asked === 'GET /v2/self' ? data : { data }));
}
