/** The handlers for who may come in: tokens, clients, approvals, and the emergency. */
import { AppError, toProblem } from '../contract/errors.ts';
import type { CommandContext, CommandHandlers, CommandOutput } from '../contract/commands.ts';
import { successRate } from '../contract/state.ts';
import type { Access } from './access/access.ts';
import type { Store } from './store.ts';

export interface AccessHouse {
  access(): Access;
  store: Store;
  /** Writes down what a face did. */
  audit(context: CommandContext, action: string, subject: string): void;
  /** Origin for addresses that are given to clients: public when there is one, else loopback; null while nothing listens. */
  origin(): string | null;
  secretLinks(): boolean;
  /** Runs what must be written down even on a full disk. */
  inEmergency<T>(work: () => Promise<T>): Promise<T>;
  /** Closes the tunnel, and keeps it closed until it is switched on again. @throws AppError when that cannot be kept */
  lockTunnel(): Promise<void>;
  copied(): void;
}

type AccessCommand =
  | 'tokens.create'
  | 'tokens.list'
  | 'tokens.revoke'
  | 'approvals.list'
  | 'approvals.decide'
  | 'clients.list'
  | 'clients.revoke'
  | 'oauth.status'
  | 'ranges.refresh'
  | 'panic'
  | 'way_in.copied';

export function createAccessHandlers(house: AccessHouse): Pick<CommandHandlers, AccessCommand> {
  const { access, store, audit } = house;
  return {
    'tokens.create': async (wish, context) => {
      if (wish.kind === 'link' && !house.secretLinks()) throw linksAreOff();
      const { token, about } = access().tokens.create(wish);
      audit(context, 'token.created', `${about.name} (${about.id})`);
      const { id, name, scope, expiresAt } = about;
      const origin = house.origin();
      const url = about.kind === 'bearer' || origin === null ? null : `${origin}/link/${token}/mcp`;
      return { id, name, scope, expiresAt, token, url };
    },
    'tokens.list': async () => ({ tokens: access().tokens.list() }),
    'tokens.revoke': async ({ id }, context) => {
      const revoked = access().tokens.revoke(id);
      audit(context, 'token.revoked', `${revoked.name} (${id})`);
      return {};
    },

    'approvals.list': async () => ({ approvals: access().consents.list() }),
    'approvals.decide': async (answer, context) => {
      access().consents.decide(answer, context.face);
      return {};
    },
    'clients.list': async () => ({ clients: store.state().oauth.clients }),
    'clients.revoke': async ({ id }, context) => ({ grants: access().revoke(id, context.face) }),
    'oauth.status': async () => statusOf(house),
    'ranges.refresh': async (_input, context) => {
      const { ranges } = access();
      await ranges.refresh(context.signal);
      audit(context, 'ranges.refreshed', `${ranges.prefixes()} prefixes of ${ranges.fetched()}`);
      return rangesOf(access());
    },
    panic: async (_input, context) => house.inEmergency(() => endAll(house, context)),
    'way_in.copied': async () => {
      house.copied();
      return {};
    },
  };
}

/** What lets people in goes first, for closing the tunnel may take seconds; nothing that fails keeps the rest from happening. */
async function endAll(
  { access, store, audit, lockTunnel }: AccessHouse,
  context: CommandContext,
): Promise<CommandOutput<'panic'>> {
  const wasOpen = store.state().tunnel.kind !== 'off';
  const [revoking, closing] = await Promise.allSettled([
    (async () => access().revokeEverything(context.face))(),
    lockTunnel(),
  ]);
  if (revoking.status === 'rejected') throw unwritten(revoking.reason);
  const { tokens, grants, approvals } = revoking.value;
  audit(context, 'panic', `tokens: ${tokens}, grants: ${grants}, waiting: ${approvals}`);
  if (closing.status === 'rejected') throw unwritten(closing.reason);
  return { ...revoking.value, tunnelClosed: wasOpen };
}

function unwritten(cause: unknown): AppError {
  const { code, message, hint } = toProblem(cause);
  return new AppError(
    {
      code,
      message: `Nobody is let in any more and the tunnel is closed, but that could not be written down: ${message}`,
      hint: `${hint} Then run panic again: until it is written down, a restart would let them in.`.trim(),
    },
    { cause },
  );
}

function statusOf({ access, store, origin }: AccessHouse) {
  const { oauth, approvals, startedAt } = store.state();
  return {
    ...oauth,
    issuer: origin(),
    since: startedAt,
    successRate: successRate(oauth.rounds),
    waiting: approvals.length,
    liveGrants: access().grants.list().length,
    ranges: rangesOf(access()),
  };
}

function rangesOf({ ranges }: Access) {
  return { fetched: ranges.fetched(), prefixes: ranges.prefixes() };
}

function linksAreOff(): AppError {
  return new AppError({
    code: 'forbidden',
    message: 'Secret links are switched off.',
    hint: 'Whoever learns one has what it allows. To use them all the same: patchbay settings set access.secretLinks=true',
  });
}
