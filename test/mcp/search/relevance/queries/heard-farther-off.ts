/** Market and account questions in Slavic, Asian and further languages, written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const heardFartherOff = labelled(
  'heard farther off',
  `
kurs bitcoina | ticker:BTCUSDT
ile kosztuje ethereum | ticker:ETHUSDT
cena solany dzisiaj | ticker:SOLUSDT
średnia cena BTC | avg_price:BTCUSDT
arkusz zleceń ETH | orderbook:ETHUSDT
głębokość rynku BNB | orderbook:BNBUSDT
spread kupna i sprzedaży XRP | orderbook_l1:XRPUSDT
ostatnie transakcje SOL | trades:SOLUSDT
świece 4-godzinne bitcoina | klines:BTCUSDT:4h
wykres dzienny ETH | klines:ETHUSDT:1d
przepływ zleceń BTC | order_flow:BTCUSDT
profil wolumenu ethereum | volume_profile:ETHUSDT
luki płynności BTC | liquidity_vacuums:BTCUSDT
anomalie na rynku DOGE | market_anomalies:DOGEUSDT
mikrostruktura rynku SOL | microstructure_health:SOLUSDT
kondycja arkusza zleceń BTC | orderbook_health:BTCUSDT
minimalna wielkość zlecenia ADA | exchange_info:ADAUSDT
moje saldo | account:balances t:balances:*
ile mam bitcoinów | account:balances
moje pozycje | t:positions:*
historia zleceń ETH | all_orders:ETHUSDT
moje transakcje na BTC | my_trades:BTCUSDT
курс биткоина сегодня | ticker:BTCUSDT
цена солана | ticker:SOLUSDT
почем сейчас биток | ticker:BTCUSDT
рипл к доллару | ticker:XRPUSDT
средняя цена эфира | avg_price:ETHUSDT
стакан по биткоину | orderbook:BTCUSDT
книга ордеров ETH | orderbook:ETHUSDT
глубина рынка BNB | orderbook:BNBUSDT
второй уровень стакана BTC | orderbook_l2:BTCUSDT orderbook:BTCUSDT
спред по рипплу | orderbook_l1:XRPUSDT
лента сделок SOL | trades:SOLUSDT
последние сделки по биткоину | trades:BTCUSDT
4 часовые свечи эфира | klines:ETHUSDT:4h
дневной график биткоина | klines:BTCUSDT:1d
часовик BTC | klines:BTCUSDT:1h
поток ордеров BTC | order_flow:BTCUSDT
профиль объема эфира | volume_profile:ETHUSDT
пустоты ликвидности BTC | liquidity_vacuums:BTCUSDT
аномалии на рынке доги | market_anomalies:DOGEUSDT
микроструктура рынка SOL | microstructure_health:SOLUSDT
здоровье стакана ETH | orderbook_health:ETHUSDT
минимальный размер ордера XRP | exchange_info:XRPUSDT
правила торговли BTCUSDT | exchange_info:BTCUSDT
мой баланс | account:balances t:balances:*
сколько у меня эфира | account:balances
открытые заявки по биткоину | open_orders:BTCUSDT
мои позиции | t:positions:*
история ордеров ETH | all_orders:ETHUSDT
мои сделки по SOL | my_trades:SOLUSDT
как изменился биткоин за неделю | klines:BTCUSDT:1d ticker:BTCUSDT
ціна біткоїна | ticker:BTCUSDT
скільки коштує ефір | ticker:ETHUSDT
курс солани зараз | ticker:SOLUSDT
середня ціна BTC | avg_price:BTCUSDT
книга заявок ETH | orderbook:ETHUSDT
глибина ринку BTC | orderbook:BTCUSDT
спред XRP | orderbook_l1:XRPUSDT
останні угоди BTC | trades:BTCUSDT
свічки 4 години біткоїн | klines:BTCUSDT:4h
денний графік ефіру | klines:ETHUSDT:1d
потік ордерів BTC | order_flow:BTCUSDT
профіль об'єму ETH | volume_profile:ETHUSDT
прогалини ліквідності BTC | liquidity_vacuums:BTCUSDT
аномалії ринку SOL | market_anomalies:SOLUSDT
мінімальний розмір ордера ADA | exchange_info:ADAUSDT
історія ордерів BTC | all_orders:BTCUSDT
мої угоди по ETH | my_trades:ETHUSDT
solana ne kadar oldu | ticker:SOLUSDT
dogecoin kaç tl | ticker:DOGETRY
BNB ortalama fiyat | avg_price:BNBUSDT
BTC emir defteri | orderbook:BTCUSDT
ethereum piyasa derinliği | orderbook:ETHUSDT
XRP alış satış farkı | orderbook_l1:XRPUSDT
SOL son işlemler | trades:SOLUSDT
bitcoin 4 saatlik mumlar | klines:BTCUSDT:4h
ETH günlük grafik | klines:ETHUSDT:1d
BTC emir akışı | order_flow:BTCUSDT
ethereum hacim profili | volume_profile:ETHUSDT
BTC likidite boşlukları | liquidity_vacuums:BTCUSDT
DOGE piyasa anormallikleri | market_anomalies:DOGEUSDT
SOL mikroyapı | microstructure_health:SOLUSDT
BTC emir defteri sağlığı | orderbook_health:BTCUSDT
ADA minimum emir tutarı | exchange_info:ADAUSDT
bakiyem | account:balances t:balances:*
ne kadar bitcoinim var | account:balances
pozisyonlarım | t:positions:*
BTC emir geçmişi | all_orders:BTCUSDT
SOL işlemlerim | my_trades:SOLUSDT
狗狗币今天行情 | ticker:DOGEUSDT
SOL现价 | ticker:SOLUSDT
比特幣價格 | ticker:BTCUSDT
以太幣現在多少錢 | ticker:ETHUSDT
BNB均价 | avg_price:BNBUSDT
以太坊市场深度 | orderbook:ETHUSDT
比特幣委託簿 | orderbook:BTCUSDT
瑞波币买卖价差 | orderbook_l1:XRPUSDT
SOL最新成交 | trades:SOLUSDT
比特币4小时K线 | klines:BTCUSDT:4h
以太坊日线图 | klines:ETHUSDT:1d
比特币15分钟k线图 | klines:BTCUSDT:15m
BTC订单流 | order_flow:BTCUSDT
以太坊成交量分布 | volume_profile:ETHUSDT
比特币流动性真空 | liquidity_vacuums:BTCUSDT
狗狗币市场异常 | market_anomalies:DOGEUSDT
ETH市场微观结构 | microstructure_health:ETHUSDT
BTC订单簿健康度 | orderbook_health:BTCUSDT
ADA最小下单量 | exchange_info:ADAUSDT
SOL交易规则 | exchange_info:SOLUSDT
我有多少比特币 | account:balances
我的持仓 | t:positions:*
当前委托 | open_orders
BTC未成交订单 | open_orders:BTCUSDT
ETH历史委托 | all_orders:ETHUSDT
我的BTC成交记录 | my_trades:BTCUSDT
イーサリアムは今いくら | ticker:ETHUSDT
ソラナ 現在値 | ticker:SOLUSDT
リップルの相場 | ticker:XRPUSDT
BNBの平均価格 | avg_price:BNBUSDT
ETHの板情報を見せて | orderbook:ETHUSDT
ビットコインの板の厚み | orderbook:BTCUSDT
XRPのスプレッド | orderbook_l1:XRPUSDT
SOLの約定履歴 | trades:SOLUSDT my_trades:SOLUSDT
ビットコインの4時間足 | klines:BTCUSDT:4h
イーサリアム 日足チャート | klines:ETHUSDT:1d
BTC 15分足 | klines:BTCUSDT:15m
BTCのオーダーフロー | order_flow:BTCUSDT
イーサリアムの出来高プロファイル | volume_profile:ETHUSDT
BTCの流動性の空白 | liquidity_vacuums:BTCUSDT
ドージコインの市場の異常 | market_anomalies:DOGEUSDT
ETHの市場微細構造 | microstructure_health:ETHUSDT
BTC板の健全性 | orderbook_health:BTCUSDT
ADAの最小注文数量 | exchange_info:ADAUSDT
残高を教えて | account:balances t:balances:*
ビットコインをいくら持ってる | account:balances
未約定の注文 | open_orders
保有ポジション | t:positions:*
BTCの注文履歴 | all_orders:BTCUSDT
私のETHの取引履歴 | my_trades:ETHUSDT
이더리움 지금 얼마야 | ticker:ETHUSDT
솔라나 시세 | ticker:SOLUSDT
리플 현재가 알려줘 | ticker:XRPUSDT
도지코인 얼마 | ticker:DOGEUSDT
BNB 평균 가격 | avg_price:BNBUSDT
비트코인 호가창 | orderbook:BTCUSDT
이더리움 시장 깊이 | orderbook:ETHUSDT
XRP 스프레드 | orderbook_l1:XRPUSDT
솔라나 체결 내역 | trades:SOLUSDT my_trades:SOLUSDT
이더리움 일봉 차트 | klines:ETHUSDT:1d
BTC 주문 흐름 | order_flow:BTCUSDT
이더리움 거래량 프로파일 | volume_profile:ETHUSDT
비트코인 유동성 공백 | liquidity_vacuums:BTCUSDT
도지 시장 이상 징후 | market_anomalies:DOGEUSDT
ETH 시장 미시구조 | microstructure_health:ETHUSDT
비트코인 호가창 건전성 | orderbook_health:BTCUSDT
ADA 최소 주문 수량 | exchange_info:ADAUSDT
비트코인 얼마나 있어 | account:balances
내 포지션 | t:positions:*
BTC 주문 내역 | all_orders:BTCUSDT
내 이더리움 거래 내역 | my_trades:ETHUSDT
ما سعر البيتكوين | ticker:BTCUSDT
كم سعر الإيثريوم اليوم | ticker:ETHUSDT
سعر سولانا الان | ticker:SOLUSDT
شموع 4 ساعات بيتكوين | klines:BTCUSDT:4h
أوامري المفتوحة | open_orders
عمق السوق ETH | orderbook:ETHUSDT
الرسم البياني اليومي للبيتكوين | klines:BTCUSDT:1d
آخر الصفقات على BTC | trades:BTCUSDT
فرق السعر XRP | orderbook_l1:XRPUSDT
एथेरियम का भाव क्या है | ticker:ETHUSDT
सोलाना कितने का है | ticker:SOLUSDT
bitcoin ka price kya hai | ticker:BTCUSDT
मेरे खुले ऑर्डर | open_orders
बिटकॉइन ऑर्डर बुक | orderbook:BTCUSDT
berapa harga ethereum sekarang | ticker:ETHUSDT
buku order BTC | orderbook:BTCUSDT
candle 4 jam solana | klines:SOLUSDT:4h
order terbuka saya | open_orders
riwayat order ETH | all_orders:ETHUSDT
grafik harian btc | klines:BTCUSDT:1d
transaksi terakhir SOL | trades:SOLUSDT
ethereum bao nhiêu tiền | ticker:ETHUSDT
sổ lệnh BTC | orderbook:BTCUSDT
nến 4 giờ solana | klines:SOLUSDT:4h
lệnh đang mở của tôi | open_orders
gia eth bay gio | ticker:ETHUSDT
biểu đồ ngày bitcoin | klines:BTCUSDT:1d
bitcoin pris idag | ticker:BTCUSDT
vad kostar ethereum | ticker:ETHUSDT
orderbok BTC | orderbook:BTCUSDT
4-timmars candles SOL | klines:SOLUSDT:4h
mitt saldo | account:balances t:balances:*
mina öppna ordrar | open_orders
dagsgraf eth | klines:ETHUSDT:1d
senaste affärerna i BTC | trades:BTCUSDT
kolik stojí ethereum | ticker:ETHUSDT
kniha objednávek BTC | orderbook:BTCUSDT
4hodinové svíčky SOL | klines:SOLUSDT:4h
můj zůstatek | account:balances t:balances:*
moje otevřené příkazy | open_orders
denní graf ETH | klines:ETHUSDT:1d
poslední obchody BTC | trades:BTCUSDT
Rezept für Pasta Carbonara | any | binance t:quote:* t:symbol:* t:options:*
Notizen vom Marketing Meeting | any | binance t:quote:* t:symbol:* t:options:*
réunion avec l'équipe marketing | any | binance t:quote:* t:symbol:* t:options:*
lista de la compra | any | binance t:quote:* t:symbol:* t:options:*
offene Aufgaben | any | binance t:quote:* t:symbol:* t:options:*
лекции по физике | any | binance t:quote:* t:symbol:* t:options:*
как поменять пароль | any | binance t:quote:* t:symbol:* t:options:*
`,
);
