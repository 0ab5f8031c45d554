/** Market questions within sentences, by less common names, in further languages, and sentences that are about no market. */
import { labelled } from '../labels.ts';

export const heardInSentences = labelled(
  'heard in sentences',
  `
My boss wants to know the ethereum price, can you fetch it? | ticker:ETHUSDT
I'm writing a report and need bitcoin's 24 hour volume | ticker:BTCUSDT
before I go to bed: what's dogecoin at? | ticker:DOGEUSDT
is it a good moment to sell my solana? | ticker:SOLUSDT account:balances
tell me everything about cardano | ticker:ADAUSDT
explain what is happening with XRP today | ticker:XRPUSDT
price check on litecoin and monero | ticker:LTCUSDT
what's up with shiba | ticker:SHIBUSDT
did bitcoin crash today | ticker:BTCUSDT
how volatile is doge | ticker:DOGEUSDT klines:DOGEUSDT:1d microstructure_health:DOGEUSDT
is NEAR a good buy | ticker:NEARUSDT
OP price | ticker:OPUSDT
price of OP token | ticker:OPUSDT
how much is one APT | ticker:APTUSDT
ATOM | ticker:ATOMUSDT
FLOW price | ticker:FLOWUSDT
gas token price | ticker:GASUSDT
arweave | ticker:ARUSDT
the sandbox token | ticker:SANDUSDT
mask network | ticker:MASKUSDT
people token price | ticker:PEOPLEUSDT
not coin price | ticker:NOTUSDT
notcoin | ticker:NOTUSDT
banana gun | ticker:BANANAUSDT
harmony one | ticker:ONEUSDT
threshold token price | ticker:TUSDT
wormhole coin | ticker:WUSDT
sonic price | ticker:SUSDT
space id | ticker:IDUSDT
request network price | ticker:REQUSDT
sun token price | ticker:SUNUSDT
magic eden | ticker:MEUSDT
virtuals protocol | ticker:VIRTUALUSDT
pudgy penguins | ticker:PENGUUSDT
mantra om price | ticker:OMUSDT
stacks stx | ticker:STXUSDT
ordinals ordi price | ticker:ORDIUSDT
bitcoins price in usd | ticker:BTCUSDT
sol price usd | ticker:SOLUSDT
eth usdc 5m candles | klines:ETHUSDC:5m
eth usdt order book | orderbook:ETHUSDT
btc/try 4 hours | klines:BTCTRY:4h
how much euro do I get for one ethereum | ticker:ETHEUR
1 sol = ? eth | ticker:SOLETH
sol to eth conversion | ticker:SOLETH
btc eur vs btc usdt | ticker:BTCEUR & ticker:BTCUSDT
candles please: btc, 4h | klines:BTCUSDT:4h
hourly bitcoin | klines:BTCUSDT:1h
show eth on the daily | klines:ETHUSDT:1d
xrp 4-hour timeframe | klines:XRPUSDT:4h
weekly bnb | klines:BNBUSDT:1w
one month candles for link | klines:LINKUSDT:1M
5 min btc | klines:BTCUSDT:5m
sol 2h bars | klines:SOLUSDT:2h
btc 1 day 1 hour candles | klines:BTCUSDT:1d & klines:BTCUSDT:1h
last 50 4h candles of ada | klines:ADAUSDT:4h
ethereum chart last month | klines:ETHUSDT:1d klines:ETHUSDT:1M
how was btc on monday | klines:BTCUSDT:1d ticker:BTCUSDT
performance of solana over 30 days | klines:SOLUSDT:1d ticker:SOLUSDT
asks for eth | orderbook:ETHUSDT orderbook_l1:ETHUSDT
show me the first 10 bids of sol | orderbook:SOLUSDT
what's the ask on bnb | orderbook_l1:BNBUSDT
order book pressure btc | order_flow:BTCUSDT orderbook_l1:BTCUSDT orderbook:BTCUSDT
is there a big sell wall above btc | orderbook_l1:BTCUSDT
how liquid is pepe | liquidity_vacuums:PEPEUSDT orderbook_l1:PEPEUSDT microstructure_health:PEPEUSDT
support and resistance for eth from volume | volume_profile:ETHUSDT
volume nodes doge | volume_profile:DOGEUSDT
delta on btc | order_flow:BTCUSDT
are bulls or bears in control of eth | order_flow:ETHUSDT
any quote stuffing or icebergs on sol | market_anomalies:SOLUSDT
is the ada market manipulated | market_anomalies:ADAUSDT
unusual trading activity xrp | market_anomalies:XRPUSDT
market health of bnb and eth | microstructure_health:BNBUSDT & microstructure_health:ETHUSDT
orderbook health btc, microstructure health btc | orderbook_health:BTCUSDT & microstructure_health:BTCUSDT
filters for pepe | exchange_info:PEPEUSDT
trading hours and rules for btcusdt | exchange_info:BTCUSDT
is 1INCHUSDT tradable | exchange_info:1INCHUSDT
what order types does ETHUSDT allow | exchange_info:ETHUSDT
min qty of sol | exchange_info:SOLUSDT
eth average price and spread | avg_price:ETHUSDT & orderbook_l1:ETHUSDT
show btc order book, trades and volume profile | orderbook:BTCUSDT & trades:BTCUSDT & volume_profile:BTCUSDT
compare spreads of sol and avax | orderbook_l1:SOLUSDT & orderbook_l1:AVAXUSDT
eth 15m and order flow | klines:ETHUSDT:15m & order_flow:ETHUSDT
price of btc, depth of eth, candles of sol 1h | ticker:BTCUSDT & orderbook:ETHUSDT & klines:SOLUSDT:1h
dot vs ksm | ticker:DOTUSDT & ticker:KSMUSDT
which coins do I have | account:balances
what's in my binance account | account:balances
my free usdt | account:balances
show my positions on binance | account:balances
list open orders for bitcoin | open_orders:BTCUSDT
did my eth sell order fill | all_orders:ETHUSDT open_orders:ETHUSDT
status of my sol orders | open_orders:SOLUSDT all_orders:SOLUSDT
my doge trade history | my_trades:DOGEUSDT
my last 10 fills on btcusdt | my_trades:BTCUSDT
all orders ever placed on link | all_orders:LINKUSDT
Zeig mir das Orderbuch von BTC | orderbook:BTCUSDT
Markttiefe Ethereum | orderbook:ETHUSDT orderbook_l2:ETHUSDT
Kaufdruck bei Solana | order_flow:SOLUSDT
Was hat Bitcoin diese Woche gemacht? | klines:BTCUSDT:1d
Durchschnittspreis Ether | avg_price:ETHUSDT
Mindestordergröße SHIB | exchange_info:SHIBUSDT
Marktanomalien bei XRP | market_anomalies:XRPUSDT
Liquiditätslücken BTC | liquidity_vacuums:BTCUSDT
flux d'ordres sur bitcoin | order_flow:BTCUSDT
profil de volume eth | volume_profile:ETHUSDT
combien j'ai de bitcoins | account:balances
mes derniers trades sur sol | my_trades:SOLUSDT
derniers échanges bnb | trades:BNBUSDT
presión compradora en ethereum | order_flow:ETHUSDT
cuántos bitcoins tengo | account:balances
profundidad de mercado de ada | orderbook:ADAUSDT orderbook_l2:ADAUSDT
velas semanales de doge | klines:DOGEUSDT:1w
anomalías en el mercado de solana | market_anomalies:SOLUSDT
fluxo de ordens btc | order_flow:BTCUSDT
meu saldo | account:balances
últimas negociações do ethereum | trades:ETHUSDT
profilo volumetrico bitcoin | volume_profile:BTCUSDT
flusso ordini eth | order_flow:ETHUSDT
il mio saldo binance | account:balances
volumeprofiel van btc | volume_profile:BTCUSDT
wat is de spread van eth | orderbook_l1:ETHUSDT
profil wolumenu btc | volume_profile:BTCUSDT
spread eth | orderbook_l1:ETHUSDT
historia moich zleceń btc | all_orders:BTCUSDT
btc hacim profili | volume_profile:BTCUSDT
ethereum alım satım farkı | orderbook_l1:ETHUSDT
профиль объема биткоина | volume_profile:BTCUSDT
дельта эфира | order_flow:ETHUSDT
спред солана | orderbook_l1:SOLUSDT
аномалии на рынке биткоина | market_anomalies:BTCUSDT
比特币 订单流 | order_flow:BTCUSDT
以太坊 成交量分布 | volume_profile:ETHUSDT
索拉纳 点差 | orderbook_l1:SOLUSDT
以太坊上周走势 | klines:ETHUSDT:1d
ビットコインの出来高プロファイル | volume_profile:BTCUSDT
イーサリアムのスプレッド | orderbook_l1:ETHUSDT
未約定注文 | open_orders
비트코인 매물대 | volume_profile:BTCUSDT
이더리움 스프레드 | orderbook_l1:ETHUSDT
미체결 주문 | open_orders
دفتر أوامر البيتكوين | orderbook:BTCUSDT
رصيدي | account:balances
बिटकॉइन चार्ट | klines:BTCUSDT:1d
मेरा बैलेंस | account:balances
sổ lệnh bitcoin | orderbook:BTCUSDT
số dư của tôi | account:balances
buku order ethereum | orderbook:ETHUSDT
saldo saya | account:balances
harga solana minggu ini | klines:SOLUSDT:1d ticker:SOLUSDT
we need to link these two records | any | binance t:quote:* t:symbol:* t:options:*
the dot on the i | any | binance t:quote:* t:symbol:* t:options:*
uniform delivery | any | binance t:quote:* t:symbol:* t:options:*
solar power | any | binance t:quote:* t:symbol:* t:options:*
adagio music | any | binance t:quote:* t:symbol:* t:options:*
ethos of the team | any | binance t:quote:* t:symbol:* t:options:*
compounding interest | any | binance t:quote:* t:symbol:* t:options:*
apex predator | any | binance t:quote:* t:symbol:* t:options:*
flowers for mom | any | binance t:quote:* t:symbol:* t:options:*
dashboard access | any | binance t:quote:* t:symbol:* t:options:*
atomic physics lecture | any | binance t:quote:* t:symbol:* t:options:*
makers faire tickets | any | binance t:quote:* t:symbol:* t:options:*
near future plans | any | binance t:quote:* t:symbol:* t:options:*
one on one with Sarah | any | binance t:quote:* t:symbol:* t:options:*
high priority items | any | binance t:quote:* t:symbol:* t:options:*
order a pizza | any | binance t:quote:* t:symbol:* t:options:*
market research summary | any | binance t:quote:* t:symbol:* t:options:*
trade show booth | any | binance t:quote:* t:symbol:* t:options:*
price of milk | any | binance t:quote:* t:symbol:* t:options:*
weekly sync | any | binance t:quote:* t:symbol:* t:options:*
daily standup | any | binance t:quote:* t:symbol:* t:options:*
monthly report | any | binance t:quote:* t:symbol:* t:options:*
balance between work and family | any | binance t:quote:* t:symbol:* t:options:*
volume of the sphere | any | binance t:quote:* t:symbol:* t:options:*
candle shop | any | binance t:quote:* t:symbol:* t:options:*
ZORPUSDT | none
price of qwuxcoin | none
FAKECOINUSDT klines 1h | none
meta stock | t:quote:META
how is Nvidia doing today | t:quote:NVDA
MSFT | t:quote:MSFT t:symbol:MSFT
price of gold etf GLD | t:quote:GLD
ford share price | t:quote:F
apple options expiring next month | t:options:AAPL
spy quote | t:quote:SPY
russell 2000 | t:quote:RUT t:quote:IWM
what is AMD trading at | t:quote:AMD
coca cola stock | t:quote:KO
`,
);
