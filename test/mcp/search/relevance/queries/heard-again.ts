/** More market and account questions as people type them, in other words, written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const heardAgain = labelled(
  'heard again',
  `
what's the going rate for a bitcoin these days | ticker:BTCUSDT
gimme eth's price real quick | ticker:ETHUSDT
is solana green or red today | ticker:SOLUSDT
ripple coin usd value | ticker:XRPUSDT
how's cardano holding up | ticker:ADAUSDT
where's link trading | ticker:LINKUSDT
Dogecoin to USD | ticker:DOGEUSDT
convert 1 btc to usdt | ticker:BTCUSDT
0.5 eth in dollars | ticker:ETHUSDT
how much are 100 doge worth | ticker:DOGEUSDT
bch | ticker:BCHUSDT
BNBUSDT last price | ticker:BNBUSDT
PEPE/USDT | ticker:PEPEUSDT
XLMUSDT ticker 24h | ticker:XLMUSDT
1000sats usdt | ticker:1000SATSUSDT
1mbabydoge | ticker:1MBABYDOGEUSDT
baby doge coin | ticker:1MBABYDOGEUSDT
ethereum name service price | ticker:ENSUSDT
immutable x price | ticker:IMXUSDT
arkham token price | ticker:ARKMUSDT
bonkcoin | ticker:BONKUSDT
pepecoin price | ticker:PEPEUSDT
shitcoin | any | binance t:quote:* t:symbol:* t:options:*
theta network token price | ticker:THETAUSDT
fetch.ai price | ticker:FETUSDT
oasis rose price | ticker:ROSEUSDT
gala games coin price | ticker:GALAUSDT
chiliz | ticker:CHZUSDT
enjin coin | ticker:ENJUSDT
layerzero price | ticker:ZROUSDT
zksync token | ticker:ZKUSDT
starknet price | ticker:STRKUSDT
eigenlayer price | ticker:EIGENUSDT
wif price | ticker:WIFUSDT
kusama | ticker:KSMUSDT
conflux token price | ticker:CFXUSDT
luna classic | ticker:LUNCUSDT
terra classic usd price | ticker:USTCUSDT ticker:LUNCUSDT
bitocin price now | ticker:BTCUSDT
bitcoiin | ticker:BTCUSDT
eethereum price | ticker:ETHUSDT
ethreeum | ticker:ETHUSDT
slana price | ticker:SOLUSDT
dgoecoin price | ticker:DOGEUSDT
carrdano | ticker:ADAUSDT
polkadott | ticker:DOTUSDT
uniswp price | ticker:UNIUSDT
shibba inu | ticker:SHIBUSDT
chainlnik | ticker:LINKUSDT
hedra hashgraph price | ticker:HBARUSDT
avalanchee | ticker:AVAXUSDT
ETHUSTD | ticker:ETHUSDT
BTCUSDTT | ticker:BTCUSDT
SOLSUDT price | ticker:SOLUSDT
whats one eth worth in bitcoin | ticker:ETHBTC
bitcoin price expressed in euro | ticker:BTCEUR
LINK BTC | ticker:LINKBTC
ltc to btc exchange rate | ticker:LTCBTC
shib in lira | ticker:SHIBTRY
how many sol for one bitcoin | ticker:SOLBTC
xrp/eur orderbook | orderbook:XRPEUR
ada-eth | ticker:ADAETH
trx quoted in eth | ticker:TRXETH
bnb euro price | ticker:BNBEUR
price of ether denominated in btc | ticker:ETHBTC
the btc-fdusd pair | ticker:BTCFDUSD
doge eur 1h | klines:DOGEEUR:1h
is eth outperforming btc | ticker:ETHBTC ticker:ETHUSDT
old matic token, whats it at | ticker:POLUSDT
fantom order book | orderbook:SUSDT
FTMUSDT candles 4h | klines:SUSDT:4h
show me rndr's daily chart | klines:RENDERUSDT:1d
how did bitcoin perform this month | klines:BTCUSDT:1d
btc price two weeks ago | klines:BTCUSDT:1d
what was ether worth yesterday | klines:ETHUSDT:1d
sol movement during the past 3 hours | klines:SOLUSDT:1h klines:SOLUSDT:15m klines:SOLUSDT:5m
XRP since January | klines:XRPUSDT:1d klines:XRPUSDT:1w
bnb last 24 hours | ticker:BNBUSDT
4hr ethereum | klines:ETHUSDT:4h
quarter-hourly btc candles | klines:BTCUSDT:15m
candlesticks, 30 minutes, ADA | klines:ADAUSDT:30m
one-hour chart of polkadot | klines:DOTUSDT:1h
D1 sol | klines:SOLUSDT:1d
W1 btc chart | klines:BTCUSDT:1w
link 3m klines | klines:LINKUSDT:3m
eth price action 5min | klines:ETHUSDT:5m
OHLC data for doge, one week bars | klines:DOGEUSDT:1w
twelve hour candles for xrp | klines:XRPUSDT:12h
who's buying btc right now, market trades | trades:BTCUSDT
last executed trades on ltc | trades:LTCUSDT
trade tape of sol | trades:SOLUSDT
any whales stacking bids on eth? show the order book | orderbook:ETHUSDT
top of the book for ADAUSDT | orderbook_l1:ADAUSDT
what's the mid price on dot | orderbook_l1:DOTUSDT
gap between bid and ask for link | orderbook_l1:LINKUSDT
how thick is the btc order book | orderbook:BTCUSDT orderbook_l2:BTCUSDT
what would a market sell of 3 btc cost me in slippage | orderbook_l1:BTCUSDT
estimated price impact for 100k usdt of xrp | orderbook_l1:XRPUSDT
level two quotes eth | orderbook_l2:ETHUSDT
20 levels of the sol book | orderbook:SOLUSDT orderbook_l2:SOLUSDT
net taker flow eth | order_flow:ETHUSDT
is buy pressure outweighing sell pressure on bnb | order_flow:BNBUSDT
cvd bitcoin | order_flow:BTCUSDT
order flow imbalance for sol | order_flow:SOLUSDT
where's the value area for ltc | volume_profile:LTCUSDT
high volume node of btc | volume_profile:BTCUSDT
volume histogram by price for eth | volume_profile:ETHUSDT
where did most trading in xrp take place | volume_profile:XRPUSDT
could a flash crash hit doge | market_anomalies:DOGEUSDT
spoofing in eth order book | market_anomalies:ETHUSDT
fishy stuff going on in shib | market_anomalies:SHIBUSDT
hidden orders on link | market_anomalies:LINKUSDT
gaps in liquidity below price on btc | liquidity_vacuums:BTCUSDT
air pockets in the sol book | liquidity_vacuums:SOLUSDT
market quality score for eth | microstructure_health:ETHUSDT
microstructure report on avax | microstructure_health:AVAXUSDT
is the btc order book stream connected | orderbook_health:BTCUSDT
stale orderbook check xrp | orderbook_health:XRPUSDT
how many decimals does doge support | exchange_info:DOGEUSDT
smallest amount of eth I can buy | exchange_info:ETHUSDT
LOT_SIZE of BTCUSDT | exchange_info:BTCUSDT
PRICE_FILTER ethusdt | exchange_info:ETHUSDT
rolling average price of link | avg_price:LINKUSDT
average price of bitcoin over 5 minutes | avg_price:BTCUSDT
show bitcoin's price together with its spread and order flow | ticker:BTCUSDT & orderbook_l1:BTCUSDT & order_flow:BTCUSDT
pepe, bonk, floki and wif | ticker:PEPEUSDT & ticker:BONKUSDT & ticker:FLOKIUSDT & ticker:WIFUSDT
eth hourly and weekly candles | klines:ETHUSDT:1h & klines:ETHUSDT:1w
xrp spread, ada spread | orderbook_l1:XRPUSDT & orderbook_l1:ADAUSDT
volume profile for btc and anomalies for eth | volume_profile:BTCUSDT & market_anomalies:ETHUSDT
aave + uni price | ticker:AAVEUSDT & ticker:UNIUSDT
sol/btc and eth/btc | ticker:SOLBTC & ticker:ETHBTC
my balances and the btc price | account:balances & ticker:BTCUSDT
orders I have open right now | open_orders
have any of my orders not been filled yet | open_orders
any limit orders of mine on sol | open_orders:SOLUSDT
what crypto do I own | account:balances
how much doge is in my wallet | account:balances
remaining usdt balance | account:balances
when did I last buy sol | my_trades:SOLUSDT
past eth orders of mine | all_orders:ETHUSDT
which bnb trades did I make | my_trades:BNBUSDT
Preis von Cardano bitte | ticker:ADAUSDT
Ist Solana heute gestiegen? | ticker:SOLUSDT
Volumenprofil BTC | volume_profile:BTCUSDT
Spread bei Ether | orderbook_l1:ETHUSDT
letzte Woche Bitcoin | klines:BTCUSDT:1d
le cours du solana en euros | ticker:SOLEUR
écart achat-vente bitcoin | orderbook_l1:BTCUSDT
anomalies sur le marché doge | market_anomalies:DOGEUSDT
bougies hebdomadaires de l'ether | klines:ETHUSDT:1w
mi historial de operaciones en eth | my_trades:ETHUSDT
qué precio tiene el dogecoin | ticker:DOGEUSDT
perfil de volumen de solana | volume_profile:SOLUSDT
libro de órdenes xrp | orderbook:XRPUSDT
quanto está o cardano | ticker:ADAUSDT
minhas ordens em aberto | open_orders
gráfico de 1 hora do ethereum | klines:ETHUSDT:1h
quanto costa un ether | ticker:ETHUSDT
candele 4 ore solana | klines:SOLUSDT:4h
ordini aperti | open_orders
orderboek van ethereum | orderbook:ETHUSDT
koers van cardano | ticker:ADAUSDT
po ile jest dogecoin | ticker:DOGEUSDT
arkusz zleceń btc | orderbook:BTCUSDT
solana fiyatı ne kadar | ticker:SOLUSDT
4 saatlik bitcoin mumları | klines:BTCUSDT:4h
курс догикоина | ticker:DOGEUSDT
стакан биткоина | orderbook:BTCUSDT
недельные свечи эфира | klines:ETHUSDT:1w
мій баланс | account:balances
狗狗币 现价 | ticker:DOGEUSDT
以太坊 订单簿 | orderbook:ETHUSDT
比特币 日线 | klines:BTCUSDT:1d
リップルの板 | orderbook:XRPUSDT
ソラナ 1時間足 | klines:SOLUSDT:1h
비트코인 1시간봉 | klines:BTCUSDT:1h
내 잔고 | account:balances
سعر الإيثيريوم | ticker:ETHUSDT
سعر سولانا | ticker:SOLUSDT
इथेरियम की कीमत | ticker:ETHUSDT
giá ethereum | ticker:ETHUSDT
biểu đồ bitcoin 4 giờ | klines:BTCUSDT:4h
harga dogecoin | ticker:DOGEUSDT
grafik bitcoin 1 jam | klines:BTCUSDT:1h
pris på bitcoin | ticker:BTCUSDT
cena ethereum | ticker:ETHUSDT
preț bitcoin | ticker:BTCUSDT
τιμή bitcoin | ticker:BTCUSDT
ราคาบิตคอยน์ | ticker:BTCUSDT
מחיר ביטקוין | ticker:BTCUSDT
hitting the near post | any | binance t:quote:* t:symbol:* t:options:*
adaptation of the novel | any | binance t:quote:* t:symbol:* t:options:*
operation manual | any | binance t:quote:* t:symbol:* t:options:*
ethical guidelines | any | binance t:quote:* t:symbol:* t:options:*
solo trip | any | binance t:quote:* t:symbol:* t:options:*
linking words | any | binance t:quote:* t:symbol:* t:options:*
trumpet lessons | any | binance t:quote:* t:symbol:* t:options:*
unified design | any | binance t:quote:* t:symbol:* t:options:*
apology letter | any | binance t:quote:* t:symbol:* t:options:*
metadata schema | any | binance t:quote:* t:symbol:* t:options:*
ABCXYZUSDT price | none
GLORPUSDT order book | none
flibbercoin candles | none
$ZZQX | none
lorem ipsum dolor | any | binance t:quote:* t:symbol:* t:options:*
who won the world cup | any | binance t:quote:* t:symbol:* t:options:*
qwertyuiop | any | binance t:quote:* t:symbol:* t:options:*
what does amazon stock cost | t:quote:AMZN
GOOGL price | t:quote:GOOGL
tesla calls | t:options:TSLA
nasdaq 100 index | t:quote:NDX t:quote:QQQ
palantir quote | t:quote:PLTR
disney shares | t:quote:DIS
QQQ option chain | t:options:QQQ
berkshire class b price | t:quote:BRK*
netflix stock price and options | t:quote:NFLX & t:options:NFLX
`,
);
