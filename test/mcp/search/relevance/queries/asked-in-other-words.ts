/** What people ask of their texts and records in words of their own, and of their own languages. */
import { labelled } from '../labels.ts';

export const askedInOtherWords = labelled(
  'asked in other words',
  `
notes about the marketing meeting | "Marketing meeting"
marketing call notes april | "Marketing meeting"
when is the marketing campaign | "Marketing meeting"
when is the dentist appointment | "Call the dentist"
dentist phone to-do | "Call the dentist"
todo book dental checkup | "Call the dentist"
passport renewal task | "Renew passport"
things to do before renewing the passport | "Renew passport"
moving to-dos | "Pack boxes for the move"
high priority task kitchen | "Pack boxes for the move"
login session bug task | "Fix the login bug"
users lose their session when they refresh | "Fix the login bug"
what do I have to sign before Friday | "Sign the contract with the landlord"
rental contract signature | "Sign the contract with the landlord" "Sign on the dotted line"
task contract landlord friday | "Sign the contract with the landlord"
office wireless password | "Wi-Fi at the office"
shopping list groceries | "Groceries"
shopping list | "Groceries"
what do I need to buy: milk, eggs | "Groceries"
carbonara ingredients | "Pasta carbonara"
pasta recipe eggs | "Pasta carbonara"
summer books | "Book recommendations"
recommended novels | "Book recommendations"
book suggestions for summer | "Book recommendations"
how much is the team plan | "Price list 2026"
pricing basic team business | "Price list 2026"
product prices 2026 | "Price list 2026"
Q3 budget | "Quarterly budget"
budget for travelling third quarter | "Quarterly budget"
launch plan march | "Launch plan"
when do we launch | "Launch plan" "Launch retrospective"
who is on the support rota for the launch | "Launch plan"
what went well at the launch retrospective | "Launch retrospective"
what did people say about the pricing on the launch plan | w:comment:*
comment pricing too low | w:comment:*
broken build message | w:chat_message:* w:chat:*
engineering chat messages | w:chat:* w:chat_message:*
what was said in the engineering channel | w:chat:* w:chat_message:*
trip to Prague conference | "Ethereum conference"
where is the usb adapter for the projector | "USB adapter"
projector adapter location | "USB adapter"
lunch on Fridays | "Lunch together"
when do we eat together | "Lunch together"
new hire checklist first week | "Onboarding checklist"
onboarding new employee laptop accounts | "Onboarding checklist"
places to eat near the office | "Restaurants near the office"
solar panel quotes for the roof | "Solar panels"
bathroom plumber tiles | "Bathroom renovation"
renovating the bathroom | "Bathroom renovation"
network cables to order | "Ethernet cables"
ethics committee members | "Ethics committee"
writing performance reviews | "Stellar performance reviews"
outage billing effect | "Ripple effect of the outage"
kraken withdrawal stuck support ticket | "Kraken withdrawal issue"
ideas for the hackathon | "Solana hackathon ideas"
approval process flowchart | "Flow chart of the approval"
solution architecture layers | "Solution design"
expense spreadsheet location | "Spreadsheet of expenses"
my bitcoin investing strategy note | "BTC strategy"
acme contact | a:people:"Ada Lovelace" a:people:"Wile Coyote" a:people:"Maria Anderson" a:people:"Sara Fischer"
contacts at Pied Piper | a:people:"Richard Hendricks" a:people:"Leo Ivanova" a:people:"Liam Usman"
deal with Globex | a:deals:"Globex – Annual renewal"
Stark Logistics deal status | a:deals:"Stark Logistics – Platform migration"
renewal deal Wonka | a:deals:"Wonka Confectionery – Annual renewal"
pilot with Vandelay | a:deals:"Vandelay Industries – Pilot"
phone number of Pepper Potts | a:people:"Pepper Potts"
Lucius Fox email address | a:people:"Lucius Fox"
what company does Grace Hopper work for | a:people:"Grace Hopper" a:companies:"Globex"
CEO of Globex contact | a:people:"Hank Scorpio"
Wayne Enterprises company profile | a:companies:"Wayne Enterprises"
firm Cyberdyne Systems | a:companies:"Cyberdyne Systems"
tell me about Monarch Solutions | a:companies:"Monarch Solutions"
what did Tyrell Robotics ask in the security review | a:note:1ed96001-e677-4696-83e1-4da2238674f2
note about pricing call with Acme | a:note:"Pricing call with Acme Corporation"
volume discount Vandelay | a:note:"Pricing call with Vandelay Industries"
kick-off notes for Soylent Foods | a:note:927df5d7-7ffc-405d-9356-9da59a4f7df5
contract redlines Nakatomi | a:note:8b3682a7-ffd5-4571-8636-37f988692f3d
who compares us with Bluebird at Oscorp | a:note:df909519-8eb6-40bd-80ca-db63d68e1e93
renewal risk Monarch | a:note:13dce734-9efd-49a4-8346-8056f23ad96d
tasks for Gringotts Capital | a:task:"Review contract of Gringotts Capital"
review the Umbrella Health contract task | a:task:"Review contract of Umbrella Health"
to-do: call Gavin Belson about renewal | a:task:"Call Gavin Belson about the renewal"
follow-up with Grace Hopper | a:task:"Follow up with Grace Hopper"
proposal for Pied Piper | a:task:"Send pricing proposal to Pied Piper"
demo for Initech next week | a:task:"Prepare demo for Initech"
project Hooli integration | a:projects:"Hooli integration"
engineering candidates hiring list | a:list:"Hiring Engineering"
Jurgen Muler from Cafe Müller | a:people:"Jürgen Müller"
dog vaccination record | none
yoga class schedule | none
Mona Lisa painting | none
tax return 2024 | none
contact Sherlock Holmes | none
notes about kubernetes cluster | none
notas de la reunión | "Marketing meeting" "会议记录" a:note:*
notas de la reunión de marketing | "Marketing meeting"
cita con el dentista | "Call the dentist"
renovar el pasaporte | "Renew passport"
presupuesto trimestral | "Quarterly budget"
llamada de precios con Vandelay | a:note:"Pricing call with Vandelay Industries"
negocio con Hooli | a:deals:"Hooli – Annual renewal"
teléfono de Ada Lovelace | a:people:"Ada Lovelace"
receta de pasta | "Pasta carbonara"
Einkaufsliste Milch Eier | "Groceries"
Zahnarzttermin | "Call the dentist"
Notizen vom Marketing-Meeting | "Marketing meeting"
Reise Lissabon Hotel | "Reise nach Lissabon"
Flüge nach Lissabon | "Reise nach Lissabon"
WLAN Passwort Büro | "Wi-Fi at the office"
Vertrag mit dem Vermieter unterschreiben | "Sign the contract with the landlord"
Kontakt bei Acme | a:people:"Ada Lovelace" a:people:"Wile Coyote" a:people:"Maria Anderson" a:people:"Sara Fischer"
Buchempfehlungen für den Sommer | "Book recommendations"
réunion marketing compte rendu | "Marketing meeting"
rendez-vous chez le dentiste | "Call the dentist"
tâches à faire | w:task:* a:task:*
mot de passe wifi bureau | "Wi-Fi at the office"
entreprise Globex | a:companies:"Globex"
qui est le PDG de Hooli | a:people:"Gavin Belson"
recette carbonara | "Pasta carbonara"
riunione di marketing | "Marketing meeting"
lista della spesa | "Groceries"
passaporto da rinnovare | "Renew passport"
contratto con il proprietario di casa | "Sign the contract with the landlord"
reunião de marketing | "Marketing meeting"
lista de compras | "Groceries"
orçamento do trimestre | "Quarterly budget"
лекции по термодинамике | "Лекции по физике"
конспект по физике волны | "Лекции по физике"
пароль от wifi в офисе | "Wi-Fi at the office"
список покупок | "Groceries"
план запуска | "Launch plan"
会議記録 | "会议记录"
新产品发布 会议 | "会议记录"
讨论发布计划的会议 | "会议记录"
買い物リスト | "Groceries"
歯医者の予約 | "Call the dentist"
notatki ze spotkania marketing | "Marketing meeting"
lista zakupów | "Groceries"
boodschappenlijst | "Groceries"
vergadering marketing notities | "Marketing meeting"
Fitnessstudio Mitgliedschaft | none
horario de clases de piano | none
assurance habitation | none
spedizione del pacco | none
`,
);
