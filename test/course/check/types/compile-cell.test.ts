import { describe, expect, it } from 'vitest';
import { compileCell } from '../../../../src/course/check/types/compile-cell';

describe('compileCell', () => {
  it('tells the types of the variables that a cell makes', () => {
    const { errors, types } = compileCell(`
      import { nn, zeros } from 'convlab';
      const x = zeros([1, 3, 8, 8]);
      const y = new nn.Conv2d(3, 10, 3)(x), n = 5;
    `);
    expect(errors).toEqual([]);
    expect(types).toEqual({
      x: 'Tensor<[1, 3, 8, 8]>',
      y: 'Tensor<[1, 10, 6, 6]>',
      n: '5',
    });
  });

  it('tells line and code of what is refused; the line after the backtick is the first', () => {
    const { errors } = compileCell("\nimport { nn } from 'convlab';\n  nn.conv3d();\n");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ line: 2, code: 'nn.conv3d();' });
    expect(errors[0]!.message).toContain("'conv3d' does not exist");
  });

  it('recognises what is not TypeScript at all', () => {
    const { errors } = compileCell('const x = ;');
    expect(errors[0]).toMatchObject({ line: 1, message: 'Expression expected.' });
  });

  it('lets a cell wait and print, and is not strict, as in a notebook', () => {
    const { errors } = compileCell(`
      const show = (x) => console.log(x);
      show(await Promise.resolve(3));
    `);
    expect(errors).toEqual([]);
  });

  it('forgets the previous cell', () => {
    compileCell('const before = 1;');
    expect(compileCell('const now = before;').errors[0]!.message).toBe(
      "Cannot find name 'before'.",
    );
  });
});
