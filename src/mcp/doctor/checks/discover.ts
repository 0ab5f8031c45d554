/** Whether the request that ChatGPT begins with is answered in the way it takes. */
import { fail, pass, skip, warn, type CheckPlan } from '../check.ts';
import { refusedBy } from '../refusals.ts';

export const discover: CheckPlan = {
  ...{ id: 'discover', title: 'First request', side: 'outside', needs: ['oauth'], deadlineMs: 6_000 },
  run: async ({ place, chatGpt }) => {
    const here = place();
    if (here === null) return skip('Nothing listens.');
    const chat = chatGpt(here.origin);
    try {
      const { era, serverName, serverVersion } = await chat.introduce();
      if (serverName !== 'patchbay')
        return fail(`“${serverName}” answers in Patchbay’s place.`, 'Check what stands before Patchbay.');
      return era === '2026-07-28'
        ? pass(`server/discover is answered as JSON by Patchbay ${serverVersion}, revision ${era}.`)
        : warn(
            `server/discover does not get through, so ChatGPT falls back to revision ${era}.`,
            'Let whatever stands before Patchbay pass requests through unchanged, with the headers Mcp-Method and MCP-Protocol-Version.',
          );
    } catch (error) {
      return refusedBy(
        error,
        'Let whatever stands before Patchbay pass answers through as they are, with their Content-Type.',
      );
    }
  },
};
