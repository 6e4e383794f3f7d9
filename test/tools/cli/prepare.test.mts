import { afterEach, expect, test, vi } from 'vitest';
import { prepare } from '../../../src/tools/cli/prepare.mjs';

const step = {
  doing: 'Making it',
  done: 'Made it',
  needed: () => true,
  run: () => Promise.resolve('twice'),
};

const { isTTY, columns } = process.stdout;
afterEach(() => {
  Object.assign(process.stdout, { isTTY, columns });
  vi.restoreAllMocks();
});

test('A terminal that does not say its width gets whole lines', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  Object.assign(process.stdout, { isTTY: true, columns: 0 });
  await prepare([step]);
  expect(said.mock.calls).toEqual([['❯ Making it'], [expect.stringContaining('Made it (twice)')]]);
});
