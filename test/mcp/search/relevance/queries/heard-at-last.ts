/** A last round of market and account questions as people type them, written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const heardAtLast = labelled(
  'heard at last',
  `
BTC/USDT right now? | ticker:BTCUSDT
what do people pay for an ether | ticker:ETHUSDT
ADA today | ticker:ADAUSDT
how's the bitcoin price looking | ticker:BTCUSDT
sol-usdt | ticker:SOLUSDT
shiba coin cost | ticker:SHIBUSDT
latest quote for TRX | ticker:TRXUSDT
ltc worth | ticker:LTCUSDT
any news on the doge price | ticker:DOGEUSDT
MATIC/USDT | ticker:POLUSDT
render price | ticker:RENDERUSDT
compound token price | ticker:COMPUSDT
synthetix | ticker:SNXUSDT
yearn finance price | ticker:YFIUSDT
sei network | ticker:SEIUSDT
sushiswap token | ticker:SUSHIUSDT
1inch exchange token | ticker:1INCHUSDT
iota price | ticker:IOTAUSDT
neo coin | ticker:NEOUSDT
qtum | ticker:QTUMUSDT
ethfi price | ticker:ETHFIUSDT
turbo token | ticker:TURBOUSDT
neiro price | ticker:NEIROUSDT
eos | ticker:EOSUSDT ticker:AUSDT
jasmy coin price | ticker:JASMYUSDT
mina protocol | ticker:MINAUSDT
bitocin | ticker:BTCUSDT
etherem price | ticker:ETHUSDT
bitcoim order book | orderbook:BTCUSDT
solanna 4h chart | klines:SOLUSDT:4h
dogcoine | ticker:DOGEUSDT
litcoin price | ticker:LTCUSDT
rippple price | ticker:XRPUSDT
chanlink | ticker:LINKUSDT
cosmos price | ticker:ATOMUSDT
btc priced in lira | ticker:BTCTRY
xrp per btc | ticker:XRPBTC
avax/btc 1d | klines:AVAXBTC:1d
bnb → eth | ticker:BNBETH
eth vs euro | ticker:ETHEUR
link in ether | ticker:LINKETH
SOLBNB | ticker:SOLBNB
arb usdc price | ticker:ARBUSDC
euro to usdt | ticker:EURUSDT
show 4h for eth | klines:ETHUSDT:4h
15 minutes chart bitcoin please | klines:BTCUSDT:15m
sol 1-minute candles | klines:SOLUSDT:1m
btc eight hour candles | klines:BTCUSDT:8h
ada monthly | klines:ADAUSDT:1M
ethereum weekly candle | klines:ETHUSDT:1w
bitcoin 12h | klines:BTCUSDT:12h
doge 2 hourly candles | klines:DOGEUSDT:2h
kline XRPUSDT 30m | klines:XRPUSDT:30m
book for link usdt | orderbook:LINKUSDT
doge bids and asks | orderbook:DOGEUSDT
ada order book level 1 | orderbook_l1:ADAUSDT
xrp order book l2 | orderbook_l2:XRPUSDT
eth orderbook imbalance | orderbook_l1:ETHUSDT
spread and slippage for avax | orderbook_l1:AVAXUSDT
what are the buy walls on sol | orderbook_l1:SOLUSDT
current btc bid/ask | orderbook_l1:BTCUSDT
bnb order flow toxicity | order_flow:BNBUSDT
who dominates, buyers or sellers, in sol | order_flow:SOLUSDT
xrp poc | volume_profile:XRPUSDT
volume profile & order flow btc | volume_profile:BTCUSDT & order_flow:BTCUSDT
is someone spoofing eth | market_anomalies:ETHUSDT
wash trading in pepe? | market_anomalies:PEPEUSDT
anomaly detection link | market_anomalies:LINKUSDT
liquidity holes in sol | liquidity_vacuums:SOLUSDT
where could price slip through thin liquidity on ada | liquidity_vacuums:ADAUSDT
eth microstructure | microstructure_health:ETHUSDT
health of the btc orderbook | orderbook_health:BTCUSDT
step size doge | exchange_info:DOGEUSDT
exchange info for avax | exchange_info:AVAXUSDT
min order size btc in usdc | exchange_info:BTCUSDC
avg price sol last 5 min | avg_price:SOLUSDT
recent eth trades | trades:ETHUSDT
btc tape | trades:BTCUSDT
eth, btc order books and sol price | orderbook:ETHUSDT & orderbook:BTCUSDT & ticker:SOLUSDT
link price and 1d candles | ticker:LINKUSDT & klines:LINKUSDT:1d
xrp ticker + trades | ticker:XRPUSDT & trades:XRPUSDT
how are btc, eth and bnb doing | ticker:BTCUSDT & ticker:ETHUSDT & ticker:BNBUSDT
candles 1h of ada and dot | klines:ADAUSDT:1h & klines:DOTUSDT:1h
anything open on my account? orders I mean | open_orders
my balance | account:balances
do I still hold any pepe | account:balances
how big is my link bag | account:balances
show my fills for eth | my_trades:ETHUSDT
cancelled orders on btcusdt | all_orders:BTCUSDT
pending btc orders | open_orders:BTCUSDT
Wie viel ist ein Ether in Bitcoin wert? | ticker:ETHBTC
Dogecoin Kurs in Euro | ticker:DOGEEUR
15-Minuten-Kerzen Ethereum | klines:ETHUSDT:15m
Handelsregeln BTCUSDT | exchange_info:BTCUSDT
prix du dogecoin | ticker:DOGEUSDT
carnet d'ordres de bnb | orderbook:BNBUSDT
bougies 15 minutes bitcoin | klines:BTCUSDT:15m
precio de ada en euros | ticker:ADAEUR
libro de órdenes de bitcoin y ethereum | orderbook:BTCUSDT & orderbook:ETHUSDT
diferencial de compra venta sol | orderbook_l1:SOLUSDT
gráfico semanal do bitcoin | klines:BTCUSDT:1w
preço da solana em euro | ticker:SOLEUR
prezzo bitcoin oggi | ticker:BTCUSDT
grafico giornaliero di cardano | klines:ADAUSDT:1d
prijs van solana in euro | ticker:SOLEUR
uurgrafiek bitcoin | klines:BTCUSDT:1h
wykres dzienny ethereum | klines:ETHUSDT:1d
cena solany | ticker:SOLUSDT
dogecoin fiyatı | ticker:DOGEUSDT
bitcoin günlük grafik | klines:BTCUSDT:1d
сколько стоит солана | ticker:SOLUSDT
график биткоина за день | klines:BTCUSDT:1d ticker:BTCUSDT
курс эфира к биткоину | ticker:ETHBTC
мої відкриті ордери | open_orders
瑞波币价格 | ticker:XRPUSDT
比特币深度 | orderbook:BTCUSDT orderbook_l2:BTCUSDT
狗狗币 15分钟 K线 | klines:DOGEUSDT:15m
ドージコイン 価格 | ticker:DOGEUSDT
ビットコイン 板 | orderbook:BTCUSDT
리플 가격 | ticker:XRPUSDT
이더리움 일봉 | klines:ETHUSDT:1d
سعر دوجكوين اليوم | ticker:DOGEUSDT
सोलाना का भाव | ticker:SOLUSDT
giá solana bao nhiêu | ticker:SOLUSDT
harga xrp sekarang | ticker:XRPUSDT
methodical approach | any | binance t:quote:* t:symbol:* t:options:*
link to the doc | any | binance t:quote:* t:symbol:* t:options:*
soluble fiber | any | binance t:quote:* t:symbol:* t:options:*
adaptive design | any | binance t:quote:* t:symbol:* t:options:*
near the station | any | binance t:quote:* t:symbol:* t:options:*
one more time | any | binance t:quote:* t:symbol:* t:options:*
resolution of the board | any | binance t:quote:* t:symbol:* t:options:*
bonded warehouse | any | binance t:quote:* t:symbol:* t:options:*
ripple effects in supply chains | any | binance t:quote:* t:symbol:* t:options:*
stellar review | any | binance t:quote:* t:symbol:* t:options:*
avalanche warning in the alps | any | binance t:quote:* t:symbol:* t:options:*
gaming night | any | binance t:quote:* t:symbol:* t:options:*
make a list of things | any | binance t:quote:* t:symbol:* t:options:*
flow of the meeting | any | binance t:quote:* t:symbol:* t:options:*
gas bill | any | binance t:quote:* t:symbol:* t:options:*
hot summer | any | binance t:quote:* t:symbol:* t:options:*
mask mandate | any | binance t:quote:* t:symbol:* t:options:*
price quote for the kitchen renovation | any | binance t:quote:* t:symbol:* t:options:*
XYZABCUSDT | none
moonrocketcoin price | none
candles for GRBLUSDT | none
hmm | any | binance t:quote:* t:symbol:* t:options:*
apple quote | t:quote:AAPL
how much is a share of Microsoft | t:quote:MSFT
intel stock price | t:quote:INTC
`,
);
