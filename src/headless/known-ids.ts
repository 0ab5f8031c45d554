/** Where an id names nothing, says which command lists those there are. */
import { AppError } from '../contract/errors.ts';
import type { Invocation } from './command.ts';
import { commandInWords } from './words.ts';

/** @param list the words of the command that shows the ids, e.g. `token list`. */
export async function knownBy<T>(invocation: Invocation, list: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    const { code, message } = error;
    // The core names no command, since other faces have none.
    const advice = error.hint.replace(/\.$/, '') || 'See';
    const hint = `${advice}: ${commandInWords(invocation, list)}`;
    throw new AppError({ code, message, hint }, { cause: error });
  }
}
