/** What is traded at the simulated service: one line per instrument, with its last price and the one before. */

export interface Listed {
  symbol: string;
  type: 'Equity' | 'Index' | 'Future' | 'Cryptocurrency';
  description: string;
  market: string;
  /** Has listed options. */
  options: boolean;
  /** Null for what is listed but has no market data. */
  last: string | null;
  previous: string;
}

/** Shares and funds: symbol | description | market | last | close before | o where options are listed. */
const equities = `
AAPL|Apple Inc. - Common Stock|XNAS|312.0151|309.35|o
AAP|Advance Auto Parts, Inc.|XNYS|51.22|51.90|o
MSFT|Microsoft Corporation - Common Stock|XNAS|498.41|501.02|o
NVDA|NVIDIA Corporation - Common Stock|XNAS|187.62|184.97|o
TSLA|Tesla, Inc. - Common Stock|XNAS|404.35|410.80|o
AMZN|Amazon.com, Inc. - Common Stock|XNAS|231.14|229.90|o
GOOGL|Alphabet Inc. - Class A Common Stock|XNAS|289.06|285.10|o
GOOG|Alphabet Inc. - Class C Capital Stock|XNAS|289.98|286.02|o
META|Meta Platforms, Inc. - Class A Common Stock|XNAS|556.16|549.90|o
BRK/A|Berkshire Hathaway Inc. Class A|XNYS|748200.00|745550.00|
BRK/B|Berkshire Hathaway Inc. Class B|XNYS|498.77|496.91|o
AVGO|Broadcom Inc. - Common Stock|XNAS|342.50|339.04|o
JPM|JPMorgan Chase & Co. Common Stock|XNYS|309.48|307.60|o
V|Visa Inc.|XNYS|332.90|335.15|o
MA|Mastercard Incorporated|XNYS|548.21|551.43|o
LLY|Eli Lilly and Company|XNYS|1024.30|1010.55|o
WMT|Walmart Inc. - Common Stock|XNAS|102.84|101.97|o
JNJ|Johnson & Johnson|XNYS|201.15|200.20|o
XOM|Exxon Mobil Corporation|XNYS|117.66|118.34|o
UNH|UnitedHealth Group Incorporated|XNYS|322.07|318.40|o
PG|Procter & Gamble Company (The)|XNYS|148.32|147.99|o
HD|Home Depot, Inc. (The)|XNYS|357.91|361.05|o
COST|Costco Wholesale Corporation - Common Stock|XNAS|913.68|921.30|o
ORCL|Oracle Corporation|XNYS|217.58|222.40|o
NFLX|Netflix, Inc. - Common Stock|XNAS|112.33|110.29|o
KO|Coca-Cola Company (The)|XNYS|71.08|70.85|o
PEP|PepsiCo, Inc. - Common Stock|XNAS|145.27|144.66|o
BAC|Bank of America Corporation|XNYS|52.61|52.13|o
WFC|Wells Fargo & Company|XNYS|84.90|84.02|o
GS|Goldman Sachs Group, Inc. (The)|XNYS|791.35|784.16|o
MS|Morgan Stanley|XNYS|165.70|163.99|o
C|Citigroup, Inc.|XNYS|99.87|98.55|o
CRM|Salesforce, Inc.|XNYS|237.44|240.08|o
AMD|Advanced Micro Devices, Inc. - Common Stock|XNAS|223.55|219.41|o
INTC|Intel Corporation - Common Stock|XNAS|35.52|34.71|o
QCOM|QUALCOMM Incorporated - Common Stock|XNAS|168.20|166.30|o
MU|Micron Technology, Inc. - Common Stock|XNAS|241.78|237.95|o
TXN|Texas Instruments Incorporated - Common Stock|XNAS|160.84|161.50|o
CSCO|Cisco Systems, Inc. - Common Stock|XNAS|77.35|76.80|o
ADBE|Adobe Inc. - Common Stock|XNAS|325.06|328.17|o
DIS|Walt Disney Company (The)|XNYS|106.21|105.80|o
NKE|Nike, Inc.|XNYS|64.05|63.22|o
MCD|McDonald's Corporation|XNYS|306.18|305.11|o
SBUX|Starbucks Corporation - Common Stock|XNAS|85.02|84.31|o
BA|Boeing Company (The)|XNYS|187.93|190.45|o
CAT|Caterpillar, Inc.|XNYS|562.10|556.71|o
GE|GE Aerospace|XNYS|301.22|299.84|o
F|Ford Motor Company|XNYS|13.11|13.02|o
GM|General Motors Company|XNYS|70.55|69.91|o
T|AT&T Inc.|XNYS|25.78|25.60|o
VZ|Verizon Communications Inc.|XNYS|41.02|40.88|o
TMUS|T-Mobile US, Inc. - Common Stock|XNAS|214.37|213.80|o
PFE|Pfizer, Inc.|XNYS|25.04|24.91|o
MRK|Merck & Company, Inc.|XNYS|96.43|95.70|o
ABBV|AbbVie Inc.|XNYS|232.67|230.15|o
CVX|Chevron Corporation|XNYS|151.20|152.04|o
COIN|Coinbase Global, Inc. - Class A Common Stock|XNAS|251.36|262.10|o
HOOD|Robinhood Markets, Inc. - Class A Common Stock|XNAS|112.80|117.21|o
PLTR|Palantir Technologies Inc. - Class A Common Stock|XNAS|158.49|162.88|o
SOFI|SoFi Technologies, Inc. - Common Stock|XNAS|26.18|26.01|o
SNOW|Snowflake Inc.|XNYS|247.90|244.05|o
SHOP|Shopify Inc. - Class A|XNAS|147.03|144.68|o
UBER|Uber Technologies, Inc.|XNYS|84.61|85.70|o
ABNB|Airbnb, Inc. - Class A Common Stock|XNAS|115.52|114.33|o
PYPL|PayPal Holdings, Inc. - Common Stock|XNAS|61.34|60.80|o
RIVN|Rivian Automotive, Inc. - Class A Common Stock|XNAS|15.26|14.98|o
GME|GameStop Corporation|XNYS|22.87|22.50|o
AMC|AMC Entertainment Holdings, Inc.|XNYS|2.31|2.35|o
MSTR|Strategy Inc - Class A Common Stock|XNAS|186.40|199.71|o
SMCI|Super Micro Computer, Inc. - Common Stock|XNAS|33.85|34.40|o
ARM|Arm Holdings plc - American Depositary Shares|XNAS|137.22|134.50|o
TSM|Taiwan Semiconductor Manufacturing Company Ltd.|XNYS|281.60|277.49|o
BABA|Alibaba Group Holding Limited|XNYS|153.48|155.20|o
NIO|NIO Inc.|XNYS|5.72|5.80|o
LOW|Lowe's Companies, Inc.|XNYS|236.70|234.12|o
TGT|Target Corporation|XNYS|88.15|86.90|o
ACMR|ACM Research, Inc. - Class A Common Stock|XNAS|31.44|30.87|
SPY|SPDR S&P 500 ETF Trust|ARCX|764.82|767.15|o
SPYG|SPDR Portfolio S&P 500 Growth ETF|ARCX|112.30|112.71|o
VOO|Vanguard S&P 500 ETF|ARCX|703.14|705.30|o
QQQ|Invesco QQQ Trust, Series 1|XNAS|598.07|601.44|o
IWM|iShares Russell 2000 ETF|ARCX|236.85|235.04|o
DIA|SPDR Dow Jones Industrial Average ETF Trust|ARCX|462.19|463.88|o
TLT|iShares 20+ Year Treasury Bond ETF|XNAS|89.73|89.40|o
GLD|SPDR Gold Shares ETF|ARCX|374.26|371.81|o
SLV|iShares Silver Trust ETF|ARCX|46.05|45.52|o
USO|United States Oil Fund ETF|ARCX|70.38|71.02|o
XLF|Financial Select Sector SPDR ETF|ARCX|53.12|52.90|o
XLE|Energy Select Sector SPDR ETF|ARCX|88.93|89.41|o
XLK|Technology Select Sector SPDR ETF|ARCX|281.07|279.60|o
ARKK|ARK Innovation ETF|BATS|76.40|77.91|o
VTI|Vanguard Total Stock Market ETF|ARCX|345.61|346.40|o
SCHD|Schwab U.S. Dividend Equity ETF|ARCX|27.19|27.08|o
TQQQ|ProShares UltraPro QQQ ETF|XNAS|104.72|106.55|o
`;

