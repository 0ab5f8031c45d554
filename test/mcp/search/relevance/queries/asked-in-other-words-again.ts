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
`,
);
