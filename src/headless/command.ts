/** What a command of the terminal is: its words, its options, and what it does. */
import type { CoreOptions, Core, LogSink } from '../mcp/index.ts';

interface OptionSpec {
  type: 'string' | 'boolean';
  /** What stands for the value in the help, e.g. `N`; only for `string`. */
  value?: string;
  help: string;
  /** May be given more than once; only for `string`. */
  many?: boolean;
  /** The only values there are; only for `string`. */
  choices?: readonly string[];
}
export type OptionTable = Readonly<Record<string, OptionSpec>>;

export interface Command {
  /** `['token', 'create']`. */
  words: readonly string[];
  /** The positional arguments as the help shows them, e.g. `ID KEY=VALUE…`; empty when there are none. */
  operands: string;
  /** How many positional arguments there may be. */
  arity: { min: number; max: number };
  summary: string;
  options: OptionTable;
  run(invocation: Invocation): Promise<void>;
}

/** How a command is written, as its help and its refusals show it. */
export function usageOf({ words, operands }: Pick<Command, 'words' | 'operands'>): string {
  return `Usage: patchbay ${[...words, operands].join(' ').trim()} [options]`;
}

/** The process, as far as a command sees it. */
export interface Terminal {
  /** Results: one whole line or block, ending in a newline. */
  out(text: string): void;
  /** For people: text, warnings, logs. */
  err(text: string): void;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  /** Aborted by the first signal. */
  signal: AbortSignal;
}

export type SecretsKind = 'auto' | 'keychain' | 'file';

/** What a command says about the core it needs. */
export interface CoreRequest {
  dataDir: string;
  secrets: SecretsKind;
  log: LogSink;
  overrides: CoreOptions['overrides'];
}
export type MakeCore = (request: CoreRequest) => Core;

/** What the door gives every command. */
export interface Surroundings {
  terminal: Terminal;
  makeCore: MakeCore;
  /** Folder with the built window. */
  rendererDir: string;
  /** How a person here types this command: `patchbay`, or from a checkout `node bin/patchbay.mjs`. */
  typedAs: string;
  version: string;
  /** Where data is kept unless `--data-dir` or `PATCHBAY_HOME` says otherwise. */
  defaultDataDir: string;
}

/** One call of one command, its words already checked against the table. */
export interface Invocation extends Surroundings {
  operands: readonly string[];
  /** An option's value; undefined when it was not given. */
  text(name: string): string | undefined;
  /** All values of an option that may be given more than once, in order. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  json: boolean;
  dataDir: string;
}

/** Wrong usage: exit status 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
