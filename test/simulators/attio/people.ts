/** Names, places and words that the simulated workspace is filled with. */

/** Name, domain, category, city, country. */
export const knownCompanies: [string, string, string, string, string][] = [
  ['Acme Corporation', 'acme.com', 'Logistics', 'Phoenix', 'US'],
  ['Globex', 'globex.com', 'Energy', 'Springfield', 'US'],
  ['Initech', 'initech.com', 'SaaS', 'Austin', 'US'],
  ['Umbrella Health', 'umbrellahealth.org', 'Healthcare', 'London', 'GB'],
  ['Stark Logistics', 'starklogistics.com', 'Logistics', 'New York', 'US'],
  ['Wayne Enterprises', 'wayne.com', 'Fintech', 'Chicago', 'US'],
  ['Hooli', 'hooli.com', 'SaaS', 'Palo Alto', 'US'],
  ['Vandelay Industries', 'vandelay.com', 'Retail', 'New York', 'US'],
  ['Soylent Foods', 'soylentfoods.com', 'Retail', 'Berlin', 'DE'],
  ['Tyrell Robotics', 'tyrell.io', 'SaaS', 'Los Angeles', 'US'],
  ['Cyberdyne Systems', 'cyberdyne.systems', 'SaaS', 'Sunnyvale', 'US'],
  ['Wonka Confectionery', 'wonka.co.uk', 'Retail', 'Manchester', 'GB'],
  ['Oscorp Biotech', 'oscorp.bio', 'Healthcare', 'Boston', 'US'],
  ['Massive Dynamic', 'massivedynamic.com', 'Energy', 'Boston', 'US'],
  ['Pied Piper', 'piedpiper.com', 'SaaS', 'Palo Alto', 'US'],
  ['Dunder Mifflin', 'dundermifflin.com', 'Retail', 'Scranton', 'US'],
  ['Bluth Homes', 'bluthhomes.com', 'Retail', 'Newport Beach', 'US'],
  ['Gringotts Capital', 'gringotts.capital', 'Fintech', 'London', 'GB'],
  ['Monarch Solutions', 'monarch-solutions.de', 'SaaS', 'Munich', 'DE'],
  ['Sirius Cybernetics', 'sirius-cybernetics.com', 'SaaS', 'Cambridge', 'GB'],
  ['Nakatomi Trading', 'nakatomi.co.jp', 'Fintech', 'Tokyo', 'JP'],
  ['Weyland Yutani', 'weyland-yutani.com', 'Energy', 'Zurich', 'CH'],
  ['Duff Beverages', 'duffbev.com', 'Retail', 'Springfield', 'US'],
  ['Prestige Worldwide', 'prestigeworldwide.com', 'Education', 'Los Angeles', 'US'],
  ['Café Müller', 'cafe-mueller.de', 'Retail', 'Berlin', 'DE'],
  ['Château Lumière', 'chateau-lumiere.fr', 'Retail', 'Paris', 'FR'],
];

export const firstWords = [
  'Northern',
  'Silver',
  'Quantum',
  'Bright',
  'Harbor',
  'Summit',
  'Velvet',
  'Copper',
  'Orchard',
  'Beacon',
];
export const secondWords = [
  'Analytics',
  'Freight',
  'Clinics',
  'Learning',
  'Payments',
  'Grid',
  'Textiles',
  'Software',
  'Foods',
];
export const cities: [string, string][] = [
  ['Berlin', 'DE'],
  ['Amsterdam', 'NL'],
  ['Paris', 'FR'],
  ['London', 'GB'],
  ['Toronto', 'CA'],
  ['Denver', 'US'],
  ['Seattle', 'US'],
];

