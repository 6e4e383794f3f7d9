/** Whether a block adds its input to what its layers make of it, and where its ReLUs are. */
import { sameShape } from '../../../shape';
import type { TensorDatum, Weights } from '../../answer/answer';
import type { Finding } from '../finding';
import { agree } from './agree';
import type { Demand, Designed } from './design-exercise';

/**
 * That the block's output is its input plus what its layers make of it, and then ReLU. With all weights at 0 the
 * layers make 0 of anything, so the input itself must come out, its negative numbers as 0.
 */
export function addsItsInput(): Demand {
  return async (designed) => {
    const { answer, part, input, ran } = designed;
    if (!sameShape(ran.output.shape, input.shape)) return otherShape(designed);
    const still = await answer.run(part, input, withZeros(ran.state));
    if (still.kind !== 'ran') return undefined;
    const gives = (expected: (x: number) => number) =>
      agree(still.output, { shape: input.shape, data: () => input.data.map(expected) });
    if (gives((x) => Math.max(0, x))) return undefined;
    if (gives((x) => x)) {
      return finding(part, {
        rule: 'relu-before-sum',
        message:
          'With all weights at 0, negative numbers come out: no ReLU comes after the sum. The last ReLU belongs there.',
        hint: 'What does the last line of `forward` do first: add, or apply ReLU?',
      });
    }
    if (gives(() => 0)) {
      return finding(part, {
        rule: 'no-shortcut',
        message:
          'With all weights at 0, only zeros come out: nothing of the input reaches the output except through the layers.',
        hint: 'Which line of `forward` uses `x` a second time, and what does it do with it?',
      });
    }
    return finding(part, {
      rule: 'shortcut-changed',
      message:
        'With all weights at 0, something other than the input comes out. The shortcut adds the input as it is, once.',
      hint: 'What happens to `x` on its way to the sum?',
    });
  };
}

/** That a ReLU stands between the convolutions: without one, they are no more than a single one. */
export function bendsBetween(): Demand {
  return async ({ answer, part, random, input, ran }) => {
    if (!sameShape(ran.output.shape, input.shape)) return undefined;
    // Numbers well above 0, so that the ReLU after the sum changes few of them.
    const [a, b] = [4, 5].map((which) => {
      const drawn = random(input.shape, which);
      return { ...drawn, data: drawn.data.map((x) => 4 * Math.abs(x) + 1) };
    }) as [TensorDatum, TensorDatum];
    const middle = { ...a, data: a.data.map((x, i) => (x + b.data[i]!) / 2) };
    const outputs: ArrayLike<number>[] = [];
    for (const one of [a, b, middle]) {
      const ranOn = await answer.run(part, one, ran.state);
      if (ranOn.kind !== 'ran') return undefined;
      outputs.push(ranOn.output.data);
    }
    return isStraight(outputs) ? noReluBetween(part) : undefined;
  };
}

/** Whether halfway between two inputs, the output is halfway as well, wherever ReLU leaves all three alone. */
function isStraight([a, b, middle]: readonly ArrayLike<number>[]): boolean {
  let size = 0;
  let bend = 0;
  for (let i = 0; i < middle!.length; i++) {
    const all = [a![i]!, b![i]!, middle![i]!] as const;
    if (all.some((value) => value <= 0)) continue;
    size = Math.max(size, ...all);
    bend = Math.max(bend, Math.abs(all[2] - (all[0] + all[1]) / 2));
  }
  return bend <= 1e-4 * size;
}

function noReluBetween(part: string): Finding {
  return finding(part, {
    rule: 'no-relu-between',
    message:
      'Between the convolutions there is no activation function, so together they can do no more than a single one.',
    hint: 'What comes out if you send the sum of two images through two convolutions in a row?',
  });
}

function otherShape({ part, input, ran }: Designed): Finding {
  const [, channels, height, width] = ran.output.shape;
  const [, before, ...size] = input.shape;
  const isTwice = channels === 2 * before! && sameShape([height!, width!], size);
  if (isTwice) {
    return finding(part, {
      rule: 'shortcut-concatenated',
      message:
        'Twice as many channels come out as went in: the input seems to be put beside the result. A shortcut adds the two, number by number.',
      hint: 'Which operation leaves the number of channels as it is: `cat` or `add`?',
    });
  }
  return finding(part, {
    rule: 'nothing-to-add',
    message: `The output has another shape than the input, [${input.shape.join(', ')}], so the two cannot be added.`,
    hint: 'Which two arguments of a convolution decide whether its output has the shape of its input?',
  });
}

function withZeros(state: Weights): Weights {
  return state.map(([name, values]) => [name, { ...values, data: values.data.map(() => 0) }]);
}

function finding(
  part: string,
  { rule, message, hint }: Record<'rule' | 'message' | 'hint', string>,
): Finding {
  return { rule, part, severity: 'error', message, hint };
}
