/** Whether the public address answers from outside, and as us. */
import { blocked, fail, pass, skip, type CheckPlan, type Finding } from '../check.ts';
import type { Examination } from '../examination.ts';
import type { Outside } from '../outside.ts';

export const publicAddress: CheckPlan = {
  ...{ id: 'public-address', title: 'Public address', side: 'outside', needs: ['tunnel'] },
  deadlineMs: 5_000,
  run: async (examination) => {
    const place = examination.place();
    if (place?.isPublic !== true) return skip('Nothing is published, so there is no public address.');
    return judge(examination, place.origin, await examination.outside(place.origin));
  },
};

function judge(examination: Examination, origin: string, outside: Outside): Finding {
  const isConfigured = examination.state().settings.server.publicUrl !== '';
  const mend = isConfigured
    ? 'Check server.publicUrl, and that what publishes it leads to Patchbay’s listener.'
    : 'Switch the tunnel off and on again.';
  switch (outside.kind) {
    case 'us':
      return pass(`${origin} answers as this Patchbay, within ${Math.ceil(outside.ms)} ms.`);
    case 'untrusted':
      return blocked('tls');
    case 'warning-page':
      return blocked('interstitial');
    case 'unreachable':
      return fail(outside.words, isConfigured ? mend : 'Check this machine’s internet connection and DNS.');
    case 'ngrok':
      return fail(ngrokWords(outside, origin), ngrokRemedy(outside.code, mend));
    case 'gateway':
      return fail(`What stands at ${origin} finds nobody behind it (status ${outside.status}).`, mend);
    case 'renamed':
      return fail(
        `${origin} leads to Patchbay, but names it by another host on the way.`,
        isConfigured
          ? 'Let the reverse proxy pass the Host header on as it came.'
          : 'Switch the tunnel off and on again.',
      );
    case 'other-patchbay':
      return fail(
        `Another Patchbay answers at ${origin}: somebody else’s endpoint has this address.`,
        isConfigured ? mend : 'Stop the other one, or set tunnel.ngrok.domain to a domain of its own.',
      );
    case 'stranger':
      return fail(
        `Somebody else’s endpoint answers at ${origin}: it gave ${outside.words}.`,
        isConfigured ? mend : 'Set tunnel.ngrok.domain to a domain that is yours alone.',
      );
  }
}

function ngrokWords({ code, status }: { code: string; status: number }, origin: string): string {
  return code === 'ERR_NGROK_3200'
    ? `ngrok says that nothing is online at ${origin} (${code}).`
    : `ngrok answers in Patchbay’s place at ${origin} (${code}, status ${status}).`;
}

function ngrokRemedy(code: string, mend: string): string {
  return code === 'ERR_NGROK_3200' ? mend : `Read https://ngrok.com/docs/errors/${code.toLowerCase()}.`;
}
