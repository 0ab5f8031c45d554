/** What is set of Binance. */
import { z } from 'zod';
import { baseUrl, field, isSealed, secret } from '../connector.ts';

const error = 'an address that begins with wss://, without user name, or none';
// What is an address, but not such a one, is told by the address and not by the union.
const address = z.url({ protocol: /^wss?$/, error }).regex(/^wss?:\/\/[^\s\\@#\p{Cc}]+$/iu, error);
const streamUrl = z
  .union([z.literal(['', 'none']), address], error)
  .refine(
    (text) => !URL.canParse(text) || isSealed(text),
    'an address that begins with wss://. ws:// is taken only for this computer (localhost)',
  )
  .default('');

export const credential = z.object({
  baseUrl: field(baseUrl, {
    label: 'API address',
    help: 'Empty for the live exchange; https://testnet.binance.vision for play money.',
  }),
  streamUrl: field(streamUrl, {
    label: 'Stream address',
    help: 'WebSocket for live order books. Empty takes Binance’s own for the live exchange; none asks by REST only.',
    advanced: true,
  }),
  apiKey: secret({
    label: 'API key',
    help: 'Only for your account and orders. Binance → API Management → Create API; “Enable Reading” is enough to read.',
  }),
  apiSecret: secret({ label: 'API secret', help: 'Shown by Binance once, when the key is made.' }),
});
