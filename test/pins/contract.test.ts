/** The names faces and scripts have learned. A new one is added here on purpose; an old one stays. */
import { expect, test } from 'vitest';
import { commands, destinationSchema } from '../../src/contract/commands.ts';
import { problemCodes } from '../../src/contract/errors.ts';
import { events } from '../../src/contract/events.ts';
import { secretSettingKeys } from '../../src/contract/settings.ts';
import {
  callStatusSchema,
  initialState,
  phaseSchema,
  scopeSchema,
  wayInSteps,
} from '../../src/contract/state.ts';
import { wireVersion } from '../../src/contract/wire.ts';

test('the commands', () => {
  expect(Object.keys(commands)).toEqual([
    'calls.list',
    'calls.show',
    'logs.list',
    'audit.list',
    'tokens.create',
    'tokens.list',
    'tokens.revoke',
    'approvals.list',
    'approvals.decide',
    'clients.list',
    'clients.revoke',
    'oauth.status',
    'ranges.refresh',
    'panic',
    'doctor.run',
    'way_in.copied',
    'tools.list',
    'tools.enable',
    'sources.list',
    'sources.configure',
    'sources.enable',
    'sources.check',
    'settings.get',
    'settings.set',
    'tunnel.start',
    'tunnel.stop',
    'notices.dismiss',
    'app.open',
  ]);
});

test('the events', () => {
  expect(Object.keys(events)).toEqual([
    'phase.changed',
    'listener.changed',
    'tunnel.changed',
    'secrets.changed',
    'settings.changed',
    'source.changed',
    'tools.changed',
    'client.seen',
    'client.gone',
    'tokens.changed',
    'approval.asked',
    'approval.changed',
    'approval.ended',
    'oauth.changed',
    'way_in.changed',
    'doctor.changed',
    'call.started',
    'call.held',
    'call.released',
    'call.ended',
    'journal.opened',
    'day.started',
    'log.written',
    'notice.raised',
    'notice.cleared',
  ]);
});

test('the codes of what can go wrong', () => {
  expect(problemCodes).toEqual([
    'invalid_input',
    'not_found',
    'conflict',
    'unauthorized',
    'forbidden',
    'not_supported',
    'too_large',
    'timeout',
    'cancelled',
    'unavailable',
    'internal',
    'settings_corrupt',
    'settings_unwritable',
    'data_folder_locked',
    'data_folder_unwritable',
    'database_corrupt',
    'disk_full',
    'port_in_use',
    'listen_failed',
    'secrets_unavailable',
    'secrets_locked',
    'passphrase_missing',
    'passphrase_wrong',
    'secrets_corrupt',
    'approval_over',
    'approval_wrong_number',
    'address_changed',
    'client_refused',
    'rate_limited',
    'connector_not_configured',
    'connector_failed',
    'source_key_rejected',
    'source_permission_missing',
    'source_unreachable',
    'source_banned',
    'source_clock_skew',
    'source_rate_limited',
    'source_refused',
    'source_unavailable',
    'tunnel_token_missing',
    'tunnel_token_rejected',
    'tunnel_session_limit',
    'tunnel_domain_taken',
    'tunnel_domain_refused',
    'tunnel_account_refused',
    'tunnel_network_down',
    'tunnel_tls_intercepted',
    'tunnel_ca_unreadable',
    'tunnel_timeout',
    'tunnel_lost',
    'tunnel_stopped_remotely',
    'tunnel_refused',
  ]);
});

test('the words of the state, and the version of the wire', () => {
  expect(wireVersion).toBe(1);
  expect(Object.keys(initialState('1'))).toEqual([
    'version',
    'startedAt',
    'phase',
    'listener',
    'tunnel',
    'secrets',
    'storedSecrets',
    'settings',
    'sources',
    'tools',
    'clients',
    'tokens',
    'approvals',
    'oauth',
    'wayIn',
    'doctor',
    'calls',
    'today',
    'logs',
    'notices',
  ]);
  expect(phaseSchema.options).toEqual(['stopped', 'starting', 'running', 'stopping']);
  expect(callStatusSchema.options).toEqual([
    'running',
    'waiting',
    'ok',
    'failed',
    'timed_out',
    'cancelled',
    'refused',
  ]);
});

test('the steps by which ChatGPT comes in, and the scopes', () => {
  expect(wayInSteps).toEqual(['copied', 'discovered', 'registered', 'asked', 'token', 'listed', 'called']);
  expect(scopeSchema.options).toEqual(['mcp:read', 'mcp:write', 'offline_access']);
});

test('the places that can be opened, and the settings that are secrets', () => {
  expect(destinationSchema.options).toEqual([
    'chatgpt-connectors',
    'chatgpt-settings',
    'ngrok-authtoken',
    'ngrok-domains',
    'documentation',
    'data-folder',
  ]);
  expect(secretSettingKeys).toEqual(['tunnel.ngrok.authtoken']);
});
