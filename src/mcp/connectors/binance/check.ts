/** Asks Binance whether it answers with these settings, and what the key may do. */
import { heldBalances } from './account-tools.ts';
import type { OrderApi } from './account-api.ts';
import type { AccountApi, MarketApi } from './api.ts';
import { hostName, spokenPlace } from './hosts.ts';
import type { Requests } from './requests.ts';

/** More than this the user should know of, although every request is set by Binance's clock. */
const worthTellingMs = 2_000;

/**
 * Without a key, whether market data can be had; with one, whether the account can be read.
 * @throws AppError, see `explain`: wrong key, wrong secret, no permission, no network, ban and clock each have their code
 */
export async function checkBinance(
  given: { api: Pick<MarketApi, 'time'> & AccountApi & Pick<OrderApi, 'forget'>; requests: Requests },
  signal: AbortSignal,
): Promise<string> {
  const { api, requests } = given;
  const { hosts, serverTime } = requests;
  // Half a key is told before anything is asked: no answer of Binance would say it.
  const hasKeys = await requests.hasKeys();
  await api.time(signal);
  const market = `Market data comes from ${hostName(hosts.market)}${hosts.stream === null ? ', without a stream' : ''}.`;
  if (!hasKeys) return `Binance answers. ${market} No API key is set: accounts and orders need one.`;
  await serverTime.renew(signal);
  // What was answered a moment ago says nothing about the key now.
  api.forget();
  const { value } = await api.account(signal);
  const held = heldBalances(value).length;
  const trade = value.canTrade
    ? 'The account may trade; whether this key may, an order would tell.'
    : 'The account may not trade, which is right for reading.';
  return [
    `The key is accepted (${spokenPlace(hosts)}): ${held} assets held.`,
    trade,
    market,
    clockSentence(serverTime.offset()),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function clockSentence(offset: number | null): string {
  if (offset === null || Math.abs(offset) < worthTellingMs) return '';
  const seconds = Math.round(Math.abs(offset) / 1_000);
  const way = offset > 0 ? 'behind' : 'ahead of';
  return `This computer’s clock is ${seconds} s ${way} Binance’s; requests are corrected for it, but the clock should be set.`;
}
