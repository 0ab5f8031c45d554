/** What people ask for of their notes, tasks and records in passing: short, in their own words, and in eleven languages. */
import { labelled } from '../labels.ts';

export const askedOfTextsAtLast = labelled(
  'texts, asked for in passing',
  `
BTC buying rules 2% | "BTC strategy" exchange_info:BTCUSDT
in how many parts do we buy bitcoin | "BTC strategy"
satoshi white paper book list | "Bitcoin reading list"
what are the five steps, observe ask test | "Scientific method"
handbook references | "Linked documents"
three layers design document | "Solution design"
Friday meal with the team | "Lunch together"
ethics board dates | "Ethics committee"
new door bathroom | "Bathroom renovation"
oats fiber | "Soluble fiber"
adapter for the projector drawer | "USB adapter"
LAN cables order | "Ethernet cables"
channel topic wiki | "Link to the wiki"
good places to eat nearby the office | "Restaurants near the office"
interest formula compounding | "Compound interest formula"
how did the outage affect billing | "Ripple effect of the outage"
writing employee reviews | "Stellar performance reviews"
offers for photovoltaic panels | "Solar panels"
book about building habits | "Atomic habits"
where can I see new deals, dashboard | "Dashboard for sales"
cake and balloons | "Birthday party"
when is our launch | "Launch plan"
April campaign notes | "Marketing meeting"
shopping list tomatoes | "Groceries"
budget for Q3 | "Quarterly budget"
guanciale pecorino recipe | "Pasta carbonara"
tram 28 Lisbon | "Reise nach Lissabon"
wireless password office | "Wi-Fi at the office"
onboarding new colleague accounts laptop | "Onboarding checklist"
hackathon wallet idea for kids | "Solana hackathon ideas"
what does the team plan cost per month | "Price list 2026"
Kraken support ticket hanging withdrawal | "Kraken withdrawal issue"
novels for summer holidays | "Book recommendations"
passport renewal photos | "Renew passport"
kitchen boxes packing | "Pack boxes for the move"
bug: login session dropped on refresh | "Fix the login bug"
sign lease landlord by Friday | "Sign the contract with the landlord"
engineering chat messages about the build | w:chat_message:* w:chat:"Engineering"
who said pricing is too low | w:comment:*
Globex annual renewal | a:deals:"Globex – Annual renewal"
Initech pilot deal status | a:deals:"Initech – Pilot"
value of the Hooli renewal deal | a:deals:"Hooli – Annual renewal"
Café Müller platform migration deal | a:deals:"Café Müller – Platform migration"
deals owned by Clara Novak | a:deals:*
deals over 50000 | a:deals:*
open deals in proposal stage | a:deals:*
Northern Grid opportunity | a:deals:"Northern Grid"
who is the CEO of Hooli | a:people:"Gavin Belson"
Pam Beesly contact details | a:people:"Pam Beesly"
phone number of Alan Turing | a:people:"Alan Turing"
head of procurement at Acme | a:people:"Wile Coyote"
Grace Hopper Globex | a:people:"Grace Hopper"
Jurgen Muller email | a:people:"Jürgen Müller"
CFO at Globex | a:people:"James Hughes"
Richard Hendricks | a:people:"Richard Hendricks"
software engineer at Initech | a:people:"Peter Gibbons"
Chateau Lumiere company | a:companies:"Château Lumière"
healthcare customers in London | a:companies:"Umbrella Health" a:companies:*
fintech companies Chicago | a:companies:"Wayne Enterprises"
what do we know about Massive Dynamic | a:companies:"Massive Dynamic"
SaaS company from Munich | a:companies:"Monarch Solutions"
Tyrell Robotics account tier | a:companies:"Tyrell Robotics"
notes on Oscorp Biotech competitor Bluebird | a:note:"Competitor mentioned"
penetration test report open points | a:note:"Security review"
shorter notice period legal | a:note:"Contract redlines"
Dunder Mifflin kick-off | a:note:"Kick-off summary"
usage up 40 percent | a:note:"Quarterly business review"
Weyland Yutani yearly billing discount | a:note:"Pricing call with Weyland Yutani"
pricing call Silver Software | a:note:"Pricing call with Silver Software"
who is the sponsor at Soylent Foods | a:people:"Lucas Costa" a:note:"Kick-off summary" a:companies:"Soylent Foods"
prepare demo Initech | a:task:"Prepare demo for Initech"
task about Café Müller contract | a:task:"Review contract of Café Müller"
follow up Grace Hopper | a:task:"Follow up with Grace Hopper"
Silver Analytics pricing proposal task | a:task:"Send pricing proposal to Silver Analytics"
call about renewal with David Jensen | a:task:"Call David Jensen about the renewal"
audit projects delivered | a:projects:"audit"
Zahnarzt Termin | "Call the dentist"
Preisliste Team Tarif | "Price list 2026"
contacto de Gavin Belson | a:people:"Gavin Belson"
plan de lancement mars | "Launch plan"
affaire Wonka Confectionery | a:deals:"Wonka Confectionery" a:companies:"Wonka Confectionery"
ricetta della carbonara con guanciale | "Pasta carbonara"
comitato etico membri | "Ethics committee"
reforma do banheiro azulejos | "Bathroom renovation"
orçamento trimestral | "Quarterly budget"
verjaardag taart ballonnen | "Birthday party"
przepis na carbonarę | "Pasta carbonara"
лекции физика волны | "Лекции по физике"
пароль от вайфая | "Wi-Fi at the office"
会议记录 新产品 | "会议记录"
オフィスのWi-Fiパスワード | "Wi-Fi at the office"
notes about scuba diving | none
babysitter phone number | none
chess tournament results | none
recipe for banana bread | none
tax return 2019 documents | none
what can I ask | none
how is the market today | none
Schwimmkurs Anmeldung | none
guitar chords for beginners | none
diagram of the approval process with boxes | "Flow chart of the approval"
did we get tickets for the ethereum event | "Ethereum conference"
deals currently being negotiated worth more than 20000 | a:deals:*
what deals did we win | a:deals:*
Ben Ortega's pipeline | a:deals:*
lost opportunities | a:deals:*
list of people receiving our newsletter | a:list:"Newsletter"
Hooli integration paused | a:projects:"Hooli integration"
Acme legal | a:note:* a:companies:"Acme" a:deals:"Acme"
logistics firms in New York | a:companies:"Stark Logistics"
customers in Boston | a:companies:"Oscorp Biotech" a:companies:"Massive Dynamic"
marketing lead Weyland Yutani | a:people:"Priya Dubois"
people working at Dunder Mifflin | a:people:"Pam Beesly" a:people:"Chloe Patel"
Kontakt bei Globex | a:people:"Grace Hopper" a:people:"Hank Scorpio" a:people:"James Hughes" a:companies:"Globex"
tâche dentiste | "Call the dentist"
zadanie paszport | "Renew passport"
taak paspoort verlengen | "Renew passport"
予算 第3四半期 | "Quarterly budget"
牙医预约 | "Call the dentist"
задача позвонить стоматологу | "Call the dentist"
compleanno torta candele | "Birthday party"
compare nvidia stock with ethereum | t:quote:NVDA & ticker:ETHUSDT
doge in eur and my usdt balance | ticker:DOGEEUR account:balances & ticker:DOGEEUR account:balances
Tesla and S&P 500 | t:quote:TSLA & t:quote:SPX
`,
);
