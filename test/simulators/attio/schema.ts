/** The simulated workspace’s objects and lists with their attributes, before any record is in them. */
import { idOf } from './ids.ts';
import type { AttioObject, Attribute, AttributeType, List } from './shapes.ts';

type Traits = Partial<
  Pick<
    Attribute,
    'system' | 'writable' | 'required' | 'unique' | 'multi' | 'currency' | 'allowed' | 'inverse'
  >
> & { choices?: string[] };

type Line = [slug: string, title: string, type: AttributeType, traits?: Traits];

const readOnly: Traits = { writable: false };

/** docs.attio.com/docs/standard-objects: what every object has. */
const everywhere: Line[] = [
  ['record_id', 'Record ID', 'text', readOnly],
  ['created_at', 'Created at', 'timestamp', readOnly],
  ['created_by', 'Created by', 'actor-reference', readOnly],
];

export const stages = ['Lead', 'Qualified', 'Proposal', 'Negotiation', 'Won 🎉', 'Lost'];
export const categories = [
  'SaaS',
  'Fintech',
  'Healthcare',
  'Logistics',
  'Retail',
  'Energy',
  'Education',
  'B2B',
];
export const tiers = ['Strategic', 'Growth', 'Standard'];

const companies: Line[] = [
  ['name', 'Name', 'text'],
  ['domains', 'Domains', 'domain', { multi: true, unique: true }],
  ['description', 'Description', 'text'],
  [
    'team',
    'Team',
    'record-reference',
    { multi: true, allowed: ['people'], inverse: { object: 'people', attribute: 'company' } },
  ],
  ['categories', 'Categories', 'select', { multi: true, choices: categories }],
  ['primary_location', 'Primary location', 'location'],
  ['employee_range', 'Employee range', 'select', { choices: ['1-10', '11-50', '51-250', '251-1K', '1K-5K'] }],
  ['foundation_date', 'Foundation date', 'date'],
  ['linkedin', 'LinkedIn', 'text'],
  [
    'associated_deals',
    'Associated deals',
    'record-reference',
    { multi: true, allowed: ['deals'], inverse: { object: 'deals', attribute: 'associated_company' } },
  ],
  ['first_interaction', 'First interaction', 'interaction', readOnly],
  ['last_interaction', 'Last interaction', 'interaction', readOnly],
  ['account_tier', 'Account tier', 'select', { system: false, choices: tiers }],
  ['headcount', 'Headcount', 'number', { system: false }],
  ['is_customer', 'Is customer', 'checkbox', { system: false }],
  ['icp_fit', 'ICP fit', 'rating', { system: false }],
];

const people: Line[] = [
  ['name', 'Name', 'personal-name'],
  ['email_addresses', 'Email addresses', 'email-address', { multi: true, unique: true }],
  ['description', 'Description', 'text'],
  [
    'company',
    'Company',
    'record-reference',
    { allowed: ['companies'], inverse: { object: 'companies', attribute: 'team' } },
  ],
  ['job_title', 'Job title', 'text'],
  ['phone_numbers', 'Phone numbers', 'phone-number', { multi: true }],
  ['primary_location', 'Primary location', 'location'],
  ['linkedin', 'LinkedIn', 'text'],
  [
    'associated_deals',
    'Associated deals',
    'record-reference',
    { multi: true, allowed: ['deals'], inverse: { object: 'deals', attribute: 'associated_people' } },
  ],
  ['first_interaction', 'First interaction', 'interaction', readOnly],
  ['last_interaction', 'Last interaction', 'interaction', readOnly],
  ['next_interaction', 'Next interaction', 'interaction', readOnly],
  [
    'lead_source',
    'Lead source',
    'select',
    { system: false, choices: ['Website', 'Referral', 'Conference', 'Outbound'] },
  ],
];

const deals: Line[] = [
  ['name', 'Name', 'text', { required: true }],
  ['stage', 'Deal stage', 'status', { required: true, choices: stages }],
  ['owner', 'Deal owner', 'actor-reference', { required: true }],
  ['value', 'Deal value', 'currency', { currency: 'USD' }],
  [
    'associated_people',
    'Associated people',
    'record-reference',
    { multi: true, allowed: ['people'], inverse: { object: 'people', attribute: 'associated_deals' } },
  ],
  [
    'associated_company',
    'Associated company',
    'record-reference',
    { allowed: ['companies'], inverse: { object: 'companies', attribute: 'associated_deals' } },
  ],
  ['close_date', 'Expected close date', 'date', { system: false }],
  [
    'competitors',
    'Competitors',
    'select',
    { system: false, multi: true, choices: ['Northstar', 'Bluebird', 'In-house'] },
  ],
];

