/** What salespeople type: companies, people, deals, notes, tasks and lists, half remembered and in many languages. */
import { labelled } from '../labels.ts';

export const askedOfRecords = [
  ...labelled(
    'asked of companies',
    `
acme corp | a:companies:"Acme Corporation"
globex.com | a:companies:"Globex"
https://www.hooli.com/about | a:companies:"Hooli"
umbrela helth | a:companies:"Umbrella Health"
dunder miflin | a:companies:"Dunder Mifflin"
chateau lumiere | a:companies:"Château Lumière"
Cafe Mueller | a:companies:"Café Müller"
tyrel robotics | a:companies:"Tyrell Robotics"
was wissen wir über Monarch Solutions? | a:companies:"Monarch Solutions"
empresa Vandelay Industries | a:companies:"Vandelay Industries"
información sobre la empresa Wonka | a:companies:"Wonka Confectionery"
компания Cyberdyne | a:companies:"Cyberdyne Systems"
Initech 公司 | a:companies:"Initech"
ソイレント Soylent Foods の情報 | a:companies:"Soylent Foods"
weyland yutani | a:companies:"Weyland Yutani"
companies in Tokyo | a:companies:"Nakatomi Trading"
healthcare companies in boston | a:companies:"Oscorp Biotech"
fintech london | a:companies:"Gringotts Capital" a:companies:"Silver Analytics" a:companies:"Silver Software" a:companies:"Orchard Analytics" a:companies:"Orchard Software"
Unternehmen in München | a:companies:"Monarch Solutions"
entreprises à Paris | a:companies:*
companies based in the UK | a:companies:*
copper grid | a:companies:"Copper Grid"
silver foods toronto | a:companies:"Silver Foods"
quantumpayments.example | a:companies:"Quantum Payments"
strategic tier companies | a:companies:*
aziende di logistica | a:companies:*
Prestige Worldwide employees headcount | a:companies:"Prestige Worldwide"
attio:companies:63fd507b-0316-4f26-8c9a-cb0ec6022e2d | a:companies:"Globex"
companies:8108cf40-8be2-4388-9386-7010e6303e8a | a:companies:"Initech"
d14c5a70-c630-45a9-b85e-5cf4e005a2ce | a:companies:"Hooli"
Cyberdine Systems | a:companies:"Cyberdyne Systems"
vandelay.com | a:companies:"Vandelay Industries"
info@gringotts.capital | a:companies:"Gringotts Capital" a:people:"Nora Lindqvist" a:people:"Isla Fischer" a:people:"Mia Larsen"
WAYNE ENTERPRISES | a:companies:"Wayne Enterprises"
wayne entreprises | a:companies:"Wayne Enterprises"
the account Bluth Homes | a:companies:"Bluth Homes"
Kunde Soylent Foods | a:companies:"Soylent Foods"
l'entreprise Château Lumière | a:companies:"Château Lumière"
dane firmy Nakatomi Trading | a:companies:"Nakatomi Trading"
azienda Oscorp | a:companies:"Oscorp Biotech"
клиент Massive Dynamic | a:companies:"Massive Dynamic"
会社 Weyland Yutani | a:companies:"Weyland Yutani"
logistics companies in New York | a:companies:"Stark Logistics"
retail berlin | a:companies:"Soylent Foods" a:companies:"Café Müller" a:companies:"Summit Textiles"
swiss company | a:companies:"Weyland Yutani"
Firmen in Zürich | a:companies:"Weyland Yutani"
empresas en Londres | a:companies:*
energy companies | a:companies:*
customers in Seattle | a:companies:*
orchard grid | a:companies:"Orchard Grid"
beacon software | a:companies:"Beacon Software"
Bluth | a:companies:"Bluth Homes"
pied pipper | a:companies:"Pied Piper"
sirius-cybernetics.com | a:companies:"Sirius Cybernetics"
Sirius Cybernetix | a:companies:"Sirius Cybernetics"
zoe@weyland-yutani.com | a:companies:"Weyland Yutani" a:people:"Zoë Washburne"
tell me everything about Vandelay | a:companies:"Vandelay Industries"
Was für eine Firma ist Oscorp Biotech? | a:companies:"Oscorp Biotech"
raconte-moi Umbrella Health | a:companies:"Umbrella Health"
qué sabemos de Tyrell Robotics | a:companies:"Tyrell Robotics"
расскажи про Soylent Foods | a:companies:"Soylent Foods"
介绍一下 Gringotts Capital | a:companies:"Gringotts Capital"
Nakatomiについて教えて | a:companies:"Nakatomi Trading"
co wiemy o firmie Wonka | a:companies:"Wonka Confectionery"
SaaS companies in Palo Alto | a:companies:"Hooli" a:companies:"Pied Piper"
healthcare in London | a:companies:"Umbrella Health" a:companies:"Harbor Grid"
ditte a Parigi | a:companies:*
companies in Japan | a:companies:"Nakatomi Trading"
growth accounts in Berlin | a:companies:"Quantum Foods" a:companies:"Bright Grid" a:companies:"Harbor Clinics" a:companies:"Beacon Foods"
retail companies from Manchester | a:companies:"Wonka Confectionery"
https://app.attio.com/northwind/company/63fd507b-0316-4f26-8c9a-cb0ec6022e2d | a:companies:"Globex"
@acme.com | a:companies:"Acme Corporation"
Acme Corp. | a:companies:"Acme Corporation"
ACME | a:companies:"Acme Corporation"
Massive Dynamics | a:companies:"Massive Dynamic"
Chateau Lumière Paris | a:companies:"Château Lumière"
Wonka UK | a:companies:"Wonka Confectionery"
cyberdyne website | a:companies:"Cyberdyne Systems"
which industry is Oscorp in | a:companies:"Oscorp Biotech"
how many employees does Hooli have | a:companies:"Hooli" a:people:"Gavin Belson" a:people:"Liam Meyer" a:people:"Wei Schmidt" a:people:"Elena Xu"
where is Initech based? | a:companies:"Initech"
Standort von Stark Logistics | a:companies:"Stark Logistics"
clients in Boston | a:companies:"Oscorp Biotech" a:companies:"Massive Dynamic"
B2B companies in Munich | a:companies:"Monarch Solutions"
education companies London | a:companies:"Quantum Payments" a:companies:"Beacon Payments"
Fintech aus Tokio | a:companies:"Nakatomi Trading"
美国的公司 | a:companies:*
компании в Берлине | a:companies:*
empresas de energía | a:companies:*
Quantum Payments london | a:companies:"Quantum Payments"
harbour freight | a:companies:"Harbor Freight"
`,
  ),
  ...labelled(
    'asked of people',
    `
Lovelace, Ada | a:people:"Ada Lovelace"
wile.coyote@acme.com | a:people:"Wile Coyote"
gavin@hooli.com | a:people:"Gavin Belson"
+1 555 101 5838 | a:people:"Grace Hopper"
15551031676 | a:people:"Bill Lumbergh"
what's Peter Gibbons' email address | a:people:"Peter Gibbons"
Telefonnummer von Lucius Fox | a:people:"Lucius Fox"
email de Hank Scorpio | a:people:"Hank Scorpio"
qui est Pam Beesly ? | a:people:"Pam Beesly"
who is the CEO of Globex | a:people:"Hank Scorpio"
cto at hooli | a:people:"Liam Meyer" a:people:"Elena Xu"
¿Quién es el fundador de Pied Piper? | a:people:"Richard Hendricks" a:people:"Ethan Okafor"
Geschäftsführer Café Müller | a:people:"Jürgen Müller"
Jurgen Muller | a:people:"Jürgen Müller"
juergen mueller | a:people:"Jürgen Müller"
zoe washburn | a:people:"Zoë Washburne"
Wei from Initech | a:people:"Wei Okafor"
procurement acme | a:people:"Wile Coyote" a:people:"Sara Fischer"
Richard Hendriks | a:people:"Richard Hendricks"
lumberg | a:people:"Bill Lumbergh"
kim jest Alan Turing | a:people:"Alan Turing"
кто такой Gavin Belson | a:people:"Gavin Belson"
Grace Hopper さんの連絡先 | a:people:"Grace Hopper"
software engineers | a:people:"Peter Gibbons"
vp of engineering | a:people:"Grace Hopper"
chief operating officer stark logistics | a:people:"Pepper Potts"
office manager at Dunder Mifflin | a:people:"Pam Beesly"
contatto di Tom Zimmer | a:people:"Tom Zimmer"
head of sales at Wonka | a:people:"Amelia Rossi" a:people:"Olivia Lindqvist"
Nora Lindquist gringotts | a:people:"Nora Lindqvist"
people at Nakatomi | a:people:"Omar Usman" a:people:"Hugo Costa" a:people:"Mateo Castillo"
CFO Chateau Lumiere | a:people:"Tom Zimmer" a:people:"Nora Hughes"
diretor financeiro CFO da Globex | a:people:"James Hughes" a:people:"Yuki Schmidt"
Turing | a:people:"Alan Turing"
hopper grace | a:people:"Grace Hopper"
pam beesley | a:people:"Pam Beesly"
richard.hendricks@piedpiper.com | a:people:"Richard Hendricks"
(555) 104-7514 | a:people:"Alan Turing"
00 1 555 106 3352 | a:people:"Lucius Fox"
Wie lautet die E-Mail von Pepper Potts? | a:people:"Pepper Potts"
numéro de téléphone de Zoë Washburne | a:people:"Zoë Washburne"
Quem é Wile Coyote? | a:people:"Wile Coyote"
director de tecnología CTO de Duff Beverages | a:people:"Diego Evans" a:people:"Leo Quinn"
Finanzchef von Globex | a:people:"James Hughes" a:people:"Yuki Schmidt"
marketing lead at Weyland | a:people:"Priya Dubois" a:people:"Isla Jensen"
product manager of prestige worldwide | a:people:"Yuki Larsen" a:people:"Chloe Xu"
head of research | a:people:"Alan Turing"
Vertriebsleiterin Umbrella Health | a:people:"Olivia Vogel" a:people:"Tom Castillo"
CEOs | a:people:"Hank Scorpio" a:people:"Gavin Belson" a:people:"Jürgen Müller"
people in Munich | a:people:"Felix Garcia" a:people:"Leo Meyer" a:people:"Ethan Schmidt"
who handles procurement at Stark Logistics | a:people:"Noah Keller" a:people:"Sara Jensen"
mia diaz tyrell | a:people:"Mia Diaz"
contact Priya at Weyland | a:people:"Priya Dubois"
who do I talk to at Bluth Homes | a:people:"Hugo Walker" a:people:"Mateo Keller" a:people:"Lucas Evans"
Lucius | a:people:"Lucius Fox"
fox lucius wayne | a:people:"Lucius Fox"
Gibbons Peter initech email | a:people:"Peter Gibbons"
Hank Skorpio | a:people:"Hank Scorpio"
call +15551079190 | a:people:"Richard Hendricks"
5551110866 | a:people:"Maria Anderson"
who is the boss of Hooli, the CEO | a:people:"Gavin Belson"
Einkäufer bei Acme | a:people:"Wile Coyote" a:people:"Sara Fischer"
directeur financier de Château Lumière | a:people:"Tom Zimmer" a:people:"Nora Hughes"
responsabile vendite Sirius Cybernetics | a:people:"Lena Nguyen" a:people:"Amelia Zimmer"
CTO of Pied Piper please | a:people:"Leo Ivanova" a:people:"Liam Usman"
технический директор Hooli | a:people:"Liam Meyer" a:people:"Elena Xu"
Hooli的CTO是谁 | a:people:"Liam Meyer" a:people:"Elena Xu"
founders in Berlin | a:people:"Sara Castillo" a:people:"Elena Rossi" a:people:"Lucas Diaz" a:people:"Felix Okafor" a:people:"Omar Lindqvist"
phone Maria at Acme | a:people:"Maria Anderson"
software engineer initech | a:people:"Peter Gibbons"
Grace Hopper job title | a:people:"Grace Hopper"
attio:people:b323ad63-10d8-4812-b63e-5ee286cf81a4 | a:people:"Ada Lovelace"
Mr Belson | a:people:"Gavin Belson"
Frau Washburne | a:people:"Zoë Washburne"
señor Lumbergh | a:people:"Bill Lumbergh"
dr. alan turing umbrella | a:people:"Alan Turing"
A. Lovelace | a:people:"Ada Lovelace"
mail adress of Jürgen Müller | a:people:"Jürgen Müller"
Grace from Globex | a:people:"Grace Hopper"
Pepper from Stark | a:people:"Pepper Potts"
Anna Schmidt Café Müller | a:people:"Anna Schmidt"
Omar at Nakatomi | a:people:"Omar Usman"
Lindqvist CFO | a:people:"Nora Lindqvist" a:people:"Priya Lindqvist" a:people:"Tom Lindqvist" a:people:"Marcus Lindqvist"
all CFOs | a:people:*
product managers in London | a:people:"Priya Anderson" a:people:"Marcus Costa" a:people:"James Meyer" a:people:"Olivia Dubois"
dyrektor finansowy Globex | a:people:"James Hughes" a:people:"Yuki Schmidt"
chi è il fondatore di Initech | a:people:"Wei Okafor" a:people:"Anna Zimmer"
contacts at Gringotts Capital | a:people:"Nora Lindqvist" a:people:"Isla Fischer" a:people:"Mia Larsen"
Ansprechpartner bei Monarch Solutions | a:people:"Felix Garcia" a:people:"Leo Meyer" a:people:"Ethan Schmidt"
employees of Duff Beverages | a:people:"Diego Evans" a:people:"Felix Kowalski" a:people:"Leo Quinn"
`,
  ),
  ...labelled(
    'asked of deals',
    `
deal with hooli | a:deals:"Hooli – Annual renewal"
won deals | a:deals:*
which deals did we lose? | a:deals:*
deals over 100k | a:deals:*
$35,000 deal | a:deals:"Café Müller – Platform migration"
gringotts pilot | a:deals:"Gringotts Capital – Pilot"
annual renewal bluth homes | a:deals:"Bluth Homes – Annual renewal"
biggest deal | a:deals:"Copper Analytics – Platform migration"
Clara's deals | a:deals:*
Pied Piper platform migration | a:deals:"Pied Piper – Platform migration"
expansion Massive Dynamic | a:deals:"Massive Dynamic – Expansion"
сделка с Umbrella Health | a:deals:"Umbrella Health – Expansion"
negócio com a Duff Beverages | a:deals:"Duff Beverages – Pilot"
verlorene Deals | a:deals:*
stage of the Wayne Enterprises deal | a:deals:"Wayne Enterprises – Enterprise plan"
open deals of Ben in proposal | a:deals:"Northern Software – Expansion" a:deals:"Harbor Software – Platform migration"
Hooli annual renewal | a:deals:"Hooli – Annual renewal"
open opportunities in qualified stage | a:deals:*
gewonnene Deals | a:deals:*
negocios perdidos | a:deals:*
deals between 60k and 65k | a:deals:"Quantum Analytics – Platform migration" a:deals:"Quantum Freight – Enterprise plan" a:deals:"Quantum Clinics – Annual renewal" a:deals:"Quantum Learning – Pilot" a:deals:"Quantum Payments – Expansion"
deal worth 95,000 | a:deals:"Summit Freight – Pilot"
смотри сделки больше 110000 | a:deals:"Velvet Grid – Enterprise plan" a:deals:"Velvet Textiles – Annual renewal" a:deals:"Velvet Software – Pilot" a:deals:"Velvet Foods – Expansion" a:deals:"Copper Analytics – Platform migration"
largest deal in negotiation | a:deals:"Copper Analytics – Platform migration"
deals Susan owns in negotiation | a:deals:"Northern Textiles – Pilot" a:deals:"Harbor Textiles – Expansion"
opportunity Dunder Mifflin | a:deals:"Dunder Mifflin – Enterprise plan"
how big is the Nakatomi deal | a:deals:"Nakatomi Trading – Enterprise plan"
https://app.attio.com/northwind/deals/record/33d5a037-f372-4db1-9c80-90c1cd7f642d/overview | a:deals:"Hooli – Annual renewal"
pipeline: deals in proposal stage | a:deals:*
deals under 10k | a:deals:"Acme Corporation – Enterprise plan" a:deals:"Globex – Annual renewal" a:deals:"Initech – Pilot" a:deals:"Umbrella Health – Expansion"
Deals über 100.000 Euro | a:deals:*
affaires gagnées | a:deals:*
lost deals of Clara | a:deals:"Duff Beverages – Pilot" a:deals:"Northern Payments – Enterprise plan" a:deals:"Bright Grid – Expansion" a:deals:"Harbor Payments – Annual renewal"
top deals | a:deals:"Copper Analytics – Platform migration"
when does the Globex deal close | a:deals:"Globex – Annual renewal"
platform migration Café Müller | a:deals:"Café Müller – Platform migration"
expansion at prestige worldwide | a:deals:"Prestige Worldwide – Expansion"
oportunidad con Initech | a:deals:"Initech – Pilot"
negotiation stage deals above 90k | a:deals:"Summit Payments – Enterprise plan" a:deals:"Velvet Clinics – Pilot" a:deals:"Copper Analytics – Platform migration"
Dev's lost deals | a:deals:"Dunder Mifflin – Enterprise plan" a:deals:"Quantum Software – Annual renewal" a:deals:"Velvet Software – Pilot"
deals won by Susan | a:deals:"Bluth Homes – Annual renewal" a:deals:"Café Müller – Platform migration" a:deals:"Quantum Foods – Pilot" a:deals:"Bright Software – Enterprise plan" a:deals:"Velvet Foods – Expansion"
pilot deals | a:deals:*
deal size of Umbrella Health | a:deals:"Umbrella Health – Expansion"
Umbrella expansion | a:deals:"Umbrella Health – Expansion"
deals closing next month | a:deals:*
сделки на стадии переговоров | a:deals:*
deals mit Bluebird als Konkurrent | a:deals:*
Wayne deal value | a:deals:"Wayne Enterprises – Enterprise plan"
`,
  ),
  ...labelled(
    'asked of notes and the rest',
    `
enterprise sales | a:list:"Enterprise Sales"
partner program list | a:list:"Partner Program"
newsletter subscribers | a:list:"Newsletter Subscribers"
hiring list for engineers | a:list:"Hiring Engineering"
pricing call with acme | a:note:"Pricing call with Acme Corporation"
notes of the pricing call with Vandelay | a:note:"Pricing call with Vandelay Industries"
kickoff summary dunder mifflin | a:note:"Kick-off summary"
security review for initech | a:note:"Security review"
renewal risk stark logistics | a:note:"Renewal risk"
liability cap at Nakatomi | a:note:"Contract redlines"
who compares us with Bluebird | a:note:"Competitor mentioned"
what did Clara write about security | a:note:"Security review"
notes by Susan | a:note:*
champion left Monarch | a:note:"Renewal risk"
notes from last week | a:note:*
follow up with Grace Hopper | a:task:"Follow up with Grace Hopper"
demo for initech | a:task:"Prepare demo for Initech"
call Gavin about renewal | a:task:"Call Gavin Belson about the renewal"
Aufgaben von Clara | a:task:*
tasks due today | a:task:*
overdue tasks | a:task:*
tareas pendientes | a:task:* w:task:*
security questionnaire oscorp | a:task:"Answer security questionnaire of Oscorp Biotech" a:note:"Security review"
umbrella health audit | a:projects:"Umbrella Health audit"
paused projects | a:projects:"Initech integration" a:projects:"Hooli integration" a:projects:"Cyberdyne Systems integration" a:projects:"Pied Piper integration" a:projects:"Monarch Solutions integration" a:projects:"Duff Beverages integration"
project 4207 | a:projects:"Vandelay Industries audit"
notes about Acme | a:note:"Pricing call with Acme Corporation" a:note:"Renewal risk"
champion left at Stark | a:note:"Renewal risk"
data residency questions Tyrell | a:note:"Security review"
volume discount Pied Piper | a:note:"Pricing call with Pied Piper"
what did we agree in the kick-off with Soylent | a:note:"Kick-off summary"
notes Ben wrote yesterday or this week | a:note:*
competitor notes Wayne | a:note:"Competitor mentioned"
erledigte Aufgaben | a:task:* w:task:*
tasks due tomorrow | a:task:*
what does Dev have to do | a:task:*
zadania Susan | a:task:*
prepare bluth demo | a:task:"Prepare demo for Bluth Homes"
contract review umbrella | a:task:"Review contract of Umbrella Health"
hooli integration project | a:projects:"Hooli integration"
laufende Projekte | a:projects:"Globex training" a:projects:"Wayne Enterprises training" a:projects:"Tyrell Robotics training" a:projects:"Massive Dynamic training" a:projects:"Gringotts Capital training" a:projects:"Weyland Yutani training"
audits delivered | a:projects:"Umbrella Health audit" a:projects:"Vandelay Industries audit" a:projects:"Wonka Confectionery audit" a:projects:"Dunder Mifflin audit" a:projects:"Sirius Cybernetics audit" a:projects:"Prestige Worldwide audit"
gold partners list | a:list:"Partner Program"
task 1d217243-d967-4b02-93e9-490c71d96174 | a:task:"Review contract of Umbrella Health"
Hooli notice period | a:note:"Contract redlines"
renewal at risk wonka | a:note:"Renewal risk"
Notizen zu Cyberdyne | a:note:"Quarterly business review" a:note:"Pricing call with Cyberdyne Systems"
what did Eva write last | a:note:*
security review notes by Clara | a:note:"Security review"
usage up 40% roadmap integrations | a:note:"Quarterly business review"
penetration test report bluth | a:note:"Security review"
open tasks of Clara | a:task:*
tasks due this week | a:task:*
tâches en retard | a:task:*
facturas y tareas de Ben | a:task:*
follow-up Diego Evans | a:task:"Follow up with Diego Evans"
send proposal weyland | a:task:"Send pricing proposal to Weyland Yutani"
book quarterly review monarch | a:task:"Book quarterly review with Monarch Solutions"
delivered projects | a:projects:"Umbrella Health audit" a:projects:"Vandelay Industries audit" a:projects:"Wonka Confectionery audit" a:projects:"Dunder Mifflin audit" a:projects:"Sirius Cybernetics audit" a:projects:"Prestige Worldwide audit"
proyectos en pausa | a:projects:"Initech integration" a:projects:"Hooli integration" a:projects:"Cyberdyne Systems integration" a:projects:"Pied Piper integration" a:projects:"Monarch Solutions integration" a:projects:"Duff Beverages integration"
initech integration | a:projects:"Initech integration"
newsletter list | a:list:"Newsletter Subscribers"
who applied? hiring engineering | a:list:"Hiring Engineering"
kickoff Duff | a:note:"Kick-off summary"
Notiz Preisgespräch pricing call Weyland | a:note:"Pricing call with Weyland Yutani"
liability cap | a:note:"Contract redlines"
SSO data residency | a:note:"Security review"
wants yearly billing | a:note:*
notes written by Dev | a:note:*
note about renewal risk at Château Lumière | a:note:"Renewal risk"
today's tasks | a:task:*
what is due tomorrow | a:task:*
überfällige Aufgaben | a:task:*
renewal call isla baker | a:task:"Call Isla Baker about the renewal"
questionnaire wayne | a:task:"Answer security questionnaire of Wayne Enterprises"
demo Tyrell Robotics | a:task:"Prepare demo for Tyrell Robotics"
reference number 4212 | a:projects:"Oscorp Biotech migration"
Weyland training project | a:projects:"Weyland Yutani training"
Projekt Acme Migration | a:projects:"Acme Corporation migration"
enterprise sales pipeline list | a:list:"Enterprise Sales"
partner programme | a:list:"Partner Program"
`,
  ),
];
