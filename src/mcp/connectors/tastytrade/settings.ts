/** The settings of the tastytrade connector, and which of tastytrade's two environments they mean. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { baseUrl, field, flag, secret, type Secret } from '../connector.ts';

export const sourceId = 'tastytrade';

/** What `Environment` is called by people. The sandbox has users, keys and accounts of its own. */
export type Environment = 'production' | 'sandbox';

/** developer.tastytrade.com/docs, “Base URLs”. */
const hosts: Record<Environment, string> = {
  production: 'https://api.tastyworks.com',
  sandbox: 'https://api.cert.tastyworks.com',
};

export const credential = z.object({
  refreshToken: secret({
    label: 'Refresh token',
    help: 'Of a personal grant: my.tastytrade.com → Manage → My Profile → API → OAuth Applications → Manage → Create Grant.',
    required: true,
  }),
  clientSecret: secret({
    label: 'Client secret',
    help: 'Shown once, when the OAuth application is made on the same page. A new one can be made there.',
    required: true,
  }),
  clientId: field(
    z
      .string()
      .trim()
      .max(200)
      .refine((text) => !text.startsWith('eyJ'), 'the client ID, which is shorter: this is a token')
      .default(''),
    {
      label: 'Client ID',
      help: 'Of the OAuth application. It may be left empty.',
      advanced: true,
    },
  ),
  sandbox: flag({
    label: 'Sandbox',
    help: 'Use tastytrade’s test environment. It needs a client secret and a refresh token of its own, and has no market data.',
    default: false,
  }),
  baseUrl: field(baseUrl, {
    label: 'Address of the API',
    help: 'Only for a proxy or a simulator. Empty takes tastytrade’s own, of production or sandbox.',
    advanced: true,
  }),
});

export type Settings = z.output<typeof credential>;

export interface Target {
  environment: Environment;
  /** Without a slash at its end. */
  origin: string;
}

export function targetOf({ sandbox, baseUrl: given }: Pick<Settings, 'sandbox' | 'baseUrl'>): Target {
  const environment = sandbox || given === hosts.sandbox ? 'sandbox' : 'production';
  return { environment, origin: given === '' ? hosts[environment] : given };
}

const steps =
  'Sign in at my.tastytrade.com, open Manage → My Profile → API → OAuth Applications, make an OAuth client with the scope “read”, ' +
  'keep its client secret, then choose Manage → Create Grant and keep the refresh token. ' +
  // One command reads one value from standard input.
  'Then: patchbay connector set tastytrade clientSecret=- and patchbay connector set tastytrade refreshToken=-';

const outOfDate =
  'Guides that ask for a user name and a password are out of date: tastytrade ended that sign-in in February 2026, ' +
  'and Patchbay never needs your password.';

/** Of the sign-in that was. */
export const elsewhere = {
  settings: [
    'username',
    'user',
    'login',
    'email',
    'password',
    'remembertoken',
    'remember_token',
    'sessiontoken',
  ],
  instead: `${outOfDate} It takes an OAuth grant of yours instead. ${steps}.`,
};

/** @throws AppError `connector_not_configured` when one of the two secrets is not stored */
export async function demandSecrets(
  settings: Pick<Settings, 'refreshToken' | 'clientSecret'>,
): Promise<void> {
  const refreshToken = await readSecret(settings.refreshToken);
  const clientSecret = await readSecret(settings.clientSecret);
  if (refreshToken !== '' && clientSecret !== '') return;
  const missing =
    refreshToken !== ''
      ? 'a client secret'
      : clientSecret !== ''
        ? 'a refresh token'
        : 'a client secret and a refresh token';
  throw new AppError({
    code: 'connector_not_configured',
    message: `tastytrade needs ${missing}.`,
    hint: `${steps}. ${outOfDate}`,
  });
}

/** Without the line break and the spaces that copying brings along; empty when none is stored. */
export async function readSecret(secret: Secret): Promise<string> {
  return ((await secret.read()) ?? '').trim();
}
