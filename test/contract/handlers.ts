/** Handlers of which a test says only those it is about; the others fail. */
import { commands, type CommandHandlers } from '../../src/contract/commands.ts';

export function handlersWith(given: Partial<CommandHandlers> = {}): CommandHandlers {
  const others = Object.keys(commands).map((name) => [
    name,
    () => Promise.reject(new Error(`Nobody expected ${name}.`)),
  ]);
  // Complete by construction: every name of the table is in it.
  return { ...Object.fromEntries(others), ...given } as CommandHandlers;
}