const indices = `
SPX|S&P 500 Index|XCBO|7650.84|7674.37|o
VIX|Cboe Volatility Index|XCBO|15.8|15.13|o
NDX|Nasdaq-100 Index|XNAS|24588.30|24711.05|o
RUT|Russell 2000 Index|XCBO|2381.46|2363.50|o
DJX|Dow Jones Industrial Average Index (1/100)|XCBO|462.40|464.11|o
`;

const coins = `
BTC/USD|Bitcoin|CRYPTO|91250.40|93110.25|
ETH/USD|Ethereum|CRYPTO|3012.18|3098.77|
SOL/USD|Solana|CRYPTO|141.06|145.90|
BCH/USD|Bitcoin Cash|CRYPTO|512.33|508.70|
`;

/** Delisted, but still in somebody's account: no price anywhere. */
const gone = `
BBBYQ|Bed Bath & Beyond, Inc. (delisted)|XOTC||0.00|
`;

/** Product code | description | market | last | close before | multiplier. */
const futures = `
ES|E-mini S&P 500|XCME|7664.25|7688.50|50
NQ|E-mini Nasdaq-100|XCME|24655.75|24790.00|20
MES|Micro E-mini S&P 500|XCME|7664.25|7688.50|5
`;

export interface Contract extends Listed {
  product: string;
  multiplier: number;
  expires: string;
  active: boolean;
}

