/** Which types of documents a query asks for, by its topics and kinds. */
import type { Topic } from '../connectors/connector.ts';
import type { Kind } from './language/language.ts';
import type { ReadToken } from './language/reading.ts';
import type { Query } from './understand.ts';

/** Types of documents that are what a topic or a kind asks for. */
const typesOfTopics: Partial<Record<Topic, readonly string[]>> = {
  price: ['quote', 'symbol', 'ticker'],
  symbol_info: ['symbol'],
  accounts: ['account', 'accounts'],
  balances: ['balances', 'balance', 'positions'],
  positions: ['positions'],
  open_orders: ['orders', 'open_orders'],
  orders: ['orders'],
  fills: ['trades', 'my_trades'],
  options: ['options'],
};
const typesOfKinds: Record<Kind, readonly string[]> = {
  note: ['note'],
  task: ['task'],
  comment: ['comment'],
  chat: ['chat', 'chat_message'],
  message: ['chat_message', 'chat'],
  company: ['companies'],
  person: ['people', 'users'],
  deal: ['deals'],
  list: ['list'],
  document: [],
};

/** One's own options are positions. */
export function typesOf(topic: Topic, { question }: Pick<Query, 'question'>): readonly string[] {
  return typesOfTopics[topic === 'options' && question.own ? 'positions' : topic] ?? [];
}

export function typesNamed({ kinds, question }: Query): Set<string> {
  const ofTopics = question.topics.flatMap((topic) => typesOf(topic, { question }));
  return new Set([...[...kinds].flatMap((kind) => typesOfKinds[kind]), ...ofTopics]);
}

/** “notes” is answered by a note, “balance” by a page of balances. */
export function namesType({ span }: ReadToken, query: Query, type: string): boolean {
  const named = span === null ? undefined : query.spans[span];
  if (named?.role === 'kind') return typesOfKinds[named.kind].includes(type);
  return named?.role === 'topic' && typesOf(named.topic, query).includes(type);
}

/** “Invoices and tasks of Ben” asks for tasks, too, whatever is said of the invoices. */
export function isOneOfTwo(type: string, { tokens, spans }: Query): boolean {
  const isAnd = (at: number) => tokens[at]?.marks.has('and') ?? false;
  return spans.some(
    (span) =>
      span.role === 'kind' &&
      typesOfKinds[span.kind].includes(type) &&
      (isAnd(span.from - 1) || isAnd(span.to)),
  );
}
