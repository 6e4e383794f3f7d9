/** What the real kernel shows of an exception, and of an interrupt. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { learner } from './learner.mjs';

describe('An exception', () => {
  const one = learner(
    "import { zeros } from 'convlab';",
    'function outer(run: () => void) {\n  run();\n}',
  );

  it('is its message alone in a cell of one line', async () => {
    expect(await one.complaint("throw new Error('boom')")).toBe('Error: boom');
  });

  it('has the lines that led to it, of this cell and others, and no others', async () => {
    const cell = "const inner = () => {\n  throw new TypeError('boom');\n};\n\nouter(inner);";
    expect(await one.complaint(cell)).toBe(
      [
        'TypeError: boom',
        "    at line 2, in inner: throw new TypeError('boom');",
        '    at line 2 of cell [2], in outer: run();',
        '    at line 5: outer(inner);',
      ].join('\n'),
    );
  });

  it('has the line of a call that the library refuses', async () => {
    expect(await one.complaint('const size: number = 7;\nzeros([2, 3]).reshape([size]);')).toMatch(
      /^UsageError: shape '\[7\]' is invalid for input of size 6\n[^]*\n {4}at line 2: zeros\(\[2, 3\]\)\.reshape\(\[size\]\);$/,
    );
  });

  it('says what caused it', async () => {
    expect(await one.complaint("throw new Error('a', { cause: new Error('b') })")).toBe(
      'Error: a\n  because of Error: b',
    );
  });

  it('shows a function that calls itself once', async () => {
    const cell = 'function deep(n: number): number {\n  return n.missing + deep(n - 1);\n}'.replace(
      'n.missing + ',
      "n === 0 ? JSON.parse('{') : 1 + ",
    );
    const lines = (await one.complaint(`${cell}\ndeep(40);`)).split('\n').slice(1);
    expect(lines).toEqual([
      "    at line 2, in deep: return n === 0 ? JSON.parse('{') : 1 + deep(n - 1);",
      '    at line 4: deep(40);',
    ]);
  });

  it('may be anything', async () => {
    expect(await one.complaint("throw { what: 'boom' }")).toBe("{ what: 'boom' }");
  });

  it('that nothing waited for has no lines of others, either', async () => {
    const { status, complained } = await one.run(
      "const lost = async () => {\n  throw new Error('boom');\n};\nvoid lost();",
    );
    expect(status).toBe('ok');
    expect(complained).toBe(
      "UnhandledPromiseRejection: Error: boom\n    at line 2, in lost: throw new Error('boom');\n    at line 4: void lost();",
    );
  });
});

describe('An interrupt', () => {
  const one = learner();
  const interrupted = async (cell: string) => {
    const running = one.complaint(cell);
    await sleep(1_500);
    one.kernel.interrupt();
    return running;
  };

  it.each(['while (true) {}', 'await new Promise(() => {});'])(
    'of %s is a sentence',
    async (cell) => {
      await one.run('let kept = 7;');
      expect(await interrupted(cell)).toBe(
        'Stopped. What was computed so far is kept; run this cell again to begin it anew.',
      );
      expect((await one.run('kept')).printed).toBe('7');
    },
  );

  it('of a training says at which step', async () => {
    await one.run("import { nn, optim, randn } from 'convlab';");
    await one.run('const net = new nn.Linear(2, 1); const steps: number[] = [];');
    await one.run(
      'const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 }); optimizer.step();',
    );
    const said = await interrupted(
      'while (true) {\n  optimizer.zeroGrad();\n  net(randn([8, 2])).mean().backward();\n  optimizer.step();\n  steps.push(1);\n}',
    );
    const [, step] =
      /^Stopped at step (\d+)\. What was learned so far is kept: run this cell again to go on from there\.$/.exec(
        said,
      )!;
    const { printed } = await one.run('steps.length');
    // It may have been stopped between the two.
    expect(Number(step) - Number(printed)).toBeLessThanOrEqual(1);
    expect(Number(printed)).toBeGreaterThan(0);
  });
});
