/** Misspelled, unknown, ambiguous, and words that only look like coins. */
import { labelled } from '../labels.ts';

export const slips = [
  ...labelled(
    'typos',
    `
bitcon price | ticker:BTCUSDT
bitcion | ticker:BTCUSDT
bticoin price | ticker:BTCUSDT
etherium | ticker:ETHUSDT
ethreum order book | orderbook:ETHUSDT
etheruem price | ticker:ETHUSDT
dogcoin | ticker:DOGEUSDT
dodgecoin price | ticker:DOGEUSDT
solona price | ticker:SOLUSDT
cardnao price | ticker:ADAUSDT
litecion 1h | klines:LTCUSDT:1h
polkdot order book | orderbook:DOTUSDT
chianlink price | ticker:LINKUSDT
avalance price | ticker:AVAXUSDT
shiba innu price | ticker:SHIBUSDT
riple price | ticker:XRPUSDT
stelar price | ticker:XLMUSDT
arbitrm price | ticker:ARBUSDT
uniswpa price | ticker:UNIUSDT
algorad price | ticker:ALGOUSDT
BTCUSTD | ticker:BTCUSDT
ETHUDST | ticker:ETHUSDT
BTCUSDDT price | ticker:BTCUSDT
bitcoin pirce | ticker:BTCUSDT
hedra price | ticker:HBARUSDT
vechian price | ticker:VETUSDT
биткойна цена | ticker:BTCUSDT
`,
  ),
  ...labelled(
    'unknown',
    `
XYZUSDT | none
FOOBARUSDT price | none
$QQQQX | none
price of zorkcoin | none
ZZZZ/USDT order book | none
nosuchusdt candles 4h | none
btc/zzz | none
what's the price | none | binance
order book | none | binance
show me the candles | none | binance
my trades | none | binance
price of | none | binance
how liquid is it | none | binance
`,
  ),
  ...labelled(
    'ambiguous',
    `
near price | ticker:NEARUSDT
price of near | ticker:NEARUSDT
NEAR | ticker:NEARUSDT
ONE | ticker:ONEUSDT
ONE price | ticker:ONEUSDT
dot order book | orderbook:DOTUSDT
link price | ticker:LINKUSDT
gas price | ticker:GASUSDT
SUN price | ticker:SUNUSDT
flow price | ticker:FLOWUSDT
op 4h candles | klines:OPUSDT:4h
ape price | ticker:APEUSDT
ID price | ticker:IDUSDT
ME | ticker:MEUSDT
HOT price | ticker:HOTUSDT
WIN | ticker:WINUSDT
HIGH | ticker:HIGHUSDT
sand price | ticker:SANDUSDT
mask price | ticker:MASKUSDT
PEOPLE price | ticker:PEOPLEUSDT
NOT coin price | ticker:NOTUSDT
price of not | ticker:NOTUSDT
magic price | ticker:MAGICUSDT
portal token | ticker:PORTALUSDT
WHAT IS THE PRICE OF NEAR | ticker:NEARUSDT
fun token price | ticker:FUNUSDT
ace price | ticker:ACEUSDT
sol price | ticker:SOLUSDT
uni price | ticker:UNIUSDT
atom price | ticker:ATOMUSDT
luna price | ticker:LUNAUSDT
comp price | ticker:COMPUSDT
rose price | ticker:ROSEUSDT
T price | ticker:TUSDT t:*:T
$S | ticker:SUSDT
AR price | ticker:ARUSDT
etc price | ticker:ETCUSDT
`,
  ),
  ...labelled(
    'traps',
    `
method | "Scientific method" | binance
dotted line | "dotted line" | binance
linked documents | "Linked documents" | binance
solution | "Solution design" | binance
together | "Lunch together" | binance
ethics | "Ethics committee" | binance
bathroom | "Bathroom renovation" | binance
soluble | "Soluble fiber" | binance
adapter | "USB adapter" | binance
something about ethernet cables | "Ethernet" | binance
the link to the wiki | "Link to the wiki" | binance
near the office | "Restaurants near the office" | binance
one thing to remember | "One thing" | binance
high priority | w:* a:* | binance
compound interest formula | "Compound interest" | binance
ripple effect | "Ripple effect" | binance
stellar performance review | "Stellar" | binance
solar panels | "Solar panels" | binance
atomic habits | "Atomic habits" | binance
adamant | none | binance
sunscreen | none | binance
superb | none | binance
gasoline | none | binance
dashboard | "Dashboard" | binance
maskless | none | binance
opportunity | any | binance
linkage | none | binance
dotage | none | binance
nearly | none | binance
oneself | none | binance
waveform | none | binance
bandwidth | none | binance
flowers | none | binance
balance sheet template | none | binance
work life balance | none | binance
spreadsheet | "Spreadsheet" | binance
I want to try yoga | none | binance
not just for me | any | binance
people in Berlin | a:people:* | binance
sign the contract | a:* w:* | binance
the key to success | any | binance
win the game | any | binance
chat about nothing | any | binance
he is at home | any | binance
flow chart | "Flow chart" | binance
cosmos documentary | none | binance
harmony in the team | any | binance
render the page | any | binance
tell me a joke | none | binance
what's the weather | none | binance
who won the game | any | binance
translate hello to french | none | binance
polka dot dress | none | binance
purchase orders | none | binance
candles for the birthday cake | "Birthday" | binance
methodology | any | binance
ethernet | any | binance
ethical sourcing | any | binance
teeth whitening | any | binance
whether or not | any | binance
solar eclipse | any | binance
insoluble | any | binance
dissolve | any | binance
dot product | any | binance
link building | any | binance
unlink | any | binance
adaptive cruise control | any | binance
airbnb | any | binance
nearest pharmacy | any | binance
university | any | binance
atom editor | any | binance
avatar | any | binance
avalanche safety course | any | binance
polygon count | any | binance
ripple carry adder | any | binance
cosmos db | any | binance
one piece | any | binance
gas prices near me | any | binance
natural gas futures | any | binance
sun protection | any | binance
cash flow statement | any | binance
optional | any | binance
identity | any | binance
hotel | any | binance
key account management | any | binance
superman | any | binance
sandbox environment | any | binance
react hooks | any | binance
justice | any | binance
maker space | any | binance
attention span | any | binance
magic trick | any | binance
audio book | any | binance
fun facts | any | binance
jupyter notebook | any | binance
manta ray | any | binance
curve fitting | any | binance
compound sentence | any | binance
tether my phone | any | binance
terra cotta | any | binance
luna park | any | binance
celestial navigation | any | binance
immutable data structures | any | binance
arbitrary code | any | binance
injective function | any | binance
chess opening | any | binance
rose garden | any | binance
spell check | any | binance
pepe jeans | any | binance
cat food | any | binance
home office | any | binance
city trip | any | binance
ai ethics | any | binance
gps tracker | any | binance
T shirt | any | binance
plan A | any | binance
F-150 | any | binance
candles for the anniversary | any | binance
notes on quantum physics | any | binance
price tag design | any | binance
gold price | any | binance
bank account number | any | binance
key price | any | binance
win price | any | binance
high price | any | binance
just the price | any | binance
`,
  ),
];
