/** What is asked of markets in English as people talk, and what only sounds like it. */
import { labelled } from '../labels.ts';

export const heardInPlainEnglish = labelled(
  'heard in plain English',
  `
bitcoin, how much? | ticker:BTCUSDT
what's the damage for one eth | ticker:ETHUSDT
tell me the latest on solana's price | ticker:SOLUSDT
xrp usdt price now | ticker:XRPUSDT
give the spot rate of tron | ticker:TRXUSDT
bnb today vs yesterday | ticker:BNBUSDT klines:BNBUSDT:1d
market cap of doge | ticker:DOGEUSDT
is cardano up today | ticker:ADAUSDT
daily change of polkadot | ticker:DOTUSDT
pepe 24h volume | ticker:PEPEUSDT
how low did bitcoin go today | ticker:BTCUSDT klines:BTCUSDT:1d
eth all time high | ticker:ETHUSDT klines:ETHUSDT:1d klines:ETHUSDT:1M
what would 3 ltc cost me | ticker:LTCUSDT
value of 0.5 btc | ticker:BTCUSDT
how many xrp can I get for 1000 dollars | ticker:XRPUSDT
the price of an avax | ticker:AVAXUSDT
ordi token price | ticker:ORDIUSDT
hbar coin | ticker:HBARUSDT
lumens | ticker:XLMUSDT
immutable price | ticker:IMXUSDT
arkham intelligence token | ticker:ARKMUSDT
pixels token | ticker:PIXELUSDT
mask network price | ticker:MASKUSDT
selfkey price | ticker:KEYUSDT
axie price | ticker:AXSUSDT
what's the harmony token at | ticker:ONEUSDT
tezos quote | ticker:XTZUSDT
conflux network price | ticker:CFXUSDT
starknet token price | ticker:STRKUSDT
internet computer coin chart | klines:ICPUSDT:1d
enjin coin price | ticker:ENJUSDT
peanut butter and jelly | any | binance t:quote:* t:symbol:* t:options:*
kava coin | ticker:KAVAUSDT
eigenlayer token | ticker:EIGENUSDT
pendle finance price | ticker:PENDLEUSDT
zcash privacy coin | ticker:ZECUSDT
bouncebit | ticker:BBUSDT
flow token price | ticker:FLOWUSDT
w token | ticker:WUSDT
io net token price | ticker:IOUSDT
mana coin price | ticker:MANAUSDT
dydx price | ticker:DYDXUSDT
vet price | ticker:VETUSDT
gas price of neo | ticker:GASUSDT ticker:NEOUSDT
altlayer | ticker:ALTUSDT
super verse coin | ticker:SUPERUSDT
ethreum | ticker:ETHUSDT
soalna price | ticker:SOLUSDT
pollkadot | ticker:DOTUSDT
chainnlink price | ticker:LINKUSDT
shibainu order book | orderbook:SHIBUSDT
unswap price | ticker:UNIUSDT
dogcoin chart | klines:DOGEUSDT:1d
ripple prise | ticker:XRPUSDT
bitcion order flwo | order_flow:BTCUSDT
algornd price | ticker:ALGOUSDT
eth ordr book | orderbook:ETHUSDT
bnb volum profile | volume_profile:BNBUSDT
my balnce | account:balances t:balances*
opne orders | open_orders
tron in euro | ticker:TRXEUR
link btc price | ticker:LINKBTC
ada usdc orderbook | orderbook:ADAUSDC
price of sol in bnb | ticker:SOLBNB
one eth equals how many btc | ticker:ETHBTC
xlm to btc | ticker:XLMBTC
usdt to try | ticker:USDTTRY
DOT-EUR | ticker:DOTEUR
worth of 1 btc in try | ticker:BTCTRY
hourly btc | klines:BTCUSDT:1h
eth 3m | klines:ETHUSDT:3m
sol candles of 5 min | klines:SOLUSDT:5m
30 min kline of ada | klines:ADAUSDT:30m
per-minute doge candles | klines:DOGEUSDT:1m
candles xrp interval 2h | klines:XRPUSDT:2h
timeframe 6h link chart | klines:LINKUSDT:6h
show weekly and monthly bitcoin candles | klines:BTCUSDT:1w & klines:BTCUSDT:1M
btc 4h ohlcv limit 100 | klines:BTCUSDT:4h
uni hourly history | klines:UNIUSDT:1h
bnb day chart | klines:BNBUSDT:1d
1 hour time frame for avax | klines:AVAXUSDT:1h
klines ETHUSDT 8h | klines:ETHUSDT:8h
what happened to luna last week | klines:LUNAUSDT:1d klines:LUNAUSDT:1w
btc over the weekend | klines:BTCUSDT:1d klines:BTCUSDT:1h
sol 7 day chart | klines:SOLUSDT:1d klines:SOLUSDT:1w
eth performance past 3 months | klines:ETHUSDT:1d klines:ETHUSDT:1w klines:ETHUSDT:1M
was bitcoin higher last month | klines:BTCUSDT:1d klines:BTCUSDT:1M
how much did doge lose in the past 24 hours | ticker:DOGEUSDT klines:DOGEUSDT:1h
link this morning | klines:LINKUSDT:1h ticker:LINKUSDT klines:LINKUSDT:1d
show the eth ladder | orderbook:ETHUSDT
book depth of xrp | orderbook:XRPUSDT orderbook_l2:XRPUSDT
order book of the sol btc pair | orderbook:SOLBTC
who is on the ask side of bnb | orderbook:BNBUSDT orderbook_l1:BNBUSDT
l2 of link | orderbook_l2:LINKUSDT
level 1 data for doge | orderbook_l1:DOGEUSDT
highest bid and lowest ask for eth | orderbook_l1:ETHUSDT
what's the gap between buy and sell price on ada | orderbook_l1:ADAUSDT
how imbalanced is the btc book | orderbook_l1:BTCUSDT
slippage estimate 5000 usdt dot | orderbook_l1:DOTUSDT
microprice sol | orderbook_l1:SOLUSDT
trade tape of bnb | trades:BNBUSDT
who just bought btc, latest trades | trades:BTCUSDT
most recent executions eth | trades:ETHUSDT
aggregated trades for avax | trades:AVAXUSDT
big prints on sol | trades:SOLUSDT
five minute mean of btc price | avg_price:BTCUSDT
avg xrp | avg_price:XRPUSDT
are people buying or selling doge | order_flow:DOGEUSDT
net taker volume bnb | order_flow:BNBUSDT
delta for ltc | order_flow:LTCUSDT
who's in control of the eth market, bulls or bears | order_flow:ETHUSDT
flow imbalance sui | order_flow:SUIUSDT
volume nodes of avax | volume_profile:AVAXUSDT
market profile for eth | volume_profile:ETHUSDT
fair value area btc | volume_profile:BTCUSDT
strongest support for sol | volume_profile:SOLUSDT
histogram of volume for pepe | volume_profile:PEPEUSDT
is there thin liquidity above the price of eth | liquidity_vacuums:ETHUSDT
low volume zones btc | liquidity_vacuums:BTCUSDT
vacuum zones ada | liquidity_vacuums:ADAUSDT
illiquid ranges for near | liquidity_vacuums:NEARUSDT
is link being spoofed | market_anomalies:LINKUSDT
strange trades in sui | market_anomalies:SUIUSDT
quote stuffing btcusdt | market_anomalies:BTCUSDT
hidden whales in doge | market_anomalies:DOGEUSDT
overall health of the btc market | microstructure_health:BTCUSDT
eth market condition | microstructure_health:ETHUSDT
spread stability of xrp | microstructure_health:XRPUSDT
is the order book of sol in sync | orderbook_health:SOLUSDT
freshness of the eth orderbook | orderbook_health:ETHUSDT
lot size and min notional for sol | exchange_info:SOLUSDT
what's the smallest amount of shib I may trade | exchange_info:SHIBUSDT
exchange rules for btcusdc | exchange_info:BTCUSDC
trading status of algo | exchange_info:ALGOUSDT
price increments of eth | exchange_info:ETHUSDT
how much money do I have on binance | account:balances
do I own dogecoin | account:balances
what's left in my wallet | account:balances t:balances*
free btc in my account | account:balances
total holdings | account:balances
my ada bag | account:balances
did I leave any orders open | open_orders
orders waiting to fill on bnb | open_orders:BNBUSDT
my limit orders for xrp | open_orders:XRPUSDT
full order history of eth | all_orders:ETHUSDT
what have I sold of sol | my_trades:SOLUSDT
last fills on my btc | my_trades:BTCUSDT
compare sol and avax order books | orderbook:SOLUSDT & orderbook:AVAXUSDT
eth, ltc: spreads | orderbook_l1:ETHUSDT & orderbook_l1:LTCUSDT
price and candles and volume profile for btc | ticker:BTCUSDT & klines:BTCUSDT:1d & volume_profile:BTCUSDT
is ada up, and what about dot | ticker:ADAUSDT & ticker:DOTUSDT
xrp order flow, then doge price | order_flow:XRPUSDT & ticker:DOGEUSDT
sol 1h chart + order book | klines:SOLUSDT:1h & orderbook:SOLUSDT
eth in btc and eth in euros | ticker:ETHBTC & ticker:ETHEUR
my open orders and my balance | open_orders & account:balances
what are link and uni trading at | ticker:LINKUSDT & ticker:UNIUSDT
health of btc, eth and sol markets | microstructure_health:BTCUSDT & microstructure_health:ETHUSDT & microstructure_health:SOLUSDT
if you don't mind, could you fetch the ten latest trades in litecoin | trades:LTCUSDT
thanks! one more: the 4 hour chart for polkadot | klines:DOTUSDT:4h
let's have a look at how the order flow in ethereum is doing | order_flow:ETHUSDT
as an investor I'm keen to know where solana's price stands | ticker:SOLUSDT
ok now the same for bnb: order book | orderbook:BNBUSDT
what do you reckon about the spread on dogecoin | orderbook_l1:DOGEUSDT
please link the two tickets | any | binance t:quote:* t:symbol:* t:options:*
a sandbox for the kids | any | binance t:quote:* t:symbol:* t:options:*
the ripple effect of layoffs | any | binance t:quote:* t:symbol:* t:options:*
she works at a bank near the harbor | any | binance t:quote:* t:symbol:* t:options:*
compound fracture treatment | any | binance t:quote:* t:symbol:* t:options:*
optimism is good for health | any | binance t:quote:* t:symbol:* t:options:*
the moon and the stars | any | binance t:quote:* t:symbol:* t:options:*
make the text bold | any | binance t:quote:* t:symbol:* t:options:*
bond with the team | any | binance t:quote:* t:symbol:* t:options:*
meeting about key accounts | any | binance t:quote:* t:symbol:* t:options:*
a pixel on my screen is dead | any | binance t:quote:* t:symbol:* t:options:*
portal for employees | any | binance t:quote:* t:symbol:* t:options:*
we need more people | any | binance t:quote:* t:symbol:* t:options:*
turbo engine repair | any | binance t:quote:* t:symbol:* t:options:*
volume of a cylinder | any | binance t:quote:* t:symbol:* t:options:*
trade school enrollment | any | binance t:quote:* t:symbol:* t:options:*
resistance training plan | any | binance t:quote:* t:symbol:* t:options:*
interval training | any | binance t:quote:* t:symbol:* t:options:*
support ticket for the printer | any | binance t:quote:* t:symbol:* t:options:*
how much is the rent | any | binance t:quote:* t:symbol:* t:options:*
price of eggs | any | binance t:quote:* t:symbol:* t:options:*
VXQUSDC depth | none
grumblecoin | none
show candles of PLOPUSDT 4h | none
price of TSTQQ token | none
blah blah | any | binance t:quote:* t:symbol:* t:options:*
ripple to dollar | ticker:XRPUSDT
can I see what cardano costs | ticker:ADAUSDT
show price: NEAR | ticker:NEARUSDT
how's dot holding up | ticker:DOTUSDT
sol price in usdc please | ticker:SOLUSDC
what's one aave in btc | ticker:AAVEBTC
price of the apecoin | ticker:APEUSDT
fetch ai coin | ticker:FETUSDT
sei price | ticker:SEIUSDT
gmx quote | ticker:GMXUSDT
thorchain coin price | ticker:RUNEUSDT
bome coin | ticker:BOMEUSDT
the lido token | ticker:LDOUSDT
ethena price | ticker:ENAUSDT
synthetix network token | ticker:SNXUSDT
wormhole price | ticker:WUSDT
pyth network price | ticker:PYTHUSDT
theta | ticker:THETAUSDT
bitcoi | ticker:BTCUSDT
solona | ticker:SOLUSDT
etherium candles | klines:ETHUSDT:1d
dogecion order book | orderbook:DOGEUSDT
litecoin spred | orderbook_l1:LTCUSDT
chainlink candel 4h | klines:LINKUSDT:4h
XRPBTC | ticker:XRPBTC
doge vs btc chart | klines:DOGEBTC:1d
trx denominated in eth | ticker:TRXETH
uni usdc | ticker:UNIUSDC
btc in lira | ticker:BTCTRY
four hour candles sol | klines:SOLUSDT:4h
xrp m5 | klines:XRPUSDT:5m
weekly eth chart please | klines:ETHUSDT:1w
ada hourly candles last 24 | klines:ADAUSDT:1h
1d klines for bnb | klines:BNBUSDT:1d
what did doge do this month | klines:DOGEUSDT:1d klines:DOGEUSDT:1M
ltc chart last year | klines:LTCUSDT:1d klines:LTCUSDT:1w klines:LTCUSDT:1M
how was eth yesterday | klines:ETHUSDT:1d
bitcoin five days ago | klines:BTCUSDT:1d
book for doge | orderbook:DOGEUSDT
limit order book avax | orderbook:AVAXUSDT
market depth of cardano | orderbook:ADAUSDT orderbook_l2:ADAUSDT
l2 orderbook eth | orderbook_l2:ETHUSDT
best ask for sol | orderbook_l1:SOLUSDT
how much slippage on 1 million doge | orderbook_l1:DOGEUSDT
buy wall in xrp | orderbook_l1:XRPUSDT
bid ask imbalance bnb | orderbook_l1:BNBUSDT
latest trades on near | trades:NEARUSDT
trade history of the btc market | trades:BTCUSDT my_trades:BTCUSDT
sol time and sales | trades:SOLUSDT
mean price of xrp | avg_price:XRPUSDT
link avg price | avg_price:LINKUSDT
eth cumulative delta | order_flow:ETHUSDT
buying pressure on ada | order_flow:ADAUSDT
is sol under selling pressure | order_flow:SOLUSDT
poc and value area of bnb | volume_profile:BNBUSDT
volume by price level doge | volume_profile:DOGEUSDT
support levels eth | volume_profile:ETHUSDT
liquidity voids in avax | liquidity_vacuums:AVAXUSDT
where would doge fall fast | liquidity_vacuums:DOGEUSDT
thin spots in btc liquidity | liquidity_vacuums:BTCUSDT
is anybody spoofing the ltc book | market_anomalies:LTCUSDT
unusual activity on link | market_anomalies:LINKUSDT
iceberg detection bnb | market_anomalies:BNBUSDT
ada market health score | microstructure_health:ADAUSDT
how healthy is eth's market structure | microstructure_health:ETHUSDT
is the xrp order book stale | orderbook_health:XRPUSDT
pepe tick size | exchange_info:PEPEUSDT
what's the minimum I can buy of ada | exchange_info:ADAUSDT
trading rules of bch | exchange_info:BCHUSDT
my holdings | account:balances t:balances* t:positions*
how much link do I have | account:balances
what is my usdt balance | account:balances
do I have any open orders on sol | open_orders:SOLUSDT
my unfilled btc orders | open_orders:BTCUSDT
my order history for doge | all_orders:DOGEUSDT
show my recent eth trades | my_trades:ETHUSDT
btc eth sol bnb | ticker:BTCUSDT & ticker:ETHUSDT & ticker:SOLUSDT & ticker:BNBUSDT
price of btc, and the trades of eth | ticker:BTCUSDT & trades:ETHUSDT
spread and order flow for ada | orderbook_l1:ADAUSDT & order_flow:ADAUSDT
eth chart 1h & sol chart 4h | klines:ETHUSDT:1h & klines:SOLUSDT:4h
volume profile, anomalies and health of xrp | volume_profile:XRPUSDT & market_anomalies:XRPUSDT & microstructure_health:XRPUSDT
btc spread vs eth spread | orderbook_l1:BTCUSDT & orderbook_l1:ETHUSDT
hey could you check whether doge is going up today? | ticker:DOGEUSDT
I need to know right now what avax is worth in euros | ticker:AVAXEUR
would it be possible to get the trades for xrp | trades:XRPUSDT
near miss on the highway | any | binance t:quote:* t:symbol:* t:options:*
the one thing that matters | any | binance t:quote:* t:symbol:* t:options:*
flow state and productivity | any | binance t:quote:* t:symbol:* t:options:*
meeting link for tomorrow | any | binance t:quote:* t:symbol:* t:options:*
soft sand at the beach | any | binance t:quote:* t:symbol:* t:options:*
gas leak in the kitchen | any | binance t:quote:* t:symbol:* t:options:*
orders from customers | any | binance t:quote:* t:symbol:* t:options:*
open position for a designer | any | binance t:quote:* t:symbol:* t:options:*
graphite pencil | any | binance t:quote:* t:symbol:* t:options:*
ZZYXUSDT | none
price of bloopcoin | none
WQRT order book | none
`,
);
