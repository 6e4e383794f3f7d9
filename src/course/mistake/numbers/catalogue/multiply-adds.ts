/** Mistakes about the number of multiply-adds: the weights, at each place of the window. */
import { toPair } from '../../../../shape';
import type { NumberMistake } from '../rules';
import { cellsOf, numbersIn } from './products';

export const multiplyAddMistakes: readonly NumberMistake[] = [
  {
    rule: 'one-place-only',
    message:
      'Only one place of the window seems to be counted. The multiplications are repeated at each place.',
    hint: 'How many numbers does each filter make?',
    likelihood: 3,
    change: () => ({ multiplyAdds: ({ weights }) => weights }),
  },
  {
    rule: 'places-of-the-input',
    message:
      'The pixels of the input seem to be counted. The window is placed once for each number of the output.',
    hint: 'How many places does the window have?',
    likelihood: 2,
    change: () => ({
      multiplyAdds: ({ weights }, { input }) => weights * input.height * input.width,
    }),
  },
  {
    rule: 'places-along-one-side',
    message: 'Only the places along one row seem to be counted. The window moves down as well.',
    hint: 'How many places are there in all the rows together?',
    likelihood: 2,
    change: () => ({ multiplyAdds: ({ weights }, { output }) => weights * output.width }),
  },
  {
    rule: 'outputs-for-multiply-adds',
    message:
      'That seems to be how many numbers come out. Each of them takes a multiplication for every weight of its filter.',
    hint: 'How many weights does a filter multiply at one place?',
    likelihood: 2,
    change: () => ({ multiplyAdds: (_parts, { output }) => numbersIn(output) }),
  },
  ...(['at each place', 'once'] as const).map((form): NumberMistake => ({
    rule: 'bias-as-multiply-add',
    form,
    message:
      'The bias seems to be counted as a multiply-add. It is added, but nothing is multiplied.',
    hint: 'What is a bias multiplied by?',
    likelihood: form === 'once' ? 1 : 3,
    change: (rules) => ({
      multiplyAdds: ({ weights, biases }, volumes, conv) => {
        const places = form === 'once' ? 1 : volumes.output.height * volumes.output.width;
        return rules.multiplyAdds({ weights, biases }, volumes, conv) + biases * places;
      },
    }),
  })),
  ...(['as many of each', 'one addition fewer', 'the bias, too'] as const).map(
    (form): NumberMistake => ({
      rule: 'additions-counted-apart',
      form,
      message:
        'Multiplications and additions seem to be counted separately. A multiply-add is both: one product, added to the sum so far.',
      hint: 'How many multiply-adds does a window of 4 weights take?',
      likelihood: form === 'as many of each' ? 3 : 1,
      change: (rules) => ({
        multiplyAdds: ({ weights, biases }, volumes, conv) => {
          const sums = form === 'one addition fewer' ? rules.filters(conv) : 0;
          const once = { weights: 2 * weights - sums, biases };
          const bias = form === 'the bias, too' ? biases : 0;
          return (
            rules.multiplyAdds(once, volumes, conv) +
            bias * volumes.output.height * volumes.output.width
          );
        },
      }),
    }),
  ),
  {
    rule: 'stride-divided-twice',
    form: 'in the multiply-adds',
    message:
      'The places seem to be divided by the stride again. The output has only as many numbers as the window has places.',
    hint: 'What has the stride already done to the size of the output?',
    likelihood: 2,
    change: (rules) => ({
      multiplyAdds: (parts, volumes, conv) => {
        const [down, across] = toPair(conv.stride ?? 1);
        return rules.multiplyAdds(parts, volumes, conv) / (down * across);
      },
    }),
  },
  {
    rule: 'pool-multiplies',
    message:
      'The pooling seems to be given multiplications. It only takes the largest number of each window, or the mean.',
    hint: 'Which weights does a pooling have?',
    likelihood: 2,
    change: () => ({
      poolMultiplyAdds: ({ kernel }, output) => cellsOf(kernel) * numbersIn(output),
    }),
  },
];
