import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { compileExercise } from '../../../../src/course/check/types';
import { runCheck } from '../../../../src/course/check/run-check';

const exercise = compileExercise({
  id: 'six',
  title: 'Six channels',
  purpose: '',
  task: '',
  hints: [],
  cell: `
import { nn, zeros } from 'convlab';
const x = zeros([1, 3, 8, 8]);
const y = new nn.Conv2d(1, 6, 3)(x);
`,
  wanted: { y: 'Tensor<[1, 6, 8, 8]>' },
  changeable: { 'new nn.Conv2d(1, 6, 3)': [0, 'padding'] },
  wrong: [],
});

const check = (cell: unknown) => runCheck(exercise, localAnswer({ cell }));
const cellWith = (layer: string) => `
  import { nn, zeros } from 'convlab';
  const x = zeros([1, 3, 8, 8]);
  const y = ${layer}(x);
`;

async function only(cell: unknown) {
  const { findings, points } = await check(cell);
  expect(findings).toHaveLength(1);
  return { ...findings[0]!, points };
}

describe('An exercise that asks for a cell that compiles', () => {
  it('accepts any cell that does and gives the type', async () => {
    for (const layer of [
      'new nn.Conv2d(3, 6, 3, { padding: 1 })',
      "new nn.Conv2d(3, 6, [3, 3], { padding: 'same' })",
      'new nn.Conv2d(9 / 3, 2 * 3, 4 - 1, { padding: (1) })',
    ]) {
      const report = await check(cellWith(layer));
      expect(report.findings).toEqual([]);
      expect(report.passed).toBe(true);
    }
  });

  it("quotes the layer's sentence, and names the line", async () => {
    const { rule, message, points } = await only(cellWith('new nn.Conv2d(1, 6, 3)'));
    expect([rule, points]).toEqual(['does-not-compile', 0]);
    expect(message).toBe(
      'Line 3, `const y = new nn.Conv2d(1, 6, 3)(x);`: Conv2d(1, 6) takes 1 channel, but the input [1, 3, 8, 8] has 3.',
    );
  });

  it("quotes the compiler's first line if no layer has a sentence", async () => {
    const { message } = await only(cellWith('new nn.conv2d(3, 6, 3)'));
    expect(message).toMatch(/^Line 3, .*: Property 'conv2d' does not exist on .*\?$/);
  });

  it("mistakes no other text in a message for a layer's sentence", async () => {
    const wrong = `\n  const w: '${'a '.repeat(1000)}' | 'b' = 1;`;
    const { message } = await only(cellWith('new nn.Conv2d(3, 6, 3)') + wrong);
    expect(message).toContain("Type '1' is not assignable to type '\"a a ");
  });

  it('gives a point for a cell that compiles with another type', async () => {
    const { rule, message, points } = await only(cellWith('new nn.Conv2d(3, 6, 3)'));
    expect([rule, points]).toEqual(['other-type', 1]);
    expect(message).toContain('`Tensor<[1, 6, 6, 6]>` and should be a `Tensor<[1, 6, 8, 8]>`');
  });

  it.each([
    ['a statement', 'const y = new nn.Conv2d(3, 6, 3, { padding: 1 })(zeros([1, 3, 8, 8]));'],
    [
      'a statement in a comment',
      '/* const x = zeros([1, 3, 8, 8]); */ const y = zeros([1, 6, 8, 8]);',
    ],
    [
      'a statement in a text',
      "const text = 'const x = zeros([1, 3, 8, 8]);'; let y: Tensor<[1, 6, 8, 8]>;",
    ],
    ['another value', 'const x = zeros([1, 6, 8, 8]); const y = new nn.Conv2d(6, 6, 1)(x);'],
    ['another order', 'const y = new nn.Conv2d(3, 6, 1)(x); const x = zeros([1, 3, 8, 8]);'],
    ['a block', '{ const x = zeros([1, 3, 8, 8]); const y = new nn.Conv2d(3, 6, 1)(x); }'],
    ['a value of null', 'const x = zeros([1, 3, 8, 8]); const y: Tensor<[1, 6, 8, 8]> = null;'],
  ])('insists on what must stay: %s', async (_, statements) => {
    const cell = `import { nn, zeros, type Tensor } from 'convlab';\n${statements}`;
    const { rule, message, points } = await only(cell);
    expect([rule, points]).toEqual(['changed-too-much', 0]);
    expect(message).toMatch(/`const [xy] = .*` must stay as it is and where it is/);
  });

  it.each([
    ['constants', '', 'new nn.Conv2d(channels, 6, (3), { padding })'],
    ['a type of its own', ': Tensor<[1, 6, 8, 8]>', 'new nn.Conv2d(3, 6, 3, { padding: 1 })'],
  ])('accepts %s', async (_, type, layer) => {
    const report = await check(`import { Tensor, nn, zeros } from 'convlab';
      const channels = 3, padding = [1, 1] as const;
      const x = zeros( [1, 3, 8, 8,] );
      const y${type} = ${layer}(x)
      console.log(y.shape);`);
    expect(report.findings).toEqual([]);
  });

  it.each([
    ['another window', 'new nn.Conv2d(3, 6, 1)'],
    ['another option', 'new nn.Conv2d(3, 6, 3, { padding: 2, dilation: 2 })'],
    ['another class', 'new nn.Sequential(new nn.Conv2d(3, 6, 5, { padding: [2, 2] }))'],
  ])('insists that the rest of the layer stays as it is: %s', async (_, layer) => {
    const { rule, message, points } = await only(cellWith(layer));
    expect([rule, points]).toEqual(['changed-too-much', 0]);
    expect(message).toBe(
      'You changed more of `new nn.Conv2d(1, 6, 3)` than was wrong with it: the rest of it must stay as the task gives it.',
    );
  });

  it.each([
    ['a sum that hides a number', 'new nn.Conv2d(1 + 0, 6, 3, { padding: 1 })', 'does-not-compile'],
    ['another operator', 'new nn.Conv2d(~~1, 6, 3, { padding: 1 })', 'not-literal'],
    ['a constant that is none', 'new nn.Conv2d(x.shape[1], 6, 3, { padding: 1 })', 'not-literal'],
  ])('insists on the number itself: %s', async (_, layer, rule) => {
    expect(await only(cellWith(layer))).toMatchObject({ rule, points: 0 });
  });

  it('mistakes no name that looks like the library’s for a fault of its own', async () => {
    const { rule, message } = await only(
      `import z from "convlab' x";\n${cellWith('new nn.Conv2d(3, 6, 3, { padding: 1 })')}`,
    );
    expect(rule).toBe('does-not-compile');
    expect(message).toContain("Cannot find module 'convlab' x'");
  });

  it('insists on arguments that are written out', async () => {
    const { rule, message } = await only(`
      import { nn, zeros, Tensor } from 'convlab';
      const forged: { three: 3 } = null;
      const x = zeros([1, 3, 8, 8]);
      const y = new nn.Conv2d(forged.three, 6, 3, { padding: 1 })(x);`);
    expect(rule).toBe('not-literal');
    expect(message).toBe(
      'The arguments of `new nn.Conv2d(forged.three, 6, 3, { padding: 1 })` must be written as numbers or as constants of the cell.',
    );
  });

  it('names a silenced compiler before anything else', async () => {
    const { rule, message, points } = await only(cellWith('(new nn.Conv2d(1, 6, 3) as any)'));
    expect([rule, points]).toEqual(['silenced-the-compiler', 0]);
    expect(message).toContain('`as any` hides the mistake from the compiler');
  });

  it.each([
    [undefined, 'not-answered'],
    [null, 'not-answered'],
    ['  \n', 'not-answered'],
    [5120, 'not-a-text'],
    [() => 'const y = 1;', 'not-a-text'],
    [['const y = 1;'], 'not-a-text'],
    ['x'.repeat(20_000), 'too-long'],
  ])('has a finding for %j', async (cell, rule) => {
    expect((await only(cell)).rule).toBe(rule);
  });

  it('has a finding for an answer without the cell', async () => {
    const report = await runCheck(exercise, localAnswer({}));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['not-answered']);
  });

  it('names a mistake only once if two lines show it', async () => {
    const report = await check(`
      import { nn, zeros } from 'convlab';
      const x = zeros([1, 3, 8, 8]);
      const y = new nn.Sequential(new nn.Conv2d(3, 4, 3), new nn.Conv2d(5, 6, 3))(x);
    `);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]!.message).toContain('Conv2d(5, 6) takes 5 channels');
  });
});
