/** Tools for tasks and for the people they are given to. */
import { z } from 'zod';
import { defineTool, ToolError, type JsonObject, type Tool } from '../connector.ts';
import { taskAfter } from './afterwards.ts';
import * as take from './arguments.ts';
import { endpoints } from './endpoints.ts';
import type { Kit } from './kit.ts';
import { fullName } from './members.ts';
import { toldTasks } from './note-text.ts';
import type { Member, Task } from './shapes.ts';
import { spanOf, timeframes, within } from './timeframe.ts';
import { isDay, momentIn } from './times.ts';
import { counted, plain } from './words.ts';

const taskId = take.id('task');
/** Attio’s default and, as far as is known, its bound. */
const mostTasks = 500;

const dueWords = 'must be a date such as 2026-03-31, or a time such as 2026-03-31T15:00:00Z';
const dueForms = 'Day (noon UTC) or time (UTC without a zone)';
const halfDayMs = 43_200_000;
const due = z
  .string()
  .transform((text, context) => {
    const at = momentIn(text);
    if (at !== null) {
      // Attio keeps a moment. Noon UTC is on that day from 12 hours behind UTC to less than 12 ahead.
      return new Date(isDay(text.trim()) ? at + halfDayMs : at).toISOString();
    }
    context.addIssue({ code: 'custom', message: dueWords });
    return z.NEVER;
  })
  .describe(dueForms);
const dueOrNone = z.union([z.literal('none'), due], `${dueWords}, or none`);

const who = z.string().trim().min(1).describe('Email address, name, id, or me');
const assignees = z.array(who).max(20);

export function createTaskTools(kit: Kit): Tool[] {
  return [list(kit), create(kit), update(kit), remove(kit)];
}

function list(kit: Kit): Tool {
  return defineTool({
    name: 'attio_list_tasks',
    title: 'Tasks',
    description: 'Lists tasks by state, person, record and deadline; the next due first.',
    effect: 'read',
    input: z.strictObject({
      is_completed: z.boolean().optional().describe('Left out: both'),
      assignee: who.optional(),
      due: z.enum(['overdue', 'none', ...timeframes]).optional(),
      resource_type: take.resourceType.optional(),
      record_id: take.recordId.optional().describe('Linked record, with resource_type'),
      limit: take.limit(100, 20),
      offset: take.offset,
    }),
    async run(given, { signal }) {
      const { resource_type: type, record_id: id, assignee, due: wanted, limit, offset } = given;
      if ((type === undefined) !== (id === undefined))
        throw new ToolError('resource_type and record_id go together.');
      const done = given.is_completed ?? (wanted === 'overdue' ? false : undefined);
      const query = {
        ...{ limit: mostTasks, is_completed: done, linked_record_id: id },
        linked_object: type === undefined ? undefined : (await kit.schema.object(type, signal)).slug,
        assignee:
          assignee === undefined ? undefined : (await member(kit, assignee, signal)).id.workspace_member_id,
      };
      const { data } = await kit.api.call(endpoints.tasks, { query, signal });
      const found = data.filter((task) => isDue(task, wanted, kit.now())).sort(nextFirst);
      const { page, next } = take.cut(found.slice(offset), { limit, offset });
      const bounded = data.length === mostTasks ? { note: `Of the first ${mostTasks} tasks.` } : {};
      return {
        structured: { tasks: await toldTasks(kit, page, signal), ...next, ...bounded },
        summary: counted(page.length, 'task'),
      };
    },
  });
}

export type Due = (typeof timeframes)[number] | 'overdue' | 'none';

export function isDue(
  { deadline_at: deadline, is_completed: done }: Task,
  wanted: Due | undefined,
  now: number,
): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'none') return deadline === null;
  const at = Date.parse(deadline ?? '');
  if (wanted === 'overdue') return !done && at < now;
  return within(at, spanOf(wanted, now));
}

/** By deadline; those without one last. */
export function nextFirst(one: Task, other: Task): number {
  const [a, b] = [one, other].map((task) =>
    task.deadline_at === null ? Infinity : Date.parse(task.deadline_at),
  );
  return a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1;
}

async function member(kit: Kit, name: string, signal: AbortSignal): Promise<Member> {
  try {
    return await kit.members.find(name, signal);
  } catch (error) {
    if (error instanceof ToolError) throw new ToolError(`assignee: ${error.message}.`, { cause: error });
    throw error;
  }
}

async function assigned(kit: Kit, names: readonly string[], signal: AbortSignal): Promise<JsonObject[]> {
  const found = await Promise.all(names.map((name) => member(kit, name, signal)));
  return found.map((one) => ({
    ...{ referenced_actor_type: 'workspace-member', referenced_actor_id: one.id.workspace_member_id },
  }));
}

