/** Faults in the tunnel: what ngrok refuses, and what the network does. */
import type { NgrokEdge } from '../../simulators/ngrok-edge/edge.ts';
import { afterTunnel, type Fault } from './fault.ts';
import { openSoundWard, openWard, type Ward } from './ward.ts';

type Row = Pick<Fault, 'name' | 'evidence' | 'remedy'>;

/** The edge refuses from the beginning. */
const refused = (
  row: Row,
  set: (edge: NgrokEdge) => void | Promise<void>,
  kind: 'failed' | 'waiting',
): Fault => ({
  ...row,
  ...{ cause: 'tunnel', meaningless: afterTunnel },
  async plant() {
    const ward = await openWard({ tunnel: false });
    await set(ward.edge);
    await ward.world.ask('tunnel.start', {});
    await ward.tunnelIs(kind);
    return ward.examine;
  },
});

/** It was online, and then something happened. */
const lost = (row: Row, happens: (ward: Ward) => void | Promise<void>): Fault => ({
  ...row,
  ...{ cause: 'tunnel', meaningless: afterTunnel },
  async plant() {
    const ward = await openSoundWard();
    await happens(ward);
    await ward.tunnelIs('waiting');
    return ward.examine;
  },
});

export const tunnelFaults: Fault[] = [
  {
    ...{ name: 'the authtoken is wrong', cause: 'tunnel', meaningless: afterTunnel },
    ...{
      evidence: /does not accept the authtoken \(ERR_NGROK_107\)/,
      remedy: /get-started\/your-authtoken and put it in again/,
    },
    async plant() {
      const ward = await openWard({ tokens: ['2anotherTOKENofSomebodyElse_0123456789'] });
      await ward.tunnelIs('failed');
      return ward.examine;
    },
  },
  {
    ...{ name: 'there is no authtoken', cause: 'tunnel', meaningless: afterTunnel },
    ...{ evidence: /needs an authtoken, and none is stored/, remedy: /tunnel\.ngrok\.authtoken/ },
    async plant() {
      const ward = await openWard({ tunnel: false });
      await ward.world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': '' } });
      await ward.world.ask('tunnel.start', {});
      await ward.tunnelIs('failed');
      return ward.examine;
    },
  },
  refused(
    {
      name: 'somebody else is online at the domain',
      ...{
        evidence: /already online at .* \(ERR_NGROK_334\)/,
        remedy: /choose another tunnel\.ngrok\.domain/,
      },
    },
    (edge) => void (edge.faults.bindError = 'ERR_NGROK_334'),
    'waiting',
  ),
  refused(
    {
      name: 'the domain is not the account’s',
      ...{ evidence: /does not let your account use/, remedy: /dashboard\.ngrok\.com\/domains/ },
    },
    (edge) => void (edge.faults.bindError = 'ERR_NGROK_319'),
    'failed',
  ),
  refused(
    {
      name: 'the account’s limit of agents is reached',
      ...{ evidence: /limit of connected agents .*ERR_NGROK_108/, remedy: /Stop the other agent/ },
    },
    (edge) => void (edge.faults.authError = 'ERR_NGROK_108'),
    'waiting',
  ),
  refused(
    {
      name: 'the account is not verified',
      ...{ evidence: /verified account \(ERR_NGROK_4018\)/, remedy: /Confirm the account’s e-mail/ },
    },
    (edge) => void (edge.faults.authError = 'ERR_NGROK_4018'),
    'failed',
  ),
  refused(
    {
      name: 'the network is down',
      ...{ evidence: /No connection to .* could be made \(ECONNREFUSED\)/, remedy: /internet connection/ },
    },
    (edge) => edge.faults.leave(),
    'waiting',
  ),
  refused(
    {
      name: 'something inspects secure connections',
      ...{ evidence: /Something else answers in place of/, remedy: /CA certificate/ },
    },
    (edge) => void (edge.faults.wrongCertificate = true),
    'waiting',
  ),
  {
    ...{ name: 'ngrok does not answer', cause: 'tunnel', meaningless: afterTunnel },
    ...{ evidence: /has not answered|did not answer|no answer/i, remedy: /\w/ },
    async plant() {
      const ward = await openWard({ tunnel: false });
      ward.edge.faults.authUnanswered = true;
      await ward.world.ask('tunnel.start', {});
      return ward.examine;
    },
  },
  lost(
    {
      name: 'the tunnel went away',
      ...{ evidence: /connection to ngrok|No connection to/, remedy: /reconnect|internet connection/ },
    },
    ({ edge }) => edge.faults.leave(),
  ),
];
