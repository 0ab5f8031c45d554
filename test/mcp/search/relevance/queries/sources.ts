/** Accounts, shares, and texts of the workspace and of Attio, alone and beside each other. */
import { labelled } from '../labels.ts';

export const sources = [
  ...labelled(
    'accounts',
    `
my open orders | open_orders | w:*
show my open orders for bnb | open_orders:BNBUSDT
open orders in btc | open_orders:BTCUSDT
what do I hold | account:balances t:positions:* t:balances:*
btc balance | account:balances
my balances | account:balances t:balances:*
my portfolio | account:balances t:balances:* t:positions:*
how much eth do I have | account:balances
do I have any solana | account:balances
my bitcoin | account:balances ticker:BTCUSDT
my trades in eth | my_trades:ETHUSDT
my btc fills | my_trades:BTCUSDT
my last trades on doge | my_trades:DOGEUSDT
order history sol | all_orders:SOLUSDT
all my orders for ETHUSDT | all_orders:ETHUSDT open_orders:ETHUSDT
my binance balance | account:balances
wallet balance | account:balances
my positions | t:positions:*
my tastytrade balance | t:balances:*
my tastytrade positions | t:positions:*
buying power | t:balances:* account:balances
my tastytrade accounts | t:account:*
`,
  ),
  ...labelled(
    'shares',
    `
AAPL price | t:quote:AAPL t:symbol:AAPL | binance
apple stock | t:symbol:AAPL t:quote:AAPL | binance
TSLA | t:symbol:TSLA t:quote:TSLA | binance
tesla share price | t:quote:TSLA t:symbol:TSLA | binance
NVDA options | t:options:NVDA* | binance
apple option chain | t:options:AAPL* | binance
microsoft stock quote | t:quote:MSFT t:symbol:MSFT | binance
META stock | t:symbol:META t:quote:META | binance
puts on tesla | t:options:TSLA* | binance
nvidia price | t:quote:NVDA t:symbol:NVDA | binance
`,
  ),
  ...labelled(
    'texts',
    `
notes about the btc strategy | "BTC strategy"
btc strategy | "BTC strategy"
my bitcoin strategy note | "BTC strategy" "Bitcoin"
launch plan | "Launch plan"
launch | "Launch plan" "Launch retrospective"
meeting notes marketing | "Marketing meeting"
groceries | "Groceries"
dentist appointment | "dentist"
quarterly budget | "Quarterly budget"
todo list for the move | "Move" "Pack"
pasta recipe | "Pasta carbonara"
carbonara | "Pasta carbonara"
reise nach lissabon | "Reise nach Lissabon"
лекции | "Лекции"
会议记录 | "会议记录"
ethereum conference tickets | "Ethereum conference"
wifi password | "Wi-Fi"
onboarding checklist | "Onboarding checklist"
who said the build is broken | w:chat_message:*
renew passport | "passport"
launch plan comment about pricing | "Launch" w:comment:*
solana hackathon ideas | "Solana hackathon"
price list 2026 | "Price list 2026"
fix the login bug | "login"
Kraken withdrawal issue | "Kraken"
book recommendations | "Book recommendations"
`,
  ),
  ...labelled(
    'records',
    `
acme | a:companies:*
Acme Corporation | "Acme Corporation"
ada lovelace | "Ada Lovelace" | binance
globex deal | a:deals:* "Globex"
who is the CTO of Acme | "Ada Lovelace"
Grace Hopper | "Grace Hopper" | binance
initech | "Initech"
company stark logistics | "Stark Logistics"
people at Acme | a:people:* "Acme"
café müller | "Café Müller"
notes about Wayne Enterprises | a:note:* "Wayne" | binance
deals in negotiation | a:deals:* | binance
Nakatomi Trading | "Nakatomi Trading" | binance
open tasks | a:task:* w:task:* | binance
Quantum Freight | "Quantum Freight" | binance
`,
  ),
];
