/** The page docs/attacks.md: each property of SECURITY.md, the attacks on it, and the holes that they notice. */
import { attacksOf } from './attacks/index.ts';
import { holes } from './holes/index.ts';
import { attackClasses, type AttackClass } from './target.ts';

/** Which properties of SECURITY.md each class tries. */
export const propertiesOf: Readonly<Record<AttackClass, readonly number[]>> = {
  tokens: [2, 6],
  codes: [4],
  pkce: [4],
  redirects: [5],
  'mix-up': [4, 6],
  refresh: [6],
  'metadata documents': [9],
  registration: [10, 11],
  consent: [3],
  'hosts and headers': [2, 11],
  paths: [1, 2],
  sessions: [12],
  floods: [11],
  scopes: [8],
  secrets: [13, 14],
  revocation: [7],
  documents: [18],
  services: [19],
};

/** The numbered properties of SECURITY.md, by number, each as far as it is set in bold. */
export function readProperties(security: string): Map<number, string> {
  const found = security.matchAll(/^(\d+)\. \*\*([^*]+)\*\*/gm);
  return new Map([...found].map(([, number, text = '']) => [Number(number), text.replaceAll(/\s+/g, ' ')]));
}

export function writePage(security: string): string {
  const properties = readProperties(security);
  const overview = attackClasses.map(
    (name) => `| [${name}](#${name.replaceAll(' ', '-')}) | ${propertiesOf[name].join(', ')} |`,
  );
  const sections = attackClasses.map((name) =>
    [
      `## ${name}`,
      '',
      ...propertiesOf[name].map((number) => `- **Property ${number}**: ${properties.get(number) ?? ''}`),
      '',
      'What does not succeed:',
      '',
      ...attacksOf(name).map(({ sentence }) => `- ${sentence}.`),
      '',
      'Noticed when it is taken away:',
      '',
      ...holes.filter((hole) => hole.class === name).map(({ loses }) => `- ${loses}`),
      '',
    ].join('\n'),
  );
  return [
    '# Attacks',
    '',
    'What `test/attack` tries, against the running product. Each attack is a sentence that holds; the properties are those',
    'of [SECURITY.md](../SECURITY.md). What is noticed is tried too: a change of the source takes the property away, and the',
    'test is that an attack then succeeds. This page is written by `test/attack/page.test.ts`.',
    '',
    '| attacks | properties |',
    '| --- | --- |',
    ...overview,
    '',
    ...sections,
  ].join('\n');
}
