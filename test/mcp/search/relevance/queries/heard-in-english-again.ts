/** More of what is asked of markets in English, in other words. */
import { labelled } from '../labels.ts';

export const heardInEnglishAgain = labelled(
  'heard in English again',
  `
how's ethereum looking | ticker:ETHUSDT
what did bitcoin close at | ticker:BTCUSDT klines:BTCUSDT:1d
current price for one solana please | ticker:SOLUSDT
AVAX/USDT ticker | ticker:AVAXUSDT
litecoin in dollars | ticker:LTCUSDT
show doge's price | ticker:DOGEUSDT
bnb price check | ticker:BNBUSDT
dollar price of cardano | ticker:ADAUSDT
XLM last price | ticker:XLMUSDT
is etc worth anything today | ticker:ETCUSDT
how cheap is hbar | ticker:HBARUSDT
price tag on a single bitcoin | ticker:BTCUSDT
quote me some xrp | ticker:XRPUSDT
24h stats near | ticker:NEARUSDT
ethereum daily high | ticker:ETHUSDT
todays range for link | ticker:LINKUSDT
quote volume btcusdt | ticker:BTCUSDT
top gainers today | any | binance t:quote:* t:symbol:* t:options:*
wrapped btc price | ticker:WBTCUSDT
sushi token quote | ticker:SUSHIUSDT
compound finance coin price | ticker:COMPUSDT
bonk coin | ticker:BONKUSDT
super token price | ticker:SUPERUSDT
high coin price | ticker:HIGHUSDT
what's portal token worth | ticker:PORTALUSDT
jupiter coin price | ticker:JUPUSDT
price of ape coin | ticker:APEUSDT
me token price | ticker:MEUSDT
wif hat coin price | ticker:WIFUSDT
arbitrum one price | ticker:ARBUSDT
near coin | ticker:NEARUSDT
magic token | ticker:MAGICUSDT
the coin called turbo | ticker:TURBOUSDT
gala games token price | ticker:GALAUSDT
virtual protocol token | ticker:VIRTUALUSDT
oasis network price | ticker:ROSEUSDT
stellar price | ticker:XLMUSDT
cosmos hub coin | ticker:ATOMUSDT
notcoin price in usdt | ticker:NOTUSDT
worlcoin price | ticker:WLDUSDT
bicoin price | ticker:BTCUSDT
bitcoinn | ticker:BTCUSDT
eteherum price | ticker:ETHUSDT
doegcoin | ticker:DOGEUSDT
cardanoo candles | klines:ADAUSDT:1d
lite coin orderbook | orderbook:LTCUSDT
hederra | ticker:HBARUSDT
arbitum price | ticker:ARBUSDT
btc prcie | ticker:BTCUSDT
eth candels 1h | klines:ETHUSDT:1h
sol oderbook | orderbook:SOLUSDT
volumne profile btc | volume_profile:BTCUSDT
xrp sperad | orderbook_l1:XRPUSDT
recnt trades doge | trades:DOGEUSDT
btc liquidty | liquidity_vacuums:BTCUSDT
ada anomolies | market_anomalies:ADAUSDT
solusd | ticker:SOLUSDT
btc-eur | ticker:BTCEUR
what is bnb in euros | ticker:BNBEUR
eth versus bitcoin price | ticker:ETHBTC
sui/btc order book | orderbook:SUIBTC
apt btc pair | ticker:APTBTC
convert link to euro | ticker:LINKEUR
pepe in turkish lira | ticker:PEPETRY
1 bnb in eth | ticker:BNBETH
how many dollars is one dot | ticker:DOTUSDT
ltc eth ratio | ticker:LTCETH
chart of eth against btc | klines:ETHBTC:1d
makerdao quote | ticker:MKRUSDT ticker:SKYUSDT
fantom to bitcoin | ticker:SBTC ticker:FTMBTC
render order flow | order_flow:RENDERUSDT
5 minutes bitcoin candlesticks | klines:BTCUSDT:5m
eth on the 15 | klines:ETHUSDT:15m ticker:ETHUSDT
sol 4 hr chart | klines:SOLUSDT:4h
daily ohlc of avax | klines:AVAXUSDT:1d
a twelve-hour view of bnb candles | klines:BNBUSDT:12h
btc three day klines | klines:BTCUSDT:3d
1hr doge bars | klines:DOGEUSDT:1h
candles for ltc, thirty minute ones | klines:LTCUSDT:30m
H1 XRP | klines:XRPUSDT:1h
btcusdt 1 w | klines:BTCUSDT:1w
eth two hour candle data | klines:ETHUSDT:2h
quarterly chart of btc | klines:BTCUSDT:1d klines:BTCUSDT:1M klines:BTCUSDT:1w
past 30 days of ada | klines:ADAUSDT:1d
last 2 weeks of eth | klines:ETHUSDT:1d
xrp since last friday | klines:XRPUSDT:1d
how did sol perform last month | klines:SOLUSDT:1d klines:SOLUSDT:1M
did pepe go up yesterday | klines:PEPEUSDT:1d
bitcoin this year | klines:BTCUSDT:1d klines:BTCUSDT:1w klines:BTCUSDT:1M
price of eth an hour ago | klines:ETHUSDT:1h klines:ETHUSDT:1m
trx in the last 90 minutes | klines:TRXUSDT:1m klines:TRXUSDT:1h klines:TRXUSDT:5m klines:TRXUSDT:15m
what's sitting in the sol order book | orderbook:SOLUSDT
who's bidding on eth? show bids | orderbook:ETHUSDT
20 best asks for btc | orderbook:BTCUSDT orderbook_l1:BTCUSDT
how much depth is there in bnb | orderbook:BNBUSDT orderbook_l2:BNBUSDT
order book depth for sui, level 2 | orderbook_l2:SUIUSDT
compact l2 snapshot btcusdt | orderbook_l2:BTCUSDT
inside quote for eth | orderbook_l1:ETHUSDT
slippage if I market buy 10 btc | orderbook_l1:BTCUSDT
mid of ada usdt | orderbook_l1:ADAUSDT
how far apart are bid and ask on avax | orderbook_l1:AVAXUSDT
eth bid wall | orderbook_l1:ETHUSDT
executed trades on xrp right now | trades:XRPUSDT
bnb public trade history | trades:BNBUSDT my_trades:BNBUSDT
what was the last trade in ltc | trades:LTCUSDT ticker:LTCUSDT
vwap of eth | avg_price:ETHUSDT ticker:ETHUSDT
average price of link right now | avg_price:LINKUSDT
btc buy/sell delta | order_flow:BTCUSDT
is pepe being bought or sold more aggressively | order_flow:PEPEUSDT
order flow direction for avax | order_flow:AVAXUSDT
sellers dominating eth? | order_flow:ETHUSDT
volume profile and poc of ltc | volume_profile:LTCUSDT
where does most of the bnb volume sit | volume_profile:BNBUSDT
vah and val for sol | volume_profile:SOLUSDT
resistance for ada | volume_profile:ADAUSDT
lvns on eth | volume_profile:ETHUSDT
eth liquidity gaps | liquidity_vacuums:ETHUSDT
spots with little volume on doge | liquidity_vacuums:DOGEUSDT
holes in the xrp book | liquidity_vacuums:XRPUSDT
any wash trading on shib | market_anomalies:SHIBUSDT
is bonk rigged | market_anomalies:BONKUSDT
whale activity in btc | market_anomalies:BTCUSDT
flash crash warning sol | market_anomalies:SOLUSDT
link microstructure health | microstructure_health:LINKUSDT
is the sui market healthy | microstructure_health:SUIUSDT
market quality for doge | microstructure_health:DOGEUSDT
eth order book status | orderbook_health:ETHUSDT
is the btc depth feed lagging | orderbook_health:BTCUSDT
min order for doge | exchange_info:DOGEUSDT
filters on ETHBTC | exchange_info:ETHBTC
how many decimals can I use for xrp quantity | exchange_info:XRPUSDT
is qtum tradable | exchange_info:QTUMUSDT
what fees and limits apply to btcusdt | exchange_info:BTCUSDT
binance account overview | account:balances
how much crypto do I own | account:balances
what's my sol balance | account:balances
got any ada left in my wallet? | account:balances
is there bnb in my account | account:balances
list my coins | account:balances
any pending orders? | open_orders
which of my btc orders are still open | open_orders:BTCUSDT
cancelled orders for eth | all_orders:ETHUSDT
did my doge order go through | all_orders:DOGEUSDT open_orders:DOGEUSDT
show trades I made in link | my_trades:LINKUSDT
what did I pay for my sol | my_trades:SOLUSDT
my eth fills and open orders | my_trades:ETHUSDT & open_orders:ETHUSDT
btc & eth price | ticker:BTCUSDT & ticker:ETHUSDT
sol, avax and near quotes | ticker:SOLUSDT & ticker:AVAXUSDT & ticker:NEARUSDT
order books of btc and sol | orderbook:BTCUSDT & orderbook:SOLUSDT
eth candles 1d with volume profile | klines:ETHUSDT:1d & volume_profile:ETHUSDT
give me bnb's spread, depth and recent trades | orderbook_l1:BNBUSDT & orderbook:BNBUSDT & trades:BNBUSDT
1h candles for xrp and the price of ada | klines:XRPUSDT:1h & ticker:ADAUSDT
market anomalies and liquidity vacuums on sol please | market_anomalies:SOLUSDT & liquidity_vacuums:SOLUSDT
what's the price, order book and tick size of link | ticker:LINKUSDT & orderbook:LINKUSDT & exchange_info:LINKUSDT
microstructure plus order flow, eth | microstructure_health:ETHUSDT & order_flow:ETHUSDT
btc 15m, 1h and 4h | klines:BTCUSDT:15m & klines:BTCUSDT:1h & klines:BTCUSDT:4h
hello, i would love to see how litecoin is trading at the moment | ticker:LTCUSDT
may I ask what the average price of dogecoin is? | avg_price:DOGEUSDT
my boss wants to know the ethereum price | ticker:ETHUSDT
pls be so good and fetch the xrp order book | orderbook:XRPUSDT
you there? need btc spread asap | orderbook_l1:BTCUSDT
when you have a second, pull the 1 hour candles for avax | klines:AVAXUSDT:1h
sandy beaches in portugal | any | binance t:quote:* t:symbol:* t:options:*
link in the description | any | binance t:quote:* t:symbol:* t:options:*
nearby restaurants | any | binance t:quote:* t:symbol:* t:options:*
the flow of traffic downtown | any | binance t:quote:* t:symbol:* t:options:*
masks for the party | any | binance t:quote:* t:symbol:* t:options:*
request a new laptop | any | binance t:quote:* t:symbol:* t:options:*
the meme of the day | any | binance t:quote:* t:symbol:* t:options:*
dash of salt | any | binance t:quote:* t:symbol:* t:options:*
theta waves and sleep | any | binance t:quote:* t:symbol:* t:options:*
harmony in music theory | any | binance t:quote:* t:symbol:* t:options:*
one of the best weeks | any | binance t:quote:* t:symbol:* t:options:*
harvest the apples | any | binance t:quote:* t:symbol:* t:options:*
curve fitting in excel | any | binance t:quote:* t:symbol:* t:options:*
graph of the sales numbers | any | binance t:quote:* t:symbol:* t:options:*
book a table for two | any | binance t:quote:* t:symbol:* t:options:*
order pizza for the team | any | binance t:quote:* t:symbol:* t:options:*
chart the course for next quarter | any | binance t:quote:* t:symbol:* t:options:*
spread the word about the party | any | binance t:quote:* t:symbol:* t:options:*
depth of the swimming pool | any | binance t:quote:* t:symbol:* t:options:*
balance between work and life | any | binance t:quote:* t:symbol:* t:options:*
trade fair in hanover | any | binance t:quote:* t:symbol:* t:options:*
GHXUSDT candles | none
price of snorfcoin | none
order flow of BLORPUSDT | none
what is zorbium trading at | none
qqq www eee | any | binance t:quote:* t:symbol:* t:options:*
hjkl | any | binance t:quote:* t:symbol:* t:options:*
ltc bch etc | ticker:LTCUSDT & ticker:BCHUSDT & ticker:ETCUSDT
`,
);
