import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { parametersOf, rightRules } from '../../mistake';
import { parameterMistakes } from '../../mistake/numbers/catalogue/parameters';

type Args = [
  { inChannels: number; outChannels: number; kernel: number; groups: number; bias: boolean },
];

/** The parameters do not depend on the size: one place will do for every mistake about them. */
const onePlace = { height: 1, width: 1 };

export const countParameters: FunctionExercise = functionExercise({
  id: 'count-parameters',
  title: 'The parameters of a convolution',
  purpose: 'Count what any convolution learns, even with groups or without biases.',
  task: `Write the function \`countParameters\`: how many numbers a convolution learns.

It is called with one object, as in
\`countParameters({ inChannels: 1, outChannels: 2, kernel: 2, groups: 1, bias: true })\`, which is 10.
The \`kernel\` is as high as it is wide. \`groups\` is the number of equal groups into which the channels
are divided; it divides both numbers of channels evenly. \`bias\` says whether there are biases.`,
  hints: [
    'Take the example, with its 2 filters. What does one of them have to learn, number by number?',
    'How many tables of weights does a filter have if it looks at 3 channels, and how many weights are in each table?',
    'With 2 groups, how many of the channels does a filter look at? Does the number of filters change?',
    'How many biases does the layer have, and which argument says whether it has any?',
  ],
  starter: `/** How many numbers a convolution learns. */
export function countParameters({
  inChannels,
  outChannels,
  kernel,
  groups,
  bias,
}: {
  inChannels: number;
  outChannels: number;
  kernel: number;
  groups: number;
  bias: boolean;
}): number {
  throw new Error('Not written yet');
}
`,
  part: 'countParameters',
  label: 'the number of parameters',
  points: 3,
  inputs: {
    small: [
      [{ inChannels: 1, outChannels: 1, kernel: 1, groups: 1, bias: false }],
      [{ inChannels: 1, outChannels: 1, kernel: 1, groups: 1, bias: true }],
      [{ inChannels: 1, outChannels: 1, kernel: 2, groups: 1, bias: true }],
      [{ inChannels: 1, outChannels: 1, kernel: 3, groups: 1, bias: true }],
      [{ inChannels: 1, outChannels: 2, kernel: 2, groups: 1, bias: true }],
      [{ inChannels: 2, outChannels: 1, kernel: 2, groups: 1, bias: true }],
      [{ inChannels: 3, outChannels: 4, kernel: 2, groups: 1, bias: true }],
      [{ inChannels: 2, outChannels: 2, kernel: 1, groups: 2, bias: false }],
      [{ inChannels: 4, outChannels: 6, kernel: 3, groups: 2, bias: true }],
    ],
    random: (fc) =>
      fc
        .record({
          groups: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 4 })),
          inEach: fc.integer({ min: 1, max: 12 }),
          outEach: fc.integer({ min: 1, max: 12 }),
          kernel: fc.integer({ min: 1, max: 7 }),
          bias: fc.boolean(),
        })
        .map(({ groups, inEach, outEach, kernel, bias }) => [
          { inChannels: groups * inEach, outChannels: groups * outEach, kernel, groups, bias },
        ]),
  },
  rules: [rightRules],
  compute: (rules, conv) =>
    parametersOf(rules, { kind: 'conv', ...conv }, { depth: conv.outChannels, ...onePlace }),
  mistakes: parameterMistakes,
  traits: traits(),
  easy: {
    holds: ({ groups, bias }) => groups === 1 && bias,
    yes: 'there is one group and every filter has a bias',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'groups',
      holds: ({ groups }) => groups > 1,
      yes: 'there are several groups',
      no: 'there is one group',
    },
    {
      name: 'bias',
      holds: ({ bias }) => bias,
      yes: 'there are biases',
      no: 'there are no biases',
    },
    {
      name: 'channels',
      holds: ({ inChannels }) => inChannels > 1,
      yes: 'several channels go in',
      no: 'one channel goes in',
    },
    {
      name: 'filters',
      holds: ({ outChannels }) => outChannels > 1,
      yes: 'there are several filters',
      no: 'there is one filter',
    },
    {
      name: 'kernel',
      holds: ({ kernel }) => kernel > 1,
      yes: 'the kernel is larger than 1',
      no: 'the kernel is 1',
    },
  ];
}
