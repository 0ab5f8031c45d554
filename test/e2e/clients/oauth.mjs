/** What clients have that come by OAuth: a folder for what they keep, no browser of the user's, and an order to call again. */
import { createInterface } from 'node:readline';

/** Where this client keeps its registration and its tokens. */
export const folder = process.env.PATCHBAY_FOLDER ?? '';

/** For a process of someone else's making. */
export const environment = {
  ...process.env,
  NODE_OPTIONS: `--import ${new URL('opener.mjs', import.meta.url).href}`,
};

/**
 * Calls once more for every line that comes in, and prints how that went.
 * @param {() => Promise<unknown>} call
 */
export async function callAgainWhenTold(call) {
  for await (const _ of createInterface({ input: process.stdin })) {
    const line = await call().then(
      () => ({ again: 'works', why: '' }),
      (error) => ({ again: 'refused', why: String(error?.message ?? error) }),
    );
    console.log(JSON.stringify(line));
  }
}
