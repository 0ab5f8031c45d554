/** When ChatGPT itself was last here, and how that ended. */
import { publicOrigin } from '../../../contract/state.ts';
import { pass, warn, type CheckPlan } from '../check.ts';

export const chatgpt: CheckPlan = {
  ...{ id: 'chatgpt', title: 'ChatGPT', side: 'outside', needs: [], deadlineMs: 2_000 },
  run: async ({ state, house }) => {
    const { last, stopped } = state().wayIn;
    if (last === null) {
      const origin = publicOrigin(state());
      return warn(
        'No request of ChatGPT has ever arrived.',
        origin === null ? publishFirst : whatToDo(origin),
      );
    }
    const words = `${last.what}, ${ago(house.now() - last.at)}, from ${last.address}: ${last.outcome}.`;
    if (!last.ok && last.status === 401)
      return warn(
        `${words} The access it was given has ended.`,
        'In ChatGPT, disconnect Patchbay’s connector and connect it again.',
      );
    if (stopped !== null) return warn(`${words} ${stopped.problem.message}`, stopped.problem.hint);
    return last.ok
      ? pass(words)
      : warn(words, 'Try once more from ChatGPT, and look at the newest lines in Logs.');
  },
};

const publishFirst = 'Switch the tunnel on first: ChatGPT needs a public address.';

/** In order, with the names that stand on the buttons today (November 2026). */
function whatToDo(origin: string): string {
  return [
    'In ChatGPT, switch on Settings → Security and login → Developer mode;',
    'then at chatgpt.com/plugins press +, give it a name,',
    `put in ${origin}/mcp as the MCP server URL, choose OAuth as Authentication, and press Create.`,
  ].join(' ');
}

function ago(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 120) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`;
}
