/** What the third round of unseen questions asked in many languages. */
import { labelled } from '../labels.ts';

export const heardEverywhereAgain = labelled(
  'heard everywhere again',
  `
Binance Kontostand | account:balances
SOL Preis in Dollar | ticker:SOLUSDT
Avalanche aktueller Preis | ticker:AVAXUSDT
Litecoin Wochenchart | klines:LTCUSDT:1w
LINK Orderbuch | orderbook:LINKUSDT
welche Coins habe ich | account:balances t:balances:*
meine BTC Käufe | my_trades:BTCUSDT
Ethereum 1h Chart | klines:ETHUSDT:1h
Tron Tickgröße | exchange_info:TRXUSDT
cours ethereum en dollar | ticker:ETHUSDT
prix du shiba inu | ticker:SHIBUSDT
carnet d'ordre solana | orderbook:SOLUSDT
mon portefeuille crypto | account:balances t:balances:*
mes achats d'eth | my_trades:ETHUSDT
chandelier journalier dogecoin | klines:DOGEUSDT:1d
volume par niveau de prix sur BNB | volume_profile:BNBUSDT
mes comptes tastytrade | t:account:* account:balances t:balances:*
precio litecoin | ticker:LTCUSDT
cuanto cuesta un bitcoin en euros | ticker:BTCEUR
mis compras de bitcoin | my_trades:BTCUSDT
mi cartera de criptos | account:balances t:balances:*
velas diarias de polkadot | klines:DOTUSDT:1d
ultimos trades de xrp | trades:XRPUSDT
libro de ordenes de chainlink | orderbook:LINKUSDT
presión de compra en BNB | order_flow:BNBUSDT
tamaño de tick de ETHUSDT | exchange_info:ETHUSDT
preço da cardano em dólar | ticker:ADAUSDT
minhas compras de ethereum | my_trades:ETHUSDT
candles de 30 minutos da solana | klines:SOLUSDT:30m
últimas transações do bitcoin | trades:BTCUSDT
pressão de compra no xrp | order_flow:XRPUSDT
ordens canceladas de BTC | all_orders:BTCUSDT
prezzo litecoin | ticker:LTCUSDT
i miei acquisti di bitcoin | my_trades:BTCUSDT
grafico orario ethereum | klines:ETHUSDT:1h
portafoglio cripto | account:balances t:balances:*
pressione di vendita su SOL | order_flow:SOLUSDT
ordini annullati BTC | all_orders:BTCUSDT
prijs van cardano | ticker:ADAUSDT
mijn aankopen van eth | my_trades:ETHUSDT
uurgrafiek litecoin | klines:LTCUSDT:1h
koopdruk solana | order_flow:SOLUSDT
mijn portefeuille | account:balances t:balances:*
cena litecoina w dolarach | ticker:LTCUSDT
moje zakupy etheru | my_trades:ETHUSDT
mój portfel | account:balances t:balances:*
presja sprzedaży na solanie | order_flow:SOLUSDT
wykres tygodniowy BTC | klines:BTCUSDT:1w
anulowane zlecenia ETH | all_orders:ETHUSDT
курс лайткоина к евро | ticker:LTCEUR
мои покупки эфира | my_trades:ETHUSDT
мой портфель | account:balances t:balances:*
давление продавцов на солане | order_flow:SOLUSDT
недельный график эфира | klines:ETHUSDT:1w
отмененные ордера по BTC | all_orders:BTCUSDT
лучшая цена покупки и продажи доги | orderbook_l1:DOGEUSDT
ликвидность аваланча | liquidity_vacuums:AVAXUSDT
свечи 30 минут по карда́но | klines:ADAUSDT:30m
опционы на теслу | t:options:TSLA*
ціна лайткоїна в євро | ticker:LTCEUR
мої покупки ефіру | my_trades:ETHUSDT
мій портфель | account:balances t:balances:*
тижневий графік біткоїна | klines:BTCUSDT:1w
litecoin fiyatı euro | ticker:LTCEUR
ethereum alımlarım | my_trades:ETHUSDT
portföyüm | account:balances t:balances:*
bitcoin haftalık grafik | klines:BTCUSDT:1w
iptal edilen BTC emirlerim | all_orders:BTCUSDT
solana satış baskısı | order_flow:SOLUSDT
莱特币多少欧元 | ticker:LTCEUR
我买以太坊的记录 | my_trades:ETHUSDT
我的钱包 | account:balances t:balances:*
比特币周线图 | klines:BTCUSDT:1w
BTC已取消的订单 | all_orders:BTCUSDT
索拉纳卖压 | order_flow:SOLUSDT
波卡30分钟K线 | klines:DOTUSDT:30m
链克价格 | ticker:LINKUSDT
我想知道比特币的最新价格 | ticker:BTCUSDT
以太坊最近成交 | trades:ETHUSDT
帮我查一下我的账户余额 | account:balances t:balances:*
瑞波幣買賣價差 | orderbook_l1:XRPUSDT
ライトコインはユーロでいくら | ticker:LTCEUR
イーサリアムの購入履歴 | my_trades:ETHUSDT
ウォレットの中身 | account:balances t:balances:*
ビットコインの月足 | klines:BTCUSDT:1M
キャンセルしたBTCの注文 | all_orders:BTCUSDT
ソラナの売り圧力 | order_flow:SOLUSDT
ポルカドットの30分足 | klines:DOTUSDT:30m
イーサリアム 直近の約定 | trades:ETHUSDT
アバランチの価格は? | ticker:AVAXUSDT
라이트코인 유로로 얼마 | ticker:LTCEUR
내 이더리움 매수 내역 | my_trades:ETHUSDT
내 지갑 | account:balances t:balances:*
비트코인 월봉 | klines:BTCUSDT:1M
취소된 BTC 주문 | all_orders:BTCUSDT
솔라나 매도 압력 | order_flow:SOLUSDT
폴카닷 30분봉 | klines:DOTUSDT:30m
이더리움 최근 체결 내역 | trades:ETHUSDT my_trades:ETHUSDT
아발란체 가격 알려줘 | ticker:AVAXUSDT
비트코인 가격이 얼마인가요 | ticker:BTCUSDT
سعر الريبل اليوم | ticker:XRPUSDT
محفظتي | account:balances t:balances:*
سعر اللايتكوين باليورو | ticker:LTCEUR
متوسط سعر البيتكوين | avg_price:BTCUSDT
تدفق الأوامر للإيثيريوم | order_flow:ETHUSDT
سيولة السولانا | liquidity_vacuums:SOLUSDT
रिपल की कीमत | ticker:XRPUSDT
सोलाना का ऑर्डर बुक दिखाओ | orderbook:SOLUSDT
मेरा पोर्टफोलियो | account:balances t:balances:*
harga ripple dalam dolar | ticker:XRPUSDT
portofolio saya | account:balances t:balances:*
candle harian cardano | klines:ADAUSDT:1d
giá dogecoin bằng đô la | ticker:DOGEUSDT
danh mục của tôi | account:balances t:balances:*
nến 15 phút eth | klines:ETHUSDT:15m
litecoin pris i dollar | ticker:LTCUSDT
min portfölj | account:balances t:balances:*
5 minuters graf bitcoin | klines:BTCUSDT:5m
cena litecoinu v eurech | ticker:LTCEUR
moje portfolio | account:balances t:balances:*
týdenní graf bitcoinu | klines:BTCUSDT:1w
`,
);
