/** The lines of a training step, in every order. */
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { trainingLines } from '../../../../src/course/exercises/training/training-lines';

const lines = {
  zero: 'optimizer.zero_grad()',
  forward: 'scores = model(images)',
  loss: 'loss = F.cross_entropy(scores, labels)',
  backward: 'loss.backward()',
  step: 'optimizer.step()',
};
type Name = keyof typeof lines;
const head = 'for images, labels in batches:';
const textOf = (...names: Name[]) =>
  [head, ...names.map((name) => `    ${lines[name]}`)].join('\n');
const check = (python: string) => runCheck(trainingLines, localAnswer({ python }));
const rule = async (python: string) => (await check(python)).findings[0]?.rule;

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, i) =>
    ordersOf(items.filter((_, at) => at !== i)).map((rest) => [first, ...rest]),
  );
}

describe('A training step in Python', () => {
  it('is right in exactly the orders in which each batch is used once, at once', async () => {
    const right: string[] = [];
    for (const order of ordersOf(Object.keys(lines) as Name[])) {
      if ((await check(textOf(...order))).passed) right.push(order.join(' '));
    }
    expect(right.sort()).toEqual([
      'forward loss backward step zero',
      'forward loss zero backward step',
      'forward zero loss backward step',
      'zero forward loss backward step',
    ]);
  });

  it('may have comments, empty lines and other spaces', async () => {
    const text = textOf('zero', 'forward', 'loss', 'backward', 'step')
      .replace('loss =', 'loss  =')
      .replace('\n', '\n\n    # the gradients\n');
    expect(await rule(text)).toBeUndefined();
  });

  it.each([
    ['no-loop', textOf('zero').replace('for', 'while')],
    ['outside-the-loop', `${textOf('forward', 'loss', 'backward', 'step')}\n${lines.zero}`],
    ['uneven-indent', `${textOf('zero', 'forward')}\n  ${lines.loss}`],
    ['unknown-line', `${textOf('zero', 'forward')}\n    loss.backwards()`],
    ['line-twice', textOf('zero', 'forward', 'loss', 'backward', 'step', 'step')],
    ['used-before-set', textOf('loss', 'forward', 'zero', 'backward', 'step')],
  ])('is told what is wrong: %s', async (wanted, text) => {
    expect(await rule(text)).toBe(wanted);
  });

  it('says which name Python does not know', async () => {
    const { findings } = await check(textOf('zero', 'backward', 'forward', 'loss', 'step'));
    expect(findings[0]!.message).toContain("“name 'loss' is not defined”");
  });
});
