/** What our kernel adds to tslab for cells that check answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandShorthand } from '../../../../src/tools/kernel/tslab/expand-shorthand.js';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';

describe('A cell that checks', () => {
  let kernel: Kernel;
  const run = async (code: string) => {
    const { status, outputs } = await kernel.execute(code, { stopOnError: false });
    return { status, outputs };
  };
  beforeAll(async () => {
    const env = { ...process.env, CONVLAB_PROGRESS: 'off' };
    kernel = await Kernel.start({ cwd: import.meta.dirname, env });
    await run("import { check, hint, nn, summary } from 'convlab';");
    await run('let depth = 20; let size = 16; let features = 5120;');
  });
  afterAll(() => kernel.shutdown());

  it.each(['', 'await '])('with "%s" before it shows one report, rich and plain', async (lead) => {
    const { status, outputs } = await run(`${lead}check('quiz-130', { depth, size, features });`);
    expect(status).toBe('ok');
    expect(outputs).toHaveLength(1);
    expect(outputs[0]).toMatchObject({
      type: 'display_data',
      data: {
        'text/plain': expect.stringMatching(/^The 130 x 130 quiz: right, 5 points/) as string,
        'text/html': expect.stringContaining(
          '<b>The 130 x 130 quiz: right, 5 points</b>',
        ) as string,
      },
    });
  });

  it('ends after the report, which is under no other cell', async () => {
    const slow =
      'const wait = () => { const end = Date.now() + 10; while (Date.now() < end); return 1; };';
    const [first, second] = await Promise.all([
      run(`${slow} check('output-size', { outputSize: wait });`),
      run("console.log('next');"),
    ]);
    expect(JSON.stringify(first.outputs)).toContain('outputSize');
    expect(second.outputs).toEqual([{ type: 'stream', name: 'stdout', text: 'next\n' }]);
  });

  it('shows a hint once', async () => {
    expect((await run("hint('quiz-130');")).outputs).toHaveLength(1);
  });

  it('shows a comparison between what it prints before and after', async () => {
    const { outputs } = await run(
      "import { compare } from 'convlab'; console.log('before'); compare('Depth', depth, 20); console.log('after');",
    );
    expect(outputs).toMatchObject([
      { type: 'stream', text: 'before\n' },
      { type: 'display_data', data: { 'text/plain': '✔ Depth: 20, as you predicted.' } },
      { type: 'stream', text: 'after\n' },
    ]);
  });

  it('holds a value back until it runs again, if nothing was predicted', async () => {
    const cell = "compare('Width', undefined, 16);";
    const text = async () => JSON.stringify((await run(cell)).outputs);
    expect(await text()).toContain('you wrote no prediction');
    expect(await text()).toContain('Width: 16. You wrote no prediction.');
  });

  it('says which exercise was meant by one that is not there, without a trace', async () => {
    const { status, outputs } = await run("check('quiz-13', { depth });");
    expect(status).toBe('error');
    expect(outputs).toEqual([
      {
        type: 'stream',
        name: 'stderr',
        text: 'UsageError: check: There is no exercise `quiz-13`. Did you mean `quiz-130`?\nEach exercise has its id in its cell with `check`.\n',
      },
    ]);
  });

  it('shows a summary as a table', async () => {
    const { outputs } = await run('summary(new nn.Conv2d(1, 2, 3), [1, 1, 5, 5]);');
    expect(JSON.stringify(outputs)).toContain('<table>');
  });
});

describe('expandShorthand', () => {
  it.each([
    ["check('a', { depth, size });", "check('a', { depth: depth, size: size });"],
    ['({ a }).a', '({ a: a }).a'],
    ['const { a } = b;', 'const { a } = b;'],
    ['f({ a: 1, b,\n  c })', 'f({ a: 1, b: b,\n  c: c })'],
    ['const s = "{ a }";', 'const s = "{ a }";'],
    ['({ a = 1 } = b);', '({ a: a = 1 } = b);'],
    ['function f({ a }) { return { a }; }', 'function f({ a }) { return { a: a }; }'],
    ['let x = 1;', 'let x = 1;'],
  ])('%s', (code, expanded) => {
    expect(expandShorthand(code)).toBe(expanded);
  });
});
