/** Cells give the same in the kernel of a browser's tab as in tslab, but for a few differences that are listed. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { themes } from './conformance/cases/index.mjs';
import { expectAsSaid } from './conformance/expected.mjs';
import { record } from './conformance/record.mjs';
import { TslabSubject } from './conformance/tslab.mjs';

let tslab: TslabSubject;
beforeAll(async () => {
  tslab = await TslabSubject.start();
});
afterAll(() => tslab.close());

describe.each(Object.entries(themes))('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', async (_, steps) => {
    expectAsSaid(steps, await record(steps, tslab));
  });
});
