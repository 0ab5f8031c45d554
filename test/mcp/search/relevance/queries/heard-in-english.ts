/** What is asked of markets in English: names, slips, topics in all their words, several things at once. */
import { labelled } from '../labels.ts';

export const heardInEnglish = labelled(
  'heard in English',
  `
what's a bitcoin going for these days | ticker:BTCUSDT
give me the ada quote | ticker:ADAUSDT
xrp rate | ticker:XRPUSDT
value of one litecoin | ticker:LTCUSDT
tron price usd | ticker:TRXUSDT
how expensive is avalanche now | ticker:AVAXUSDT
aave market price | ticker:AAVEUSDT
last traded price of dot | ticker:DOTUSDT
spot price for filecoin | ticker:FILUSDT
what can I sell my bnb for | ticker:BNBUSDT account:balances
bch 24h high and low | ticker:BCHUSDT
24 hour change of sui | ticker:SUIUSDT
how much has aptos moved in 24h | ticker:APTUSDT klines:APTUSDT:1h klines:APTUSDT:1d
today's top for ethereum | ticker:ETHUSDT
trading volume of pepe in the last day | ticker:PEPEUSDT
percent change doge | ticker:DOGEUSDT
is wif up or down | ticker:WIFUSDT
biggest intraday low of sol | ticker:SOLUSDT klines:SOLUSDT:1d klines:SOLUSDT:1h
injective | ticker:INJUSDT
theta network price | ticker:THETAUSDT
pancakeswap coin | ticker:CAKEUSDT
lido dao token | ticker:LDOUSDT
official trump coin | ticker:TRUMPUSDT
artificial superintelligence alliance price | ticker:FETUSDT
worldcoin price now | ticker:WLDUSDT
celestia quote | ticker:TIAUSDT
terra classic price | ticker:LUNCUSDT
terra luna | ticker:LUNAUSDT ticker:LUNCUSDT
decentraland coin | ticker:MANAUSDT
axie infinity token | ticker:AXSUSDT
ether.fi token price | ticker:ETHFIUSDT
apecoin value | ticker:APEUSDT
elrond price | ticker:EGLDUSDT
vechain thor price | ticker:VETUSDT
stepn token | ticker:GMTUSDT
space id token price | ticker:IDUSDT
starknet coin price | ticker:STRKUSDT
pudgy penguin token price | ticker:PENGUUSDT
altlayer price | ticker:ALTUSDT
ripple coin | ticker:XRPUSDT
ethereum classic quote | ticker:ETCUSDT
bitcoin cash vs usdt | ticker:BCHUSDT
stacks coin | ticker:STXUSDT
the open network price | ticker:TONUSDT
kusama price | ticker:KSMUSDT
io.net coin price | ticker:IOUSDT
mantra token | ticker:OMUSDT
banana gun token price | ticker:BANANAUSDT
hot token price | ticker:HOTUSDT
holo price | ticker:HOTUSDT ticker:HOLOUSDT
sun token | ticker:SUNUSDT
gas coin quote | ticker:GASUSDT
rune price | ticker:RUNEUSDT
thorchain | ticker:RUNEUSDT
flow blockchain token price | ticker:FLOWUSDT
link token holders price | ticker:LINKUSDT
king of crypto price btc | ticker:BTCUSDT
btcoin price | ticker:BTCUSDT
bitconi | ticker:BTCUSDT
bbitcoin price | ticker:BTCUSDT
etheruem candles daily | klines:ETHUSDT:1d
etherium orderbook | orderbook:ETHUSDT
solnaa price | ticker:SOLUSDT
cardnao | ticker:ADAUSDT
avalanch price | ticker:AVAXUSDT
polkadto order flow | order_flow:DOTUSDT
dogecon price | ticker:DOGEUSDT
chainlnik spread | orderbook_l1:LINKUSDT
litecoinn | ticker:LTCUSDT
uniwsap price | ticker:UNIUSDT
shiba innu | ticker:SHIBUSDT
stelar lumens price | ticker:XLMUSDT
bitcoins price | ticker:BTCUSDT
ethers in dollars | ticker:ETHUSDT
dogecoins worth of one bitcoin | ticker:DOGEBTC
price for 5 ethereums | ticker:ETHUSDT
litecoins | ticker:LTCUSDT
sol against btc | ticker:SOLBTC
ada quoted in euro | ticker:ADAEUR
ETH-USDC | ticker:ETHUSDC
link/eth chart | klines:LINKETH:1d
dogetry price | ticker:DOGETRY
btc fdusd order book | orderbook:BTCFDUSD
ethbtc 4h | klines:ETHBTC:4h
how many bnb for one eth | ticker:BNBETH
dot priced in bitcoin | ticker:DOTBTC
solana to turkish lira | ticker:SOLTRY
near per btc | ticker:NEARBTC
what's one xrp in eth | ticker:XRPETH
usdc usdt | ticker:USDCUSDT
bitcoin in usdc | ticker:BTCUSDC
render token in usdc | ticker:RENDERUSDC
fantom quote | ticker:SUSDT
rndr chart | klines:RENDERUSDT:1d
polygon 1h candles | klines:POLUSDT:1h
sonic token price | ticker:SUSDT
btc one minute chart | klines:BTCUSDT:1m
show me a three minute chart of xrp | klines:XRPUSDT:3m
M15 eth | klines:ETHUSDT:15m
half hourly candles of bnb | klines:BNBUSDT:30m
60 minute bars for sol | klines:SOLUSDT:1h
240 min chart btc | klines:BTCUSDT:4h
2h doge | klines:DOGEUSDT:2h
six-hourly ohlc of link | klines:LINKUSDT:6h
ltc every 8 hours | klines:LTCUSDT:8h
twelve hour chart ada | klines:ADAUSDT:12h
D1 bitcoin | klines:BTCUSDT:1d
3 day candles for dot | klines:DOTUSDT:3d
uni 1w | klines:UNIUSDT:1w
W1 chart of ether | klines:ETHUSDT:1w
monthly bars btc | klines:BTCUSDT:1M
eth 1M klines | klines:ETHUSDT:1M
one second candles bitcoin | klines:BTCUSDT:1s
avax quarter hour candles | klines:AVAXUSDT:15m
sui five-min candlesticks | klines:SUIUSDT:5m
price history of atom | klines:ATOMUSDT:1d
historical prices of bitcoin | klines:BTCUSDT:1d
ohlcv data for ethereum | klines:ETHUSDT:1d
open high low close of trx today | klines:TRXUSDT:1d ticker:TRXUSDT
give me the candlestick graph for pepe hourly | klines:PEPEUSDT:1h
weekly closes for solana | klines:SOLUSDT:1w
depth chart of bitcoin | orderbook:BTCUSDT orderbook_l2:BTCUSDT
market depth ltc | orderbook:LTCUSDT orderbook_l2:LTCUSDT
asks and bids for shib | orderbook:SHIBUSDT
dom for bnb | orderbook:BNBUSDT orderbook_l2:BNBUSDT
level 2 data solana | orderbook_l2:SOLUSDT
level II eth | orderbook_l2:ETHUSDT
resting orders in the eth book | orderbook:ETHUSDT orderbook_l2:ETHUSDT orderbook_l1:ETHUSDT
top of book xrp | orderbook_l1:XRPUSDT
bbo of btc | orderbook_l1:BTCUSDT
nbbo-like best prices for sol: best bid, best offer | orderbook_l1:SOLUSDT
bid-ask spread doge in bps | orderbook_l1:DOGEUSDT
how wide is the market on ada | orderbook_l1:ADAUSDT
cost of crossing the spread on trx | orderbook_l1:TRXUSDT
market impact of selling 200 eth | orderbook_l1:ETHUSDT
buy side vs sell side depth imbalance on link | orderbook_l1:LINKUSDT order_flow:LINKUSDT orderbook:LINKUSDT
where are the big walls in btc | orderbook_l1:BTCUSDT
orderbook health for sol | orderbook_health:SOLUSDT
is ada's book up to date | orderbook_health:ADAUSDT
latest prints on btc | trades:BTCUSDT
time & sales eth | trades:ETHUSDT
last 20 transactions in doge | trades:DOGEUSDT
what just traded on sol | trades:SOLUSDT
market trades for link | trades:LINKUSDT
xrp trade feed | trades:XRPUSDT
5m average price of bnb | avg_price:BNBUSDT
what's the vwap-ish average for ltc | avg_price:LTCUSDT volume_profile:LTCUSDT
mean price avax | avg_price:AVAXUSDT
averaged price of pepe | avg_price:PEPEUSDT
cvd btc | order_flow:BTCUSDT
cumulative volume delta of eth | order_flow:ETHUSDT
taker buy vs sell pressure on sol | order_flow:SOLUSDT
is there more buying or selling in xrp | order_flow:XRPUSDT
net flow doge last minute | order_flow:DOGEUSDT
bulls or bears in control of ada right now | order_flow:ADAUSDT
aggressive buyers on bnb | order_flow:BNBUSDT
point of control eth | volume_profile:ETHUSDT
high volume nodes sol | volume_profile:SOLUSDT
volume by price for xrp | volume_profile:XRPUSDT
vpvr ada | volume_profile:ADAUSDT
support and resistance levels for bitcoin | volume_profile:BTCUSDT
at which price did most doge volume trade | volume_profile:DOGEUSDT
liquidity voids on eth | liquidity_vacuums:ETHUSDT
low liquidity areas btc | liquidity_vacuums:BTCUSDT
where is the bnb market thin | liquidity_vacuums:BNBUSDT
volume gaps in link | liquidity_vacuums:LINKUSDT
fast-move zones sol | liquidity_vacuums:SOLUSDT
spoof orders btc | market_anomalies:BTCUSDT
detect manipulation in shib | market_anomalies:SHIBUSDT
any whales hiding iceberg orders in ada | market_anomalies:ADAUSDT
weird things happening in the wif market | market_anomalies:WIFUSDT
pump and dump check pepe | market_anomalies:PEPEUSDT
microstructure score sol | microstructure_health:SOLUSDT
is it safe to trade xrp right now, market health wise | microstructure_health:XRPUSDT
overall market health eth | microstructure_health:ETHUSDT
how toxic is the flow in btc | order_flow:BTCUSDT microstructure_health:BTCUSDT
lot size of ada | exchange_info:ADAUSDT
minimum notional shibusdt | exchange_info:SHIBUSDT
tick size and step size of link | exchange_info:LINKUSDT
smallest trade on btcusdt | exchange_info:BTCUSDT
symbol info for ETHUSDT | exchange_info:ETHUSDT
price precision of pepe | exchange_info:PEPEUSDT
trading rules sol usdc | exchange_info:SOLUSDC
what do I own | account:balances
my wallet | account:balances
show my portfolio on binance | account:balances
how much doge do I have | account:balances
do I have any xrp left | account:balances
my eth holdings | account:balances
size of my solana stack | account:balances
my account balance please | account:balances
how many bitcoins do I own | account:balances
what orders do I have open | open_orders
my resting limit orders | open_orders
are there any unfilled orders of mine in eth | open_orders:ETHUSDT
live orders on LINKUSDT | open_orders:LINKUSDT
order history for bitcoin | all_orders:BTCUSDT
every order I made on sol | all_orders:SOLUSDT
my past trades on ada | my_trades:ADAUSDT
my executions in btc | my_trades:BTCUSDT
at what price did I buy my eth | my_trades:ETHUSDT
btc, eth, sol | ticker:BTCUSDT & ticker:ETHUSDT & ticker:SOLUSDT
bnb and trx prices | ticker:BNBUSDT & ticker:TRXUSDT
doge shib pepe | ticker:DOGEUSDT & ticker:SHIBUSDT & ticker:PEPEUSDT
ada vs dot vs atom | ticker:ADAUSDT & ticker:DOTUSDT & ticker:ATOMUSDT
5m candles of eth, sol and bnb | klines:ETHUSDT:5m & klines:SOLUSDT:5m & klines:BNBUSDT:5m
spread of btc and price of eth | orderbook_l1:BTCUSDT & ticker:ETHUSDT
order flow and volume profile for sol | order_flow:SOLUSDT & volume_profile:SOLUSDT
candles 4h and 1d for btc | klines:BTCUSDT:4h & klines:BTCUSDT:1d
ltc price plus my ltc open orders | ticker:LTCUSDT & open_orders:LTCUSDT
I'd like the btc tape together with its spread | trades:BTCUSDT & orderbook_l1:BTCUSDT
link: price, spread, trades | ticker:LINKUSDT & orderbook_l1:LINKUSDT & trades:LINKUSDT
eth 1h as well as sol 15m | klines:ETHUSDT:1h & klines:SOLUSDT:15m
anomalies, order flow & microstructure of doge | market_anomalies:DOGEUSDT & order_flow:DOGEUSDT & microstructure_health:DOGEUSDT
both the avg price and the 24h volume of bnb | avg_price:BNBUSDT & ticker:BNBUSDT
my balance and the bitcoin price | account:balances & ticker:BTCUSDT
good morning! would you be so kind as to look up the current price of ethereum for me? | ticker:ETHUSDT
sorry to bother you, but how is cardano performing today | ticker:ADAUSDT
I was wondering whether you could show me the order book of dogecoin, thanks | orderbook:DOGEUSDT
can u pls check xrp 4h candles real quick | klines:XRPUSDT:4h
quick question: what is solana trading at? | ticker:SOLUSDT
hi there, I need the tick size for BTCUSDT in order to place an order | exchange_info:BTCUSDT
could you tell me if someone is manipulating the price of pepe | market_anomalies:PEPEUSDT
for my spreadsheet I need litecoin's average price | avg_price:LTCUSDT
how did eth do this week | klines:ETHUSDT:1d klines:ETHUSDT:1w
bitcoin over the past 24 hours | klines:BTCUSDT:1h ticker:BTCUSDT
what did sol do overnight | klines:SOLUSDT:1h klines:SOLUSDT:1d
doge yesterday | klines:DOGEUSDT:1d
how has link been doing this month | klines:LINKUSDT:1d klines:LINKUSDT:1M
bnb in the last 3 hours | klines:BNBUSDT:1h klines:BNBUSDT:5m klines:BNBUSDT:15m klines:BNBUSDT:1m
eth price since monday | klines:ETHUSDT:1d
year to date bitcoin chart | klines:BTCUSDT:1d klines:BTCUSDT:1w klines:BTCUSDT:1M
when did xrp peak last week | klines:XRPUSDT:1d klines:XRPUSDT:1h
how was the weather near the lake | any | binance t:quote:* t:symbol:* t:options:*
dotted notebook paper | any | binance t:quote:* t:symbol:* t:options:*
link me the onboarding page | any | binance t:quote:* t:symbol:* t:options:*
please flow the text around the picture | any | binance t:quote:* t:symbol:* t:options:*
one two three testing | any | binance t:quote:* t:symbol:* t:options:*
a compound sentence about cats | any | binance t:quote:* t:symbol:* t:options:*
sandbox environment for the api | any | binance t:quote:* t:symbol:* t:options:*
apes and monkeys at the zoo | any | binance t:quote:* t:symbol:* t:options:*
super fun birthday ideas | any | binance t:quote:* t:symbol:* t:options:*
gas stations on the highway | any | binance t:quote:* t:symbol:* t:options:*
we should meet at noon to talk about people | any | binance t:quote:* t:symbol:* t:options:*
high priority items for monday | any | binance t:quote:* t:symbol:* t:options:*
key results of the team | any | binance t:quote:* t:symbol:* t:options:*
portal login does not work | any | binance t:quote:* t:symbol:* t:options:*
the theory of everything | any | binance t:quote:* t:symbol:* t:options:*
polygon drawing tool in figma | any | binance t:quote:* t:symbol:* t:options:*
cosmos documentary episode list | any | binance t:quote:* t:symbol:* t:options:*
maker space opening hours | any | binance t:quote:* t:symbol:* t:options:*
magic tricks for kids | any | binance t:quote:* t:symbol:* t:options:*
banana bread recipe | any | binance t:quote:* t:symbol:* t:options:*
the sun is shining | any | binance t:quote:* t:symbol:* t:options:*
win the deal | any | binance t:quote:* t:symbol:* t:options:*
render the template on the server | any | binance t:quote:* t:symbol:* t:options:*
hot coffee | any | binance t:quote:* t:symbol:* t:options:*
QWXZUSDT price | none
price of flurbocoin | none
zzzcoin order book | none
chart for ABCXYZ/USDT | none
42 | any | binance t:quote:* t:symbol:* t:options:*
what's nvidia at | t:quote:NVDA
`,
);
