/** What is listed: each asset with a price in US dollars, and how busy its pairs are (1 most, 3 least). */

/** `symbol price busyness`, quotes beside USDT after it. */
const listed = `
BTC 96480 1 USDC FDUSD EUR TRY
ETH 3410 1 USDC FDUSD BTC EUR TRY
BNB 655 1 USDC FDUSD BTC ETH EUR TRY
SOL 188.4 1 USDC FDUSD BTC ETH BNB EUR TRY
XRP 2.31 1 USDC FDUSD BTC ETH BNB EUR TRY
DOGE 0.315 1 USDC FDUSD BTC EUR TRY
ADA 0.78 1 USDC FDUSD BTC ETH BNB EUR TRY
LTC 103.6 2 USDC BTC ETH EUR
LINK 21.3 2 USDC FDUSD BTC ETH EUR TRY
DOT 6.92 2 USDC BTC ETH EUR
AVAX 37.4 2 USDC FDUSD BTC BNB EUR TRY
TRX 0.248 2 USDC BTC ETH EUR
NEAR 5.08 2 USDC BTC BNB
PEPE 0.0000178 1 USDC FDUSD EUR TRY
SHIB 0.0000214 1 USDC FDUSD EUR TRY
BONK 0.0000295 2 USDC FDUSD
SUI 4.35 2 USDC FDUSD BTC EUR TRY
POL 0.478 2 USDC BTC ETH EUR
ARB 0.72 2 USDC FDUSD BTC EUR
OP 1.79 2 USDC FDUSD BTC
BCH 438 2 USDC BTC EUR
UNI 13.2 2 USDC BTC
AAVE 312 2 USDC BTC ETH
ATOM 6.4 2 USDC BTC
FIL 5.05 2 USDC BTC
APT 9.1 2 USDC BTC
AR 15.1 3 USDC BTC
TON 5.21 2 USDC
WIF 1.7 2 USDC
HBAR 0.282 2 USDC BTC
XLM 0.39 2 USDC BTC ETH
ETC 25.6 2 USDC BTC ETH
ICP 9.9 3 BTC
INJ 20.4 3 BTC
VET 0.0452 3 BTC ETH
ALGO 0.34 3 BTC
ID 0.37 3 BTC
SAND 0.54 3 BTC
ONE 0.0265 3 BTC
GAS 4.6 3 BTC
REQ 0.14 3 BTC
FLOW 0.7 3 BTC
S 0.58 2 USDC BTC
MATIC 0.41 3 BTC
FTM 0.69 3
RNDR 7.1 3
T 0.024 3
W 0.26 3 USDC
MASK 2.9 3
HIGH 1.62 3
ME 2.4 3
IO 2.7 3
ACE 1.7 3
FUN 0.0048 3
WIN 0.0000912 3
HOT 0.0021 3 ETH
KEY 0.0046 3
SUN 0.018 3
APE 1.14 3 BTC
SUPER 1.2 3
ATA 0.081 3
1INCH 0.381 3 BTC
1000SATS 0.000228 3 TRY
1000CAT 0.028 3
1MBABYDOGE 0.0031 3
FLOKI 0.000164 2 USDC TRY
MKR 1490 3 BTC
GRT 0.2 3
RUNE 4.2 3 BTC
SEI 0.41 3 USDC
TIA 4.7 3 USDC BTC
JUP 0.82 3
PYTH 0.34 3
RENDER 6.9 3 USDC
MANA 0.45 3
AXS 6.1 3
GALA 0.034 3
ENJ 0.21 3
CHZ 0.083 3
EOS 0.79 3
XTZ 1.25 3
NEO 14.2 3
QTUM 3.1 3
IOTA 0.3 3
DASH 36.2 3
ZEC 52.4 3 BTC
KSM 31.2 3
THETA 2.1 3
EGLD 33.5 3
KAVA 0.45 3
ENA 0.93 2 USDC
ENS 33.1 3
LDO 1.75 3
CRV 0.83 3
SNX 1.95 3
COMP 78.3 3
SUSHI 1.4 3
YFI 8300 3
CAKE 2.4 3
DYDX 1.4 3
GMX 26.1 3
PENDLE 5.02 3
STX 1.5 3
ORDI 22.4 3 USDC
BLUR 0.24 3
WLD 2.1 2 USDC
ARKM 1.5 3
FET 1.27 3 USDC
ROSE 0.081 3
MINA 0.61 3
CFX 0.15 3
JASMY 0.033 3
LUNC 0.000104 3
LUNA 0.41 3
USTC 0.018 3
PEOPLE 0.046 3
MEME 0.0106 3
BOME 0.0055 3
NOT 0.0062 3
DOGS 0.00047 3
TURBO 0.0078 3
NEIRO 0.0012 3
EIGEN 3.4 3
ZRO 5.1 3
ZK 0.17 3
STRK 0.44 3
IMX 1.3 3 BTC
ALT 0.1 3
PIXEL 0.16 3
PORTAL 0.31 3
ETHFI 2.02 3
BB 0.34 3
BANANA 47.3 3
TRUMP 33.5 2 USDC
PENGU 0.031 3
VIRTUAL 2.3 3
GMT 0.16 3
MAGIC 0.47 3
AUDIO 0.18 3
OM 3.9 3
PAXG 2650 3 BTC
WBTC 96400 3
币安人生 0.31 3
`;

