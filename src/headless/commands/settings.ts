/** `settings get|set`: what a person can change, by dotted keys. */
import { secretSettingKeys, settingsSchema } from '../../contract/settings.ts';
import type { CommandOutput } from '../../contract/commands.ts';
import { asking } from '../ask.ts';
import { UsageError, type Command, type Invocation } from '../command.ts';
import { nearest } from '../../mcp/index.ts';
import { columns, iso, jsonLine, plain } from '../output.ts';
import { fillFromStdin } from '../stdin.ts';
import { assignments, secretsOption } from './options.ts';

export const settingsCommands: readonly Command[] = [
  {
    words: ['settings', 'get'],
    operands: '[KEY]',
    arity: { min: 0, max: 1 },
    summary: 'show the settings, or one of them; of a secret only whether it is stored',
    options: secretsOption,
    run: get,
  },
  {
    words: ['settings', 'set'],
    operands: 'KEY=VALUE…',
    arity: { min: 1, max: Infinity },
    summary: 'change settings; KEY=- reads the value from standard input, KEY= restores the default',
    options: secretsOption,
    run: set,
  },
];

type Tree = { [key: string]: unknown };

async function get(invocation: Invocation): Promise<void> {
  const answer = await asking(invocation, (connection) => connection.call('settings.get', {}));
  const tree = withSecrets(answer);
  const key = invocation.operands[0];
  const value = key === undefined ? tree : at(tree, key);
  if (value === undefined) throw unknownKey(key ?? '', tree);
  if (invocation.json) return invocation.terminal.out(jsonLine(value));
  const lines = isTree(value)
    ? columns(leaves(value, key === undefined ? '' : `${key}.`).map(([name, leaf]) => [name, text(leaf)]))
    : [text(value)];
  invocation.terminal.out(lines.map((each) => `${each}\n`).join(''));
}

async function set(invocation: Invocation): Promise<void> {
  const pairs = await fillFromStdin(assignments(invocation.operands), invocation.terminal);
  const values = Object.fromEntries(pairs.map(([key, value]) => [key, typed(key, value)]));
  const { answer, runs } = await asking(invocation, async (connection) => ({
    answer: await connection.call('settings.set', { values }, invocation.terminal.signal),
    runs: connection.state()?.phase === 'running',
  }));
  const tree = withSecrets(answer);
  const now = pairs.map(([key]) => [key, at(tree, key)] as const);
  if (invocation.json) return invocation.terminal.out(jsonLine(Object.fromEntries(now)));
  for (const [key, value] of now) {
    const later = runs && atStart.has(key) ? '; it takes effect at the next start' : '';
    invocation.terminal.err(`${key} is now ${text(value) || 'empty'}${later}.\n`);
  }
}

/** What a server that runs goes on without: it has its ports already. */
const atStart: ReadonlySet<string> = new Set(['server.port', 'dashboard.port']);

/** The settings with, in the place of each secret, whether it is stored and since when. */
function withSecrets(answer: CommandOutput<'settings.get'>): Tree {
  const tree: Tree = { ...answer.settings };
  for (const key of secretSettingKeys) {
    const stored = answer.secrets.find((secret) => secret.name === key);
    put(
      tree,
      key,
      stored === undefined ? { stored: false } : { stored: true, changedAt: iso(stored.changedAt) },
    );
  }
  return tree;
}

function put(tree: Tree, key: string, value: unknown): void {
  const words = key.split('.');
  const last = words.pop() ?? '';
  let branch = tree;
  for (const word of words) {
    const next = branch[word];
    const copy: Tree = isTree(next) ? { ...next } : {};
    branch[word] = copy;
    branch = copy;
  }
  branch[last] = value;
}

function at(tree: Tree, key: string): unknown {
  let value: unknown = tree;
  for (const word of key.split('.'))
    value = isTree(value) && Object.hasOwn(value, word) ? value[word] : undefined;
  return value;
}

function leaves(tree: Tree, prefix: string): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    isTree(value) && !isSecret(value) ? leaves(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}

/** Numbers and switches are written as such where the default is one; the core says what is wrong with the rest. */
function typed(key: string, value: string): string | number | boolean | null {
  if (value === '') return null;
  const usual = at(settingsSchema.parse({}), key);
  if (typeof usual === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (typeof usual === 'boolean' || /^connectors\.[^.]+\.enabled$/.test(key)) {
    if (value === 'true') return true;
    if (value === 'false') return false;
  }
  return value;
}

function text(value: unknown): string {
  if (isSecret(value)) return value.stored ? `stored, changed ${value.changedAt}` : 'not stored';
  if (typeof value === 'string') return plain(value);
  return value === undefined ? '' : JSON.stringify(value);
}

function isSecret(value: unknown): value is { stored: boolean; changedAt?: string } {
  return isTree(value) && typeof value['stored'] === 'boolean';
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(key: string, tree: Tree): UsageError {
  const suggestion = nearest(
    key,
    leaves(tree, '').map(([name]) => name),
  );
  return new UsageError(
    `There is no setting “${key}”.`,
    suggestion === undefined ? 'See patchbay settings get.' : `Did you mean ${suggestion}?`,
  );
}
