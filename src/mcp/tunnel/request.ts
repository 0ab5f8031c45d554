/** What the tunnel is asked for, from the settings and the secrets as they stand at this attempt. */
import { AppError, type Problem } from '../../contract/errors.ts';
import type { State } from '../../contract/state.ts';
import type { TunnelRequest } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';

/** The secret's name, which is also its settings key. */
export const authtokenKey = 'tunnel.ngrok.authtoken';

/** @param house.authtoken from the environment; wins for this run. @throws AppError `tunnel_token_missing`, or the secret store's */
export async function tunnelRequest(house: {
  state: State;
  vault: Vault;
  authtoken: string | undefined;
}): Promise<TunnelRequest> {
  const { listener, settings } = house.state;
  if (listener.kind !== 'listening') {
    throw new AppError({
      code: 'unavailable',
      message: 'There is nothing to publish: the listener is not running.',
      hint: '',
    });
  }
  const authtoken = house.authtoken ?? (await house.vault.get(authtokenKey));
  if (authtoken === null || authtoken === '') {
    throw new AppError({
      code: 'tunnel_token_missing',
      message: 'ngrok needs an authtoken, and none is stored.',
      hint: 'Copy yours from dashboard.ngrok.com/get-started/your-authtoken, and put it in under Tunnel in the window, or with: settings set tunnel.ngrok.authtoken=-',
    });
  }
  return { authtoken, target: listener.origin, ...settings.tunnel.ngrok };
}

/** Said at a start that should have opened the tunnel, after a panic. */
export const tunnelLocked: Problem = {
  code: 'unavailable',
  message: 'The tunnel stays closed, because everything was closed in an emergency.',
  hint: 'When the danger is over, switch it on again under Tunnel, or with: patchbay settings set tunnel.kind=ngrok',
};
