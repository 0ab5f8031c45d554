/** Plain values into Attio’s shapes, by attribute type, for those that need nobody asked. */
import { BigNumber } from 'bignumber.js';
import { ToolError, oneLine, type Json, type JsonObject } from '../connector.ts';
import type { Attribute } from './shapes.ts';
import { momentIn } from './times.ts';
import { listed } from './words.ts';

/** Says what is taken: “must be …”. */
function wrong(wanted: string, given: Json): ToolError {
  return new ToolError(`must be ${wanted}, not ${oneLine(JSON.stringify(given), 60)}`);
}

/** The part of an object that is meant, or the value itself. */
function part(given: Json, ...keys: string[]): Json {
  if (!isObject(given)) return given;
  const key = keys.find((one) => given[one] !== undefined);
  return key === undefined ? given : (given[key] ?? null);
}

export function isObject(given: Json | undefined): given is JsonObject {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** JSON carries a double: a number that it would change is refused rather than changed. */
export function exactNumber(given: Json, decimals?: number): number {
  const text = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
  if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text))
    throw wrong('a number such as 1250.5, without currency sign and separators', given);
  const number = new BigNumber(text);
  if (decimals !== undefined && (number.decimalPlaces() ?? 0) > decimals)
    throw wrong(`a number with at most ${decimals} decimals`, given);
  const double = number.toNumber();
  if (!Number.isFinite(double) || !number.eq(new BigNumber(String(double))))
    throw wrong('a number with fewer digits', given);
  return double;
}

function text(given: Json): JsonObject {
  const value = part(given, 'value');
  if (typeof value === 'string') return { value };
  if (typeof value === 'number' || typeof value === 'boolean') return { value: String(value) };
  throw wrong('a text', given);
}

function checkbox(given: Json): JsonObject {
  const value = part(given, 'value');
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'string' && /^(true|yes|1)$/i.test(value)) return { value: true };
  if (typeof value === 'string' && /^(false|no|0)$/i.test(value)) return { value: false };
  throw wrong('true or false', given);
}

function currency(given: Json, attribute: Attribute): JsonObject {
  const own = attribute.config?.currency?.default_currency_code ?? null;
  const said = isObject(given) ? part(given, 'currency', 'currency_code') : null;
  if (typeof said === 'string' && own !== null && said.toUpperCase() !== own)
    throw new ToolError(`is kept in ${own}; convert the amount from ${oneLine(said, 10)} first`);
  return { currency_value: exactNumber(part(given, 'amount', 'currency_value', 'value'), 4) };
}

function date(given: Json): JsonObject {
  const value = part(given, 'value');
  if (typeof value !== 'string' || momentIn(value) === null) throw wrong('a date such as 2026-03-31', given);
  return { value: value.trim().slice(0, 10) };
}

function timestamp(given: Json): JsonObject {
  const value = part(given, 'value');
  const at = typeof value === 'string' ? momentIn(value) : null;
  if (at === null) throw wrong('a time such as 2026-03-31T09:00:00Z (UTC without a zone)', given);
  return { value: new Date(at).toISOString() };
}

function rating(given: Json): JsonObject {
  const value = exactNumber(part(given, 'value'));
  if (!Number.isInteger(value) || value < 0 || value > 5) throw wrong('a whole number from 0 to 5', given);
  return { value };
}

/** As people paste it: `https://www.acme.com/about` is acme.com. */
export function domainOf(given: string): string {
  const host = given
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '');
  return host.replace(/^www\./, '');
}

function domain(given: Json): JsonObject {
  const value = part(given, 'domain', 'value');
  const found = typeof value === 'string' ? domainOf(value) : '';
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(found)) throw wrong('a domain such as acme.com', given);
  return { domain: found };
}

function email(given: Json): JsonObject {
  const value = part(given, 'email_address', 'email', 'value');
  if (typeof value !== 'string' || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value.trim()))
    throw wrong('an email address', given);
  return { email_address: value.trim() };
}

