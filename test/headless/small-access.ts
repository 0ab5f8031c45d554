/** The small core's way of letting clients in: approvals, grants and the doctor, in memory, as the contract tells of them. */
import type { CommandHandlers, ParsedInput } from '../../src/contract/commands.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { CoreEvent } from '../../src/contract/events.ts';
import {
  publicOrigin,
  successRate,
  type Approval,
  type Check,
  type Grant,
  type OAuthState,
  type State,
  type Token,
} from '../../src/contract/state.ts';

export interface SmallHouse {
  state(): State;
  emit(event: CoreEvent): void;
  asked: string[];
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
  | 'doctor.run'
  | 'way_in.copied';

/** The number that the asking browser shows: here always the second of the three. */
export function shownNumber(approval: Approval): number {
  return approval.choices[1] ?? 0;
}

export function accessHandlers(house: SmallHouse): Pick<CommandHandlers, AccessCommand> {
  const { state, emit, asked } = house;
  let ranges = { fetched: '2026-09-22', prefixes: 270 };
  const live = () => state().oauth.clients.flatMap((client) => client.grants);
  const changeOAuth = (change: Partial<OAuthState>) =>
    emit({ name: 'oauth.changed', payload: { oauth: { ...state().oauth, ...change } } });
  const end = (approval: Approval, how: 'approved' | 'rejected') => {
    const { rounds } = state().oauth;
    emit({ name: 'approval.ended', payload: { id: approval.id, how } });
    const counted = how === 'approved' ? 'completed' : 'rejected';
    changeOAuth({ rounds: { ...rounds, [counted]: rounds[counted] + 1 } });
  };
  const setTokens = (tokens: Token[]) => emit({ name: 'tokens.changed', payload: { tokens } });

  return {
    'tokens.create': async (input, context) => {
      asked.push(`tokens.create by ${context.face}`);
      if (input.kind === 'link' && !state().settings.access.secretLinks) throw linksAreOff();
      const id = `t${state().tokens.length + 1}`;
      const { name, kind, scope, expiresInDays } = input;
      const expiresAt = expiresInDays === null ? null : Date.now() + expiresInDays * 86_400_000;
      const token = `${kind === 'link' ? 'pbl' : 'pat'}_${id}`;
      setTokens([
        ...state().tokens,
        { id, name, kind, scope, createdAt: Date.now(), expiresAt, lastUsedAt: null },
      ]);
      return { id, name, scope, expiresAt, token, url: kind === 'link' ? linkUrl(state(), token) : null };
    },
    'tokens.list': async () => ({ tokens: state().tokens }),
    'tokens.revoke': async ({ id }) => {
      const rest = state().tokens.filter((token) => token.id !== id);
      if (rest.length === state().tokens.length) throw missing(`token ${id}`);
      setTokens(rest);
      return {};
    },

    'approvals.list': async () => ({ approvals: state().approvals }),
    'approvals.decide': async (input, { face }) => {
      const { id, decision, ...rest } = input;
      asked.push(`${decision} ${id} by ${face} ${JSON.stringify(rest)}`);
      const approval = state().approvals.find((each) => each.id === id);
      if (approval === undefined) throw missing(`approval ${id}`);
      if (decision === 'reject') {
        end(approval, 'rejected');
        return {};
      }
      demandSources(input, state());
      if (input.number === undefined && face === 'window') throw numberWanted();
      if (input.number !== undefined && input.number !== shownNumber(approval)) {
        end(approval, 'rejected');
        throw wrongNumber();
      }
      changeOAuth({ clients: withGrant(state().oauth, approval, grantOf(approval, input)) });
      end(approval, 'approved');
      return {};
    },

    'clients.list': async () => ({ clients: state().oauth.clients }),
    'clients.revoke': async ({ id }) => {
      asked.push(`clients.revoke ${id}`);
      const before = live().length;
      const { clients } = state().oauth;
      const isClient = clients.some((client) => client.id === id);
      if (!isClient && !live().some((grant) => grant.id === id)) throw missing(`client or grant ${id}`);
      const rest = clients
        .filter((client) => client.id !== id)
        .map((client) => ({ ...client, grants: client.grants.filter((grant) => grant.id !== id) }));
      changeOAuth({ clients: rest });
      return { grants: before - live().length };
    },
    'oauth.status': async () => {
      const { rounds, errors, clients } = state().oauth;
      return {
        issuer: publicOrigin(state()),
        since: state().startedAt,
        successRate: successRate(rounds),
        waiting: state().approvals.length,
        liveGrants: live().length,
        ...{ rounds, errors, clients, ranges },
      };
    },
    'ranges.refresh': async () => (ranges = { fetched: '2026-11-20', prefixes: 278 }),
    panic: async () => {
      asked.push('panic');
      const { tokens, approvals, tunnel } = state();
      const done = { tokens: tokens.length, grants: live().length, approvals: approvals.length };
      setTokens([]);
      changeOAuth({ clients: [] });
      for (const approval of approvals) end(approval, 'rejected');
      if (tunnel.kind !== 'off') emit({ name: 'tunnel.changed', payload: { tunnel: { kind: 'off' } } });
      return { ...done, tunnelClosed: tunnel.kind !== 'off' };
    },
    'doctor.run': async () => {
      const checks = [listenerCheck(state())];
      return { running: false, startedAt: 1, endedAt: 2, planned: checks.length, checks };
    },
    'way_in.copied': async () => {
      const { wayIn } = state();
      const steps = { ...wayIn.steps, copied: Date.now() };
      emit({ name: 'way_in.changed', payload: { wayIn: { ...wayIn, steps } } });
      return {};
    },
  };
}

function listenerCheck({ phase }: State): Check {
  const runs = phase === 'running';
  return someCheck({
    id: 'listener',
    title: 'Listener',
    status: runs ? 'pass' : 'fail',
    evidence: runs ? 'It answers.' : 'Patchbay is not running.',
    remedy: runs ? '' : 'Start it with patchbay serve.',
  });
}

/** A check that passed, unless told. */
export function someCheck(change: Partial<Check> = {}): Check {
  return {
    ...{ id: 'settings', title: 'Settings', side: 'inside', status: 'pass' },
    ...{ evidence: 'They can be read.', remedy: '', durationMs: 1.5 },
    ...change,
  };
}

/** A client that has just begun to wait. */
export function someApproval(number: number, change: Partial<Approval> = {}): Approval {
  return {
    id: `ap${number}`,
    kind: 'consent',
    client: 'ChatGPT',
    clientId: 'https://chatgpt.com/oauth/client.json',
    verification: { kind: 'domain', domain: 'chatgpt.com' },
    redirectHost: 'chatgpt.com',
    scopes: ['mcp:read', 'mcp:write', 'offline_access'],
    address: '203.0.113.7',
    choices: [17, 42, 88],
    page: 'open',
    askedAt: Date.now(),
    expiresAt: Date.now() + 300_000,
    ...change,
  };
}

function grantOf(approval: Approval, input: ParsedInput<'approvals.decide'>): Grant {
  return {
    id: `g-${approval.id}`,
    scopes: input.scopes ?? approval.scopes,
    sources: input.sources ?? null,
    resource: 'https://x.example',
    redirectHost: approval.redirectHost,
    address: approval.address,
    createdAt: 1_700_000_000_000,
    lastUsedAt: null,
    expiresAt: 1_700_005_184_000,
  };
}

function withGrant({ clients }: OAuthState, approval: Approval, grant: Grant): OAuthState['clients'] {
  const known = clients.find((client) => client.id === approval.clientId);
  const rest = clients.filter((client) => client !== known);
  return [
    ...rest,
    {
      id: approval.clientId,
      name: approval.client,
      how: approval.verification.kind === 'domain' ? 'document' : 'registered',
      verification: approval.verification,
      redirectHosts: [approval.redirectHost],
      firstSeen: known?.firstSeen ?? 1_700_000_000_000,
      lastUsedAt: null,
      grants: [...(known?.grants ?? []), grant],
    },
  ];
}

function linkUrl(state: State, token: string): string | null {
  if (state.listener.kind !== 'listening') return null;
  return `${publicOrigin(state) ?? state.listener.origin}/link/${token}/mcp`;
}

function demandSources({ sources }: ParsedInput<'approvals.decide'>, state: State): void {
  const unknown = sources?.find((id) => !state.sources.some((source) => source.id === id));
  if (unknown === undefined) return;
  throw new AppError({ code: 'invalid_input', message: `There is no source ${unknown}.`, hint: '' });
}

export function missing(what: string): AppError {
  return new AppError({ code: 'not_found', message: `There is no ${what}.`, hint: '' });
}

function wrongNumber(): AppError {
  return new AppError({
    code: 'approval_wrong_number',
    message: 'The browser shows another number.',
    hint: 'Connect anew.',
  });
}

function numberWanted(): AppError {
  return new AppError({ code: 'invalid_input', message: 'Choose the number.', hint: '' });
}

function linksAreOff(): AppError {
  return new AppError({
    code: 'forbidden',
    message: 'Secret links are switched off.',
    hint: 'Switch them on with: patchbay settings set access.secretLinks=true',
  });
}
