/** The fuzzy search over records: names, domains, email addresses and phone numbers, labels of other objects. */
import type { AttioObject, Thing } from './shapes.ts';

export function recordText(object: AttioObject, thing: Thing): string {
  const [name] = thing.values.get('name') ?? [];
  const text = object.slug === 'people' ? name?.['full_name'] : name?.['value'];
  return typeof text === 'string' ? text : '';
}

/** How well a record answers a query; 0 is not at all. */
export function relevance(object: AttioObject, thing: Thing, query: string): number {
  const wanted = tokens(query);
  const label = recordText(object, thing);
  const names = tokensOfLabel(label);
  const others = [...texts(thing, 'domains', 'domain'), ...texts(thing, 'email_addresses', 'email_address')];
  const phones = texts(thing, 'phone_numbers', 'phone_number').map(digits);
  let sum = 0;
  for (const word of wanted) {
    const best = Math.max(
      0,
      ...names.map((name) => closeness(word, name)),
      ...others.map((other) =>
        other === word ? 3 : other.split(/[@.]/).some((part) => part.startsWith(word)) ? 1 : 0,
      ),
      ...phones.map((phone) => (digits(word).length >= 4 && phone.includes(digits(word)) ? 1 : 0)),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum / Math.max(1, wanted.length) + (label.toLowerCase() === query.trim().toLowerCase() ? 2 : 0);
}

function texts(thing: Thing, slug: string, key: string): string[] {
  return (thing.values.get(slug) ?? []).map((value) => String(value[key]).toLowerCase());
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** Labels are few, and asked of with every query. */
const known = new Map<string, readonly string[]>();
function tokensOfLabel(label: string): readonly string[] {
  const found = known.get(label) ?? tokens(label);
  known.set(label, found);
  return found;
}

function tokens(text: string): string[] {
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.split(/[^\p{L}\p{N}@.+]+/u).filter((part) => part !== '' && part !== '.');
}

function closeness(word: string, name: string): number {
  if (name === word) return 3;
  if (name.startsWith(word)) return 2;
  return word.length >= 5 && Math.abs(word.length - name.length) <= 1 && oneSlip(word, name) ? 1 : 0;
}

/** Whether one letter more, less or other makes one the other. */
function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return Math.max(endA - start, endB - start) <= 1;
}
