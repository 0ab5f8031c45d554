/** A small company's notes, tasks, comments and chats, the same at every start, as its people's apps have pushed them. */
import { createHash } from 'node:crypto';
import type { Kind, Payload } from './kinds.ts';
import type { UserStore } from './store.ts';

const hourMs = 3_600_000;

/** A uid that is always the same for the same words. */
export function seededUid(words: string): string {
  const hex = createHash('sha256').update(`toolbridge ${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const notes: readonly [title: string, content: string, tags: readonly string[]][] = [
  [
    'Launch plan',
    'We open to the first **twenty customers** on 2 March. Ada writes the announcement, Ben watches the servers, Chloé answers mail.\n\n- [ ] status page\n- [x] price list',
    ['launch', 'plan'],
  ],
  [
    'Price list 2026',
    'Basic 9 € a month, Team 29 €, Company on request. Yearly payment is ten months. Schools pay half.',
    ['prices'],
  ],
  [
    'Retrospective January',
    'Went well: fewer alerts, quick reviews. Went badly: the migration took the whole weekend. Try: rehearse migrations on a copy.',
    ['team', 'retro'],
  ],
  [
    'Postgres migration checklist',
    '1. Copy of the database\n2. Rehearsal, with times\n3. Read-only mode\n4. Migration\n5. Comparison of row counts\n6. Way back until noon',
    ['database', 'runbook'],
  ],
  [
    'Incident 14 January',
    'Mail was late by 40 minutes: the queue was full because of one customer’s import. Limits per customer since then.',
    ['incident'],
  ],
  [
    'Interview notes: Dana Fox',
    'Backend, eight years, knows Go and SQL well. Asks good questions about on-call. Second talk on Thursday.',
    ['hiring'],
  ],
  [
    'Coffee machine',
    'Descale every first Monday. The tablets are in the cupboard on the left. Serial number KX-2210.',
    ['office'],
  ],
  [
    'Reading list',
    'Designing Data-Intensive Applications; The Mythical Man-Month; A Philosophy of Software Design.',
    ['books'],
  ],
  [
    'Customer call Fernweh Travel',
    'They want exports as CSV every night and an own domain. 40 seats. Decision until the end of March. Contact: Iris Lindqvist.',
    ['customer', 'sales'],
  ],
  [
    'Customer call Bäckerei Größl',
    'Use it for orders from nine shops. Need it in German. Ask again in two weeks.',
    ['customer'],
  ],
  [
    'Trip to Rome',
    'Train on 8 May at 7:12, hotel near Termini, dinner on Saturday at Da Enzo. Budget 900 €.',
    ['private', 'travel'],
  ],
  [
    'Recipe: lentil soup',
    'Red lentils, carrots, cumin, lemon. Twenty minutes. Freeze half.',
    ['private', 'cooking'],
  ],
  [
    'Key rotation',
    'The signing keys change every quarter: new key into the vault, deploy, wait a day, remove the old one.',
    ['security', 'runbook'],
  ],
  [
    'Accessibility findings',
    'Contrast of grey on grey, no visible focus in the menu, the table has no headings. Chloé repairs the first two.',
    ['design'],
  ],
  ['会議メモ', '来週の火曜日に東京で新しい計画について話します。', ['meeting']],
  [
    'Ideas for the website',
    'A page with prices that answers “what does it cost?” in one line; a picture of the team; less text.',
    ['marketing'],
  ],
];

const tasks: readonly [
  title: string,
  description: string,
  status: string,
  priority: string,
  due: string | null,
][] = [
  [
    'Write the announcement',
    'Half a page and a picture, for mail and the blog.',
    'in_progress',
    'high',
    '2026-02-27',
  ],
  ['Set up the status page', 'status.example.com with the three services.', 'todo', 'high', '2026-02-25'],
  ['Send the invoice to Fernweh Travel', 'Forty seats, Team, yearly.', 'todo', 'medium', '2026-03-05'],
  [
    'Rehearse the migration',
    'On the copy of last night; write down how long each step takes.',
    'todo',
    'high',
    '2026-02-20',
  ],
  [
    'Translate the app into German',
    'Menu and mails first. Ask Jonas to read it.',
    'in_progress',
    'medium',
    '2026-03-20',
  ],
  ['Repair the contrast', 'Grey on grey in tables, at least 4.5 : 1.', 'completed', 'low', null],
  ['Book the train to Rome', 'Window seat, quiet car.', 'completed', 'low', '2026-02-01'],
  ['Rotate the signing keys', 'As in the runbook.', 'todo', 'medium', '2026-04-01'],
  ['Second talk with Dana Fox', 'With Ada and Ben, one hour.', 'todo', 'high', '2026-02-19T14:00:00Z'],
  ['Order descaling tablets', '', 'open', 'low', null],
  ['Nightly export as CSV', 'For Fernweh Travel, then for everybody.', 'in_progress', 'medium', '2026-03-31'],
  ['Limit imports per customer', 'Done after the incident of January.', 'completed', 'high', '2026-01-16'],
];

const comments: readonly [on: 'note' | 'task', title: string, author: string, content: string][] = [
  ['note', 'Launch plan', 'Ben', 'The servers are ready for two hundred.'],
  ['note', 'Launch plan', 'Chloé', 'Then let us take thirty customers.'],
  ['note', 'Launch plan', 'Ada', 'Twenty is enough for the first week.'],
  ['note', 'Price list 2026', 'Iris', 'Is there a price for two hundred seats?'],
  ['note', 'Retrospective January', 'Ben', 'The rehearsal is in the plan now.'],
  ['note', 'Incident 14 January', 'Ada', 'The customer has been told and is content.'],
  ['note', 'Customer call Fernweh Travel', 'Chloé', 'Exports are on the way: see the task.'],
  ['task', 'Write the announcement', 'Ada', 'First version is in the shared folder.'],
  ['task', 'Write the announcement', 'Ben', 'Shorter, and say the price.'],
  ['task', 'Rehearse the migration', 'Ben', 'Took 38 minutes; the index is what takes long.'],
  ['task', 'Translate the app into German', 'Jonas', 'I can read it on Friday.'],
  ['task', 'Nightly export as CSV', 'Chloé', 'Semicolons for German Excel, please.'],
];

const chats: readonly [
  title: string,
  people: readonly string[],
  lines: readonly (readonly [string, string])[],
][] = [
  [
    'Team',
    ['Ada', 'Ben', 'Chloé'],
    [
      ['Ada', 'Morning! Who looks at the queue today?'],
      ['Ben', 'Me. It is quiet so far.'],
      ['Chloé', 'Fernweh asks whether the export may come at 5 in the morning.'],
      ['Ben', 'Yes, nothing else runs then.'],
      ['Ada', 'We decided: launch on 2 March, twenty customers.'],
    ],
  ],
  [
    'Migration',
    ['Ada', 'Ben'],
    [
      ['Ben', 'Rehearsal done, 38 minutes.'],
      ['Ada', 'And back again?'],
      ['Ben', '12 minutes, so noon holds.'],
    ],
  ],
  [
    'Rome',
    ['Ada', 'Noor'],
    [
      ['Noor', 'Shall we eat at Da Enzo on Saturday?'],
      ['Ada', 'Yes! I reserve for eight.'],
      ['Noor', 'And the museum on Sunday.'],
    ],
  ],
  [
    'Website',
    ['Chloé', 'Jonas'],
    [
      ['Jonas', 'The page with prices is too long.'],
      ['Chloé', 'One line and a table, then.'],
    ],
  ],
];

/** Ten days of it before `now`, an hour after each other, newest last. */
export function seedStore(store: UserStore, now: number): void {
  const state = { at: now - 10 * 24 * hourMs };
  const push = (kind: Kind, words: string, payload: Payload) => {
    state.at += hourMs;
    const at = new Date(state.at).toISOString();
    const sync = { version: 1, isDeleted: false };
    const { error } = store.push(kind, {
      ...{ uid: seededUid(words), createdTs: at, updatedTs: at, sync },
      ...payload,
    });
    if (error !== undefined) throw new Error(`${words}: ${error}`);
  };
  for (const [title, content, tags] of notes) push('note', `note ${title}`, { title, content, tags });
  for (const [title, description, status, priority, dueDate] of tasks)
    push('task', `task ${title}`, {
      ...{ title, description, status, priority, done: status === 'completed' },
      ...(dueDate === null ? {} : { dueDate }),
    });
  for (const [parentType, title, author, content] of comments)
    push('comment', `comment ${content}`, {
      ...{ content, author, parentType, parentUid: seededUid(`${parentType} ${title}`) },
    });
  for (const [title, participants, lines] of chats) {
    push('chat', `chat ${title}`, { title, participants, archived: false });
    for (const [sender, content] of lines)
      push('chat_message', `message ${content}`, {
        ...{ content, sender, messageType: 'text', chatUid: seededUid(`chat ${title}`) },
      });
  }
}
