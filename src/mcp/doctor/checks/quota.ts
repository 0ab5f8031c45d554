/** What is left of ngrok's free plan this month, as far as Patchbay itself has counted. */
import { pass, skip, warn, type CheckPlan } from '../check.ts';

/** https://ngrok.com/docs/pricing-limits/free-plan-limits/, a month. */
const free = { requests: 20_000, bytes: 1_000_000_000 } as const;
const nearly = 0.8;
const freeDomain = /\.ngrok-free\.(?:app|dev)$/;

export const quota: CheckPlan = {
  ...{ id: 'quota', title: 'ngrok’s free plan', side: 'outside', needs: ['tunnel'], deadlineMs: 2_000 },
  run: async ({ place, house }) => {
    const here = place();
    const host = here?.isPublic === true ? new URL(here.origin).hostname : '';
    if (!freeDomain.test(host)) return skip('The address is not one of ngrok’s free domains.');
    const { requests, bytes } = house.usage();
    const share = Math.max(requests / free.requests, bytes / free.bytes);
    const words = `This month ${requests.toLocaleString('en')} of ${free.requests.toLocaleString('en')} requests and ${megabytes(bytes)} of ${megabytes(free.bytes)} MB went through the tunnel.`;
    return share < nearly
      ? pass(words)
      : warn(
          `${words} ${share < 1 ? 'Little is left' : 'Nothing is left'}.`,
          'Wait for the next month, or change the plan at https://dashboard.ngrok.com/billing.',
        );
  },
};

function megabytes(bytes: number): string {
  return Math.round(bytes / 1_000_000).toLocaleString('en');
}
