/** Market and account questions in other languages. */
import { labelled } from '../labels.ts';

export const languages = [
  ...labelled(
    'languages',
    `
precio de bitcoin | ticker:BTCUSDT
¿Cuánto cuesta el ethereum? | ticker:ETHUSDT
libro de órdenes de solana | orderbook:SOLUSDT
velas de 4 horas de bitcoin | klines:BTCUSDT:4h
gráfico diario de eth | klines:ETHUSDT:1d
mis órdenes abiertas | open_orders
mi saldo de btc | account:balances
preço do bitcoin | ticker:BTCUSDT
quanto vale o ethereum em reais | ticker:ETHBRL ticker:ETHUSDT
livro de ofertas btc | orderbook:BTCUSDT
minhas ordens abertas | open_orders
prix du bitcoin | ticker:BTCUSDT
cours de l'ethereum en euros | ticker:ETHEUR
carnet d'ordres solana | orderbook:SOLUSDT
bougies 1h bitcoin | klines:BTCUSDT:1h
mes ordres ouverts | open_orders
combien vaut un bitcoin | ticker:BTCUSDT
Bitcoin Kurs | ticker:BTCUSDT
Bitcoinkurs in Euro | ticker:BTCEUR
was kostet ein Ethereum | ticker:ETHUSDT
Orderbuch von Solana | orderbook:SOLUSDT
4-Stunden-Kerzen BTC | klines:BTCUSDT:4h
Tageschart ETH | klines:ETHUSDT:1d
meine offenen Orders | open_orders
wie viel BTC habe ich | account:balances
prezzo di ethereum | ticker:ETHUSDT
quanto vale bitcoin | ticker:BTCUSDT
candele giornaliere btc | klines:BTCUSDT:1d
i miei ordini aperti | open_orders
bitcoin fiyatı | ticker:BTCUSDT
BTC'nin fiyatı kaç lira | ticker:BTCTRY
ethereum emir defteri | orderbook:ETHUSDT
4 saatlik btc grafiği | klines:BTCUSDT:4h
açık emirlerim | open_orders
цена биткоина | ticker:BTCUSDT
сколько стоит эфириум | ticker:ETHUSDT
стакан эфириума | orderbook:ETHUSDT
4-часовые свечи биткоина | klines:BTCUSDT:4h
мои открытые ордера | open_orders
курс солана к доллару | ticker:SOLUSDT
cena bitcoina | ticker:BTCUSDT
świece 4h ethereum | klines:ETHUSDT:4h
księga zleceń btc | orderbook:BTCUSDT
moje otwarte zlecenia | open_orders
bitcoin prijs | ticker:BTCUSDT
orderboek ethereum | orderbook:ETHUSDT
dagelijkse grafiek solana | klines:SOLUSDT:1d
比特币价格 | ticker:BTCUSDT
以太坊现在多少钱 | ticker:ETHUSDT
以太坊4小时K线 | klines:ETHUSDT:4h
比特币订单簿 | orderbook:BTCUSDT
我的挂单 | open_orders
狗狗币价格 | ticker:DOGEUSDT
币安人生价格 | ticker:币安人生USDT
ビットコインの価格 | ticker:BTCUSDT
イーサリアムの1時間足 | klines:ETHUSDT:1h
ビットコインの板 | orderbook:BTCUSDT
リップルの値段を教えて | ticker:XRPUSDT
비트코인 가격 | ticker:BTCUSDT
이더리움 호가창 | orderbook:ETHUSDT
리플 시세 알려줘 | ticker:XRPUSDT
도지코인 일봉 | klines:DOGEUSDT:1d
내 미체결 주문 | open_orders
harga bitcoin | ticker:BTCUSDT
giá bitcoin hôm nay | ticker:BTCUSDT
سعر البيتكوين | ticker:BTCUSDT
बिटकॉइन की कीमत | ticker:BTCUSDT
cena bitcoinu | ticker:BTCUSDT
ціна біткоіна | ticker:BTCUSDT
liquidez de sol usdt | liquidity_vacuums:SOLUSDT
perfil de volumen de btc | volume_profile:BTCUSDT
Volumenprofil ETH | volume_profile:ETHUSDT
profil de volume ethereum | volume_profile:ETHUSDT
cuál es el precio del ether | ticker:ETHUSDT
¿a cuánto está el bitcoin hoy? | ticker:BTCUSDT
precio actual de Cardano en euros | ticker:ADAEUR
profundidad de mercado de BTC | orderbook:BTCUSDT
últimas operaciones de bitcoin | trades:BTCUSDT
historial de órdenes de ETH | all_orders:ETHUSDT
gráfica semanal de bitcoin | klines:BTCUSDT:1w
qual o preço do solana hoje | ticker:SOLUSDT
meu saldo em bitcoin | account:balances
quel est le cours de Solana | ticker:SOLUSDT
graphique hebdomadaire ethereum | klines:ETHUSDT:1w
liquidité de bitcoin | liquidity_vacuums:BTCUSDT
Wie steht der Bitcoin gerade? | ticker:BTCUSDT
Markttiefe von BTC | orderbook:BTCUSDT
letzte Trades von Solana | trades:SOLUSDT
Stundenkerzen ETH | klines:ETHUSDT:1h
Marktmanipulation bei DOGE | market_anomalies:DOGEUSDT
libro ordini bitcoin | orderbook:BTCUSDT
grafico 4 ore solana | klines:SOLUSDT:4h
bitcoin kaç dolar | ticker:BTCUSDT
doge son işlemler | trades:DOGEUSDT
eth kac tl | ticker:ETHTRY
курс биткоина к рублю | ticker:BTCUSDT ticker:BTCRUB
дневной график солана | klines:SOLUSDT:1d
сколько у меня биткоинов | account:balances
последние сделки по догикоину | trades:DOGEUSDT
профиль объема btc | volume_profile:BTCUSDT
kurs bitcoina w złotych | ticker:BTCPLN ticker:BTCUSDT
głębokość rynku btc | orderbook:BTCUSDT
4 uur kaarsen bitcoin | klines:BTCUSDT:4h
hoeveel is een bitcoin waard | ticker:BTCUSDT
狗狗币15分钟K线 | klines:DOGEUSDT:15m
我的余额 | account:balances t:balances:*
比特币和以太坊价格 | ticker:BTCUSDT & ticker:ETHUSDT
买卖价差 BTC | orderbook_l1:BTCUSDT
BTC 4時間足 | klines:BTCUSDT:4h
私の残高 | account:balances t:balances:*
ビットコインとイーサリアムの価格 | ticker:BTCUSDT & ticker:ETHUSDT
비트코인 4시간봉 | klines:BTCUSDT:4h
도지코인 최근 체결 | trades:DOGEUSDT
비트코인이랑 이더리움 가격 | ticker:BTCUSDT & ticker:ETHUSDT
`,
  ),
];
