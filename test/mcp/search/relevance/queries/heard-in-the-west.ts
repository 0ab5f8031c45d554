/** Market and account questions in German, French, Spanish, Portuguese, Italian and Dutch, each topic of each, written before anything was tried on them. */
import { labelled } from '../labels.ts';

export const heardInTheWest = labelled(
  'heard in the west',
  `
Bitcoin Kurs heute | ticker:BTCUSDT
was kostet gerade ein Ether | ticker:ETHUSDT
wie steht Solana | ticker:SOLUSDT
aktueller Ripple Kurs | ticker:XRPUSDT
Dogecoin in Euro | ticker:DOGEEUR
wie viel ist 1 BTC wert | ticker:BTCUSDT
Durchschnittspreis von BNB | avg_price:BNBUSDT
Orderbuch ETH | orderbook:ETHUSDT
Markttiefe Cardano | orderbook:ADAUSDT
Level-2-Daten für LTC | orderbook_l2:LTCUSDT
Geld-Brief-Spanne bei LINK | orderbook_l1:LINKUSDT
letzte Trades von SOL | trades:SOLUSDT
4-Stunden-Kerzen Bitcoin | klines:BTCUSDT:4h
Tageschart von Avalanche | klines:AVAXUSDT:1d
Wochenkerzen ETH | klines:ETHUSDT:1w
BTC Stundenchart | klines:BTCUSDT:1h
Orderfluss BTC | order_flow:BTCUSDT
Volumenprofil von DOGE | volume_profile:DOGEUSDT
Liquiditätslücken im SOL Orderbuch | liquidity_vacuums:SOLUSDT
Auffälligkeiten bei XRP | market_anomalies:XRPUSDT
Mikrostruktur BTC | microstructure_health:BTCUSDT
wie gesund ist das Orderbuch von ETH | orderbook_health:ETHUSDT
Mindestordergröße ADA | exchange_info:ADAUSDT
Handelsregeln BNBUSDT | exchange_info:BNBUSDT
mein Kontostand | account:balances t:balances:*
wie viel ETH besitze ich | account:balances
meine offenen Positionen | t:positions:*
offene Orders | open_orders
meine Aufträge in BTC die noch offen sind | open_orders:BTCUSDT
alle meine ETH Orders | all_orders:ETHUSDT
meine letzten Trades in SOL | my_trades:SOLUSDT
Wie hat sich Bitcoin letzte Woche entwickelt | klines:BTCUSDT:1d
Optionen auf Tesla | t:options:TSLA*
combien vaut l'ether aujourd'hui | ticker:ETHUSDT
cours du Solana en direct | ticker:SOLUSDT
à combien est le XRP | ticker:XRPUSDT
prix moyen du BTC | avg_price:BTCUSDT
carnet d'ordres BNB | orderbook:BNBUSDT
profondeur de marché ETH | orderbook:ETHUSDT
niveau 2 sol | orderbook_l2:SOLUSDT
écart acheteur-vendeur sur ADA | orderbook_l1:ADAUSDT
dernières transactions DOGE | trades:DOGEUSDT
graphique journalier ETH | klines:ETHUSDT:1d
chandeliers 4h LINK | klines:LINKUSDT:4h
flux d'ordres btc | order_flow:BTCUSDT
trous de liquidité sur SOL | liquidity_vacuums:SOLUSDT
anomalies de marché XRP | market_anomalies:XRPUSDT
microstructure de l'avax | microstructure_health:AVAXUSDT
santé du carnet d'ordres BTC | orderbook_health:BTCUSDT
taille minimale d'un ordre sur DOT | exchange_info:DOTUSDT
règles de trading LTCUSDT | exchange_info:LTCUSDT
mon solde | account:balances t:balances:*
combien de bitcoins ai-je | account:balances
mes positions ouvertes | t:positions:*
ordres en cours sur ETH | open_orders:ETHUSDT
historique de mes ordres BTC | all_orders:BTCUSDT
historique de mes trades SOL | my_trades:SOLUSDT
évolution du bitcoin ces 7 derniers jours | klines:BTCUSDT:1d klines:BTCUSDT:1h
le prix de l'eth et du sol | ticker:ETHUSDT & ticker:SOLUSDT
a cuánto está el ethereum | ticker:ETHUSDT
cuanto vale un dogecoin | ticker:DOGEUSDT
cotización de Cardano hoy | ticker:ADAUSDT
precio promedio de solana | avg_price:SOLUSDT
libro de órdenes de ETH | orderbook:ETHUSDT
profundidad del mercado de BNB | orderbook:BNBUSDT
datos de nivel 2 para BTC | orderbook_l2:BTCUSDT
spread bid ask de xrp | orderbook_l1:XRPUSDT
diferencial de compra y venta de LINK | orderbook_l1:LINKUSDT
últimas operaciones de bitcoin en el mercado | trades:BTCUSDT
velas de 4 horas de solana | klines:SOLUSDT:4h
gráfico diario de btc | klines:BTCUSDT:1d
velas semanales de ethereum | klines:ETHUSDT:1w
flujo de órdenes de ADA | order_flow:ADAUSDT
perfil de volumen de BTC | volume_profile:BTCUSDT
vacíos de liquidez en DOGE | liquidity_vacuums:DOGEUSDT
anomalías en el mercado de sol | market_anomalies:SOLUSDT
microestructura de ETH | microstructure_health:ETHUSDT
salud del libro de órdenes de BTC | orderbook_health:BTCUSDT
tamaño mínimo de orden de XRP | exchange_info:XRPUSDT
reglas de negociación de SOLUSDT | exchange_info:SOLUSDT
mi saldo | account:balances t:balances:*
cuánto bitcoin tengo | account:balances
mis posiciones abiertas | t:positions:*
órdenes pendientes de BTC | open_orders:BTCUSDT
mis operaciones en solana | my_trades:SOLUSDT
cuánto subió bitcoin esta semana | klines:BTCUSDT:1d ticker:BTCUSDT
opciones de apple | t:options:AAPL*
quanto está o bitcoin | ticker:BTCUSDT
preço do ethereum agora | ticker:ETHUSDT
cotação da solana hoje | ticker:SOLUSDT
quanto custa uma dogecoin | ticker:DOGEUSDT
preço médio do BNB | avg_price:BNBUSDT
livro de ofertas BTC | orderbook:BTCUSDT
livro de ordens da cardano | orderbook:ADAUSDT
profundidade de mercado ETH | orderbook:ETHUSDT
book nível 2 de LTC | orderbook_l2:LTCUSDT
spread de compra e venda do XRP | orderbook_l1:XRPUSDT
últimos negócios de SOL | trades:SOLUSDT
velas de 1 hora do bitcoin | klines:BTCUSDT:1h
gráfico de 15 minutos do eth | klines:ETHUSDT:15m
candles diários de AVAX | klines:AVAXUSDT:1d
fluxo de ordens BTC | order_flow:BTCUSDT
perfil de volume do ethereum | volume_profile:ETHUSDT
vácuos de liquidez em BTC | liquidity_vacuums:BTCUSDT
anomalias do mercado DOGE | market_anomalies:DOGEUSDT
microestrutura do mercado sol | microstructure_health:SOLUSDT
saúde do livro de ordens ETH | orderbook_health:ETHUSDT
ordem mínima para ADA | exchange_info:ADAUSDT
meu saldo na binance | account:balances
quantos bitcoins eu tenho | account:balances
minhas posições | t:positions:*
ordens em aberto de ETH | open_orders:ETHUSDT
histórico de ordens BTC | all_orders:BTCUSDT
meus trades de SOL | my_trades:SOLUSDT
prezzo del bitcoin oggi | ticker:BTCUSDT
quanto costa un ethereum | ticker:ETHUSDT
quotazione solana | ticker:SOLUSDT
quanto vale 1 dogecoin in euro | ticker:DOGEEUR
prezzo medio BTC | avg_price:BTCUSDT
book degli ordini ETH | orderbook:ETHUSDT
libro ordini di XRP | orderbook:XRPUSDT
profondità di mercato BNB | orderbook:BNBUSDT
livello 2 SOL | orderbook_l2:SOLUSDT
differenza denaro lettera di LINK | orderbook_l1:LINKUSDT
ultimi scambi bitcoin | trades:BTCUSDT
candele a 4 ore ETH | klines:ETHUSDT:4h
grafico settimanale bitcoin | klines:BTCUSDT:1w
flusso degli ordini SOL | order_flow:SOLUSDT
profilo dei volumi BTC | volume_profile:BTCUSDT
vuoti di liquidità ETH | liquidity_vacuums:ETHUSDT
anomalie su DOGE | market_anomalies:DOGEUSDT
microstruttura XRP | microstructure_health:XRPUSDT
salute del book di BTC | orderbook_health:BTCUSDT
dimensione minima ordine ADA | exchange_info:ADAUSDT
il mio saldo | account:balances t:balances:*
quanti ETH ho | account:balances
le mie posizioni aperte | t:positions:*
storico ordini BTC | all_orders:BTCUSDT
i miei scambi su SOL | my_trades:SOLUSDT
bitcoin koers vandaag | ticker:BTCUSDT
wat kost een ethereum nu | ticker:ETHUSDT
hoeveel is solana waard | ticker:SOLUSDT
gemiddelde prijs BNB | avg_price:BNBUSDT
orderboek van ETH | orderbook:ETHUSDT
marktdiepte ADA | orderbook:ADAUSDT
verschil tussen bied en laat XRP | orderbook_l1:XRPUSDT
laatste transacties bitcoin | trades:BTCUSDT
4-uurs candles SOL | klines:SOLUSDT:4h
daggrafiek ethereum | klines:ETHUSDT:1d
orderstroom BTC | order_flow:BTCUSDT
volumeprofiel van SOL | volume_profile:SOLUSDT
liquiditeitsgaten BTC | liquidity_vacuums:BTCUSDT
afwijkingen in de DOGE markt | market_anomalies:DOGEUSDT
microstructuur ETH | microstructure_health:ETHUSDT
gezondheid van het orderboek BTC | orderbook_health:BTCUSDT
minimale ordergrootte XRP | exchange_info:XRPUSDT
mijn saldo | account:balances t:balances:*
hoeveel bitcoin heb ik | account:balances
mijn posities | t:positions:*
mijn ordergeschiedenis ETH | all_orders:ETHUSDT
mijn trades in BTC | my_trades:BTCUSDT
`,
);
