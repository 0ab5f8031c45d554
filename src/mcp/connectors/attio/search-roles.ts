/** What people's jobs are called, short and long: a question about the CTO asks for the chief technology officer, too. */
import type { AttioRecord } from './shapes.ts';
import { plain } from './words.ts';

/** Each line is one job. */
const jobs = [
  ['cto', 'chief technology officer', 'chief technical officer'],
  ['ceo', 'chief executive officer', 'chief executive', 'geschaftsfuhrer', 'managing director'],
  ['cfo', 'chief financial officer', 'chief finance officer', 'finance director'],
  ['coo', 'chief operating officer', 'chief operations officer'],
  ['cio', 'chief information officer'],
  ['cmo', 'chief marketing officer'],
  ['cpo', 'chief product officer'],
  ['cro', 'chief revenue officer'],
  ['chro', 'chief human resources officer', 'chief people officer'],
  ['ciso', 'chief information security officer'],
  ['vp', 'vice president'],
  ['svp', 'senior vice president'],
  ['evp', 'executive vice president'],
  ['founder', 'co founder', 'cofounder'],
  ['hr', 'human resources'],
  ['md', 'managing director'],
];

/** Jobs that are told by what they are of. */
const told =
  /\b(?:head|director|vp|chief) of \p{L}+\b|\b\p{L}+ (?:manager|engineer|director|executive|analyst|designer|developer|recruiter)s?\b/gu;

/** “Product managers”, but not “head of sales”. */
const plural = /^(\p{L}+ \p{L}+)s$/u;

/** All that the jobs named in a text are called, and the words that name them. */
export interface Roles {
  called: string[];
  said: string[];
}

export function rolesIn(text: string): Roles {
  const whole = ` ${plain(text)} `;
  const holds = (name: string) => whole.includes(` ${name} `) || whole.includes(` ${name}s `);
  const meant = jobs.filter((names) => names.some(holds));
  const others = [...whole.matchAll(told)]
    .map(([job]) => job)
    .filter((job) => !meant.flat().some((name) => ` ${job} `.includes(` ${name} `)));
  const said = [...meant.flatMap((names) => names.filter(holds)), ...others].flatMap((name) =>
    name.split(' '),
  );
  return {
    called: [...new Set([...meant.flat(), ...others.map((job) => job.replace(plural, '$1'))])],
    said: [...new Set(said.flatMap((word) => [word, `${word}s`]))],
  };
}

/** Whether somebody has one of the jobs; none asks for none. “Director” has the letters of “cto” in it, and is no CTO. */
export function hasOneOf({ values }: AttioRecord, roles: readonly string[]): boolean {
  const title = values['job_title']?.[0]?.['value'];
  if (roles.length === 0) return true;
  const whole = typeof title === 'string' ? ` ${plain(title)} ` : '';
  return roles.some((name) => whole.includes(` ${name} `));
}