/** First name, last name, job title, domain of the company. */
export const knownPeople: [string, string, string, string][] = [
  ['Ada', 'Lovelace', 'Chief Technology Officer', 'acme.com'],
  ['Wile', 'Coyote', 'Head of Procurement', 'acme.com'],
  ['Grace', 'Hopper', 'VP Engineering', 'globex.com'],
  ['Hank', 'Scorpio', 'CEO', 'globex.com'],
  ['Bill', 'Lumbergh', 'Division Manager', 'initech.com'],
  ['Peter', 'Gibbons', 'Software Engineer', 'initech.com'],
  ['Alan', 'Turing', 'Head of Research', 'umbrellahealth.org'],
  ['Pepper', 'Potts', 'Chief Operating Officer', 'starklogistics.com'],
  ['Lucius', 'Fox', 'Chief Information Officer', 'wayne.com'],
  ['Gavin', 'Belson', 'CEO', 'hooli.com'],
  ['Richard', 'Hendricks', 'Founder', 'piedpiper.com'],
  ['Pam', 'Beesly', 'Office Manager', 'dundermifflin.com'],
  ['Zoë', 'Washburne', 'Head of Operations', 'weyland-yutani.com'],
  ['Jürgen', 'Müller', 'Geschäftsführer', 'cafe-mueller.de'],
];

export const firstNames = [
  ...['Maria', 'James', 'Wei', 'Olivia', 'Noah', 'Emma', 'Liam', 'Sofia', 'Lucas', 'Mia'],
  ...['Ethan', 'Amelia', 'Mateo', 'Isla', 'Leo', 'Chloe', 'Hugo', 'Nora', 'Felix', 'Lena'],
  ...['Omar', 'Priya', 'Diego', 'Yuki', 'Anna', 'Tom', 'Sara', 'David', 'Elena', 'Marcus'],
];
export const lastNames = [
  ...['Anderson', 'Baker', 'Castillo', 'Diaz', 'Evans', 'Fischer', 'Garcia', 'Hughes', 'Ivanova', 'Jensen'],
  ...['Kowalski', 'Larsen', 'Meyer', 'Nguyen', 'Okafor', 'Patel', 'Quinn', 'Rossi', 'Schmidt', 'Tanaka'],
  ...['Usman', 'Vogel', 'Walker', 'Xu', 'Young', 'Zimmer', 'Costa', 'Dubois', 'Keller', 'Lindqvist'],
];
export const titles = [
  'Account Executive',
  'Head of Sales',
  'CTO',
  'CFO',
  'Procurement Manager',
  'Product Manager',
  'Founder',
  'Marketing Lead',
];

export const dealKinds = ['Enterprise plan', 'Annual renewal', 'Pilot', 'Expansion', 'Platform migration'];

/** Title and what it says; {company} and {person} are filled in. */
export const noteTexts: [string, string][] = [
  [
    'Pricing call with {company}',
    'They asked for a **volume discount** of 15%.\n\n- Budget approved until March\n- {person} wants yearly billing',
  ],
  [
    'Kick-off summary',
    '# Kick-off with {company}\n\nScope agreed. {person} is the sponsor.\n\n1. Access to sandbox\n2. Weekly sync',
  ],
  [
    'Security review',
    '{company} sent their questionnaire. Open points: SSO, data residency, penetration test report.',
  ],
  ['Quarterly business review', 'Usage is up 40%. {person} asked about the roadmap for integrations.'],
  ['Renewal risk', 'Champion left {company}. {person} is the new contact; renewal is at risk.'],
  ['Competitor mentioned', '{person} compares us with Bluebird. Price is the main argument, support ours.'],
  ['Contract redlines', 'Legal at {company} wants a liability cap and a shorter notice period.'],
];

export const taskTexts = [
  'Send pricing proposal to {company}',
  'Follow up with {person}',
  'Prepare demo for {company}',
  'Review contract of {company}',
  'Book quarterly review with {company}',
  'Answer security questionnaire of {company}',
  'Call {person} about the renewal',
];

/** First name, last name, email, access. */
export const colleagues: [string, string, string, 'admin' | 'member' | 'suspended'][] = [
  ['Susan', 'Kare', 'susan@northwind.example', 'admin'],
  ['Ben', 'Ortega', 'ben@northwind.example', 'member'],
  ['Clara', 'Novak', 'clara@northwind.example', 'member'],
  ['Dev', 'Sharma', 'dev@northwind.example', 'member'],
  ['Eva', 'Lund', 'eva@northwind.example', 'suspended'],
];
