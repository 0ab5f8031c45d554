/** Whether the public address answers from outside, and as us. */
import { isLoopbackOrigin } from '../../access/public-address.ts';
import { blocked, fail, pass, skip, warn, type CheckPlan, type Finding } from '../check.ts';
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
      return arrived(examination, `${origin} answers as this Patchbay, within ${Math.ceil(outside.ms)} ms`);
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

/** Without its address the proxy is taken for a program on this machine, and so is everybody who comes by it. */
function arrived(examination: Examination, words: string): Finding {
  const { settings, tunnel } = examination.state();
  const { publicUrl, trustedProxy } = settings.server;
  const isOurTunnel = tunnel.kind === 'online' && new URL(tunnel.url).host === hostOf(publicUrl);
  if (publicUrl === '' || trustedProxy !== '' || isOurTunnel || isLoopbackOrigin(publicUrl))
    return pass(`${words}.`);
  return warn(
    `${words}, but who comes by it cannot be told apart: all visitors count as one for the limits, and approvals show no address of theirs.`,
    'Set server.trustedProxy to the IP address from which your reverse proxy reaches Patchbay, 127.0.0.1 when it runs on this machine.',
  );
}

function hostOf(publicUrl: string): string {
  return publicUrl === '' ? '' : new URL(publicUrl).host;
}

function ngrokWords({ code, status }: { code: string; status: number }, origin: string): string {
  return code === 'ERR_NGROK_3200'
    ? `ngrok says that nothing is online at ${origin} (${code}).`
    : `ngrok answers in Patchbay’s place at ${origin} (${code}, status ${status}).`;
}

function ngrokRemedy(code: string, mend: string): string {
  return code === 'ERR_NGROK_3200' ? mend : `Read https://ngrok.com/docs/errors/${code.toLowerCase()}.`;
}
