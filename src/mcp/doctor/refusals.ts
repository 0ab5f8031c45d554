/** What a check finds when the stand-in would go no further. */
import { ChatGptRefusal } from './chatgpt.ts';
import { fail, type Finding } from './check.ts';

/** @throws whatever is no refusal */
export function refusedBy(error: unknown, remedy: string): Finding {
  if (!(error instanceof ChatGptRefusal)) throw error;
  return fail(error.message, remedy);
}
