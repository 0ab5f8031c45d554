/** What salespeople type who look for notes, tasks, projects and lists, by what is in them, by whom and by when. */
import { labelled } from '../labels.ts';

export const askedOfWork = [
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
