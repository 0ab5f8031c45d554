/** Market and account questions as people type them, written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const heardInMarkets = labelled(
  'heard in markets',
  `
BNB price | ticker:BNBUSDT
whats eth at | ticker:ETHUSDT
bitcoin price in dollars | ticker:BTCUSDT
how much does one solana cost | ticker:SOLUSDT
current xrp quote | ticker:XRPUSDT
litecoin value now | ticker:LTCUSDT
$DOGE | ticker:DOGEUSDT
ADAUSDT | ticker:ADAUSDT
ltc | ticker:LTCUSDT
bonk price please | ticker:BONKUSDT
Price of sats | ticker:1000SATSUSDT
sats token | ticker:1000SATSUSDT
doge to the moon? current price | ticker:DOGEUSDT
shib price | ticker:SHIBUSDT
shibs | ticker:SHIBUSDT
pepe | ticker:PEPEUSDT
dogwifhat | ticker:WIFUSDT
dog wif hat price | ticker:WIFUSDT
toncoin | ticker:TONUSDT
hedera hashgraph | ticker:HBARUSDT
internet computer token price | ticker:ICPUSDT
vechain | ticker:VETUSDT
algorand quote | ticker:ALGOUSDT
aptos price | ticker:APTUSDT
uniswap token | ticker:UNIUSDT
aave rate | ticker:AAVEUSDT
cosmos hub price | ticker:ATOMUSDT
bitcoin cash | ticker:BCHUSDT
tron | ticker:TRXUSDT
sui coin | ticker:SUIUSDT
floki inu price | ticker:FLOKIUSDT
worldcoin | ticker:WLDUSDT
celestia price | ticker:TIAUSDT
jupiter token price | ticker:JUPUSDT
the graph token | ticker:GRTUSDT
decentraland price | ticker:MANAUSDT
axie infinity | ticker:AXSUSDT
lido dao | ticker:LDOUSDT
curve token price | ticker:CRVUSDT
pancakeswap | ticker:CAKEUSDT
zcash | ticker:ZECUSDT
dash coin price | ticker:DASHUSDT
official trump coin price | ticker:TRUMPUSDT
ethena | ticker:ENAUSDT
bictoin | ticker:BTCUSDT
etherum | ticker:ETHUSDT
ehtereum price | ticker:ETHUSDT
solanaa | ticker:SOLUSDT
dogecion price | ticker:DOGEUSDT
litecion | ticker:LTCUSDT
cardno price | ticker:ADAUSDT
polkdot | ticker:DOTUSDT
avalance coin price | ticker:AVAXUSDT
unsiwap | ticker:UNIUSDT
rippel | ticker:XRPUSDT
filecion | ticker:FILUSDT
polygn price | ticker:POLUSDT
ethereums | ticker:ETHUSDT
altcoins | any | binance t:quote:* t:symbol:* t:options:*
dogecoins price | ticker:DOGEUSDT
eth against btc | ticker:ETHBTC
how many bitcoin is one ether | ticker:ETHBTC
eth/eur | ticker:ETHEUR
sol against usdc | ticker:SOLUSDC
bnb versus eth pair | ticker:BNBETH
XRP-BTC | ticker:XRPBTC
link/eth price | ticker:LINKETH
doge in turkish lira | ticker:DOGETRY
ada priced in bnb | ticker:ADABNB
solana in euro | ticker:SOLEUR
euro dollar rate on binance | ticker:EURUSDT
tether in lira | ticker:USDTTRY
BTCUSDC order book | orderbook:BTCUSDC
sol:btc | ticker:SOLBTC
eth btc ratio | ticker:ETHBTC
fantom price | ticker:SUSDT
FTM | ticker:SUSDT
sonic coin | ticker:SUSDT
RNDR price | ticker:RENDERUSDT
matic order book | orderbook:POLUSDT
polygon matic candles 1h | klines:POLUSDT:1h
maker dao token | ticker:MKRUSDT ticker:SKYUSDT
1 hour candles btc | klines:BTCUSDT:1h
eth 15min | klines:ETHUSDT:15m
SOLUSDT 1d | klines:SOLUSDT:1d
weekly candles for bnb | klines:BNBUSDT:1w
xrp monthly chart | klines:XRPUSDT:1M
5 minute chart of dogecoin | klines:DOGEUSDT:5m
btc m30 | klines:BTCUSDT:30m
half hour candles eth | klines:ETHUSDT:30m
ada 12h ohlcv | klines:ADAUSDT:12h
one minute klines for SOL | klines:SOLUSDT:1m
link two hour candles | klines:LINKUSDT:2h
6-hour klines avax | klines:AVAXUSDT:6h
eth 8h chart | klines:ETHUSDT:8h
show me the daily candlestick chart of litecoin | klines:LTCUSDT:1d
last 100 hourly candles of bitcoin | klines:BTCUSDT:1h
price history of ethereum | klines:ETHUSDT:1d klines:ETHUSDT:1w
btc historical prices | klines:BTCUSDT:1d klines:BTCUSDT:1w
candles SOLBTC 4h | klines:SOLBTC:4h
eth in btc daily candles | klines:ETHBTC:1d
15m candles ETHEUR | klines:ETHEUR:15m
order book eth | orderbook:ETHUSDT
bids and asks for solana | orderbook:SOLUSDT
show bids on BTCUSDT | orderbook:BTCUSDT
market depth of xrp | orderbook:XRPUSDT orderbook_l2:XRPUSDT
depth chart bitcoin | orderbook:BTCUSDT orderbook_l2:BTCUSDT
orderbook doge usdt | orderbook:DOGEUSDT
l1 book of eth | orderbook_l1:ETHUSDT
best bid and ask btc | orderbook_l1:BTCUSDT ticker:BTCUSDT
spread sol | orderbook_l1:SOLUSDT
how tight is the spread on BNBUSDT | orderbook_l1:BNBUSDT
depth level 1 of xrp | orderbook_l1:XRPUSDT
depth level 2 of xrp | orderbook_l2:XRPUSDT
L2 order book BTC | orderbook_l2:BTCUSDT
full depth level 2 eth | orderbook_l2:ETHUSDT
how much slippage would I get buying 25k of eth | orderbook_l1:ETHUSDT
book imbalance btc | orderbook_l1:BTCUSDT order_flow:BTCUSDT
microprice of ethusdt | orderbook_l1:ETHUSDT
sell wall on sol | orderbook_l1:SOLUSDT
volume profile ada | volume_profile:ADAUSDT
ETH POC | volume_profile:ETHUSDT
value area high and low of btc | volume_profile:BTCUSDT
volume by price for sol | volume_profile:SOLUSDT
at which price was most bnb traded | volume_profile:BNBUSDT
orderflow sol | order_flow:SOLUSDT
is there more buying or selling in xrp right now | order_flow:XRPUSDT
selling pressure doge | order_flow:DOGEUSDT
buyers vs sellers btc | order_flow:BTCUSDT
anomalies btc | market_anomalies:BTCUSDT
suspicious activity in the doge market | market_anomalies:DOGEUSDT
iceberg orders in eth | market_anomalies:ETHUSDT
flash crash risk sol | market_anomalies:SOLUSDT
is anyone manipulating xrp | market_anomalies:XRPUSDT
liquidity vacuum SOLUSDT | liquidity_vacuums:SOLUSDT
thin liquidity zones of eth | liquidity_vacuums:ETHUSDT
low volume gaps btc | liquidity_vacuums:BTCUSDT
market microstructure of ada | microstructure_health:ADAUSDT
how healthy is the sol market | microstructure_health:SOLUSDT
order book health of bnb | orderbook_health:BNBUSDT
is the eth book feed fresh | orderbook_health:ETHUSDT
24h stats for btc | ticker:BTCUSDT
24 hour high and low of eth | ticker:ETHUSDT
sol daily volume | ticker:SOLUSDT
is ada up or down today | ticker:ADAUSDT
ltc percent change 24 hours | ticker:LTCUSDT
bitcoin trades last minute | trades:BTCUSDT
latest trades eth | trades:ETHUSDT
time and sales for xrp | trades:XRPUSDT
who just traded sol, recent prints | trades:SOLUSDT
avg price of doge | avg_price:DOGEUSDT
mean price of btc last minutes | avg_price:BTCUSDT
5 minute average price ETHUSDT | avg_price:ETHUSDT
minimum order size for pepe | exchange_info:PEPEUSDT
btc tick size | exchange_info:BTCUSDT
step size and filters of SOLUSDT | exchange_info:SOLUSDT
what is the min notional on ethbtc | exchange_info:ETHBTC
is fantom still trading? trading status of FTMUSDT | exchange_info:FTMUSDT exchange_info:SUSDT ticker:SUSDT
btc eth sol prices | ticker:BTCUSDT & ticker:ETHUSDT & ticker:SOLUSDT
compare doge and shib | ticker:DOGEUSDT & ticker:SHIBUSDT
xrp and ada order books | orderbook:XRPUSDT & orderbook:ADAUSDT
bnb price and spread | ticker:BNBUSDT & orderbook_l1:BNBUSDT
order flow and volume profile of eth | order_flow:ETHUSDT & volume_profile:ETHUSDT
btc 15m, 1h and daily candles | klines:BTCUSDT:15m & klines:BTCUSDT:1h & klines:BTCUSDT:1d
eth price, sol order book and xrp trades | ticker:ETHUSDT & orderbook:SOLUSDT & trades:XRPUSDT
btc vs gold token paxg | ticker:BTCUSDT & ticker:PAXGUSDT
spread of btc, eth and bnb | orderbook_l1:BTCUSDT & orderbook_l1:ETHUSDT & orderbook_l1:BNBUSDT
bitcoin and my open orders | ticker:BTCUSDT & open_orders
weekly candles for sol and avax | klines:SOLUSDT:1w & klines:AVAXUSDT:1w
BTCUSDT ETHUSDT | ticker:BTCUSDT & ticker:ETHUSDT
anomalies and liquidity vacuums in link market | market_anomalies:LINKUSDT & liquidity_vacuums:LINKUSDT
litecoin, dash and zcash | ticker:LTCUSDT & ticker:DASHUSDT & ticker:ZECUSDT
show me price, depth and order flow for sui | ticker:SUIUSDT & orderbook:SUIUSDT & order_flow:SUIUSDT
do i have open orders | open_orders
what orders are still waiting | open_orders
my pending orders on eth | open_orders:ETHUSDT
open orders SOLUSDT | open_orders:SOLUSDT
my crypto portfolio | account:balances
how many bitcoins do i own | account:balances
how much usdt do I have | account:balances
my binance wallet | account:balances
show my balances and open orders on binance | account:balances & open_orders
my trades in sol | my_trades:SOLUSDT
my fills btc | my_trades:BTCUSDT
at what price did I buy bnb | my_trades:BNBUSDT all_orders:BNBUSDT
all my doge orders | all_orders:DOGEUSDT
my cancelled btc orders | all_orders:BTCUSDT
order history LINKUSDT | all_orders:LINKUSDT
was ist der aktuelle bitcoin preis | ticker:BTCUSDT
wie steht ethereum | ticker:ETHUSDT
Wochenkerzen für Solana | klines:SOLUSDT:1w
Stundenkerzen BTC | klines:BTCUSDT:1h
meine offenen Aufträge | open_orders
Kontostand Binance | account:balances
chandeliers 4 heures ethereum | klines:ETHUSDT:4h
profondeur du carnet sol | orderbook:SOLUSDT orderbook_l2:SOLUSDT
cuanto cuesta solana | ticker:SOLUSDT
velas diarias de cardano | klines:ADAUSDT:1d
mi saldo en binance | account:balances
cotação do ethereum | ticker:ETHUSDT
livro de ofertas bitcoin | orderbook:BTCUSDT
velas de 15 minutos do btc | klines:BTCUSDT:15m
quanto vale bitcoin in euro | ticker:BTCEUR
libro ordini di ethereum | orderbook:ETHUSDT
candele settimanali bitcoin | klines:BTCUSDT:1w
wat is de prijs van ethereum | ticker:ETHUSDT
dagelijkse candles van solana | klines:SOLUSDT:1d
mijn openstaande orders | open_orders
ile kosztuje bitcoin | ticker:BTCUSDT
kurs ethereum | ticker:ETHUSDT
świece 4h btc | klines:BTCUSDT:4h
ethereum kaç dolar | ticker:ETHUSDT
bitcoin emir defteri | orderbook:BTCUSDT
сколько стоит эфир | ticker:ETHUSDT
свечи биткоин 1 час | klines:BTCUSDT:1h
скільки коштує біткоїн | ticker:BTCUSDT
ціна ефіру | ticker:ETHUSDT
以太坊价格 | ticker:ETHUSDT
比特币 4小时 K线 | klines:BTCUSDT:4h
イーサリアムの価格 | ticker:ETHUSDT
ビットコイン 日足 | klines:BTCUSDT:1d
이더리움 시세 | ticker:ETHUSDT
솔라나 호가창 | orderbook:SOLUSDT
بيتكوين | ticker:BTCUSDT
harga bitcoin hari ini | ticker:BTCUSDT
harga ethereum | ticker:ETHUSDT
could you tell me how ethereum did over the last week? | klines:ETHUSDT:1d klines:ETHUSDT:1w
hey, can you check what a bnb goes for these days | ticker:BNBUSDT
I'd like to know whether bitcoin is above 90k right now | ticker:BTCUSDT
please pull up the four hour chart for chainlink | klines:LINKUSDT:4h
adapt the plan | any | binance t:quote:* t:symbol:* t:options:*
near-term goals | any | binance t:quote:* t:symbol:* t:options:*
government bond | any | binance t:quote:* t:symbol:* t:options:*
solid foundation | any | binance t:quote:* t:symbol:* t:options:*
linkedin profile | any | binance t:quote:* t:symbol:* t:options:*
dots per inch | any | binance t:quote:* t:symbol:* t:options:*
price of BLORPUSDT | none
XQZUSDT | none
wibblecoin price | none
asdf qwer zxcv | any | binance t:quote:* t:symbol:* t:options:*
apple stock price | t:quote:AAPL
TSLA quote | t:quote:TSLA
nvidia options chain | t:options:NVDA
SPY puts | t:options:SPY
price of microsoft shares | t:quote:MSFT
vix | t:quote:VIX t:symbol:VIX
s&p 500 index level | t:quote:SPX
coinbase stock | t:quote:COIN
gamestop share price | t:quote:GME
`,
);
