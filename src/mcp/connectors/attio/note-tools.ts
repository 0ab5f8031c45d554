/** Tools for notes. */
import { z } from 'zod';
import { defineTool, ToolError, type Tool } from '../connector.ts';
import * as take from './arguments.ts';
import { endpoints } from './endpoints.ts';
import type { Kit } from './kit.ts';
import { mostNotes, toldNote } from './note-text.ts';
import { counted } from './words.ts';

const noteId = take.id('note');

export function createNoteTools(kit: Kit): Tool[] {
  return [create(kit), list(kit), get(kit), remove(kit)];
}

function create(kit: Kit): Tool {
  return defineTool({
    name: 'attio_create_note',
    title: 'Create a note',
    description: 'Writes a note on a record.',
    effect: 'write',
    input: z.strictObject({
      resource_type: take.resourceType,
      record_id: take.recordId,
      title: z.string().trim().min(1),
      content: z.string().min(1),
      format: z.enum(['plaintext', 'markdown']).default('markdown'),
    }),
    async run({ resource_type: type, record_id: id, title, content, format }, { signal }) {
      const { slug } = await kit.schema.object(type, signal);
      const body = { data: { parent_object: slug, parent_record_id: id, title, format, content } };
      const { data } = await kit.api.call(endpoints.createNote, { body, signal });
      return { structured: toldNote(data), summary: `Wrote the note ${title}` };
    },
  });
}

function list(kit: Kit): Tool {
  return defineTool({
    name: 'attio_list_notes',
    title: 'Notes',
    description: 'Lists notes, of a record or of all.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType.optional(),
      record_id: take.recordId.optional().describe('With resource_type'),
      limit: take.limit(mostNotes, 10),
      offset: take.offset,
    }),
    async run({ resource_type: type, record_id: id, limit, offset }, { signal }) {
      if (id !== undefined && type === undefined) throw new ToolError('record_id needs resource_type.');
      const object = type === undefined ? undefined : (await kit.schema.object(type, signal)).slug;
      const query = { parent_object: object, parent_record_id: id, limit, offset };
      const { data } = await kit.api.call(endpoints.notes, { query, signal });
      const notes = data.map((note) => toldNote(note));
      // Attio tells no total: a full page may have another after it.
      const next = data.length === limit ? { next_offset: offset + limit } : {};
      return { structured: { notes, count: notes.length, ...next }, summary: counted(notes.length, 'note') };
    },
  });
}

function get(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_note',
    title: 'Read a note',
    description: 'Reads one note.',
    effect: 'read',
    input: z.strictObject({ note_id: noteId }),
    async run({ note_id: id }, { signal }) {
      const { data } = await kit.api.call(endpoints.getNote, { params: { note_id: id }, signal });
      return { structured: toldNote(data), summary: `Note ${data.title}` };
    },
  });
}

function remove(kit: Kit): Tool {
  return defineTool({
    name: 'attio_delete_note',
    title: 'Delete a note',
    description: 'Deletes a note for good.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({ note_id: noteId }),
    async run({ note_id: id }, { signal }) {
      await kit.api.call(endpoints.deleteNote, { params: { note_id: id }, signal });
      return { structured: { deleted: true, note_id: id }, summary: 'Deleted a note' };
    },
  });
}
