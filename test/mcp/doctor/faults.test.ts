/** The fault table: for each planted fault the doctor names the cause, one remedy, and what can no longer be told. */
import { describe, expect, test } from 'vitest';
import type { Check } from '../../../src/contract/state.ts';
import { insideFaults } from './inside-faults.ts';
import { outsideFaults } from './outside-faults.ts';
import { protocolFaults } from './protocol-faults.ts';
import { tunnelFaults } from './tunnel-faults.ts';
import type { Fault } from './fault.ts';

const table: Record<string, Fault[]> = {
  'on this machine': insideFaults,
  'in the tunnel': tunnelFaults,
  'at the public address': outsideFaults,
  'in what is said there': protocolFaults,
};

const short = ({ id, status, evidence }: Check) => `${id} ${status}: ${evidence}`;

describe.each(Object.entries(table))('%s', (_where, faults) => {
  test.each(faults.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_name, fault) => {
      const { checks } = await (await fault.plant())();
      const amiss = checks.filter(({ status }) => status === 'fail' || status === 'warn');
      expect(amiss.map(short)).toEqual([
        expect.stringMatching(new RegExp(`^${fault.cause} ${fault.status ?? 'fail'}: `)),
      ]);
      const [cause] = amiss;
      expect(cause?.evidence).toMatch(fault.evidence);
      expect(cause?.remedy).toMatch(fault.remedy);
      expect(checks.filter(({ remedy }) => remedy !== '')).toHaveLength(1);

      const meaningless = checks.filter(({ evidence }) =>
        evidence.startsWith(`Not checked: “${cause?.title ?? ''}”`),
      );
      expect(meaningless.map(({ id }) => id)).toEqual(fault.meaningless ?? []);
      expect(meaningless.every(({ status }) => status === 'skip')).toBe(true);
    },
    40_000,
  );
});

test('there are at least twenty, and the checks they are about are most that there are', () => {
  const all = Object.values(table).flat();
  expect(all.length).toBeGreaterThanOrEqual(20);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(17);
});
