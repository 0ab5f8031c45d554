/** Two more rounds of the same, each written when the one before was answered. */
import { labelled } from '../labels.ts';

export const marketsAskedAfreshAgain = [
  ...labelled(
    'markets and accounts, asked afresh in English',
    `
latest BTCUSDT ticker with 24 hour statistics | ticker:BTCUSDT
I'd like to know what cardano is trading for at this very moment | ticker:ADAUSDT
how has the price of polkadot changed over the last 24h | ticker:DOTUSDT
sui blockchain coin quote | ticker:SUIUSDT
injective token price | ticker:INJUSDT
price of arbitrum in dollars | ticker:ARBUSDT
optimism op token current price | ticker:OPUSDT
ethereum classic price now | ticker:ETCUSDT
bitcoin cash bch market price | ticker:BCHUSDT
filecoin vs usdt rate | ticker:FILUSDT
cosmos hub atom price | ticker:ATOMUSDT
algorand price check | ticker:ALGOUSDT
render network token price | ticker:RENDERUSDT
what are pepes worth | ticker:PEPEUSDT
chanilink token price | ticker:LINKUSDT
ethreum candles 1h | klines:ETHUSDT:1h
rippel order book | orderbook*:XRPUSDT
polkadto price today | ticker:DOTUSDT
eth priced in bnb | ticker:BNBETH
how many euros for one solana | ticker:SOLEUR
SOLUSDC order book depth | orderbook*:SOLUSDC
avax/btc 1d candles | klines:AVAXBTC:1d
bnb against ether | ticker:BNBETH
dogecoin to turkish lira | ticker:DOGETRY
MATIC/USDT order book | orderbook*:POLUSDT
ftm 4h klines | klines:SUSDT:4h
fifteen minute candles for near protocol | klines:NEARUSDT:15m
ADAUSDT 6h ohlcv | klines:ADAUSDT:6h
daily chart for shiba inu please | klines:SHIBUSDT:1d
xrp weekly candlesticks | klines:XRPUSDT:1w
uni bid and ask sizes | orderbook*:UNIUSDT
how deep is the market for litecoin | orderbook*:LTCUSDT
slippage estimate for a market order on aave | orderbook*:AAVEUSDT
where are the whale walls in pepe | orderbook*:PEPEUSDT
taker buy sell imbalance of sol | order_flow:SOLUSDT orderbook_l1:SOLUSDT
CVD for bitcoin | order_flow:BTCUSDT
which price level saw the most xrp volume | volume_profile:XRPUSDT
value area and poc of bnb | volume_profile:BNBUSDT
is someone manipulating the shib market | market_anomalies:SHIBUSDT
hidden iceberg sellers in eth | market_anomalies:ETHUSDT
microstructure health of dogecoin | microstructure_health:DOGEUSDT
price levels with little liquidity in ada | liquidity_vacuums:ADAUSDT
list the last trades of pepe | trades:PEPEUSDT
step size and min quantity for LINKUSDT | exchange_info:LINKUSDT
price, spread and order flow of ethereum | ticker:ETHUSDT & orderbook*:ETHUSDT & order_flow:ETHUSDT
bnb and xrp 4h candles | klines:BNBUSDT:4h & klines:XRPUSDT:4h
eth order book and sol recent trades | orderbook*:ETHUSDT & trades:SOLUSDT
my open orders and balances on binance | open_orders* & account:balances
all my past orders for solana | all_orders:SOLUSDT
at what price did I buy my link | my_trades:LINKUSDT all_orders:LINKUSDT
is any of my doge tied up in orders | open_orders:DOGEUSDT account:balances
tastytrade balances | t:balances:*
what shares do I own | t:positions:*
nvidia and amd stock quotes | t:quote:NVDA & t:quote:AMD
tsla option chain | t:options:TSLA*
puts on the spy for july | t:options:SPY*
what is amazon stock at | t:quote:AMZN
price of starbucks shares | t:quote:SBUX
buying power in my main account | t:balances:5WT00001
show the volatility index | t:quote:VIX
BNBUSDT 24hr ticker statistics | ticker:BNBUSDT
give me a quick read on where litecoin stands | ticker:LTCUSDT
tezos coin price | ticker:XTZUSDT
the sandbox token sand price | ticker:SANDUSDT
ondo and pendle, what are they at | ticker:PENDLEUSDT ticker:ONDOUSDT
ethena ena price usd | ticker:ENAUSDT
celestia tia 24h high | ticker:TIAUSDT
bitconi price | ticker:BTCUSDT
ETHUSTD candles 1d | klines:ETHUSDT:1d
sol/eth price | ticker:SOLETH
quote xrp in bitcoin | ticker:XRPBTC
doge-usdc ticker | ticker:DOGEUSDC
10 minute volume of sol | ticker:SOLUSDT klines:SOLUSDT:*
polygon's old matic token, 1 day klines | klines:POLUSDT:1d
how tight is the btc market | orderbook*:BTCUSDT
is there a big bid wall under eth | orderbook*:ETHUSDT
volume at price histogram for sol | volume_profile:SOLUSDT
are there pump and dump signs in floki | market_anomalies:FLOKIUSDT
delta between buys and sells in ada | order_flow:ADAUSDT
recent market trades for BTCUSDC | trades:BTCUSDC
ticker and depth of link, dot and atom | ticker:LINKUSDT & ticker:DOTUSDT & ticker:ATOMUSDT & orderbook*:LINKUSDT & orderbook*:DOTUSDT & orderbook*:ATOMUSDT
AAPL and BTC prices | t:quote:AAPL & ticker:BTCUSDT
googl option expirations | t:options:GOOGL*
list my tastytrade holdings | t:positions:*
how is my portfolio at tastytrade doing | t:positions:* t:balances:*
berkshire b share price | t:quote:BRK*
orders I have waiting for btc | open_orders:BTCUSDT
which coins are in my binance wallet | account:balances
my executed buys of bnb | my_trades:BNBUSDT
TSLA, BTC, NVDA | t:quote:TSLA & t:quote:NVDA & ticker:BTCUSDT
bitcoin vs tesla | t:quote:TSLA & ticker:BTCUSDT
sol price in eth and btc | ticker:SOLETH & ticker:SOLBTC
bitcoinn cash price | ticker:BCHUSDT
am i up or down on nvda | t:positions:5WT00001
eth and xrp but also FOOUSDT price | ticker:ETHUSDT & ticker:XRPUSDT
`,
  ),
  ...labelled(
    'markets and accounts, asked afresh elsewhere',
    `
¿a cómo está el ethereum? | ticker:ETHUSDT
precio de las acciones de Tesla | t:quote:TSLA
mostrar mi saldo de binance | account:balances
gráfico diário do bitcoin | klines:BTCUSDT:1d
carteira tastytrade minhas posições abertas | t:positions:*
prix du litecoin en euros | ticker:LTCEUR
mes ordres en attente sur eth | open_orders:ETHUSDT
Geld-Brief-Spanne bei Solana | orderbook*:SOLUSDT
Meine Positionen bei tastytrade | t:positions:*
Zwei-Stunden-Kerzen für Bitcoin | klines:BTCUSDT:2h
scambi recenti su ethereum | trades:ETHUSDT
часовой график эфириума | klines:ETHUSDT:1h
курс рипла к евро | ticker:XRPEUR
акции Эппл цена | t:quote:AAPL
dogecoin son fiyatı | ticker:DOGEUSDT
wolumen i cena solany | ticker:SOLUSDT
以太坊和比特币的价格 | ticker:ETHUSDT & ticker:BTCUSDT
英伟达股票价格 | t:quote:NVDA
ドージコインの板の厚さ | orderbook*:DOGEUSDT
비트코인 1시간 캔들 | klines:BTCUSDT:1h
سعر عملة سولانا | ticker:SOLUSDT
harga saham Apple | t:quote:AAPL
cotización del dólar bitcoin | ticker:BTCUSDT ticker:BTC*
historial de mis operaciones en solana | my_trades:SOLUSDT all_orders:SOLUSDT
spread do ethereum | orderbook*:ETHUSDT
cours de l'action Microsoft | t:quote:MSFT
welche Orders habe ich offen | open_orders*
prezzo di cardano in bitcoin | ticker:ADABTC
объем торгов биткоина за сутки | ticker:BTCUSDT
курс акций амазон | t:quote:AMZN
bnb grafiği 15 dakika | klines:BNBUSDT:15m
アップルの株価 | t:quote:AAPL
特斯拉和苹果的股价 | t:quote:TSLA & t:quote:AAPL
테슬라 주가 | t:quote:TSLA
टेस्ला के शेयर का भाव | t:quote:TSLA
`,
  ),
  ...labelled(
    'what only looks like a market',
    `
ETHUSDX price | none
chart of BLARGUSDT | none
what is QZXCOIN trading at | none
ABCXYZUSDT 1h candles | none
zxcvb mnbvc | none
hjkl hjkl hjkl | none
price of flibbertigibbet | none
wqe123rty | none
the ethics of cloning | any | binance tastytrade
bathing suits for women | any | binance tastytrade
solar eclipse dates | any | binance tastytrade
linking words in an essay | any | binance tastytrade
dotting the i's | any | binance tastytrade
flow of traffic in the city | any | binance tastytrade
banana bread with walnuts | any | binance tastytrade
cat food on sale | any | binance tastytrade
open a portal to another world | any | binance tastytrade
we need more gas for the car | any | binance tastytrade
DOTUSDX | none
XQZ/USDT | none
what does MOONPIGCOIN cost | none
fjdksl ajdkf | none
a bath bomb for christmas | any | binance tastytrade
avalanche safety course in the alps | any | binance tastytrade
the link in this email is broken | any | binance tastytrade
near field communication chips | any | binance tastytrade
BTC/USDX | none
BTCUSDTX | none
`,
  ),
];
