/** Whether ngrok puts its warning page before Patchbay: before programs it must not, before browsers it may. */
import { blocked, fail, pass, skip, type CheckPlan } from '../check.ts';

export const interstitial: CheckPlan = {
  ...{ id: 'interstitial', title: 'Warning page', side: 'outside', needs: ['tunnel'] },
  after: ['public-address'],
  deadlineMs: 5_000,
  run: async ({ place, outside, wire, signal }) => {
    const here = place();
    if (here?.isPublic !== true) return skip('Nothing is published, so nothing stands before it.');
    const { kind } = await outside(here.origin);
    if (kind === 'untrusted') return blocked('tls');
    if (kind !== 'us' && kind !== 'warning-page') return blocked('public-address');
    if (kind === 'warning-page') {
      return fail(
        'Programs get ngrok’s warning page (ERR_NGROK_6024) in place of answers, so ChatGPT cannot come in.',
        'Take the rule that shows it to everybody out of the ngrok traffic policy of this domain, or use another domain.',
      );
    }
    const answer = await wire.send({
      ...{ method: 'GET', url: `${here.origin}/health`, signal, timeoutMs: 4_000 },
      headers: { 'user-agent': 'Mozilla/5.0 (Patchbay doctor)', accept: 'text/html' },
    });
    return answer.headers['ngrok-error-code'] === 'ERR_NGROK_6024'
      ? pass(
          'Programs get through. Your browser shows ngrok’s warning page once before Patchbay’s page for consent: press “Visit Site” there.',
        )
      : pass('None, neither for programs nor for browsers.');
  },
};
