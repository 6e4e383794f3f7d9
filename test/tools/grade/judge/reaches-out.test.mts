/** Whether a file might spoil those that run after it in the same process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listed } from '../../../../src/course/exercises/index.js';
import { reachesOut } from '../../../../src/tools/grade/judge/reaches-out.mjs';
import { pathOf } from '../../../../src/course/progress/index.js';

describe('A file reaches out', () => {
  it.each([
    'Array.prototype.sum = function () { return 0; };',
    'Math.max = () => 0;',
    "console['log'] = () => {};",
    'nn.Conv2d = class {};',
    'globalThis.count = 1;',
    'setInterval(() => {}, 1);',
    '[].constructor.from = () => [];',
    "import { helper } from './helper';",
    'manualSeed(0);',
    'Object.assign(F, { relu: (x) => x });',
  ])('by %s', (text) => {
    expect(reachesOut(text)).toBe(true);
  });

  it.each([
    'class Net extends nn.Module { constructor() { super(); this.conv = new nn.Conv2d(1, 2, 3); } }',
    'output[i][j] = sum;',
    'export const isRight = F.relu(x) === y;',
  ])('but not by %s', (text) => {
    expect(reachesOut(text)).toBe(false);
  });

  // Searching for the end of each of these from scratch would take very long.
  it.each(['/*', '//', 'A[', 'A. ', 'A[0].a '])('but not by a long text of %j', (part) => {
    const text = `const it = '${part.repeat(50_000 / part.length)}';\n`;
    expect(reachesOut(text)).toBe(false);
    expect(reachesOut(`${text}Math.max = f;`)).toBe(true);
  });

  it.each([
    ['/* Math.max = f; */ // a promise, then …', false],
    ["const it = '//'; Math.max = f;", true],
    ["const it = '/*'; // Math.max = f;", false],
    ['a[Math.max = f]', true],
    ['A[0].b [c] += 1', true],
    ['A[0] === 1', false],
    ['a.A.b = 1', false],
    ['model.eval();', false],
    ["a.eval('1')", true],
    ['const evaluate = a.eval;', true],
  ])('%s: %s', (text, does) => {
    expect(reachesOut(text)).toBe(does);
  });

  it.each(listed.map((entry) => [entry.exercise.id, entry] as const))(
    'in no solution: %s',
    (_, { exercise, ...place }) => {
      const root = join(import.meta.dirname, '../../../..');
      const text = readFileSync(join(root, 'solutions', pathOf(exercise, place)), 'utf8');
      expect(reachesOut(text)).toBe(false);
    },
  );
});
