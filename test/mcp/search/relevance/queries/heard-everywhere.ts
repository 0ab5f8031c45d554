/** Whole questions in many languages, as people ask them in passing, written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const heardEverywhere = labelled(
  'heard everywhere',
  `
Was ist Ethereum momentan wert? | ticker:ETHUSDT
Kannst du mir den XRP Kurs in Euro zeigen | ticker:XRPEUR
BTC Kurs von gestern | klines:BTCUSDT:1d ticker:BTCUSDT
gib mir die Halbstundenkerzen von Dogecoin | klines:DOGEUSDT:30m
Wo liegt das meiste Volumen bei Bitcoin? | volume_profile:BTCUSDT
hat jemand den SOL Kurs manipuliert | market_anomalies:SOLUSDT
kleinste handelbare Menge von LINK | exchange_info:LINKUSDT
hab ich noch Cardano | account:balances
welche meiner Orders sind noch nicht ausgefuehrt | open_orders
Wurde meine ETH Order ausgeführt? | all_orders:ETHUSDT open_orders:ETHUSDT
zu welchem Preis habe ich zuletzt BTC gekauft | my_trades:BTCUSDT
Unterschied zwischen Kauf- und Verkaufspreis bei AVAX | orderbook_l1:AVAXUSDT
überwiegen gerade Käufer oder Verkäufer bei ETH | order_flow:ETHUSDT
Bitcoin und Ethereum Kurs | ticker:BTCUSDT & ticker:ETHUSDT
ist das Orderbuch von BTC noch aktuell | orderbook_health:BTCUSDT
Wieviel Ether bekomme ich für einen Bitcoin | ticker:ETHBTC
donne-moi le cours du ripple | ticker:XRPUSDT
combien coute 1 solana en euros | ticker:SOLEUR
bougies d'une heure pour le litecoin | klines:LTCUSDT:1h
est-ce que le marché du doge est manipulé | market_anomalies:DOGEUSDT
quel est le montant minimum pour acheter du BNB | exchange_info:BNBUSDT
il me reste combien d'ether | account:balances
montre-moi mes ordres non exécutés | open_orders
à quel prix ai-je acheté du bitcoin | my_trades:BTCUSDT
meilleur prix d'achat et de vente ETH | orderbook_l1:ETHUSDT
qui domine, les acheteurs ou les vendeurs sur BTC ? | order_flow:BTCUSDT
mes dernières transactions en SOL | my_trades:SOLUSDT
le bitcoin la semaine dernière | klines:BTCUSDT:1d
graphique 5 min avalanche | klines:AVAXUSDT:5m
combien d'eth pour un btc | ticker:ETHBTC
liquidité du DOT | liquidity_vacuums:DOTUSDT
a como esta el eter | ticker:ETHUSDT
dame la cotizacion del ripple en euros | ticker:XRPEUR
velas de quince minutos de cardano | klines:ADAUSDT:15m
cuál es la compra mínima de bitcoin | exchange_info:BTCUSDT
me quedan dogecoins? | account:balances
qué órdenes tengo pendientes | open_orders
a qué precio compré ethereum | my_trades:ETHUSDT
se ejecutó mi orden de SOL? | all_orders:SOLUSDT open_orders:SOLUSDT
muéstrame las puntas de compra y venta de btc | orderbook:BTCUSDT orderbook_l1:BTCUSDT
hay manipulación en shiba inu? | market_anomalies:SHIBUSDT
quién domina compradores o vendedores en eth | order_flow:ETHUSDT
en qué precio se negoció más bitcoin | volume_profile:BTCUSDT
cómo le fue a solana el mes pasado | klines:SOLUSDT:1d
cuantos eth son un btc | ticker:ETHBTC
precio del btc y libro de ordenes del eth | ticker:BTCUSDT & orderbook:ETHUSDT
grafico mensual de ethereum | klines:ETHUSDT:1M
quanto ta o dogecoin em reais | ticker:DOGEUSDT ticker:DOGEBRL
me mostra o gráfico semanal da solana | klines:SOLUSDT:1w
qual o valor mínimo pra comprar xrp | exchange_info:XRPUSDT
tenho quanto de ethereum? | account:balances
quais ordens estão pendentes | open_orders
por quanto comprei bitcoin | my_trades:BTCUSDT
melhor preço de compra e venda do BNB | orderbook_l1:BNBUSDT
tem algo estranho no mercado de pepe? | market_anomalies:PEPEUSDT
onde foi negociado mais volume de eth | volume_profile:ETHUSDT
bitcoin semana passada | klines:BTCUSDT:1d
velas de 5 minutos do link | klines:LINKUSDT:5m
quem está dominando, compradores ou vendedores de sol | order_flow:SOLUSDT
minha carteira | account:balances t:balances:*
a quanto sta il ripple adesso | ticker:XRPUSDT
quanti eth fanno un bitcoin | ticker:ETHBTC
candele da 15 minuti solana | klines:SOLUSDT:15m
quanto bitcoin possiedo | account:balances
quali ordini ho ancora aperti | open_orders
a che prezzo ho comprato ethereum | my_trades:ETHUSDT
acquisto minimo di dogecoin | exchange_info:DOGEUSDT
c'è qualcosa di strano su shiba? | market_anomalies:SHIBUSDT
andamento bitcoin ultima settimana | klines:BTCUSDT:1d
il book di BTC è aggiornato? | orderbook_health:BTCUSDT
prezzo di BTC ed ETH | ticker:BTCUSDT & ticker:ETHUSDT
dammi gli ultimi scambi di cardano | trades:ADAUSDT
hoe staat solana ervoor | ticker:SOLUSDT
wat is de prijs van ripple in euro | ticker:XRPEUR
kwartiergrafiek van bitcoin | klines:BTCUSDT:15m
hoeveel eth heb ik nog | account:balances
welke orders staan nog open | open_orders
wat is de minimale inleg voor dogecoin | exchange_info:DOGEUSDT
voor welke prijs heb ik bitcoin gekocht | my_trades:BTCUSDT
bitcoin vorige week | klines:BTCUSDT:1d
zijn er meer kopers of verkopers in eth | order_flow:ETHUSDT
beste bied- en laatprijs van LINK | orderbook_l1:LINKUSDT
ile teraz stoi ether | ticker:ETHUSDT
kurs ripple w euro | ticker:XRPEUR
wykres godzinowy solany | klines:SOLUSDT:1h
ile mam jeszcze ethereum | account:balances
czy moje zlecenie na BTC zostało zrealizowane | all_orders:BTCUSDT open_orders:BTCUSDT
po ile kupiłem bitcoina | my_trades:BTCUSDT
ile minimalnie mogę kupić dogecoina | exchange_info:DOGEUSDT
kto przeważa kupujący czy sprzedający na ETH | order_flow:ETHUSDT
bitcoin w zeszłym tygodniu | klines:BTCUSDT:1d
swiece 15 minutowe cardano | klines:ADAUSDT:15m
что там с эфиром | ticker:ETHUSDT
сколько солана в евро | ticker:SOLEUR
покажи часовые свечи по соляне | klines:SOLUSDT:1h
биток за прошлую неделю | klines:BTCUSDT:1d
какая минимальная сумма покупки доги | exchange_info:DOGEUSDT
сколько у меня осталось рипла | account:balances
какие ордера у меня висят | open_orders
исполнился ли мой ордер по эфиру | all_orders:ETHUSDT open_orders:ETHUSDT
почем я покупал биткоин | my_trades:BTCUSDT
кого больше в эфире, покупателей или продавцов | order_flow:ETHUSDT
есть ли манипуляции в пепе | market_anomalies:PEPEUSDT
где больше всего наторговали битка | volume_profile:BTCUSDT
разница между покупкой и продажей соланы | orderbook_l1:SOLUSDT
сколько эфира в одном битке | ticker:ETHBTC
пятнадцатиминутки по лайткоину | klines:LTCUSDT:15m
стакан битка свежий? | orderbook_health:BTCUSDT
цена биткоина и эфира | ticker:BTCUSDT & ticker:ETHUSDT
що там з біткоїном | ticker:BTCUSDT
скільки ефіру в мене є | account:balances
покажи годинний графік солани | klines:SOLUSDT:1h
мінімальна сума купівлі доги | exchange_info:DOGEUSDT
які ордери ще відкриті | open_orders
біткоїн за минулий тиждень | klines:BTCUSDT:1d
стан книги ордерів ETH | orderbook_health:ETHUSDT
маніпуляції на ринку XRP | market_anomalies:XRPUSDT
ripple kaç dolardan işlem görüyor | ticker:XRPUSDT
elimde ne kadar ethereum var | account:balances
bekleyen emirlerim neler | open_orders
bitcoini kaçtan aldım | my_trades:BTCUSDT
solana 15 dakikalık grafik | klines:SOLUSDT:15m
en az ne kadar dogecoin alabilirim | exchange_info:DOGEUSDT
geçen hafta bitcoin | klines:BTCUSDT:1d
eth tarafında alıcılar mı satıcılar mı baskın | order_flow:ETHUSDT
bir bitcoin kaç ethereum eder | ticker:ETHBTC
avax piyasasında şüpheli hareket var mı | market_anomalies:AVAXUSDT
en iyi alış ve satış fiyatı BNB | orderbook_l1:BNBUSDT
瑞波币现在多少钱 | ticker:XRPUSDT
一个比特币等于多少以太坊 | ticker:ETHBTC
以太坊一小时K线图 | klines:ETHUSDT:1h
比特币上周走势 | klines:BTCUSDT:1d
最少要买多少狗狗币 | exchange_info:DOGEUSDT
我还有多少以太坊 | account:balances
我有哪些订单还没成交 | open_orders
我的以太坊是多少钱买的 | my_trades:ETHUSDT
比特币买方还是卖方占优 | order_flow:BTCUSDT
柴犬币有没有被操纵 | market_anomalies:SHIBUSDT
比特幣的成交量分佈 | volume_profile:BTCUSDT
以太幣未成交訂單 | open_orders:ETHUSDT
索拉纳的买一卖一 | orderbook_l1:SOLUSDT
帮我看一下莱特币的盘口 | orderbook:LTCUSDT
BTC和ETH的价格 | ticker:BTCUSDT & ticker:ETHUSDT
狗狗幣週線 | klines:DOGEUSDT:1w
リップルいくら | ticker:XRPUSDT
1ビットコインは何イーサ | ticker:ETHBTC
ソラナの15分足チャートを見せて | klines:SOLUSDT:15m
先週のビットコインの値動き | klines:BTCUSDT:1d
ドージコインの最低購入数量 | exchange_info:DOGEUSDT
イーサリアムはいくつ持ってる? | account:balances
まだ約定していない注文はある? | open_orders
ビットコインをいくらで買った? | my_trades:BTCUSDT
イーサリアムは買いと売りどちらが優勢 | order_flow:ETHUSDT
柴犬コインに不審な動きはある? | market_anomalies:SHIBUSDT
ライトコインの買い板と売り板 | orderbook:LTCUSDT
ビットコインの週足 | klines:BTCUSDT:1w
カルダノのスプレッドを教えてください | orderbook_l1:ADAUSDT
BTCの流動性ギャップ | liquidity_vacuums:BTCUSDT
리플 얼마야? | ticker:XRPUSDT
1비트코인은 몇 이더리움이야 | ticker:ETHBTC
솔라나 15분봉 보여줘 | klines:SOLUSDT:15m
지난주 비트코인 시세 | klines:BTCUSDT:1d
도지코인 최소 얼마부터 살 수 있어 | exchange_info:DOGEUSDT
이더리움 몇 개 가지고 있어? | account:balances
아직 체결 안 된 주문 있어? | open_orders
비트코인 얼마에 샀지 | my_trades:BTCUSDT
이더리움 매수세 매도세 중 뭐가 강해 | order_flow:ETHUSDT
시바이누 수상한 거래 있어? | market_anomalies:SHIBUSDT
라이트코인 호가 보여줘 | orderbook:LTCUSDT
비트코인 주봉 차트 | klines:BTCUSDT:1w
에이다 매수 매도 호가 차이 | orderbook_l1:ADAUSDT
비트코인이랑 리플 시세 | ticker:BTCUSDT & ticker:XRPUSDT
이더리움의 매물대 | volume_profile:ETHUSDT
بكم الدوجكوين الآن | ticker:DOGEUSDT
سعر الإيثيريوم بالدولار | ticker:ETHUSDT
كم أملك من البيتكوين | account:balances
أوامري المعلقة | open_orders
شارت اليوم للسولانا | klines:SOLUSDT:1d ticker:SOLUSDT
الحد الأدنى لشراء الريبل | exchange_info:XRPUSDT
سجل صفقاتي على البيتكوين | my_trades:BTCUSDT
دفتر الطلبات لعملة سولانا | orderbook:SOLUSDT
شموع الساعة للإيثيريوم | klines:ETHUSDT:1h
dogecoin kitne ka hai | ticker:DOGEUSDT
ethereum ka bhav batao | ticker:ETHUSDT
मेरे पास कितना बिटकॉइन है | account:balances
बिटकॉइन का 4 घंटे का चार्ट | klines:BTCUSDT:4h
मेरे पेंडिंग ऑर्डर दिखाओ | open_orders
brp harga solana skrg | ticker:SOLUSDT
berapa bitcoin yang saya punya | account:balances
order saya yang belum terisi | open_orders
grafik 1 jam ethereum | klines:ETHUSDT:1h
minimal beli dogecoin berapa | exchange_info:DOGEUSDT
selisih bid dan ask btc | orderbook_l1:BTCUSDT
tôi có bao nhiêu eth | account:balances
biểu đồ 1 giờ của bitcoin | klines:BTCUSDT:1h
lịch sử giao dịch SOL của tôi | my_trades:SOLUSDT
so lenh eth | orderbook:ETHUSDT
hur mycket bitcoin har jag | account:balances
veckograf för solana | klines:SOLUSDT:1w
vad är spreaden på ETH | orderbook_l1:ETHUSDT
orderflöde BTC | order_flow:BTCUSDT
hvad koster en bitcoin | ticker:BTCUSDT
mine åbne ordrer | open_orders
hva er prisen på ethereum | ticker:ETHUSDT
kolik mám bitcoinů | account:balances
jaký je kurz ethereum v korunách | ticker:ETHUSDT ticker:ETHCZK
hodinový graf solany | klines:SOLUSDT:1h
minimální objednávka dogecoinu | exchange_info:DOGEUSDT
tok příkazů BTC | order_flow:BTCUSDT
Protokoll der letzten Besprechung | any | binance t:quote:* t:symbol:* t:options:*
liste de courses | any | binance t:quote:* t:symbol:* t:options:*
ata da reunião | any | binance t:quote:* t:symbol:* t:options:*
appunti di matematica | any | binance t:quote:* t:symbol:* t:options:*
заметки про отпуск | any | binance t:quote:* t:symbol:* t:options:*
旅行の計画 | any | binance t:quote:* t:symbol:* t:options:*
회의록 | any | binance t:quote:* t:symbol:* t:options:*
`,
);
