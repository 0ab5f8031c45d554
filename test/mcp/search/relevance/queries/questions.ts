/** Whole questions: of amounts, people, places, one's own positions and orders, and of what lies open. */
import { labelled } from '../labels.ts';

export const questions = [
  ...labelled(
    'amounts',
    `
slippage for selling 50000 of link | orderbook_l1:LINKUSDT
slippage 50000 dollars link | orderbook_l1:LINKUSDT
slippage for buying 200 dot | orderbook_l1:DOTUSDT
price impact of selling 25k near | orderbook_l1:NEARUSDT
spread when buying 1000 usdt of sand | orderbook_l1:SANDUSDT | ticker:USDT*
link 50000 slippage | orderbook_l1:LINKUSDT
order book depth for selling 5000 gas | orderbook:GASUSDT
slippage on 10000 euros of btc | orderbook_l1:BTCEUR orderbook_l1:BTCUSDT
`,
  ),
  ...labelled(
    'books',
    `
how deep is the eth market | orderbook:ETHUSDT
how deep is the bnb order book | orderbook:BNBUSDT
is btc book healthy | orderbook_health:BTCUSDT
how healthy is the order book of sol | orderbook_health:SOLUSDT
health of the eth book | orderbook_health:ETHUSDT
is the xrp market healthy | microstructure_health:XRPUSDT
walls in the btc order book | orderbook_l1:BTCUSDT
any sell walls on eth | orderbook_l1:ETHUSDT
level 2 data for xrp | orderbook_l2:XRPUSDT
L2 book btc | orderbook_l2:BTCUSDT
L1 xrp | orderbook_l1:XRPUSDT
level 1 data of doge | orderbook_l1:DOGEUSDT
以太坊 K线 | klines:ETHUSDT:1d
sol candles | klines:SOLUSDT:1d
velas de bitcoin | klines:BTCUSDT:1d
kerzen eth | klines:ETHUSDT:1d
`,
  ),
  ...labelled(
    'lists of coins',
    `
compare sol ada and dot | ticker:SOLUSDT & ticker:ADAUSDT & ticker:DOTUSDT
compare ada link and near | ticker:ADAUSDT & ticker:LINKUSDT & ticker:NEARUSDT
xrp dot link prices | ticker:XRPUSDT & ticker:DOTUSDT & ticker:LINKUSDT
btc lira | ticker:BTCTRY
eth lira price | ticker:ETHTRY
avalanch | ticker:AVAXUSDT
polkadt | ticker:DOTUSDT
kaufkurs sol | ticker:SOLUSDT
Verkaufskurs ETH | ticker:ETHUSDT
einstiegspreis btc | ticker:BTCUSDT
link | "Link to the wiki" | "Linked" binance
dot | none
near | any | binance
`,
  ),
  ...labelled(
    'people',
    `
chief technology officer acme | "Ada Lovelace"
who is the chief technology officer of Acme | "Ada Lovelace"
CTO Acme | "Ada Lovelace"
acme's CTO | "Ada Lovelace"
CEO of Hooli | "Gavin Belson"
vice president at globex | "Grace Hopper"
COO stark logistics | "Pepper Potts"
who is the head of procurement at acme | "Wile Coyote"
who do we know at Globex | a:people:*
who works at Acme | a:people:*
who works for initech | a:people:*
wer arbeitet bei Hooli | a:people:*
who is ada | "Ada Lovelace"
who is gavin | "Gavin Belson"
who was wile coyote | "Wile Coyote"
Susan Kare | a:deals:* a:task:* a:projects:*
tasks of Susan Kare | a:task:*
deals owned by Ben Ortega | a:deals:*
`,
  ),
  ...labelled(
    'places and conditions',
    `
companies in Germany | a:companies:* | "Acme" "Hooli" a:people:*
german customers | a:companies:* | "Acme" "Hooli"
firmen in deutschland | a:companies:* | "Acme"
french companies | a:companies:* | "Acme"
people in Germany | a:people:* | "Lovelace"
customers from the United Kingdom | a:companies:* | "Acme"
japanese companies | "Nakatomi Trading"
companies in Switzerland | "Weyland Yutani"
companies in Munich | "Monarch Solutions"
enterprise deals worth more than 50000 in proposal stage | "Enterprise plan" | "Acme" "Wayne"
deals over 100k in negotiation | a:deals:*
deals under 6000 | "Acme" | "Velvet"
notes from yesterday | a:note:* | w:*
notes from today | w:note:* | a:*
tasks from Clara Novak | a:task:*
offene aufgaben | a:task:* w:task:* | binance
tareas abiertas | a:task:* w:task:* | binance
latest notes | w:note:* a:note:* | binance
meeting notes | "Marketing meeting" | "Groceries" "Solar" binance
what should I buy at the store | any | binance
`,
  ),
  ...labelled(
    'own',
    `
which position lost the most | t:positions:* | binance a:*
worst position | t:positions:* | binance a:*
my losing positions | t:positions:* | binance a:*
biggest loser in my portfolio | t:positions:* t:balances:* account:balances
my best performing position | t:positions:* | binance
my orders in tastytrade | none
open orders on tasty trade | none
order 28000008 BTCUSDT | order:BTCUSDT:28000008
btc order number 28000008 | order:BTCUSDT:28000008
status of ETHUSDT order #28000012 | order:ETHUSDT:28000012
did my link order fill | all_orders:LINKUSDT open_orders:LINKUSDT
has my sol order been filled | all_orders:SOLUSDT open_orders:SOLUSDT
did my dot order go through | all_orders:DOTUSDT open_orders:DOTUSDT
do I have any orders open on ETHUSDT | open_orders:ETHUSDT
do I have open orders in bnb | open_orders:BNBUSDT
habe ich offene Orders in btc | open_orders:BTCUSDT
do I have any positions | t:positions:*
/ES | t:quote:/ES*
price of /ES | t:quote:/ES*
5WT00002 | t:account:5WT00002
`,
  ),
];
