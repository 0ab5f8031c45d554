/** Market questions in English: coins, names, pairs, topics, intervals, several at once. */
import { labelled } from '../labels.ts';

export const market = [
  ...labelled(
    'prices',
    `
btc price | ticker:BTCUSDT | orderbook:* klines:*
what is the price of bitcoin | ticker:BTCUSDT
What's the current Bitcoin price? | ticker:BTCUSDT
how much is one bitcoin | ticker:BTCUSDT
how much does ethereum cost right now | ticker:ETHUSDT
price of solana | ticker:SOLUSDT
SOLUSDT | ticker:SOLUSDT
btcusdt price | ticker:BTCUSDT
xrp quote please | ticker:XRPUSDT
current ada price | ticker:ADAUSDT
what is doge trading at | ticker:DOGEUSDT
bnb | ticker:BNBUSDT
eth | ticker:ETHUSDT
BTC | ticker:BTCUSDT
ltc ticker | ticker:LTCUSDT
24h volume of btc | ticker:BTCUSDT
24 hour high and low for ethereum | ticker:ETHUSDT
is bitcoin going up today | ticker:BTCUSDT
should I buy solana | ticker:SOLUSDT
how is doge doing | ticker:DOGEUSDT
tell me about bitcoin | ticker:BTCUSDT
shib price change today | ticker:SHIBUSDT
price for PEPE | ticker:PEPEUSDT
1inch price | ticker:1INCHUSDT
1000SATSUSDT | ticker:1000SATSUSDT
get me the latest trx price | ticker:TRXUSDT
WHAT IS THE PRICE OF ONE BITCOIN | ticker:BTCUSDT | *:ONE*
$btc | ticker:BTCUSDT
$near | ticker:NEARUSDT
#eth price | ticker:ETHUSDT
₿ price | ticker:BTCUSDT
average price of link | avg_price:LINKUSDT
5-minute average price of bnb | avg_price:BNBUSDT
avg price btc | avg_price:BTCUSDT
mean price of SOL | avg_price:SOLUSDT
xlm value | ticker:XLMUSDT
`,
  ),
  ...labelled(
    'names',
    `
bitcoins | ticker:BTCUSDT
ether price | ticker:ETHUSDT
doge coin price | ticker:DOGEUSDT
shiba inu | ticker:SHIBUSDT
shiba price | ticker:SHIBUSDT
ripple price | ticker:XRPUSDT
cardano | ticker:ADAUSDT
polkadot order book | orderbook:DOTUSDT
chainlink price | ticker:LINKUSDT
avalanche price | ticker:AVAXUSDT
uniswap | ticker:UNIUSDT
litecoin chart | klines:LTCUSDT:*
bitcoin cash price | ticker:BCHUSDT
ethereum classic price | ticker:ETCUSDT
near protocol price | ticker:NEARUSDT
internet computer price | ticker:ICPUSDT
injective price | ticker:INJUSDT
the graph price | ticker:GRTUSDT
lido dao price | ticker:LDOUSDT
stellar lumens price | ticker:XLMUSDT
hedera price | ticker:HBARUSDT
tezos price | ticker:XTZUSDT
multiversx price | ticker:EGLDUSDT
fetch ai price | ticker:FETUSDT
dogwifhat price | ticker:WIFUSDT
book of meme price | ticker:BOMEUSDT
thorchain price | ticker:RUNEUSDT
pancakeswap price | ticker:CAKEUSDT
axie infinity price | ticker:AXSUSDT
decentraland | ticker:MANAUSDT
the sandbox price | ticker:SANDUSDT
curve dao price | ticker:CRVUSDT
wrapped bitcoin price | ticker:WBTCUSDT
pax gold price | ticker:PAXGUSDT
toncoin price | ticker:TONUSDT
official trump price | ticker:TRUMPUSDT
pudgy penguins price | ticker:PENGUUSDT
apecoin price | ticker:APEUSDT
binance coin | ticker:BNBUSDT
xbt price | ticker:BTCUSDT
corn price | ticker:BTCUSDT
sats price | ticker:1000SATSUSDT
baby doge price | ticker:1MBABYDOGEUSDT
filecoin | ticker:FILUSDT
maker price | ticker:SKYUSDT ticker:MKRUSDT
space id price | ticker:IDUSDT
magic eden price | ticker:MEUSDT
holochain price | ticker:HOTUSDT
harmony one price | ticker:ONEUSDT
`,
  ),
  ...labelled(
    'pairs',
    `
eth in btc | ticker:ETHBTC
eth/btc | ticker:ETHBTC
ETH-BTC | ticker:ETHBTC
eth_btc price | ticker:ETHBTC
ETHBTC | ticker:ETHBTC
eth btc | ticker:ETHBTC
bitcoin in euros | ticker:BTCEUR
btc eur | ticker:BTCEUR
btc/usdc | ticker:BTCUSDC
BTC to TRY | ticker:BTCTRY
btc in turkish lira | ticker:BTCTRY
price of sol in usdc | ticker:SOLUSDC
usdc pair of eth | ticker:ETHUSDC
btc usdc pair | ticker:BTCUSDC
how many euros is 1 btc | ticker:BTCEUR
bitcoin in dollars | ticker:BTCUSDT
btc usd | ticker:BTCUSDT
BTCUSD | ticker:BTCUSDT
ethusd price | ticker:ETHUSDT
eur/usd | ticker:EURUSDT ticker:EURUSDC
dollar to lira | ticker:USDTTRY
usdt try | ticker:USDTTRY
usd to try | ticker:USDTTRY
convert ltc to eur | ticker:LTCEUR
ltc price in eur | ticker:LTCEUR
sol/usdc depth | orderbook:SOLUSDC
near/usdt | ticker:NEARUSDT
one usdt | ticker:ONEUSDT
btc price in € | ticker:BTCEUR
xrp to bitcoin | ticker:XRPBTC
solana in eth | ticker:SOLETH
doge/try 1h candles | klines:DOGETRY:1h
bnb btc order book | orderbook:BNBBTC
eth price quoted in btc | ticker:ETHBTC
FDUSD pair for BTC | ticker:BTCFDUSD
btc/eth | ticker:ETHBTC
ada against btc | ticker:ADABTC
`,
  ),
  ...labelled(
    'topics',
    `
btc order book | orderbook:BTCUSDT orderbook_l1:BTCUSDT orderbook_l2:BTCUSDT
order book for ethereum | orderbook:ETHUSDT
orderbook SOLUSDT | orderbook:SOLUSDT
show me the depth of btcusdt | orderbook:BTCUSDT orderbook_l2:BTCUSDT
market depth eth | orderbook:ETHUSDT orderbook_l2:ETHUSDT
level 2 book of xrp | orderbook:XRPUSDT orderbook_l2:XRPUSDT
btc spread | orderbook_l1:BTCUSDT
what's the bid ask spread on solana | orderbook_l1:SOLUSDT
best bid and ask for eth | orderbook_l1:ETHUSDT
top of book doge | orderbook_l1:DOGEUSDT
recent trades pepe | trades:PEPEUSDT
last trades of btc | trades:BTCUSDT
btc order flow | order_flow:BTCUSDT
who is in control, buyers or sellers of eth | order_flow:ETHUSDT
cumulative delta for sol | order_flow:SOLUSDT
buying pressure on bitcoin | order_flow:BTCUSDT
order flow btc last 5 minutes | order_flow:BTCUSDT
volume profile eth | volume_profile:ETHUSDT
where is the POC for btc | volume_profile:BTCUSDT
value area of solana | volume_profile:SOLUSDT
point of control bnb | volume_profile:BNBUSDT
high volume nodes xrp | volume_profile:XRPUSDT
liquidity vacuums sol | liquidity_vacuums:SOLUSDT
where is liquidity thin in btc | liquidity_vacuums:BTCUSDT
eth liquidity | liquidity_vacuums:ETHUSDT
are there buy walls in doge | orderbook_l1:DOGEUSDT
is anyone spoofing doge | market_anomalies:DOGEUSDT
btc anomalies | market_anomalies:BTCUSDT
quote stuffing in ethusdt | market_anomalies:ETHUSDT
signs of manipulation in pepe | market_anomalies:PEPEUSDT
iceberg orders on bitcoin | market_anomalies:BTCUSDT
flash crash risk for sol | market_anomalies:SOLUSDT
microstructure health btc | microstructure_health:BTCUSDT
how healthy is the eth market | microstructure_health:ETHUSDT
market quality of xrp | microstructure_health:XRPUSDT
order book health of btcusdt | orderbook_health:BTCUSDT
lot size filters for shib | exchange_info:SHIBUSDT
trading rules of BTCUSDT | exchange_info:BTCUSDT
tick size eth | exchange_info:ETHUSDT
minimum order size for solana | exchange_info:SOLUSDT
exchange info bnb | exchange_info:BNBUSDT
`,
  ),
  ...labelled(
    'intervals',
    `
4 hour candles for bitcoin | klines:BTCUSDT:4h
btc 4h | klines:BTCUSDT:4h
hourly eth candles | klines:ETHUSDT:1h
daily chart of solana | klines:SOLUSDT:1d
15 min candles xrp | klines:XRPUSDT:15m
15m klines xrp | klines:XRPUSDT:15m
doge weekly chart | klines:DOGEUSDT:1w
BTC 1M klines | klines:BTCUSDT:1M
btc 1m klines | klines:BTCUSDT:1m
monthly candles ada | klines:ADAUSDT:1M
5-minute chart bnb | klines:BNBUSDT:5m
five minute candles of eth | klines:ETHUSDT:5m
half-hour candles btc | klines:BTCUSDT:30m
H4 chart eth | klines:ETHUSDT:4h
two hour chart of xrp | klines:XRPUSDT:2h
1D candlesticks for link | klines:LINKUSDT:1d
btc candles | klines:BTCUSDT:*
sol price history | klines:SOLUSDT:*
ohlcv eth 12h | klines:ETHUSDT:12h
3 day candles of btc | klines:BTCUSDT:3d
60 minute candles for ltc | klines:LTCUSDT:1h
eth/btc 1h candles | klines:ETHBTC:1h
btc 6-hour bars | klines:BTCUSDT:6h
four-hour btc chart | klines:BTCUSDT:4h
klines:BTCUSDT:1h | klines:BTCUSDT:1h
`,
  ),
  ...labelled(
    'several',
    `
btc and eth price | ticker:BTCUSDT & ticker:ETHUSDT
price and order book of sol | ticker:SOLUSDT & orderbook:SOLUSDT
compare BTC ETH SOL | ticker:BTCUSDT & ticker:ETHUSDT & ticker:SOLUSDT
btc price and eth order book | ticker:BTCUSDT & orderbook:ETHUSDT | ticker:ETHUSDT orderbook:BTCUSDT
prices of btc, eth, sol and xrp | ticker:BTCUSDT & ticker:ETHUSDT & ticker:SOLUSDT & ticker:XRPUSDT
doge shib pepe prices | ticker:DOGEUSDT & ticker:SHIBUSDT & ticker:PEPEUSDT
compare solana and avalanche | ticker:SOLUSDT & ticker:AVAXUSDT
btc vs eth | ticker:BTCUSDT & ticker:ETHUSDT
sol vs eth | ticker:SOLETH ticker:SOLUSDT
btc price please, and also the spread | ticker:BTCUSDT & orderbook_l1:BTCUSDT
eth candles 1h and order flow | klines:ETHUSDT:1h & order_flow:ETHUSDT
link and dot price | ticker:LINKUSDT & ticker:DOTUSDT
4h and 1d candles of btc | klines:BTCUSDT:4h & klines:BTCUSDT:1d
bitcoin, ethereum & solana order books | orderbook:BTCUSDT & orderbook:ETHUSDT & orderbook:SOLUSDT
btc and near price | ticker:BTCUSDT & ticker:NEARUSDT
spread and depth of bnb | orderbook_l1:BNBUSDT & orderbook:BNBUSDT
volume profile and liquidity vacuums for eth | volume_profile:ETHUSDT & liquidity_vacuums:ETHUSDT
`,
  ),
  ...labelled(
    'renamed',
    `
matic price | ticker:POLUSDT | *:MATIC*
MATICUSDT | ticker:POLUSDT
polygon price | ticker:POLUSDT
ftm price | ticker:SUSDT
fantom | ticker:SUSDT
rndr price | ticker:RENDERUSDT
render token price | ticker:RENDERUSDT
eos price | ticker:AUSDT ticker:EOSUSDT
luna classic price | ticker:LUNCUSDT
terra luna price | ticker:LUNAUSDT
`,
  ),
  ...labelled(
    'spoken',
    `
whats btc at rn | ticker:BTCUSDT
yo what's eth doin | ticker:ETHUSDT
price btc? | ticker:BTCUSDT
btc!! | ticker:BTCUSDT
"bitcoin" price | ticker:BTCUSDT
bitcoin's price | ticker:BTCUSDT
What's BTC/USDT trading at? | ticker:BTCUSDT
give me btcusdt 1h klines | klines:BTCUSDT:1h
candlestick data for ethusdt daily timeframe | klines:ETHUSDT:1d
ETHUSDT 15M | klines:ETHUSDT:15m
xrp 1 week | klines:XRPUSDT:1w
last 10 hourly candles eth | klines:ETHUSDT:1h
4-hourly btc candles | klines:BTCUSDT:4h
btc candles for the last 4 hours | klines:BTCUSDT:*
Show me Ethereum's order book depth | orderbook:ETHUSDT orderbook_l2:ETHUSDT
slippage for buying 10 btc | orderbook_l1:BTCUSDT
ETH whale walls | orderbook_l1:ETHUSDT
VPOC eth | volume_profile:ETHUSDT
vah val of sol | volume_profile:SOLUSDT
is the doge market healthy | microstructure_health:DOGEUSDT
microstructure score of ada | microstructure_health:ADAUSDT
minimum notional eth | exchange_info:ETHUSDT
btcusdt filters | exchange_info:BTCUSDT
trade history BTC | my_trades:BTCUSDT trades:BTCUSDT
cancelled orders btc | all_orders:BTCUSDT
did I buy any ETH | account:balances my_trades:ETHUSDT
how many bitcoins do I have | account:balances
open orders | open_orders
can I trade SOL on binance | ticker:SOLUSDT exchange_info:SOLUSDT
usdt price | ticker:USDTTRY ticker:USDT*
btc try | ticker:BTCTRY
eth price vs btc price | ticker:ETHUSDT & ticker:BTCUSDT
kurs btc eur | ticker:BTCEUR
btc price and my notes about btc | ticker:BTCUSDT "BTC strategy"
launch plan and btc price | ticker:BTCUSDT "Launch plan"
compare AAPL and BTC | ticker:BTCUSDT t:*:AAPL
`,
  ),
];