const months = [
  { code: 'H', month: 2 },
  { code: 'M', month: 5 },
  { code: 'U', month: 8 },
  { code: 'Z', month: 11 },
];

/** All but futures, whose names depend on the day. */
export const listed: readonly Listed[] = [
  ...parse(equities, 'Equity'),
  ...parse(gone, 'Equity'),
  ...parse(indices, 'Index'),
  ...parse(coins, 'Cryptocurrency'),
];

/** The next two quarterly contracts of each product; the nearer one is active. */
export function contractsAt(now: number): Contract[] {
  return lines(futures).flatMap(
    ([product = '', description = '', market = '', last = '', previous = '', size]) =>
      quartersAfter(now).map(({ code, expires }, index) => ({
        symbol: `/${product}${code}`,
        type: 'Future' as const,
        description: `${description} ${code}`,
        market,
        options: true,
        last,
        previous,
        product,
        multiplier: Number(size),
        expires,
        active: index === 0,
      })),
  );
}

export function thirdFriday(year: number, month: number): Date {
  const first = new Date(Date.UTC(year, month, 1));
  return new Date(Date.UTC(year, month, 1 + ((12 - first.getUTCDay()) % 7) + 14));
}

function quartersAfter(now: number): { code: string; expires: string }[] {
  const year = new Date(now).getUTCFullYear();
  return [year, year + 1]
    .flatMap((one) =>
      months.map(({ code, month }) => ({ code: `${code}${one % 10}`, day: thirdFriday(one, month) })),
    )
    .filter(({ day }) => day.getTime() > now)
    .slice(0, 2)
    .map(({ code, day }) => ({ code, expires: day.toISOString().slice(0, 10) }));
}

function parse(table: string, type: Listed['type']): Listed[] {
  return lines(table).map(
    ([symbol = '', description = '', market = '', last = '', previous = '', options]) => ({
      symbol,
      type,
      description,
      market,
      options: options === 'o',
      last: last === '' ? null : last,
      previous,
    }),
  );
}

function lines(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}
