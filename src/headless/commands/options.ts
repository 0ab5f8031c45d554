/** Options that more than one command takes, and reading their values. */
import { UsageError, type Invocation, type OptionTable, type SecretsKind } from '../command.ts';

const secretsPlaces = ['keychain', 'file'] as const;
export const secretsOption: OptionTable = {
  secrets: {
    type: 'string',
    value: 'keychain|file',
    choices: secretsPlaces,
    help: 'where secrets are kept; file needs PATCHBAY_PASSPHRASE in the environment',
  },
};
export const limitOption: OptionTable = {
  limit: { type: 'string', value: 'N', help: 'how many of the newest (100)' },
};

/** A whole number between the bounds, or undefined when the option was not given. */
export function wholeNumber(
  invocation: Invocation,
  name: string,
  bounds: { min: number; max: number },
): number | undefined {
  const text = invocation.text(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < bounds.min || value > bounds.max)
    throw new UsageError(
      `--${name} takes a whole number from ${bounds.min} to ${bounds.max}, not “${text}”.`,
    );
  return value;
}

/** One of the option's choices, which were held against the table already; undefined when it was not given. */
export function oneOf<C extends string>(
  invocation: Invocation,
  name: string,
  choices: readonly C[],
): C | undefined {
  const text = invocation.text(name);
  return choices.find((choice) => choice === text);
}

/** Where the command was told to keep secrets. */
export function secretsKind(invocation: Invocation): SecretsKind {
  return oneOf(invocation, 'secrets', secretsPlaces) ?? 'auto';
}

/** `KEY=VALUE…` as pairs. The value may hold further `=` and may be empty. */
export function assignments(words: readonly string[]): [key: string, value: string][] {
  const pairs = words.map((word): [key: string, value: string] => {
    const at = word.indexOf('=');
    if (at < 1) throw new UsageError(`“${word}” is not KEY=VALUE.`, howToAssign(word));
    return [word.slice(0, at), word.slice(at + 1)];
  });
  const keys = pairs.map(([key]) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined)
    throw new UsageError(`${twice} is given twice.`, `Write ${twice} once, with the value that is meant.`);
  return pairs;
}

function howToAssign(word: string): string {
  return /^[A-Za-z][\w.]{0,63}$/.test(word)
    ? `Write ${word}=VALUE, or ${word}=- to read the value from standard input.`
    : 'Write the key, = and the value, without spaces around the =.';
}
