/** Cells give the same in the kernel of a browser's tab as in tslab, but for a few differences that are listed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skips } from '../../browser/browser.mjs';
import { themes } from './conformance/cases/index.mjs';
import type { Case } from './conformance/case.mjs';
import { differences } from './conformance/differences.mjs';
import { expectAsSaid, expectInstead } from './conformance/expected.mjs';
import { LiteSubject } from './conformance/lite.mjs';
import { record, type Outcome } from './conformance/record.mjs';
import { TslabSubject } from './conformance/tslab.mjs';

let tslab: TslabSubject;
let tab: LiteSubject | undefined;
beforeAll(async () => {
  [tslab, tab] = await Promise.all([TslabSubject.start(), skips ? undefined : LiteSubject.start()]);
});
afterAll(() => Promise.all([tslab.close(), tab?.close()]));

describe.each(Object.entries(themes))('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', async (name, steps) => {
    const [inTslab, inTab] = await Promise.all([record(steps, tslab), tab && record(steps, tab)]);
    expectAsSaid(steps, inTslab);
    if (inTab) expectSame(name, steps, inTab, inTslab);
  });
});

function expectSame(
  name: string,
  steps: Case,
  inTab: readonly Outcome[],
  inTslab: readonly Outcome[],
): void {
  const instead = differences[name]?.steps ?? {};
  steps.forEach((step, i) => {
    const gives = instead[i];
    if (gives === undefined) expect(inTab[i], 'in the tab').toEqual(inTslab[i]);
    else {
      expect(inTab[i], 'the listed difference').not.toEqual(inTslab[i]);
      expectInstead(step, gives, inTab[i]);
    }
  });
}

test('The differences are those of cases', () => {
  const names = Object.values(themes).flatMap((cases) => Object.keys(cases));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(Object.keys(differences)));
});

test.skipIf(skips)('The page complains of nothing', () => {
  expect(tab!.complaints).toEqual([]);
});
