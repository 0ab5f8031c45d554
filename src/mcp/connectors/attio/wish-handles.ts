/** What in a question points at one thing by itself: an id, an email address, a website, a phone number. */

export interface Handles {
  /** Ids of records, notes, tasks or lists, also within an address of Attio's pages. */
  ids: string[];
  /** As Attio finds it by: `ada@acme.com`, `acme.com`, `+15551000000`; and as it was written. */
  mark: Mark | null;
}

export interface Mark {
  kind: 'email' | 'site' | 'phone';
  value: string;
  written: string;
}

const uuids = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/gi;
/** Each begins where nothing of it stands before and is as long as it may be (RFC 5321 4.5.3.1, RFC 1035 2.3.4): a long word is read once. */
const email = /(?<![^\s@<>()"',;:])[^\s@<>()"',;:]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/u;
const site = /(?<![\p{L}\d.-])(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]{1,63}\.)+\p{L}{2,})(?:[/?#]\S*)?/iu;
/** With or without what is put around and between its digits; a day is none. */
const phone = /(?<![\p{L}\d.$€£])\+?\(?\d[\d ()./-]{5,20}\d(?![\p{L}\d])/u;
const day = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;
const fewestDigits = 7;

export function handlesIn(text: string): Handles {
  const ids = [...text.matchAll(uuids)].map(([id]) => id.toLowerCase());
  if (ids.length > 0) return { ids: [...new Set(ids)], mark: null };
  return { ids, mark: addressIn(text) ?? siteIn(text) ?? phoneIn(text) };
}

function addressIn(text: string): Handles['mark'] {
  const [written] = email.exec(text) ?? [];
  return written === undefined
    ? null
    : { kind: 'email', value: written.toLowerCase().replace(/\.$/, ''), written };
}

function siteIn(text: string): Handles['mark'] {
  const [written, domain] = site.exec(text) ?? [];
  return written === undefined || domain === undefined
    ? null
    : { kind: 'site', value: domain.toLowerCase(), written };
}

function phoneIn(text: string): Handles['mark'] {
  const [written] = phone.exec(text) ?? [];
  if (written === undefined || day.test(written.trim())) return null;
  const digits = written.replaceAll(/\D/g, '');
  // A national number is written with a nought that the international one has not.
  const value = written.trim().startsWith('+') ? `+${digits}` : digits.replace(/^00?(?=\d{7})/, '');
  return digits.length < fewestDigits ? null : { kind: 'phone', value, written };
}
