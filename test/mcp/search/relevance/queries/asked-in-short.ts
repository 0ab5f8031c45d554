/** What is typed in a few words by people who know what they are after: names, stages, sizes, what a text says, what is held. */
import { labelled } from '../labels.ts';

export const askedInShort = labelled(
  'asked in short',
  `
Gibbons Initech | a:people:"Peter Gibbons"
Ada Lovelace email | a:people:"Ada Lovelace"
pepper potts phone | a:people:"Pepper Potts"
Alan Turing Umbrella Health | a:people:"Alan Turing"
CFO Globex | a:people:"James Hughes"
CTO of Hooli | a:people:"Liam Meyer"
procurement at Acme | a:people:"Wile Coyote"
Olivia from Umbrella | a:people:"Olivia Vogel"
people at Pied Piper | a:people:"Richard Hendricks" a:people:"Leo Ivanova" a:people:"Ethan Okafor" a:people:"Liam Usman"
contacts Dunder Mifflin | a:people:"Pam Beesly" a:people:"Chloe Patel" a:people:"Amelia Vogel" a:people:"Sofia Dubois"
founder pied piper | a:people:"Richard Hendricks"
lucius.fox@wayne.com | a:people:"Lucius Fox"
Grace Hoper | a:people:"Grace Hopper"
richard hendriks | a:people:"Richard Hendricks"
zoe washburne | a:people:"Zoë Washburne"
jurgen mueller cafe | a:people:"Jürgen Müller"
Who works at Gringotts Capital? | a:people:"Nora Lindqvist" a:people:"Isla Fischer" a:people:"Mia Larsen"
marketing lead Massive Dynamic | a:people:"Isla Baker"
office manager | a:people:"Pam Beesly"
software engineer contact | a:people:"Peter Gibbons"
personas en Vandelay Industries | a:people:"Sofia Tanaka" a:people:"Olivia Zimmer" a:people:"Marcus Anderson"
Ansprechpartner bei Soylent Foods | a:people:"Lucas Costa" a:people:"Noah Castillo" a:people:"Maria Ivanova"
contacts in Tokyo | a:people:"Omar Usman" a:people:"Hugo Costa" a:people:"Mateo Castillo"
find the phone number of Bill Lumbergh | a:people:"Bill Lumbergh"
Tyrell Robotics | a:companies:"Tyrell Robotics"
umbrela health | a:companies:"Umbrella Health"
hooli.com | a:companies:"Hooli"
retail companies in Berlin | a:companies:"Soylent Foods" a:companies:"Café Müller" a:companies:"Summit Textiles"
fintech companies London | a:companies:"Gringotts Capital" a:companies:"Silver Analytics" a:companies:"Silver Software" a:companies:"Orchard Analytics" a:companies:"Orchard Software"
healthcare customers | a:companies:"Oscorp Biotech" a:companies:"Northern Clinics" a:companies:"Silver Freight" a:companies:"Quantum Analytics"
strategic accounts | a:companies:*
company in Scranton | a:companies:"Dunder Mifflin"
companies in Zurich | a:companies:"Weyland Yutani"
Firmen in München | a:companies:"Monarch Solutions"
empresas en Boston | a:companies:"Oscorp Biotech" a:companies:"Massive Dynamic"
Nakatomi | a:companies:"Nakatomi Trading"
wonka confectionary | a:companies:"Wonka Confectionery"
companies with more than 2000 employees | a:companies:*
education customers | a:companies:"Northern Textiles" a:companies:"Silver Grid" a:companies:"Quantum Payments" a:companies:"Bright Learning" a:companies:"Harbor Clinics" a:companies:"Summit Freight" a:companies:"Velvet Analytics"
biotech company boston | a:companies:"Oscorp Biotech"
lost deals over 100k | a:deals:"Velvet Analytics – Enterprise plan" a:deals:"Velvet Software – Pilot"
deals over 100000 | a:deals:"Summit Textiles – Pilot" a:deals:"Summit Software – Expansion" a:deals:"Summit Foods – Platform migration" a:deals:"Velvet Analytics – Enterprise plan" a:deals:"Velvet Freight – Annual renewal" a:deals:"Velvet Clinics – Pilot" a:deals:"Velvet Learning – Expansion" a:deals:"Velvet Payments – Platform migration" a:deals:"Velvet Grid – Enterprise plan" a:deals:"Velvet Textiles – Annual renewal" a:deals:"Velvet Software – Pilot" a:deals:"Velvet Foods – Expansion" a:deals:"Copper Analytics – Platform migration"
Hooli renewal deal | a:deals:"Hooli – Annual renewal"
Acme enterprise plan | a:deals:"Acme Corporation – Enterprise plan"
deal value Stark Logistics | a:deals:"Stark Logistics – Platform migration"
Ben's deals in proposal | a:deals:"Northern Software – Expansion" a:deals:"Harbor Software – Platform migration"
deals owned by Clara | a:deals:*
verlorene Deals von Susan | a:deals:"Soylent Foods – Expansion" a:deals:"Quantum Analytics – Platform migration" a:deals:"Velvet Analytics – Enterprise plan"
offene Deals in Verhandlung | a:deals:"Umbrella Health – Expansion" a:deals:"Cyberdyne Systems – Enterprise plan" a:deals:"Gringotts Capital – Pilot" a:deals:"Monarch Solutions – Expansion" a:deals:"Château Lumière – Enterprise plan" a:deals:"Northern Textiles – Pilot" a:deals:"Silver Payments – Platform migration" a:deals:"Quantum Clinics – Annual renewal" a:deals:"Bright Analytics – Expansion" a:deals:"Bright Freight – Platform migration" a:deals:"Bright Foods – Annual renewal" a:deals:"Harbor Textiles – Expansion" a:deals:"Summit Payments – Enterprise plan" a:deals:"Velvet Clinics – Pilot" a:deals:"Copper Analytics – Platform migration"
deals with Bluebird as competitor | a:deals:*
smallest deal | a:deals:"Acme Corporation – Enterprise plan"
deal with Globex status | a:deals:"Globex – Annual renewal"
did we win Tyrell Robotics | a:deals:"Tyrell Robotics – Platform migration" a:companies:"Tyrell Robotics"
pilot deals qualified | a:deals:"Northern Freight – Pilot" a:deals:"Silver Software – Pilot" a:deals:"Summit Textiles – Pilot"
deals closing this month | a:deals:*
Quantum Foods pilot | a:deals:"Quantum Foods – Pilot"
oportunidades perdidas | a:deals:"Globex – Annual renewal" a:deals:"Soylent Foods – Expansion" a:deals:"Dunder Mifflin – Enterprise plan" a:deals:"Duff Beverages – Pilot" a:deals:"Northern Learning – Platform migration" a:deals:"Northern Payments – Enterprise plan" a:deals:"Silver Clinics – Pilot" a:deals:"Quantum Analytics – Platform migration" a:deals:"Quantum Software – Annual renewal" a:deals:"Bright Grid – Expansion" a:deals:"Harbor Learning – Enterprise plan" a:deals:"Harbor Payments – Annual renewal" a:deals:"Summit Clinics – Expansion" a:deals:"Velvet Analytics – Enterprise plan" a:deals:"Velvet Software – Pilot"
deals between 20k and 30k | a:deals:"Oscorp Biotech – Pilot" a:deals:"Massive Dynamic – Expansion" a:deals:"Pied Piper – Platform migration" a:deals:"Dunder Mifflin – Enterprise plan" a:deals:"Bluth Homes – Annual renewal" a:deals:"Gringotts Capital – Pilot" a:deals:"Monarch Solutions – Expansion" a:deals:"Sirius Cybernetics – Platform migration" a:deals:"Nakatomi Trading – Enterprise plan"
Globex training project | a:projects:"Globex training"
running projects | a:projects:"Globex training" a:projects:"Wayne Enterprises training" a:projects:"Tyrell Robotics training" a:projects:"Massive Dynamic training" a:projects:"Gringotts Capital training" a:projects:"Weyland Yutani training"
project 4210 | a:projects:"Cyberdyne Systems integration"
Umbrella audit | a:projects:"Umbrella Health audit"
Projekte von Dev | a:projects:"Umbrella Health audit" a:projects:"Vandelay Industries audit" a:projects:"Wonka Confectionery audit" a:projects:"Dunder Mifflin audit" a:projects:"Sirius Cybernetics audit" a:projects:"Prestige Worldwide audit"
volume discount Acme | a:note:"Pricing call with Acme Corporation"
pen test report Initech | a:note:a8ef00f3-0c87-4216-a808-b358d91d68c3
liability cap Hooli | a:note:9deeee06-facd-480b-bd88-6e062199c42f
shorter notice period Massive Dynamic | a:note:f68bd4be-a0ab-4daa-8540-c0f8b51798e9
champion left stark | a:note:7a005619-16ec-420f-8d1e-64730ed5e332
who compared us with bluebird | a:note:"Competitor mentioned"
notes about data residency | a:note:"Security review"
kickoff Globex notes | a:note:e3af3355-092a-4da1-8598-dc152a9c8ba8
usage up 40% | a:note:"Quarterly business review"
roadmap for integrations Ethan Kowalski | a:note:d2710ebf-aa99-41cd-baaa-2cc3779631cb
pricing call pied piper | a:note:"Pricing call with Pied Piper"
yearly billing Sara Diaz | a:note:"Pricing call with Bright Learning"
notes on Wayne Enterprises | a:note:75b25947-6b7c-4ca3-b868-892a8b6f86af a:note:5a141be1-dbb4-499c-88a1-f9969a2f0a08
renewal at risk | a:note:"Renewal risk"
Notizen zu Café Müller | a:note:a40a18d5-2433-4c75-ba97-f67df84784aa
SSO questionnaire Tyrell | a:note:1ed96001-e677-4696-83e1-4da2238674f2
Susan notes about contracts | a:note:"Contract redlines"
latest note | a:note:* w:note:*
sandbox access weekly sync Soylent | a:note:927df5d7-7ffc-405d-9356-9da59a4f7df5
what did Lucius Fox say about price | a:note:75b25947-6b7c-4ca3-b868-892a8b6f86af
meeting notes Monarch Solutions | a:note:13dce734-9efd-49a4-8346-8056f23ad96d
Clara's overdue tasks | a:task:*
follow up with Grace | a:task:"Follow up with Grace Hopper"
demo for Silver Clinics | a:task:"Prepare demo for Silver Clinics"
contract review Umbrella | a:task:"Review contract of Umbrella Health"
send proposal Weyland Yutani | a:task:"Send pricing proposal to Weyland Yutani"
security questionnaire Oscorp | a:task:"Answer security questionnaire of Oscorp Biotech"
completed tasks Ben | a:task:"Answer security questionnaire of Wayne Enterprises" a:task:"Book quarterly review with Château Lumière" a:task:"Review contract of Quantum Freight" a:task:"Prepare demo for Harbor Learning" a:task:"Follow up with Tom Dubois"
Aufgaben von Dev | a:task:*
tareas de Clara | a:task:*
open tasks for Acme | a:companies:"Acme Corporation"
calls about renewal | a:task:"Call Gavin Belson about the renewal" a:task:"Call Isla Baker about the renewal" a:task:"Call Omar Usman about the renewal" a:task:"Call David Jensen about the renewal" a:task:"Call Noah Lindqvist about the renewal" a:task:"Call Amelia Schmidt about the renewal" a:task:"Call Felix Hughes about the renewal" a:task:"Call Tom Costa about the renewal" a:task:"Call Wei Quinn about the renewal" a:task:"Call Mia Fischer about the renewal" a:task:"Call Hugo Young about the renewal" a:task:"Call Yuki Nguyen about the renewal"
tasks without due date | a:task:*
what does Susan have to do this week | a:task:*
quarterly review Stark booked? | a:task:"Book quarterly review with Stark Logistics"
partner program gold | a:list:"Partner"
hiring pipeline engineering | a:list:"Hiring"
enterprise sales list | a:list:"Enterprise"
carbonara recipe | w:"Pasta carbonara"
guanciale pecorino | w:"Pasta carbonara"
projector adapter where | w:"USB adapter"
launch in march press | w:"Launch plan"
login bug session lost | w:"Fix the login bug"
landlord contract | w:"Sign the contract with the landlord"
build broken | w:chat*:*
thermodynamics lecture физика | w:"Лекции"
shopping list milk eggs | w:"Groceries"
business plan price per month | w:"Price list"
campaign april marketing | w:"Marketing meeting"
plumber bathroom | w:"Bathroom"
Straßenbahn 28 | w:"Lissabon"
vol hôtel Lisbonne | w:"Lissabon"
mastering bitcoin book | w:"Bitcoin reading list"
laptop accounts first week | w:"Onboarding"
cat 6 cables order | w:"Ethernet cables"
kraken withdrawal | w:"Kraken"
prague conference tickets | w:"Ethereum conference"
which novels should I read this summer | w:"Book recommendations"
2% risk strategy | w:"BTC strategy"
Einkaufsliste | w:"Groceries"
moving boxes kitchen | w:"Pack boxes"
产品发布计划 | w:"会议记录"
quarter budget travel | w:"Quarterly budget"
where do we eat on fridays | w:"Lunch"
AAPL option chain | t:options:AAPL*
Tesla options July | t:options:TSLA*
SPY puts expiring next friday | t:options:SPY*
nvidia stock price | t:quote:NVDA
Coca Cola Aktie Kurs | t:quote:KO
retirement account balance | t:balances:5WT00002
positions in roth ira | t:positions:5WT00002
house fund cash | t:balances:5WT00003
do I hold VTI | t:positions:5WT00002
my Tesla short position | t:positions:5WT00001
net liquidating value main account | t:balances:5WT00001
brokerage accounts | t:account:*
VIX level | t:quote:VIX
berkshire class b | t:quote:BRK/B t:symbol:BRK/B t:quote:BRK%2FB
prix action Apple | t:quote:AAPL
opciones de NVDA | t:options:NVDA*
gold etf price | t:quote:GLD
how much cash can I withdraw | t:balances:*
Depotbestand | t:positions:* t:balances:*
what is SCHD | t:quote:SCHD t:symbol:SCHD
netflx stock | t:quote:NFLX
Initech pilot | a:deals:"Initech – Pilot"
Globex | a:companies:"Globex"
everything about Soylent Foods | a:companies:"Soylent Foods"
security review | a:note:"Security review"
yoga retreat Bali | none
zoom link for the webinar | none
Kubernetes cluster credentials | none
vacation policy | none
car insurance renewal Allianz | none
Montenegro hiking trail map | none
Sarah Connor phone | none
Contoso Ltd deal | none
blueprint of the spaceship | none
guitar chords wonderwall | none
Steuererklärung 2024 | none
recette de ratatouille | none
receta de paella | none
vaccination certificate dog | none
javascript closures tutorial | none
who won the world cup 1998 | none
weather in Lyon tomorrow | none
Fabrikam invoice 8841 | none
gym membership cancellation | none
qwrtz plmkn | none
Pam Beesly Dunder Mifflin phone | a:people:"Pam Beesly"
who runs research at Umbrella Health | a:people:"Alan Turing"
Globex finance chief | a:people:"James Hughes"
leo ivanova | a:people:"Leo Ivanova"
hank scorpio globex ceo | a:people:"Hank Scorpio"
Contact chez Château Lumière | a:people:"Tom Zimmer" a:people:"Priya Baker" a:people:"Nora Hughes"
product managers | a:people:*
gibons initech | a:people:"Peter Gibbons"
SaaS customers in Berlin | a:companies:"Northern Analytics" a:companies:"Northern Software" a:companies:"Copper Analytics" a:companies:"Copper Software"
our customers | a:companies:*
Kunden in Berlin | a:companies:"Soylent Foods" a:companies:"Café Müller" a:companies:"Quantum Foods" a:companies:"Harbor Clinics" a:companies:"Copper Software" a:companies:"Beacon Freight"
clientes en Londres | a:companies:"Quantum Payments" a:companies:"Copper Learning"
logistics firms New York | a:companies:"Stark Logistics"
cafe muller berlin | a:companies:"Café Müller"
prestige worldwide website | a:companies:"Prestige Worldwide"
lowest value deal | a:deals:"Acme Corporation – Enterprise plan"
kleinster Deal | a:deals:"Acme Corporation – Enterprise plan"
smallest won deal | a:deals:"Initech – Pilot"
deals lost by Ben | a:deals:"Globex – Annual renewal" a:deals:"Northern Learning – Platform migration" a:deals:"Silver Clinics – Pilot" a:deals:"Harbor Learning – Enterprise plan" a:deals:"Summit Clinics – Expansion"
expansion deals | a:deals:*
deal Zoë Washburne | a:deals:"Weyland Yutani – Annual renewal"
Pied Piper migration deal | a:deals:"Pied Piper – Platform migration"
leads | a:deals:"Acme Corporation – Enterprise plan" a:deals:"Vandelay Industries – Pilot" a:deals:"Pied Piper – Platform migration" a:deals:"Weyland Yutani – Annual renewal" a:deals:"Northern Clinics – Expansion" a:deals:"Silver Analytics – Enterprise plan" a:deals:"Silver Freight – Annual renewal" a:deals:"Silver Foods – Expansion" a:deals:"Quantum Textiles – Enterprise plan" a:deals:"Bright Payments – Pilot" a:deals:"Harbor Clinics – Platform migration" a:deals:"Summit Analytics – Annual renewal" a:deals:"Summit Freight – Pilot" a:deals:"Summit Foods – Platform migration" a:deals:"Velvet Textiles – Annual renewal"
renewal deals in proposal stage | a:deals:"Wonka Confectionery – Annual renewal" a:deals:"Northern Analytics – Annual renewal" a:deals:"Summit Grid – Annual renewal"
tasks overdue or due today | a:task:*
Aufgaben ohne Fälligkeitsdatum | a:task:*
tareas sin fecha | a:task:*
Dev tasks without deadline | a:task:*
demo Tyrell | a:task:"Prepare demo for Tyrell Robotics"
proposal Vandelay | a:task:"Send pricing proposal to Vandelay Industries"
contract Gringotts review | a:task:"Review contract of Gringotts Capital"
what did Grace Hopper agree on | a:note:e3af3355-092a-4da1-8598-dc152a9c8ba8
sponsor of the Soylent kickoff | a:note:927df5d7-7ffc-405d-9356-9da59a4f7df5
call notes Pied Piper | a:note:"Pricing call with Pied Piper"
new contact Bright Software champion | a:note:deb3abff-c30d-4573-a688-081ca7e11229
bluebird Olivia Walker | a:note:6375cbbb-6c98-4ad3-bc25-931b3dfdbb32
NDA redlines Nakatomi | a:note:8b3682a7-ffd5-4571-8636-37f988692f3d
budget until march Weyland | a:note:"Pricing call with Weyland Yutani"
projector adaptor drawer | w:"USB adapter"
roof solar offers | w:"Solar panels"
contract signing landlord friday | w:"Sign the contract with the landlord"
who can look at the broken build | w:chat*:*
oat fiber | w:"Soluble fiber"
outage billing | w:"Ripple effect"
Geburtstag Kuchen Kerzen | "Birthday party"
prix abonnement Team Business | w:"Price list"
conférence ethereum Prague | w:"Ethereum conference"
approval flow boxes | w:"Flow chart"
ethics committee dates | w:"Ethics committee"
microsoft share price | t:quote:MSFT
Berkshire Hathaway B shares | t:quote:BRK*
TLT calls December | t:options:TLT*
how much can I withdraw from my brokerage | t:balances:*
cash in house fund | t:balances:5WT00003
am I short TSLA | t:positions:5WT00001
SPX weeklys | t:options:SPX* t:quote:SPX
margin requirement | t:balances:* account:balances
Mark Zuckerberg email | none
parental leave policy | none
spanish irregular verbs | none
flight to Chicago confirmation | none
Peter Parker contact | none
dentures insurance claim | none
wedding seating chart | none
API rate limit documentation | none
knitting pattern scarf | none
Sandra Bullock movies | none
`,
);