const projects: Line[] = [
  ['name', 'Name', 'text', { required: true }],
  ['reference_number', 'Reference number', 'number', { unique: true }],
  ['phase', 'Phase', 'status', { choices: ['Planned', 'Running', 'Paused', 'Delivered'] }],
  ['client', 'Client', 'record-reference', { allowed: ['companies'] }],
  ['related', 'Related records', 'record-reference', { multi: true }],
  ['lead', 'Project lead', 'actor-reference'],
  ['budget', 'Budget', 'currency', { currency: 'EUR' }],
  ['starts_on', 'Starts on', 'date'],
  ['kickoff_at', 'Kick-off', 'timestamp'],
  ['priority', 'Priority', 'rating'],
  ['billable', 'Billable', 'checkbox'],
  ['site', 'Site', 'location'],
  ['contact_email', 'Contact email', 'email-address'],
  ['hotline', 'Hotline', 'phone-number'],
  ['tags', 'Tags', 'select', { multi: true, choices: ['Migration', 'Training', 'Integration', 'Audit'] }],
];

export function makeObjects(): AttioObject[] {
  const make = (
    [slug, singular, plural, webPath]: [string, string, string, string],
    lines: Line[],
    custom = false,
  ): AttioObject => ({
    id: idOf('object', slug),
    ...{ slug, singular, plural, webPath },
    attributes: [
      ...lines.map((line) => attribute(slug, line, custom)),
      ...everywhere.map((line) => attribute(slug, line)),
    ],
    records: new Map(),
  });
  return [
    make(['people', 'Person', 'People', 'person'], people),
    make(['companies', 'Company', 'Companies', 'company'], companies),
    make(['deals', 'Deal', 'Deals', 'deals/record'], deals),
    make(['projects', 'Project', 'Projects', 'custom/projects/record'], projects, true),
  ];
}

export function makeLists(createdAt: number): List[] {
  const make = (slug: string, name: string, parent: string, lines: Line[]): List => ({
    id: idOf('list', slug),
    ...{ slug, name, parent, createdAt },
    attributes: lines.map((line) => attribute(`list ${slug}`, line, true)),
    entries: new Map(),
  });
  return [
    make('enterprise_sales', 'Enterprise Sales', 'companies', [
      [
        'stage',
        'Stage',
        'status',
        { choices: ['Prospecting', 'Evaluation', 'Contracting', 'Signed', 'Closed lost'] },
      ],
      ['priority', 'Priority', 'select', { choices: ['High', 'Medium', 'Low'] }],
      ['owner', 'Owner', 'actor-reference'],
      ['expected_amount', 'Expected amount', 'currency', { currency: 'USD' }],
      ['next_step', 'Next step', 'text'],
      [
        'topics',
        'Topics',
        'select',
        { multi: true, choices: ['Security', 'Pricing', 'Integration', 'Legal'] },
      ],
    ]),
    make('partner_program', 'Partner Program', 'companies', [
      ['tier', 'Tier', 'select', { required: true, choices: ['Gold', 'Silver', 'Bronze'] }],
      ['joined_on', 'Joined on', 'date'],
    ]),
    make('hiring_engineering', 'Hiring Engineering', 'people', [
      ['stage', 'Stage', 'status', { choices: ['Applied', 'Interview', 'Offer', 'Hired', 'Rejected'] }],
      ['rating', 'Rating', 'rating'],
    ]),
    make('newsletter', 'Newsletter Subscribers', 'people', []),
  ];
}

function attribute(owner: string, [slug, title, type, traits = {}]: Line, custom = false): Attribute {
  const id = idOf('attribute', owner, slug);
  const { choices = [], ...rest } = traits;
  return {
    ...{ id, slug, title, type },
    ...{ system: !custom, writable: true, required: false, unique: false, multi: false },
    ...{ currency: null, allowed: null, inverse: null },
    ...rest,
    choices: choices.map((choice) => ({ id: idOf('choice', id, choice), title: choice, archived: false })),
  };
}
