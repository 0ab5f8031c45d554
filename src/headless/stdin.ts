/** Reads standard input: a secret, piped in or typed without being seen, and the answer to a question. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AppError } from '../contract/errors.ts';
import { UsageError, type Terminal } from './command.ts';

/** Far above any credential; a whole file given by mistake is not read to its end. */
const maxLength = 64 * 1024;

/** Replaces the value `-` (at most one) by what stands on standard input, without its last line break. */
export async function fillFromStdin(
  pairs: readonly [key: string, value: string][],
  terminal: Terminal,
): Promise<[key: string, value: string][]> {
  const asked = pairs.filter(([, value]) => value === '-');
  if (asked.length > 1)
    throw new UsageError(
      `Only one value can come from standard input, not ${asked.length}.`,
      'Set them one after the other.',
    );
  const filled: [string, string][] = [];
  for (const [key, value] of pairs)
    filled.push([key, value === '-' ? await readValue(key, terminal) : value]);
  return filled;
}

async function readValue(key: string, terminal: Terminal): Promise<string> {
  const value = terminal.stdin.isTTY === true ? await typed(key, terminal) : await piped(terminal);
  if (value === '')
    throw new AppError({
      code: 'invalid_input',
      message: `Nothing came from standard input for ${key}.`,
      hint: `Pipe the value in, or write ${key}= to remove it.`,
    });
  return value;
}

async function piped(terminal: Terminal): Promise<string> {
  let text = '';
  for await (const chunk of terminal.stdin) {
    text += String(chunk);
    if (text.length > maxLength)
      throw new AppError({
        code: 'too_large',
        message: `More than ${maxLength} characters came from standard input.`,
        hint: 'Pipe in the value alone.',
      });
  }
  return text.replace(/\r?\n$/, '');
}

function typed(key: string, terminal: Terminal): Promise<string> {
  terminal.err(`Value for ${key} (not shown): `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: terminal.stdin, output: unseen, terminal: true });
  return new Promise((resolve, reject) => {
    let value = '';
    lines.once('line', (line) => {
      value = line;
      lines.close();
    });
    lines.once('SIGINT', () => {
      reject(new AppError({ code: 'cancelled', message: 'Nothing was changed.', hint: '' }));
      lines.close();
    });
    lines.once('close', () => {
      terminal.err('\n');
      resolve(value);
    });
  });
}

/**
 * Asks a person on the terminal, again until the answer is one. Nothing, the end of input and a signal are all answers:
 * the empty one.
 */
export async function answerTo(
  question: string,
  terminal: Terminal,
  isAnswer: (text: string) => boolean,
): Promise<string> {
  const lines = createInterface({ input: terminal.stdin });
  const leave = () => lines.close();
  terminal.signal.addEventListener('abort', leave, { once: true });
  try {
    terminal.err(question);
    for await (const line of lines) {
      const answer = line.trim();
      if (answer === '' || isAnswer(answer)) return answer;
      terminal.err(question);
    }
    terminal.err('\n');
    return '';
  } finally {
    terminal.signal.removeEventListener('abort', leave);
    lines.close();
  }
}