const money = `USDT 1 USDC 1 FDUSD 0.9995 EUR 1.05 TRY 0.029 TUSD 0.9992 DAI 0.9998`.split(' ');

/** Pairs of moneys: the dollar against others. */
const moneyPairs = ['USDC USDT', 'FDUSD USDT', 'TUSD USDT', 'EUR USDT', 'EUR USDC', 'USDT TRY', 'USDT DAI'];

/** Renamed or merged away: still listed, not traded. */
const broken = new Set(['MATIC', 'FTM', 'RNDR']);
const halted = new Set(['AUDIO']);

export type Status = 'TRADING' | 'BREAK' | 'HALT' | 'END_OF_DAY' | 'CANCEL_ONLY';

export interface Asset {
  name: string;
  usd: number;
  busyness: 1 | 2 | 3;
  stable: boolean;
}

export interface Pair {
  base: Asset;
  quote: Asset;
  status: Status;
}

function rows(): { asset: Asset; quotes: string[] }[] {
  return listed
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', usd = '1', busyness = '3', ...quotes] = row.split(' ');
      const grade = busyness === '1' ? 1 : busyness === '2' ? 2 : 3;
      return {
        asset: { name, usd: Number(usd), busyness: grade, stable: false },
        quotes: ['USDT', ...quotes],
      };
    });
}

export function standardPairs(): Pair[] {
  const assets = new Map<string, Asset>();
  const table = rows();
  for (const { asset } of table) assets.set(asset.name, asset);
  for (let i = 0; i < money.length; i += 2) {
    const name = money[i] ?? '';
    assets.set(name, { name, usd: Number(money[i + 1]), busyness: 2, stable: true });
  }
  const find = (name: string): Asset => {
    const asset = assets.get(name);
    if (asset === undefined) throw new Error(`${name} is not in the table.`);
    return asset;
  };
  const pairs = table.flatMap(({ asset, quotes }) =>
    quotes.map((quote): Pair => {
      const status = broken.has(asset.name) ? 'BREAK' : halted.has(asset.name) ? 'HALT' : 'TRADING';
      return { base: asset, quote: find(quote), status };
    }),
  );
  const stable = moneyPairs.map((names): Pair => {
    const [base = '', quote = ''] = names.split(' ');
    return { base: find(base), quote: find(quote), status: 'TRADING' };
  });
  return [...pairs, ...stable];
}
