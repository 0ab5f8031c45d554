/** What people type who look for a note, an account or a share, and nonsense. */
import { labelled } from '../labels.ts';

export const askedOfTexts = [
  ...labelled(
    'asked of texts',
    `
BTC strategy | "BTC strategy"
that list of bitcoin books | "Bitcoin reading list"
sceintific metod | "Scientific method"
where did I put the usb adapter | "USB adapter"
adaptor for the projector | "USB adapter"
wie war das wifi passwort nochmal | "Wi-Fi at the office"
recipe with guanciale and pecorino | "Pasta carbonara"
la receta de la pasta carbonara, por favor | "Pasta carbonara"
lissabon | "Reise nach Lissabon"
reise nach lisabon | "Reise nach Lissabon"
strassenbahn | "Reise nach Lissabon"
Hotel und Flüge | "Reise nach Lissabon"
лекция по физике | "Лекции по физике"
термодинамика | "Лекции по физике"
найди мой конспект про волны | "Лекции по физике"
新产品发布计划 | "会议记录"
请帮我找一下会议的记录 | "会议记录"
calling the dentist | "Call the dentist"
renewing my passport | "Renew passport"
passport photos | "Renew passport"
login bugs | "Fix the login bug"
session lost after refreshing the page | "Fix the login bug"
landlord contract to sign | "Sign the contract with the landlord"
packing boxes | "Pack boxes for the move"
moving: kitchen first | "Pack boxes for the move"
onboarding check list | "Onboarding checklist"
price list | "Price list 2026"
preisliste 2026 | "Price list 2026"
kraken | "Kraken withdrawal issue"
hanging withdrawal support ticket | "Kraken withdrawal issue"
atomic habit book summary | "Atomic habits"
offers for the solar panel | "Solar panels"
Ethernet cable cat 6 | "Ethernet cables"
ethics comittee members | "Ethics committee"
quaterly budget with travel | "Quarterly budget"
the outage that reached billing | "Ripple effect of the outage"
how to write a stellar review | "Stellar performance reviews"
birthday cake and candles | "Birthday party"
groceries milk eggs bread | "Groceries"
compound interest | "Compound interest formula"
A = P(1 + r/n)^(nt) | "Compound interest formula"
lunch on friday | "Lunch together"
novels for this summer | "Book recommendations"
expenses spreadsheets | "Spreadsheet of expenses"
approval flowchart | "Flow chart of the approval"
"Sign on the dotted line" | "Sign on the dotted line"
SOLUTION DESIGN | "Solution design"
solana hackathon idea wallet for kids children | "Solana hackathon ideas"
tickets to the ethereum conference in prague | "Ethereum conference"
comment about pricing on the launch plan | w:comment:*
engineering chat | w:chat:* w:chat_message:*
build is broken | w:chat_message:* w:chat:*
who said the build was broken? | w:chat_message:* w:chat:*
launch retrospective what went well | "Launch retrospective"
bathroom tiles plumber | "Bathroom renovation"
soluble fibre | "Soluble fiber"
restaurant near office | "Restaurants near the office"
notes from the meeting with marketing | "Marketing meeting"
oats | "Soluble fiber"
ONE THING TO REMEMBER!!! | "One thing to remember"
the ethernet thing we ordered | "Ethernet cables"
note on habits | "Atomic habits"
kraken withdrawels | "Kraken withdrawal issue"
projector drawer | "USB adapter"
oatmeal fibre | "Soluble fiber"
party balloons | "Birthday party"
where is the spreadsheet kept | "Spreadsheet of expenses"
risk per bitcoin trade, the 2% rule in my strategy | "BTC strategy"
mein einkauf: milch eggs tomatoes | "Groceries"
spaghetti? no, pasta with pecorino | "Pasta carbonara"
ich suche die Notiz zur Reise nach Lissabon | "Reise nach Lissabon"
FLÜGE LISSABON | "Reise nach Lissabon"
Flug nach Lissabon | "Reise nach Lissabon"
physics lectures лекции | "Лекции по физике"
конспекты лекций | "Лекции по физике"
волна | "Лекции по физике"
产品发布 | "会议记录"
会议 | "会议记录"
steps of scientific methods | "Scientific method"
notebook: "compound interest formula" | "Compound interest formula"
team plan 29 a month prices | "Price list 2026"
price lists | "Price list 2026"
layers of the solution | "Solution design"
roof panels offer | "Solar panels"
first week laptop | "Onboarding checklist"
quarterly budgets | "Quarterly budget"
third quarter travel budget | "Quarterly budget"
appointment check-up | "Call the dentist"
bug: login, session lost | "Fix the login bug"
contracts with the landlords | "Sign the contract with the landlord"
pres kit and support rota for launch in march | "Launch plan"
campaign in April | "Marketing meeting"
faucet with quests | "Solana hackathon ideas"
white paper mastering bitcoin | "Bitcoin reading list"
who can look at the build? | w:chat_message:* w:chat:*
pricing too low comment | w:comment:*
boxs for moving | "Pack boxes for the move"
wlan passwort wifi board | "Wi-Fi at the office"
how do you write a performance review | "Stellar performance reviews"
flow charts with six boxes | "Flow chart of the approval"
do we have a note where the restaurants are listed? | "Restaurants near the office"
good places to eat close to the office | "Restaurants near the office"
summer reading novels | "Book recommendations"
tomatoes and bread | "Groceries"
guancale | "Pasta carbonara"
ingredientes de la carbonara | "Pasta carbonara"
candels for birthday | "Birthday party"
adapters | "USB adapter"
cat 6 cable | "Ethernet cables"
tiles for the bathroom | "Bathroom renovation"
badezimmer bathroom renovierung | "Bathroom renovation"
Mitglieder des ethics committee | "Ethics committee"
commitee dates | "Ethics committee"
billing outage | "Ripple effect of the outage"
observe ask test | "Scientific method"
handbook links | "Linked documents"
everything linked from the handbook | "Linked documents"
hotel lissabon | "Reise nach Lissabon"
записи лекций по физике | "Лекции по физике"
физика | "Лекции по физике"
讨论了什么新产品 | "会议记录"
会議記録 会议 | "会议记录"
check-up dentist call | "Call the dentist"
new passport, photos | "Renew passport"
sign contract landlord before friday | "Sign the contract with the landlord"
move: kitchen boxes high priority | "Pack boxes for the move"
login problem | "Fix the login bug"
what went well at launch | "Launch retrospective"
press and pricing page in march | "Launch plan"
new deals dashboard | "Dashboard for sales"
approval boxes chart | "Flow chart of the approval"
where to sign the contract, dotted line | "Sign on the dotted line"
habits book | "Atomic habits"
Business 99 a month | "Price list 2026"
wallet for children hackathon | "Solana hackathon ideas"
prague conference | "Ethereum conference"
withdrawal hangs | "Kraken withdrawal issue"
comments on the launch retrospective | w:comment:*
message about the broken build | w:chat_message:* w:chat:*
formula for interest | "Compound interest formula"
my notes on the ethics board members | "Ethics committee"
i need the wifi pasword | "Wi-Fi at the office"
contraseña wifi | "Wi-Fi at the office"
mot de passe du wifi | "Wi-Fi at the office"
budget Q3 travel | "Quarterly budget"
budget | "Quarterly budget"
dinner recipe pasta | "Pasta carbonara"
cake | "Birthday party"
plumber | "Bathroom renovation"
dentists | "Call the dentist"
passports | "Renew passport"
landlords | "Sign the contract with the landlord"
loginbug | "Fix the login bug"
on-boarding | "Onboarding checklist"
wi fi | "Wi-Fi at the office"
solarpanels | "Solar panels"
projektor adapter | "USB adapter"
Lissabon Reise 28 | "Reise nach Lissabon"
Portugal trip Lissabon flights | "Reise nach Lissabon"
курс физики: волны и термодинамика | "Лекции по физике"
新产品 | "会议记录"
会议记录在哪里 | "会议记录"
find "Atomic habits" | "Atomic habits"
"launch plan" | "Launch plan"
launch retro | "Launch retrospective"
kraken support ticket about my withdrawal | "Kraken withdrawal issue"
bitcoin standard | "Bitcoin reading list"
review btc strategy monthly | "BTC strategy"
who complained that pricing is too low | w:comment:*
engineering | w:chat:* a:list:"Hiring Engineering"
steps of the approval flow | "Flow chart of the approval"
stellar review how to | "Stellar performance reviews"
office restaurants | "Restaurants near the office"
`,
  ),
  ...labelled(
    'asked of accounts and shares',
    `
positions in my IRA | t:positions:5WT00002
balance of account 5WT00001 | t:balances:5WT00001
how much money is in the house fund | t:balances:5WT00003
net liquidating value | t:balances:*
do I own SCHD | t:positions:5WT00002
my short in tesla | t:positions:5WT00001
Wie viel Cash habe ich bei tastytrade? | t:balances:*
mis posiciones | t:positions:*
apple share price | t:quote:AAPL t:symbol:AAPL
Kurs der Microsoft Aktie | t:quote:MSFT t:symbol:MSFT
cotización de Amazon | t:quote:AMZN t:symbol:AMZN
cours de l'action Netflix | t:quote:NFLX t:symbol:NFLX
NVDA option chain | t:options:NVDA*
spy options expiring in july | t:options:SPY*
brk.b | t:quote:BRK/B t:symbol:BRK/B
coca cola | t:quote:KO t:symbol:KO
macdonalds stock | t:quote:MCD t:symbol:MCD
gold etf | t:quote:GLD t:symbol:GLD
e-mini s&p futures | t:symbol:/ES* t:quote:/ES*
quote for palantir | t:quote:PLTR t:symbol:PLTR
tastytrade:quote:TSLA | t:quote:TSLA
what am I holding at tastytrade | t:positions:* t:balances:*
main account cash | t:balances:5WT00001
retirement account positions | t:positions:5WT00002
my NVDA puts | t:positions:5WT00001
Habe ich Apple Aktien? | t:positions:5WT00001
berkshire hathaway stock | t:quote:BRK/B t:symbol:BRK/B
precio de la acción de Coca-Cola | t:quote:KO t:symbol:KO
opciones de Tesla | t:options:TSLA*
nasdaq futures | t:symbol:/NQ* t:quote:/NQ*
SPY puts 2026-07-17 | t:options:SPY*
palentir stock price | t:quote:PLTR t:symbol:PLTR
JP Morgan share price | t:quote:JPM t:symbol:JPM
акции Apple | t:quote:AAPL t:symbol:AAPL
tastytrade:positions:5WT00001 | t:positions:5WT00001
positions retirement | t:positions:5WT00002
how is my house fund doing | t:balances:5WT00003 t:account:5WT00003 t:positions:5WT00003
what stocks do I own | t:positions:*
how many apple shares do I have | t:positions:5WT00001
am I still long SPY calls | t:positions:5WT00001
quanto vale la mia posizione in VTI | t:positions:5WT00002
margin requirement tastytrade | t:balances:*
quote MSFT | t:quote:MSFT t:symbol:MSFT
whats nvidia trading at | t:quote:NVDA t:symbol:NVDA
dow jones | t:quote:DJX t:symbol:DJX t:quote:DIA t:symbol:DIA
s&p 500 | t:quote:SPX t:symbol:SPX t:quote:SPY t:symbol:SPY t:quote:VOO t:symbol:VOO
Tesla calls expiring 2026-07-17 | t:options:TSLA*
gamestop shares | t:quote:GME t:symbol:GME
crude oil etf | t:quote:USO t:symbol:USO
russell 2000 etf | t:quote:IWM t:symbol:IWM
starbuks stock | t:quote:SBUX t:symbol:SBUX
/NQ | t:symbol:/NQ* t:quote:/NQ*
roth ira balance | t:balances:5WT00002
Depot Positionen tastytrade | t:positions:*
my portfolio at tastytrade | t:positions:* t:balances:*
account number 5WT00003 | t:account:5WT00003
5wt00001 positions | t:positions:5WT00001
do I have any bbby left | t:positions:5WT00002
my VTI position | t:positions:5WT00002
Microsoft option chain december | t:options:MSFT*
NFLX calls | t:options:NFLX*
disney stock price today | t:quote:DIS t:symbol:DIS
how is the vix | t:quote:VIX t:symbol:VIX
ford shares | t:quote:F t:symbol:F
AT&T stock | t:quote:T t:symbol:T
precio acciones Nvidia | t:quote:NVDA t:symbol:NVDA
特斯拉 TSLA 股价 | t:quote:TSLA t:symbol:TSLA
AMD株価 | t:quote:AMD t:symbol:AMD
e-mini nasdaq | t:symbol:/NQ* t:quote:/NQ*
johnson & johnson | t:quote:JNJ t:symbol:JNJ
amazn share price | t:quote:AMZN t:symbol:AMZN
`,
  ),
  ...labelled(
    'nonsense',
    `
asdfghjkl | none
qwertzu yxcvbnm | none
blorptastic snorfle | none
??? | none
the of and | none
Elon Musk | none
florbix.com | none
zzzzzz | none
flux capacitor | none
сепулька | none
wubba lubba | none
Zaphod Beeblebrox | none
xq7 | none
!!! | none
kjhgfdsa zxcvb | none
pneumonoultramicroscopic | none
acmeology | none
marsupilami@nowhere.zz | none
grblfx | none
Voldemort | none
qqqqqq wwwww | none
Hogwarts school | none
zxcvbnm,.- | none
+49 30 9999999 | none
nobody@nowhere.test | none
Rumpelstilzchen | none
flibbertigibbet | none
gh7-kk2 | none
Gandalf the Grey | none
aaaaaaa | none
@@@ | none
ploughman lunchbox xx | none
`,
  ),
];
