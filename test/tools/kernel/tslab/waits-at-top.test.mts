/** Cells that wait in a way that tslab does not notice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, Learner } from './learner.mjs';

const one = new Learner();
beforeAll(() => one.start({}, folder()));
afterAll(() => one.kernel.shutdown());

describe('A cell waits at its top', () => {
  it.each([
    ['await (Promise.resolve(3))', '3'],
    ["await (async () => console.log('done'))()", 'done'],
    ['const three = await (async () => 3)();\nthree', '3'],
    ['await [Promise.resolve(1)].length', '1'],
    ['for (const x of [1, 2]) if (x > 1) await (async () => console.log(x))()', '2'],
    ['for await (const x of [Promise.resolve(7)]) console.log(x)', '7'],
    ['class Of extends (await (Promise.resolve(Array))) {}\nnew Of().length', '0'],
  ])('%s', async (code, value) => {
    const { printed, complained } = await one.run(code);
    expect(complained || printed).toBe(value);
  });

  it('and one that only has a function that waits ends before that', async () => {
    const { printed } = await one.run('const later = async () => await (null);\nlater()');
    expect(printed).toContain('Promise');
  });
});
