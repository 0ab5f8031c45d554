/** Where a remedy is to be found: another screen, or a known place outside. Pure. */
import type { Destination } from '../../../contract/commands.ts';
import type { Check, State, TunnelState } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { addressChange } from '../connect/way.ts';

/** Where `isRemedy`, something is done; elsewhere one only learns more. */
export type Place = { words: string; isRemedy: boolean } & (
  { kind: 'screen'; href: string } | { kind: 'outside'; destination: Destination }
);

const screen = (href: string, words: string, isRemedy = true): Place => ({
  kind: 'screen',
  href,
  words,
  isRemedy,
});
const outside = (destination: Destination, words: string): Place => ({
  kind: 'outside',
  destination,
  words,
  isRemedy: true,
});

const openTunnel = screen(addressOf('overview', 'tunnel'), 'Open the tunnel');
/** Open already: what is amiss beyond it is mended elsewhere. */
const seeTunnel = screen(addressOf('overview', 'tunnel'), 'See the tunnel', false);
const seeSources = screen(addressOf('overview', 'sources'), 'See the sources');
const seePatchbay = screen(addressOf('overview', 'patchbay'), 'See Patchbay on the line');
const seeLogs = screen(addressOf('logs'), 'See the logs', false);

/** Only what is amiss has a remedy. The most direct place stands first. */
export function placesOf(check: Check, state: State): Place[] {
  if (check.status === 'pass' || check.status === 'skip') return [];
  switch (check.id) {
    case 'settings':
    case 'data-folder':
      return [outside('data-folder', 'Open the data folder')];
    case 'secrets':
    case 'listener':
      return [seePatchbay];
    case 'sources':
      return [seeSources];
    case 'access':
      return addressChange(state) === null
        ? [screen(addressOf('access'), 'Open Access')]
        : [screen(addressOf('connect'), 'Recreate the connector')];
    case 'tunnel':
      return [...placesOfTunnel(state.tunnel), openTunnel];
    case 'public-address':
    case 'tls':
    case 'interstitial':
    case 'streaming':
    case 'quota':
      return [state.tunnel.kind === 'online' ? seeTunnel : openTunnel];
    case 'oauth':
    case 'discover':
      return [seeLogs];
    case 'tools-list':
      return [seeSources];
    case 'call':
      return [screen(addressOf('calls'), 'See the calls', false)];
    case 'chatgpt':
      return [screen(addressOf('connect'), 'Connect ChatGPT')];
    default:
      return [];
  }
}

function placesOfTunnel(tunnel: TunnelState): Place[] {
  const problem =
    tunnel.kind === 'failed' ? tunnel.problem : tunnel.kind === 'waiting' ? tunnel.reason : null;
  switch (problem?.code) {
    case 'tunnel_token_missing':
    case 'tunnel_token_rejected':
    case 'tunnel_account_refused':
      return [outside('ngrok-authtoken', 'Get your authtoken')];
    case 'tunnel_domain_taken':
    case 'tunnel_domain_refused':
      return [outside('ngrok-domains', 'See your domains')];
    default:
      return [];
  }
}
