/** The workspace connector: notes, tasks, comments, chats and their messages, kept in one database on this machine. */
import { z } from 'zod';
import { choice, defineConnector } from '../connector.ts';
import { openEmbedded } from './embedded.ts';
import { sourceId } from './entities.ts';

const credential = z.object({
  backend: choice(['embedded'], {
    label: 'Kept in',
    help: 'Where the workspace lives: embedded is a database in Patchbay’s own folder.',
    default: 'embedded',
  }),
});

export const workspace = defineConnector({
  id: sourceId,
  title: 'Workspace',
  description: 'Notes, tasks, comments and chats, kept on this machine. Needs no account.',
  startsEnabled: true,
  credential,
  remote: null,
  open: openEmbedded,
});