function phone(given: Json): JsonObject {
  const value = part(given, 'original_phone_number', 'phone_number', 'phone', 'value');
  const country = isObject(given) ? given['country_code'] : undefined;
  if (typeof value !== 'string' || !/\d{3}/.test(value))
    throw wrong('a phone number such as +15558675309', given);
  if (typeof country === 'string')
    return { original_phone_number: value.trim(), country_code: country.toUpperCase() };
  if (!value.trim().startsWith('+'))
    throw wrong('a phone number that begins with + and the country, or {phone_number, country_code}', given);
  return { original_phone_number: value.trim() };
}

/** “Ada Lovelace”, “Lovelace, Ada”, or the parts. */
function personalName(given: Json): JsonObject {
  if (typeof given === 'string' && given.trim() !== '') {
    const whole = given.trim().replaceAll(/\s+/g, ' ');
    const [last, first] = whole.split(/,\s*/, 2);
    if (first !== undefined && last !== undefined) return nameOf(first, last);
    const [one = '', ...others] = whole.split(' ');
    return nameOf(one, others.join(' '));
  }
  if (!isObject(given)) throw wrong('a name such as Ada Lovelace', given);
  const [first, last, full] = ['first_name', 'last_name', 'full_name'].map((key) => given[key]);
  if (typeof first !== 'string' && typeof last !== 'string' && typeof full === 'string')
    return personalName(full);
  const both = nameOf(typeof first === 'string' ? first : '', typeof last === 'string' ? last : '');
  return typeof full === 'string' ? { ...both, full_name: full } : both;
}

function nameOf(first: string, last: string): JsonObject {
  return { first_name: first, last_name: last, full_name: `${first} ${last}`.trim() };
}

const placeKeys: Readonly<Record<string, readonly string[]>> = {
  line_1: ['line_1', 'street', 'address'],
  line_2: ['line_2'],
  line_3: ['line_3'],
  line_4: ['line_4'],
  locality: ['locality', 'city'],
  region: ['region', 'state'],
  postcode: ['postcode', 'zip', 'postal_code'],
  country_code: ['country_code', 'country'],
  latitude: ['latitude'],
  longitude: ['longitude'],
};

/** All parts have to be there; those that are not known are null. A text is “city, region, country”. */
function location(given: Json): JsonObject {
  const parts = typeof given === 'string' ? placeFrom(given) : given;
  if (!isObject(parts) || Object.keys(parts).length === 0)
    throw wrong(`a place: {${listed(Object.keys(placeKeys))}} or “Berlin, DE”`, given);
  const known = Object.values(placeKeys).flat();
  const unknown = Object.keys(parts).filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw new ToolError(`takes no ${listed(unknown)}; it takes ${listed(Object.keys(placeKeys))}`);
  const filled = Object.entries(placeKeys).map(([key, names]): [string, string | null] => {
    const value = names.map((name) => parts[name]).find((one) => one !== undefined && one !== null);
    return [key, typeof value === 'string' || typeof value === 'number' ? String(value) : null];
  });
  const place = Object.fromEntries(filled);
  const country = place['country_code'];
  if (typeof country === 'string' && !/^[A-Za-z]{2}$/.test(country))
    throw wrong('a place whose country_code has two letters, such as DE', given);
  return { ...place, country_code: typeof country === 'string' ? country.toUpperCase() : null };
}

function placeFrom(words: string): JsonObject {
  const parts = words
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const last = parts.at(-1) ?? '';
  const country = /^[A-Za-z]{2}$/.test(last) ? last : null;
  const [locality, region] = country === null ? parts : parts.slice(0, -1);
  return {
    ...(locality === undefined ? {} : { locality }),
    ...(region === undefined ? {} : { region }),
    ...(country === null ? {} : { country_code: country }),
  };
}

export type Form = (given: Json, attribute: Attribute) => JsonObject;

/** Source: `input-value` of Attio’s OpenAPI document. */
export const forms: Readonly<Record<string, Form>> = {
  ...{ text, checkbox, currency, date, timestamp, rating, domain, location },
  number: (given) => ({ value: exactNumber(part(given, 'value')) }),
  'email-address': email,
  'phone-number': phone,
  'personal-name': personalName,
};
