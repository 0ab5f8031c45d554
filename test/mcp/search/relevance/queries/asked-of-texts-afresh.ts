/** Texts and records asked for in few words: prices of plans, what is to be done, what was said, and what is not there. */
import { labelled } from '../labels.ts';

export const askedOfTextsAfresh = labelled(
  'asked of texts afresh',
  `
portfolio risk limit for bitcoin purchases | "BTC strategy"
how much risk per trade did I write down | "BTC strategy"
my bitcoin buying plan | "BTC strategy"
crypto books to read | "Bitcoin reading list" "Book recommendations"
bitcoin whitepaper reading | "Bitcoin reading list"
steps of the scientific method | "Scientific method"
where does the signature go in the contract | "Sign on the dotted line" "Sign the contract with the landlord"
architecture layers of the solution | "Solution design"
when do we have lunch together | "Lunch together"
friday team lunch | "Lunch together"
who is on the ethics committee | "Ethics committee"
plumber for the bathroom | "Bathroom renovation"
bathroom remodel tiles | "Bathroom renovation"
foods with soluble fibre | "Soluble fiber"
which drawer is the USB adapter in | "USB adapter"
how many network cables to order | "Ethernet cables"
cat 6 cables | "Ethernet cables"
where do I find the wiki link | "Link to the wiki" "Linked documents"
places to eat near work | "Restaurants near the office"
restaurant suggestions close to office | "Restaurants near the office"
how to calculate compound interest | "Compound interest formula"
billing affected by outage | "Ripple effect of the outage"
outage postmortem billing | "Ripple effect of the outage"
performance review writing tips | "Stellar performance reviews"
quotes for rooftop solar | "Solar panels"
habits book summary | "Atomic habits"
sales dashboard | "Dashboard for sales"
where are expenses tracked | "Spreadsheet of expenses"
expense sheet | "Spreadsheet of expenses"
approval process diagram | "Flow chart of the approval"
bday party supplies | "Birthday party"
what do we need for the birthday party | "Birthday party"
product launch march press | "Launch plan"
support rota for launch | "Launch plan"
launch went well lessons | "Launch retrospective"
what went well at the launch | "Launch retrospective"
spring campaign marketing | "Marketing meeting"
do we need milk | "Groceries"
grocery list eggs bread | "Groceries"
Q3 travel budget | "Quarterly budget"
third quarter budget | "Quarterly budget"
recipe with guanciale | "Pasta carbonara"
Lisbon trip flights hotel | "Reise nach Lissabon"
is the ethereum conference booked | "Ethereum conference"
office wifi | "Wi-Fi at the office"
new hire first week checklist | "Onboarding checklist"
new employee laptop setup | "Onboarding checklist"
how much does our Business plan cost | "Price list 2026"
monthly price of the Team tier | "Price list 2026"
subscription prices 2026 | "Price list 2026"
kraken support ticket | "Kraken withdrawal issue"
stuck withdrawal ticket | "Kraken withdrawal issue"
summer novels | "Book recommendations"
dentist checkup task | "Call the dentist"
what should I pack first for moving | "Pack boxes for the move"
session lost after page refresh bug | "Fix the login bug"
landlord lease signing | "Sign the contract with the landlord"
broken build message in chat | w:chat_message:*
comment saying launch pricing too low | w:comment:*
feedback about pricing being too low | w:comment:*
Acme pricing call notes | a:note:"Pricing call with Acme"
volume discount acme | a:note:"Pricing call with Acme"
Globex kickoff notes | a:note:"Kick-off summary"
Initech security review notes | a:note:"Security review"
Hooli contract redlines | a:note:"Contract redlines"
liability cap request from Massive Dynamic | a:note:"Contract redlines"
Stark Logistics renewal at risk | a:note:"Renewal risk"
note about competitor at Oscorp Biotech | a:note:"Competitor mentioned"
Pied Piper pricing discussion | a:note:"Pricing call with Pied Piper"
customers asking for data residency and SSO | a:note:"Security review"
champion left the account | a:note:"Renewal risk"
integrations roadmap questions from quarterly reviews | a:note:"Quarterly business review"
send pricing proposal to Vandelay | a:task:"Send pricing proposal to Vandelay Industries"
task demo for Tyrell Robotics | a:task:"Prepare demo for Tyrell Robotics"
security questionnaire Wayne Enterprises todo | a:task:"Answer security questionnaire of Wayne Enterprises"
review Umbrella Health contract task | a:task:"Review contract of Umbrella Health"
call Gavin Belson renewal | a:task:"Call Gavin Belson about the renewal"
book a quarterly review with Stark Logistics | a:task:"Book quarterly review with Stark Logistics"
Wonka annual renewal deal | a:deals:"Wonka Confectionery – Annual renewal"
Dunder Mifflin deal | a:deals:"Dunder Mifflin"
opportunity with Gringotts Capital | a:deals:"Gringotts Capital"
Acme migration project | a:projects:"Acme Corporation migration"
Umbrella Health audit project | a:projects:"Umbrella Health audit"
CTO of Acme | a:people:"Ada Lovelace"
email for Lucius Fox | a:people:"Lucius Fox"
founder of Pied Piper | a:people:"Richard Hendricks"
Nakatomi Trading company profile | a:companies:"Nakatomi Trading"
robotics company in Los Angeles | a:companies:"Tyrell Robotics"
engineering candidates list | a:list:"Hiring Engineering"
recette de la carbonara | "Pasta carbonara"
mot de passe wifi | "Wi-Fi at the office"
réunion marketing avril | "Marketing meeting"
Flüge Lissabon | "Reise nach Lissabon"
Urlaub in Lissabon Hotel | "Reise nach Lissabon"
конспект термодинамика | "Лекции по физике"
пароль от wifi | "Wi-Fi at the office"
lezioni di fisica | "Лекции по физике"
lista da spesa compras | "Groceries"
renovação da casa de banho | "Bathroom renovation"
ricetta carbonara | "Pasta carbonara"
notatki ze spotkania marketingowego | "Marketing meeting"
notes about beekeeping | none
horseback riding lessons schedule | none
insurance claim for the car accident | none
veterinarian appointment for the cat | none
violin teacher phone number | none
wedding guest seating | none
notes on photosynthesis | none
gardening tips for roses | none
sourdough starter instructions | none
kindergarten registration form | none
how much is the basic subscription | "Price list 2026"
what does our team tier cost | "Price list 2026"
what do we charge for Business | "Price list 2026"
stuff I need to sign this week | "Sign the contract with the landlord"
things we have to pack | "Pack boxes for the move"
what did anyone say about the launch plan | w:comment:*
did someone comment on pricing | w:comment:*
notes on acme merger | a:note:"Acme" a:note:*
notes about quantum computing | none
notes on silver mining | none
task list for beacon lighthouses | none
Quantum Freight notes | a:note:*
people at Quantum Analytics | a:people:*
contacts at globex | a:people:"Grace Hopper" a:people:"Hank Scorpio"
Northern Clinics pricing call | a:note:"Pricing call with Northern Clinics"
who asked for a volume discount | a:note:"Pricing call"
asked about the integrations roadmap | a:note:"Quarterly business review"
todo: review contract Cyberdyne | a:task:"Review contract of Cyberdyne Systems"
recruiting list engineers | a:list:"Hiring Engineering"
launch strategy | "Launch plan"
btc plan with risk limit | "BTC strategy"
what I wrote down about bitcoin risk | "BTC strategy"
cost of the plumber for the bathroom | "Bathroom renovation"
how much do the solar panels cost | "Solar panels"
how much fiber in oats | "Soluble fiber"
how many ethernet cables | "Ethernet cables"
travel costs budget | "Quarterly budget" "Spreadsheet of expenses"
spesa settimanale | "Groceries"
how much is ethereum | ticker:ETHUSDT
how much does solana cost | ticker:SOLUSDT
what do people think about bitcoin | any
what did people say about the pricing | w:comment:*
what does the basic plan cost | "Price list 2026"
cost of business subscription | "Price list 2026"
`,
);
