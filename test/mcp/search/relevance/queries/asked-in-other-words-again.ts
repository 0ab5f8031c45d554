/** More of what people ask of their texts and records in words of their own, and of their own languages. */
import { labelled } from '../labels.ts';

export const askedInOtherWordsAgain = labelled(
  'asked in other words again',
  `
tickets for the Prague trip | "Ethereum conference"
grocery run eggs and tomatoes | "Groceries"
where can we have lunch nearby | "Restaurants near the office" "Lunch together"
remodeling the bathroom | "Bathroom renovation"
who is moving and when, kitchen boxes | "Pack boxes for the move"
dentist check-up | "Call the dentist"
fixing login issue task | "Fix the login bug"
apartment lease signing | "Sign the contract with the landlord" "Sign on the dotted line"
passport photos needed | "Renew passport"
party balloons and cake | "Birthday party"
internet password at work | "Wi-Fi at the office"
photovoltaic offers | "Solar panels"
what's in the launch plan | "Launch plan"
support schedule for launch | "Launch plan"
feedback on pricing of launch | w:comment:* "Launch plan"
comment about launch | w:comment:*
marketing sync april campaign | "Marketing meeting"
notes on compound interest | "Compound interest formula"
interest formula math | "Compound interest formula"
reading list about bitcoin | "Bitcoin reading list"
bitcoin books to read | "Bitcoin reading list"
how much risk in the btc plan | "BTC strategy"
how to write reviews for employees | "Stellar performance reviews"
guide for new joiners | "Onboarding checklist"
how much does the Team subscription cost per month | "Price list 2026"
book about habits summary | "Atomic habits"
cooking pasta | "Pasta carbonara"
members of the ethics board | "Ethics committee"
network cables cat 6 | "Ethernet cables"
hackathon wallet for kids | "Solana hackathon ideas"
where is the expense sheet | "Spreadsheet of expenses"
kraken support withdrawal hanging | "Kraken withdrawal issue"
chat about the build | w:chat*:*
is the build broken | w:chat*:*
Hooli deal | a:deals:"Hooli – Annual renewal"
status of the Initech pilot | a:deals:"Initech – Pilot"
how much is the Oscorp deal worth | a:deals:"Oscorp Biotech – Pilot"
who works at Bluth Homes | a:people:"Hugo Walker" a:people:"Mateo Keller" a:people:"Lucas Evans"
email of the CFO of Gringotts | a:people:"Nora Lindqvist"
Zoe Washburne phone number | a:people:"Zoë Washburne"
reach Richard Hendricks | a:people:"Richard Hendricks"
who is our contact at Nakatomi Trading | a:people:"Omar Usman" a:people:"Hugo Costa" a:people:"Mateo Castillo"
notes from the kickoff with Globex | a:note:e3af3355-092a-4da1-8598-dc152a9c8ba8
Cyberdyne usage roadmap note | a:note:d2710ebf-aa99-41cd-baaa-2cc3779631cb
what did Legal at Hooli want | a:note:9deeee06-facd-480b-bd88-6e062199c42f
SSO and data residency Initech | a:note:a8ef00f3-0c87-4216-a808-b358d91d68c3
champion left Stark Logistics | a:note:7a005619-16ec-420f-8d1e-64730ed5e332
Wayne Enterprises competitor Bluebird | a:note:75b25947-6b7c-4ca3-b868-892a8b6f86af
Weyland pricing meeting | a:note:"Pricing call with Weyland Yutani"
task Wonka quarterly review | a:task:"Book quarterly review with Wonka Confectionery"
to do security questionnaire Sirius | a:task:"Answer security questionnaire of Sirius Cybernetics"
phone Isla Baker renewal task | a:task:"Call Isla Baker about the renewal"
demo preparation Prestige Worldwide | a:task:"Prepare demo for Prestige Worldwide"
Vandelay audit project | a:projects:"Vandelay Industries audit"
hiring pipeline engineers | a:list:"Hiring Engineering"
Umbrela Health company | a:companies:"Umbrella Health"
electric car charging | none
warranty for the dishwasher | none
deal with Spotify | none
notes about Napoleon | none
notes de la réunion marketing | "Marketing meeting"
contact chez Hooli | a:people:"Gavin Belson" a:people:"Liam Meyer" a:people:"Wei Schmidt" a:people:"Elena Xu"
renouveler passeport | "Renew passport"
anniversaire gâteau bougies | "Birthday party"
travaux salle de bain plombier | "Bathroom renovation"
livres à lire cet été | "Book recommendations"
plan de lancement | "Launch plan"
Adapter für den Beamer | "USB adapter"
Umzug Küche Kartons | "Pack boxes for the move"
Quartalsbudget | "Quarterly budget"
Geburtstagsfeier | "Birthday party"
Deal mit Globex | a:deals:"Globex – Annual renewal"
Aufgabe Fehler beim Login | "Fix the login bug"
Restaurants in der Nähe vom Büro | "Restaurants near the office"
Hausratversicherung | none
Notizen zum Preisgespräch mit Acme | a:note:"Pricing call with Acme Corporation"
contrato con el casero | "Sign the contract with the landlord"
restaurantes cerca de la oficina | "Restaurants near the office"
lista de precios 2026 | "Price list 2026"
reforma del baño | "Bathroom renovation"
viaje a Lisboa | "Reise nach Lissabon"
contraseña del wifi de la oficina | "Wi-Fi at the office"
problema de retiro en Kraken | "Kraken withdrawal issue"
consulta con el veterinario | none
appuntamento dal dentista | "Call the dentist"
ricetta della carbonara | "Pasta carbonara"
budget trimestrale viaggi | "Quarterly budget"
viagem a Lisboa voos | "Reise nach Lissabon"
plano de lançamento em março | "Launch plan"
verjaardagstaart | "Birthday party"
wachtwoord wifi kantoor | "Wi-Fi at the office"
umowa z właścicielem mieszkania | "Sign the contract with the landlord"
wizyta u dentysty | "Call the dentist"
записаться к стоматологу | "Call the dentist"
купить молоко и хлеб | "Groceries"
день рождения торт | "Birthday party"
поездка в Лиссабон | "Reise nach Lissabon"
абонемент в бассейн | none
产品发布计划 会议记录 | "会议记录"
办公室无线网密码 | "Wi-Fi at the office"
牛奶 鸡蛋 购物清单 | "Groceries"
会議の議事録 | "会议记录"
パスポートの更新 | "Renew passport"
diş hekimi randevusu | "Call the dentist"
marketing campaign notes | "Marketing meeting"
what was discussed with marketing | "Marketing meeting"
when is the launch | "Launch plan" "Launch retrospective"
launch press and pricing page | "Launch plan"
lessons learned from the launch | "Launch retrospective"
doctor or dentist appointment to book | "Call the dentist"
errands: dentist | "Call the dentist"
passport expiry renew | "Renew passport"
what's on my packing list for the move | "Pack boxes for the move"
rent agreement landlord | "Sign the contract with the landlord"
bug with login after refresh | "Fix the login bug"
food shopping | "Groceries"
do we need eggs | "Groceries" "Pasta carbonara"
italian pasta dish | "Pasta carbonara"
home renovation plumber | "Bathroom renovation"
kids wallet idea | "Solana hackathon ideas"
wifi code | "Wi-Fi at the office"
projector cable adapter | "USB adapter"
novels for holidays | "Book recommendations"
employee onboarding steps | "Onboarding checklist"
approval workflow diagram | "Flow chart of the approval"
Q3 travel spending budget | "Quarterly budget"
who sits on the ethics committee | "Ethics committee"
order network cables | "Ethernet cables"
billing was hit by the outage | "Ripple effect of the outage"
pricing tiers team business | "Price list 2026"
engineering team chat | w:chat*:*
who can fix the build | w:chat*:* "Fix the login bug"
pricing too low feedback | w:comment:*
sales dashboard new deals | "Dashboard for sales"
contact person at Acme | a:people:"Ada Lovelace" a:people:"Wile Coyote" a:people:"Maria Anderson" a:people:"Sara Fischer"
Acme deal | a:deals:"Acme Corporation – Enterprise plan"
next step with Stark Logistics | a:companies:"Stark Logistics" a:task:"Book quarterly review with Stark Logistics" a:deals:"Stark Logistics – Platform migration" a:note:* a:list:*
notes on Hooli | a:note:9deeee06-facd-480b-bd88-6e062199c42f a:note:158c5a52-3425-47fc-88cc-a8e70901acee
call notes Vandelay | a:note:"Pricing call with Vandelay Industries" a:note:"Renewal risk"
Umbrella Health contract review | a:task:"Review contract of Umbrella Health"
follow up Pam Beesly | a:task:"Follow up with Pam Beesly" a:people:"Pam Beesly"
Gavin Belson mobile number | a:people:"Gavin Belson"
who is the founder of Pied Piper | a:people:"Richard Hendricks"
Oscorp migration project | a:projects:"Oscorp Biotech migration"
high priority open tasks | w:task:* a:task:*
my to-dos | w:task:* a:task:*
overdue follow-ups | a:task:*
expired driver's license | none
cat food brands | none
notes about Shakespeare | none
refund from the airline | none
Zahnarzt anrufen | "Call the dentist"
Meeting Protokoll Marketing | "Marketing meeting"
Preisliste Team Business | "Price list 2026"
Mietvertrag unterschreiben | "Sign the contract with the landlord"
Badezimmer Klempner | "Bathroom renovation"
Passwort fürs WLAN | "Wi-Fi at the office"
Reisepass verlängern | "Renew passport"
Rezept mit Eiern | "Pasta carbonara"
déménagement cartons cuisine | "Pack boxes for the move"
réunion avec le marketing | "Marketing meeting"
prendre rendez-vous dentiste | "Call the dentist"
recommandations de livres | "Book recommendations"
panneaux solaires toit | "Solar panels"
budget trimestriel | "Quarterly budget"
reunión con marketing | "Marketing meeting"
vuelos y hotel en Lisboa | "Reise nach Lissabon"
fiesta de cumpleaños | "Birthday party"
error de inicio de sesión | "Fix the login bug"
lista de verificación incorporación | "Onboarding checklist"
panele słoneczne dach | "Solar panels"
przepis na makaron | "Pasta carbonara"
книги на лето | "Book recommendations"
договор с арендодателем | "Sign the contract with the landlord"
план запуска продукта | "Launch plan" "会议记录"
购物清单 | "Groceries"
护照 更新 | "Renew passport"
会议纪要 产品发布 | "会议记录"
誕生日 ケーキ | "Birthday party"
오피스 와이파이 비밀번호 | "Wi-Fi at the office"
verjaardag taart kaarsen | "Birthday party"
meeting with marketing notes | "Marketing meeting"
marketing notes | "Marketing meeting"
launch plan comments | w:comment:* "Launch plan"
support rota | "Launch plan"
my dentist | "Call the dentist"
things I have to sign | "Sign the contract with the landlord" "Sign on the dotted line"
office move | "Pack boxes for the move"
to do: passport | "Renew passport"
login bug status | "Fix the login bug"
grocery items | "Groceries"
birthday | "Birthday party"
renovation | "Bathroom renovation"
reading recommendations | "Book recommendations"
trip to Lisbon | "Reise nach Lissabon"
Lisbon flights hotel | "Reise nach Lissabon"
physics lecture notes | "Лекции по физике"
product launch meeting minutes | "会议记录" "Launch plan" "Marketing meeting"
conference in Prague | "Ethereum conference"
compound interest equation | "Compound interest formula"
wireless network office | "Wi-Fi at the office"
laptop and accounts for new hires | "Onboarding checklist"
sales pipeline dashboard | "Dashboard for sales"
price of the basic plan | "Price list 2026"
who broke the build | w:chat*:*
Globex contact | a:people:"Hank Scorpio" a:people:"Grace Hopper" a:people:"James Hughes" a:people:"Yuki Schmidt"
Globex notes | a:note:*
Wonka tasks | a:task:"Book quarterly review with Wonka Confectionery"
Initech demo | a:task:"Prepare demo for Initech"
pilot with Oscorp | a:deals:"Oscorp Biotech – Pilot"
Dunder Mifflin enterprise plan deal | a:deals:"Dunder Mifflin – Enterprise plan"
Alan Turing | a:people:"Alan Turing"
head of research at Umbrella | a:people:"Alan Turing"
security review of Bluth Homes | a:note:1ba7987a-abd5-463c-bf65-a3a60ee2164a
Ada Lovelace yearly billing | a:note:eb86e99c-0e0a-47d3-b733-8ef825be9e3a
renewal risk notes | a:note:"Renewal risk"
companies in Berlin | a:companies:*
Hooli integration project status | a:projects:"Hooli integration"
list of newsletter subscribers | a:list:"Newsletter Subscribers"
tasks assigned to Clara | a:task:*
what does Zoë Washburne do | a:people:"Zoë Washburne"
notes on quantum entanglement | none
dinosaur museum tickets | none
piano teacher phone | none
contact Harry Houdini | none
company Blockbuster Video | none
task water the plants | none
deal with Enron | none
comments on the logo | none
mortgage rate letter | none
reunión de marketing abril campaña | "Marketing meeting"
hoja de gastos | "Spreadsheet of expenses"
mudanza cajas cocina | "Pack boxes for the move"
Kontakte bei Globex | a:people:"Hank Scorpio" a:people:"Grace Hopper" a:people:"James Hughes" a:people:"Yuki Schmidt"
Lebensmittel einkaufen | "Groceries"
Ethikkommission Mitglieder | "Ethics committee"
Steckeradapter USB Projektor | "USB adapter"
tâches en cours | w:task:* a:task:*
conférence à Prague billets | "Ethereum conference"
contrat propriétaire signer | "Sign the contract with the landlord"
compleanno torta | "Birthday party"
pannelli solari tetto | "Solar panels"
senha do wifi | "Wi-Fi at the office"
renovar passaporte | "Renew passport"
позвонить стоматологу | "Call the dentist"
ремонт ванной | "Bathroom renovation"
встреча с маркетингом | "Marketing meeting"
生日 蛋糕 | "Birthday party"
里斯本 旅行 | "Reise nach Lissabon"
オフィスのwifiパスワード | "Wi-Fi at the office"
spotkanie marketingowe kampania kwiecień | "Marketing meeting"
`,
);
