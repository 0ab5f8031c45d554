/** What the third and fourth rounds of unseen questions asked in many languages. */
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
Wie viel kostet ein Litecoin gerade? | ticker:LTCUSDT
Ethereum Preis in Euro | ticker:ETHEUR
zeige Kerzenchart 4h für Solana | klines:SOLUSDT:4h
Spread von DOGE | orderbook_l1:DOGEUSDT
Liquidität von PEPE | liquidity_vacuums:PEPEUSDT
Gibt es ungewöhnliche Aktivitäten bei SHIB? | market_anomalies:SHIBUSDT
meine letzten Orders bei ETH | all_orders:ETHUSDT
wie ist mein Guthaben | account:balances t:balances:*
Marktqualität ETHUSDT | microstructure_health:ETHUSDT
Durchschnittskurs Ripple | avg_price:XRPUSDT
prix actuel du solana | ticker:SOLUSDT
quel est mon solde en ethereum | account:balances
carnet d'ordres du litecoin | orderbook:LTCUSDT
bougies hebdomadaires BNB | klines:BNBUSDT:1w
profondeur du carnet pour XRP | orderbook:XRPUSDT
spread du bitcoin | orderbook_l1:BTCUSDT
y a-t-il des anomalies sur le cardano ? | market_anomalies:ADAUSDT
ordres annulés sur BTC | all_orders:BTCUSDT
prix moyen de l'avalanche | avg_price:AVAXUSDT
règles de trading pour SOL | exchange_info:SOLUSDT
valor actual del solana | ticker:SOLUSDT
cuánto tengo en ripple | account:balances
velas de 30 minutos de ethereum | klines:ETHUSDT:30m
spread de dogecoin | orderbook_l1:DOGEUSDT
liquidez de avalanche | liquidity_vacuums:AVAXUSDT
profundidad de SOL/USDT | orderbook:SOLUSDT
órdenes canceladas de ETH | all_orders:ETHUSDT
precio medio de cardano | avg_price:ADAUSDT
salud del mercado de BTC | microstructure_health:BTCUSDT
trades recientes de litecoin | trades:LTCUSDT
preço atual da avalanche | ticker:AVAXUSDT
saldo em solana | account:balances
gráfico de 4 horas do ripple | klines:XRPUSDT:4h
livro de ofertas do dogecoin | orderbook:DOGEUSDT
regras de negociação do BNB | exchange_info:BNBUSDT
anomalias na cardano | market_anomalies:ADAUSDT
prezzo attuale avalanche | ticker:AVAXUSDT
quanto ho in solana | account:balances
candele settimanali ripple | klines:XRPUSDT:1w
spread su dogecoin | orderbook_l1:DOGEUSDT
regole di trading BNB | exchange_info:BNBUSDT
liquidità di PEPE | liquidity_vacuums:PEPEUSDT
actuele koers avalanche | ticker:AVAXUSDT
hoeveel solana bezit ik | account:balances
weekgrafiek ripple | klines:XRPUSDT:1w
orderboek dogecoin | orderbook:DOGEUSDT
handelsregels BNB | exchange_info:BNBUSDT
ongewone activiteit in SHIB | market_anomalies:SHIBUSDT
aktualny kurs avalanche | ticker:AVAXUSDT
ile mam solany | account:balances
wykres 4h ripple | klines:XRPUSDT:4h
arkusz zleceń dogecoina | orderbook:DOGEUSDT
spread na litecoinie | orderbook_l1:LTCUSDT
płynność PEPE | liquidity_vacuums:PEPEUSDT
текущий курс аваланча | ticker:AVAXUSDT
сколько у меня солан | account:balances
четырехчасовой график рипла | klines:XRPUSDT:4h
стакан заявок по доге | orderbook:DOGEUSDT
правила торговли по BNB | exchange_info:BNBUSDT
подозрительная активность по шибе | market_anomalies:SHIBUSDT
средний курс кардано | avg_price:ADAUSDT
точка контроля по битку | volume_profile:BTCUSDT
глубина стакана лайткоина | orderbook:LTCUSDT
лучший бид и аск по эфиру | orderbook_l1:ETHUSDT
сделки по рипплу за сегодня | trades:XRPUSDT
поточний курс солани | ticker:SOLUSDT
скільки в мене біткоїнів | account:balances
стакан заявок ETH | orderbook:ETHUSDT
avalanche güncel fiyat | ticker:AVAXUSDT
kaç solanam var | account:balances
ripple 4 saatlik grafik | klines:XRPUSDT:4h
dogecoin emir defteri | orderbook:DOGEUSDT
BNB işlem kuralları | exchange_info:BNBUSDT
shib için şüpheli işlemler | market_anomalies:SHIBUSDT
雪崩币现价 | ticker:AVAXUSDT
我的索拉纳余额 | account:balances
瑞波币四小时图 | klines:XRPUSDT:4h
狗狗币盘口 | orderbook:DOGEUSDT
币安币交易规则 | exchange_info:BNBUSDT
柴犬币异常交易 | market_anomalies:SHIBUSDT
卡尔达诺平均价格 | avg_price:ADAUSDT
莱特币市场深度 | orderbook:LTCUSDT
比特币点差 | orderbook_l1:BTCUSDT
アバランチの現在価格 | ticker:AVAXUSDT
ソラナの残高 | account:balances
リップルの4時間足 | klines:XRPUSDT:4h
ドージコインの板情報 | orderbook:DOGEUSDT
BNBの取引ルール | exchange_info:BNBUSDT
ライトコインの平均価格 | avg_price:LTCUSDT
イーサのスプレッド | orderbook_l1:ETHUSDT
아발란체 현재가 | ticker:AVAXUSDT
솔라나 잔고 | account:balances
리플 4시간봉 차트 | klines:XRPUSDT:4h
도지코인 호가창 | orderbook:DOGEUSDT
BNB 거래 규칙 | exchange_info:BNBUSDT
시바이누 이상 거래 | market_anomalies:SHIBUSDT
에이다 평균가 | avg_price:ADAUSDT
سعر الدوج كوين | ticker:DOGEUSDT
رصيدي من الإيثيريوم | account:balances
دفتر أوامر الريبل | orderbook:XRPUSDT
शीबा इनु की कीमत | ticker:SHIBUSDT
harga avalanche | ticker:AVAXUSDT
saldo solana saya | account:balances
giá ripple hiện tại | ticker:XRPUSDT
số dư solana của tôi | account:balances
aktuell kurs för cardano | ticker:ADAUSDT
mitt saldo i solana | account:balances
aktuální cena avalanche | ticker:AVAXUSDT
`,
);
