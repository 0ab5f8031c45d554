/** An item in words: its title, and the whole of it as Markdown with what hangs on it. */
import { oneLine, paragraphs, type JsonObject } from '../connector.ts';
import { entities } from './entities.ts';
import { timestamp, type Stored } from './item.ts';

/** Longer chats and discussions are cut at their beginning, and the text says so. */
const mostChildren = 500;
const titleLength = 80;

/** What an item hangs on, and what hangs on it. Nothing that is deleted. */
export interface Neighbours {
  /** Of any kind. */
  find(uid: string): Stored | undefined;
  /** The newest `limit`, oldest first. */
  children(uid: string, limit: number): Stored[];
}

export function titleOf(item: Stored, neighbours: Neighbours): string {
  if (item.kind !== 'comment' && item.kind !== 'chat_message') return text(item.payload, 'title');
  const parent = item.parent === null ? undefined : neighbours.find(item.parent);
  const by = text(item.payload, item.kind === 'comment' ? 'author' : 'sender');
  const what = item.kind === 'comment' ? 'Comment' : 'Message';
  const where = item.kind === 'comment' ? 'on' : 'in';
  const whose = by === '' ? what : `${what} by ${by}`;
  if (parent === undefined) return `${whose}: ${beginning(item, titleLength)}`;
  return `${whose} ${where} “${text(parent.payload, 'title')}”`;
}

/** The beginning of an item's own text, on one line. */
export function beginning(item: Stored, length: number): string {
  return oneLine(body(item), length);
}

export function readable(item: Stored, neighbours: Neighbours): string {
  return paragraphs(
    `# ${titleOf(item, neighbours)}`,
    facts(item),
    body(item),
    ...discussion(item, neighbours),
  );
}

function facts({ payload }: Stored): string {
  const lines = (
    [
      ['Status', 'status'],
      ['Priority', 'priority'],
      ['Due', 'dueDate'],
      ['Participants', 'participants'],
      ['Tags', 'tags'],
    ] as const
  )
    .map(([label, name]) => [label, text(payload, name)])
    .filter(([, value]) => value !== '');
  return lines.map(([label, value]) => `- ${label}: ${value}`).join('\n');
}

function discussion(item: Stored, neighbours: Neighbours): string[] {
  if (item.kind === 'comment' || item.kind === 'chat_message') return [];
  const [heading, list] =
    item.kind === 'chat' ? ['Messages', 'list_chat_messages'] : ['Comments', 'list_comments'];
  const children = neighbours.children(item.uid, mostChildren + 1);
  if (children.length === 0) return [];
  const shown = children.slice(-mostChildren);
  const cut = children.length > mostChildren ? [`(The newest ${mostChildren}; ${list} has them all.)`] : [];
  return [`## ${heading}`, ...cut, ...shown.map(said)];
}

function said(item: Stored): string {
  const by = text(item.payload, 'author') || text(item.payload, 'sender') || 'Somebody';
  return `**${by}** (${timestamp(item.createdAt)}): ${body(item)}`;
}

function body(item: Stored): string {
  return text(item.payload, entities[item.kind].body);
}

function text(payload: JsonObject, name: string): string {
  const value = payload[name];
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').join(', ');
  return typeof value === 'string' ? value : '';
}
