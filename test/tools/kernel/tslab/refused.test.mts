/** What the real kernel says of a cell that it refuses, besides what is about Python. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folder, Learner, learner } from './learner.mjs';

describe('A refused cell', () => {
  const one = learner("import { nn, Tensor, tensor, zeros } from 'convlab';");

  it('has each message once', async () => {
    expect(await one.complaint('let shape = (3, 7, 8)')).toMatch(
      /^1:14 - Left side of comma operator is unused and has no side effects\.\n→ [^\n]*$/,
    );
  });

  it('has the sentence of a type once, without the type around it', async () => {
    expect(await one.complaint('new nn.Conv2d(3, 8, 3)(zeros([1, 4, 5, 5]))')).toBe(
      `1:24 - Type 'Tensor<[1, 4, 5, 5]>' is not assignable to type '"Conv2d(3, 8) takes 3 channels, but the input [1, 4, 5, 5] has 4"'.`,
    );
  });

  it.each([
    [
      'new nn.MaxPool2d(2, { ceil_mode: true })',
      "1:23 - There is no 'ceil_mode' here: write 'ceilMode'.",
    ],
    [
      'new nn.Conv2d(1, 1, 1, { strides: 2 })',
      "1:26 - There is no 'strides' here: write 'stride'.",
    ],
    ['new nn.Conv2d(1, 1, 1, { size: 2 })', "1:26 - There is no 'size' here."],
    ['new nn.Conv2d(1, 1, 1, { kernel_size: 1 })', "1:26 - There is no 'kernel_size' here."],
  ])('has a line on an option that is not there: %s', async (cell, line) => {
    expect((await one.complaint(cell)).split('\n')[0]).toBe(line);
  });

  it.each([
    [
      "new nn.Conv2d(1, 1, '3')",
      "1:21 - Argument of type 'string' is not assignable to parameter of type 'number | [number, number]'.",
    ],
    [
      'new nn.Conv2d(1, 1, [3])',
      "1:21 - Argument of type '[number]' is not assignable to parameter of type 'number | [number, number]'.",
    ],
    [
      'new (class extends nn.Module { forward(x: Tensor<[number, 1, 8, 8]>) { return x; } })()(zeros([1, 3, 8, 8]))',
      "1:89 - Argument of type 'Tensor<[1, 3, 8, 8]>' is not assignable to parameter of type 'Tensor<[number, 1, 8, 8]>'.",
    ],
    [
      "tensor('abc')",
      "1:8 - Argument of type '\"abc\"' is not assignable to parameter of type 'NestedValues'.",
    ],
  ])('has one message on a place: %s', async (cell, line) => {
    expect(await one.complaint(cell)).toBe(line);
  });

  it('has no messages on the names in a text that is not TypeScript', async () => {
    expect(await one.complaint('for (one of nothing')).toBe("1:20 - ')' expected.");
  });

  it('has its messages within itself', async () => {
    expect(await one.complaint('let a =\n\n')).toBe('1:8 - Expression expected.');
  });
});

describe('A name that is not there', () => {
  const one = new Learner();
  afterEach(() => one.kernel.shutdown());
  const notebooks = folder();

  it("is known as one of convlab's", async () => {
    await one.start();
    expect(await one.complaint("progress('x')")).toBe(
      '1:1 - `progress` comes from convlab: run the cell with the imports first (Run → Run All Above Selected Cell).',
    );
    expect(await one.complaint('nn; F; zeros([1])')).toMatch(
      /^1:1 - `nn`, `F`, `zeros` come from convlab: run the cell [^\n]*$/,
    );
  });

  it('is known as one of the open notebook, in one sentence with all the others', async () => {
    const file = join(notebooks, 'lesson.ipynb');
    const cells = ["import { nn } from 'convlab';", 'const [wide, high] = [3, 4];'];
    writeFileSync(
      file,
      JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'code', source: [source] })) }),
    );
    await one.start({ JPY_SESSION_NAME: file });
    expect(
      await one.complaint('const net = new nn.ReLU();\nconst area = wide * high;\narea + wide'),
    ).toBe(
      '1:17 - `nn`, `wide`, `high` are set by other cells of this notebook: run those above first (Run → Run All Above Selected Cell).',
    );
    const run = ['let net: string = 3;', cells[1]!].map((code) => one.run(code));
    expect((await Promise.all(run)).map(({ status }) => status)).toEqual(['error', 'abort']);
    expect(await one.complaint('high')).toBe(
      '1:1 - `high` is set by other cells of this notebook: they did not run, because cell [2] stopped the run. Mend that one, then run those above (Run → Run All Above Selected Cell).',
    );
    // It is to be set here.
    expect(await one.complaint('wide = 3')).toMatch(/→ A new name is declared with `let`/);
  });

  it('is nothing in particular where the notebook is not known', async () => {
    await one.start({ JPY_SESSION_NAME: join(notebooks, 'moved.ipynb') });
    expect(await one.complaint('area(3)')).toBe(
      "1:1 - Cannot find name 'area'.\n→ If a cell declares `area`, run that cell first.",
    );
  });
});
