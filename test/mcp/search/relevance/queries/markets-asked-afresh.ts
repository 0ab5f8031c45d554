/** Markets and accounts, as keywords and in sentences; and what only looks like it. Written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const marketsAskedAfresh = [
  ...labelled(
    'markets and accounts, asked afresh in English',
    `
BTCUSDT current price 24h change | ticker:BTCUSDT
current BTC/USDT spot price Binance | ticker:BTCUSDT
ETH 24h change percent | ticker:ETHUSDT
Could you check where solana is right now? | ticker:SOLUSDT
cardano coin value today | ticker:ADAUSDT
how's avalanche doing today | ticker:AVAXUSDT
chainlink crypto price usd | ticker:LINKUSDT
What does one litecoin go for these days? | ticker:LTCUSDT
near protocol price in usdc | ticker:NEARUSDC
shiba inu price usd today | ticker:SHIBUSDT
dogwifhat token, what is it worth | ticker:WIFUSDT
toncoin rate | ticker:TONUSDT
hedera price now | ticker:HBARUSDT
stellar lumens 24h low | ticker:XLMUSDT
internet computer icp quote | ticker:ICPUSDT
worldcoin market price | ticker:WLDUSDT
price of pax gold | ticker:PAXGUSDT
wrapped bitcoin wbtc value | ticker:WBTCUSDT
what is the official trump coin worth | ticker:TRUMPUSDT
pudgy penguins token price | ticker:PENGUUSDT
ldo lido dao market price | ticker:LDOUSDT
1inch token value | ticker:1INCHUSDT
币安人生 price | ticker:币安人生USDT
Did XRP go up or down in the last day? | ticker:XRPUSDT
What's one ether worth in dollars? | ticker:ETHUSDT
how much are dogecoins | ticker:DOGEUSDT
btc px | ticker:BTCUSDT
xbt last price | ticker:BTCUSDT
wen 100k btc | ticker:BTCUSDT
etherium price | ticker:ETHUSDT
solanna price today | ticker:SOLUSDT
dodgecoin 24h volume | ticker:DOGEUSDT
price of cardanno | ticker:ADAUSDT
avalanch coin price | ticker:AVAXUSDT
litcoin value | ticker:LTCUSDT
bitcoim price | ticker:BTCUSDT
sol in bnb | ticker:SOLBNB
price of LINK quoted in ETH | ticker:LINKETH
xrp/eur | ticker:XRPEUR
how much bitcoin is one ether | ticker:ETHBTC
doge versus the euro | ticker:DOGEEUR
how does ada do against btc | ticker:ADABTC
ETH-USDC price | ticker:ETHUSDC
what does bitcoin cost in turkish lira | ticker:BTCTRY
solana priced in euros | ticker:SOLEUR
ltc to eth ratio | ticker:LTCETH
matic price today | ticker:POLUSDT
fantom ftm last price | ticker:SUSDT
RNDR token price | ticker:RENDERUSDT
polygon matic 1h candles | klines:POLUSDT:1h
BTCUSDT klines 15m | klines:BTCUSDT:15m
Binance SOLUSDT 4h klines recent | klines:SOLUSDT:4h
weekly chart of ethereum | klines:ETHUSDT:1w
monthly bars for xrp | klines:XRPUSDT:1M
doge five minute chart | klines:DOGEUSDT:5m
hourly ohlc for link | klines:LINKUSDT:1h
show me a 2h chart for avax | klines:AVAXUSDT:2h
1-minute candlesticks ada | klines:ADAUSDT:1m
half hour candles on bnb | klines:BNBUSDT:30m
three day candles for btc | klines:BTCUSDT:3d
ltc price history | klines:LTCUSDT:*
How did ethereum trade over the past month? | klines:ETHUSDT:* ticker:ETHUSDT
xrp order book depth | orderbook*:XRPUSDT
top of book for sol | orderbook*:SOLUSDT
best bid and ask avax | orderbook*:AVAXUSDT
what is the bid-ask spread on bnb right now | orderbook*:BNBUSDT
how thick is the doge book | orderbook*:DOGEUSDT
resting bids on the ltc book | orderbook*:LTCUSDT
what slippage would I get selling 50 eth | orderbook*:ETHUSDT
big sell walls in sui | orderbook*:SUIUSDT
ETHUSDT order book liquidity depth imbalance Binance | orderbook*:ETHUSDT
buy vs sell pressure eth | order_flow:ETHUSDT
cumulative delta sol | order_flow:SOLUSDT
are buyers or sellers more aggressive in xrp | order_flow:XRPUSDT
volume profile link | volume_profile:LINKUSDT
point of control for bitcoin | volume_profile:BTCUSDT
value area high for eth | volume_profile:ETHUSDT
anything strange going on in the doge market | market_anomalies:DOGEUSDT
spoofing on pepe | market_anomalies:PEPEUSDT
flash crash risk bnb | market_anomalies:BNBUSDT microstructure_health:BNBUSDT
is the btc market healthy | microstructure_health:BTCUSDT orderbook_health:BTCUSDT
order book health of sol | orderbook_health:SOLUSDT microstructure_health:SOLUSDT
ada microstructure score | microstructure_health:ADAUSDT
liquidity gaps in near | liquidity_vacuums:NEARUSDT
latest trades on bch | trades:BCHUSDT
time and sales doge | trades:DOGEUSDT
average price of ltc over the last 5 minutes | avg_price:LTCUSDT
tick size of BTCUSDT | exchange_info:BTCUSDT
smallest amount of sol I can order | exchange_info:SOLUSDT
what is the min notional on ada | exchange_info:ADAUSDT
btc and eth spot prices | ticker:BTCUSDT & ticker:ETHUSDT
sol price and order book | ticker:SOLUSDT & orderbook*:SOLUSDT
doge, shib and pepe prices | ticker:DOGEUSDT & ticker:SHIBUSDT & ticker:PEPEUSDT
btc eth sol 1h candles | klines:BTCUSDT:1h & klines:ETHUSDT:1h & klines:SOLUSDT:1h
ltc or bch, which one moved more today | ticker:LTCUSDT & ticker:BCHUSDT
order flow and volume profile for link | order_flow:LINKUSDT & volume_profile:LINKUSDT
ETHUSDT & SOLUSDT recent trades | trades:ETHUSDT & trades:SOLUSDT
market health and anomalies of btc | microstructure_health:BTCUSDT & market_anomalies:BTCUSDT
poc of eth and sol | volume_profile:ETHUSDT & volume_profile:SOLUSDT
my binance balances please | account:balances
how much usdt do I have on binance | account:balances
do I still have any open orders | open_orders*
pending limit orders for eth | open_orders:ETHUSDT
show the trades I made in sol | my_trades:SOLUSDT
my order history on btc | all_orders:BTCUSDT
has my eth sell order been filled | open_orders:ETHUSDT all_orders:ETHUSDT my_trades:ETHUSDT
free and locked balance | account:balances
what positions do I have at tastytrade | t:positions:*
tastytrade positions unrealized P&L | t:positions:*
my ira positions | t:positions:5WT00002
net liq | t:balances:*
how much buying power do I have left | t:balances:*
AAPL stock quote | t:quote:AAPL
meta share price | t:quote:META
alphabet class a price | t:quote:GOOGL
coinbase stock price | t:quote:COIN
palantir technologies last trade | t:quote:PLTR t:symbol:PLTR
SPY option chain next month | t:options:SPY*
put options on Microsoft | t:options:MSFT*
nvda calls expiring in 30 days | t:options:NVDA*
strikes for qqq | t:options:QQQ*
where is the S&P 500 index now | t:quote:SPX t:quote:SPY
walmart vs target stock | t:quote:WMT & t:quote:TGT
do I have a short position in tesla | t:positions:5WT00001
e-mini futures quote | t:quote:/ES* t:quote:%2FES* t:symbol:*ES*
cash in my roth ira | t:balances:5WT00002
tastytrade account list | t:account:*
joint account balance | t:balances:5WT00003
my stock portfolio | t:positions:*
eli lilly share price | t:quote:LLY
`,
  ),
  ...labelled(
    'markets and accounts, asked afresh elsewhere',
    `
cuánto vale un bitcoin hoy | ticker:BTCUSDT
profundidad del libro de órdenes de solana | orderbook*:SOLUSDT
velas de 4 horas de ethereum | klines:ETHUSDT:4h
mis órdenes abiertas en binance | open_orders*
preço do ether em euros | ticker:ETHEUR
qual o volume do dogecoin nas últimas 24 horas | ticker:DOGEUSDT
minhas posições na tastytrade | t:positions:*
quel est le cours du solana | ticker:SOLUSDT
carnet d'ordres de xrp | orderbook*:XRPUSDT
bougies journalières du bitcoin | klines:BTCUSDT:1d
mon solde binance | account:balances
Wie steht Ethereum gerade? | ticker:ETHUSDT
Stundenkerzen für Litecoin | klines:LTCUSDT:1h
Orderbuch von Cardano | orderbook*:ADAUSDT
Apple Aktie Kurs heute | t:quote:AAPL
quanto costa un bitcoin adesso | ticker:BTCUSDT
i miei ordini aperti su eth | open_orders:ETHUSDT
azioni Nvidia quotazione | t:quote:NVDA
сколько сейчас стоит эфир | ticker:ETHUSDT
стакан заявок по биткоину | orderbook*:BTCUSDT
мой баланс на бинансе | account:balances
дневные свечи солана | klines:SOLUSDT:1d
ціна біткоїна сьогодні | ticker:BTCUSDT
покажи мої відкриті ордери на біткоїн | open_orders:BTCUSDT
bitcoin kaç lira | ticker:BTCTRY
eth emir defteri | orderbook*:ETHUSDT
jaka jest cena bitcoina | ticker:BTCUSDT
świece godzinowe eth | klines:ETHUSDT:1h
wat is de koers van cardano | ticker:ADAUSDT
welke orders van mij staan nog open | open_orders*
比特币现在多少钱 | ticker:BTCUSDT
以太坊15分钟K线 | klines:ETHUSDT:15m
狗狗币盘口深度 | orderbook*:DOGEUSDT
ビットコインの現在価格 | ticker:BTCUSDT
イーサリアムの日足チャート | klines:ETHUSDT:1d
리플 현재 시세 | ticker:XRPUSDT
سعر الإيثريوم اليوم | ticker:ETHUSDT
बिटकॉइन का भाव क्या है | ticker:BTCUSDT
berapa harga solana sekarang | ticker:SOLUSDT
giá ethereum hôm nay bao nhiêu | ticker:ETHUSDT
`,
  ),
  ...labelled(
    'what only looks like a market',
    `
BTCUSDX | none
price of ZZTOPCOIN | none
FOOBARUSDT order book | none
quote for QWXYZ | none
candles of glorpcoin 4h | none
XYZQUSDT depth | none
asdfgh qwerty zxcvb | none
blorp fnord wibble | none
?!?! | none
xkcdqzv | none
a method for cleaning windows | any | binance tastytrade
linked list implementation in c | any | binance tastytrade
a chemical solution of salt in water | any | binance tastytrade
dotted half note in music notation | any | binance tastytrade
I want to eat apples in autumn | any | binance tastytrade
hotel near the train station | any | binance tastytrade
sandcastle on the beach | any | binance tastytrade
nice people at the party | any | binance tastytrade
a magic trick for kids | any | binance tastytrade
gas bill for the flat | any | binance tastytrade
the sun is shining outside | any | binance tastytrade
target audience for the campaign | any | binance tastytrade
visa application for Japan | any | binance tastytrade
atomic number of iron | any | binance tastytrade
amazon rainforest animals | any | binance tastytrade
funny meme of a cat | any | binance tastytrade
what is the key to happiness | any | binance tastytrade
request a day off next week | any | binance tastytrade
it is not hot today, is it | any | binance tastytrade
how to bank a turn on a bicycle | any | binance tastytrade
`,
  ),
];
