/** How each simulated service is set up as a source: what `patchbay connector set` is given. */
import type { AttioSimulator } from '../simulators/attio/simulator.ts';
import type { BinanceSimulator } from '../simulators/binance/simulator.ts';
import type { TastytradeSimulator } from '../simulators/tastytrade/simulator.ts';
import type { ToolBridgeSimulator } from '../simulators/toolbridge/simulator.ts';
import type { SourceSettings } from './sources-world.ts';

type More = Record<string, string>;

export function tastytradeSource({ origin, grant }: TastytradeSimulator, more: More = {}): SourceSettings {
  const { refreshToken, clientSecret } = grant;
  return { id: 'tastytrade', values: { baseUrl: origin, ...more }, secrets: { clientSecret, refreshToken } };
}

export function attioSource({ origin, token }: AttioSimulator, more: More = {}): SourceSettings {
  return { id: 'attio', values: { baseUrl: origin, ...more }, secrets: { accessToken: token } };
}

export function toolBridgeSource({ origin, token }: ToolBridgeSimulator, more: More = {}): SourceSettings {
  return {
    id: 'workspace',
    values: { backend: 'toolbridge', baseUrl: origin, ...more },
    secrets: { token: token() },
  };
}

export function binanceSource(
  { origin }: Pick<BinanceSimulator, 'origin'>,
  key: { apiKey: string; apiSecret: string },
): SourceSettings {
  return { id: 'binance', values: { baseUrl: origin }, secrets: key };
}