async function linked(kit: Kit, type: string | undefined, id: string | undefined, signal: AbortSignal) {
  if ((type === undefined) !== (id === undefined))
    throw new ToolError('resource_type and record_id go together.');
  if (type === undefined || id === undefined) return [];
  return [{ target_object: (await kit.schema.object(type, signal)).slug, target_record_id: id }];
}

function create(kit: Kit): Tool {
  return defineTool({
    name: 'attio_create_task',
    title: 'Create a task',
    description: 'Creates a task, for a record and people where they are given.',
    effect: 'write',
    input: z.strictObject({
      content: z.string().trim().min(1).max(2000, 'must have at most 2000 characters'),
      due_date: due.optional(),
      assignees: assignees.default([]),
      resource_type: take.resourceType.optional(),
      record_id: take.recordId.optional().describe('Linked record, with resource_type'),
    }),
    async run(
      { content, due_date: deadline, assignees: names, resource_type: type, record_id: id },
      { signal },
    ) {
      const body = {
        data: {
          ...{ content, format: 'plaintext', deadline_at: deadline ?? null, is_completed: false },
          linked_records: await linked(kit, type, id, signal),
          assignees: await assigned(kit, names, signal),
        },
      };
      const { data } = await kit.api.call(endpoints.createTask, { body, signal });
      return { structured: await taskAfter(kit, data, signal), summary: 'Created a task' };
    },
  });
}

function update(kit: Kit): Tool {
  return defineTool({
    name: 'attio_update_task',
    title: 'Change a task',
    description: 'Completes, reopens, moves or hands over a task. Its text cannot be changed.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({
      task_id: taskId,
      is_completed: z.boolean().optional(),
      due_date: dueOrNone.optional().describe(`${dueForms}; none takes it away`),
      assignees: assignees.optional().describe('Instead of those it has'),
      resource_type: take.resourceType.optional(),
      record_id: take.recordId.optional().describe('Linked instead of others, with resource_type'),
    }),
    async run({ task_id: id, is_completed: done, due_date: deadline, ...given }, { signal }) {
      const { assignees: names, resource_type: type, record_id: record } = given;
      const records = await linked(kit, type, record, signal);
      const data: JsonObject = {
        ...(done === undefined ? {} : { is_completed: done }),
        ...(deadline === undefined ? {} : { deadline_at: deadline === 'none' ? null : deadline }),
        ...(names === undefined ? {} : { assignees: await assigned(kit, names, signal) }),
        ...(records.length === 0 ? {} : { linked_records: records }),
      };
      if (Object.keys(data).length === 0)
        throw new ToolError('Give is_completed, due_date, assignees, or a record to link.');
      const asked = { params: { task_id: id }, body: { data }, signal };
      const changed = await kit.api.call(endpoints.updateTask, asked);
      return { structured: await taskAfter(kit, changed.data, signal), summary: 'Changed a task' };
    },
  });
}

function remove(kit: Kit): Tool {
  return defineTool({
    name: 'attio_delete_task',
    title: 'Delete a task',
    description: 'Deletes a task for good.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({ task_id: taskId }),
    async run({ task_id: id }, { signal }) {
      await kit.api.call(endpoints.deleteTask, { params: { task_id: id }, signal });
      return { structured: { deleted: true, task_id: id }, summary: 'Deleted a task' };
    },
  });
}

export function createMemberTools(kit: Kit): Tool[] {
  const told = (one: Member): JsonObject => ({
    ...{ member_id: one.id.workspace_member_id, name: fullName(one), email: one.email_address },
    access_level: one.access_level,
  });
  return [
    defineTool({
      name: 'attio_list_workspace_members',
      title: 'Members',
      description: 'Lists the people who work in the Attio workspace.',
      effect: 'read',
      input: z.strictObject({}),
      async run(_given, { signal }) {
        const members = (await kit.members.all(signal)).map(told);
        return { structured: { members }, summary: counted(members.length, 'member') };
      },
    }),
    defineTool({
      name: 'attio_search_workspace_members',
      title: 'Find a member',
      description: 'Finds members by name or email address.',
      effect: 'read',
      input: z.strictObject({ query: z.string().trim().min(1) }),
      async run({ query }, { signal }) {
        const words = plain(query).split(' ');
        const found = (await kit.members.all(signal)).filter((one) => {
          const text = plain(`${fullName(one)} ${one.email_address}`);
          return words.every((word) => text.includes(word));
        });
        return { structured: { members: found.map(told) }, summary: counted(found.length, 'member') };
      },
    }),
  ];
}
