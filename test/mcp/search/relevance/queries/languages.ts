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
`,
  ),
];
