import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import {
  countWithNorm,
  normMistakes,
  rightNorm,
  type Convolution,
} from '../../mistake/functions/training';

type Args = [conv: Convolution];

export const learnedAndKept: FunctionExercise = functionExercise({
  id: 'learned-and-kept',
  title: 'Learned and kept',
  purpose: 'Tell the parameters of a layer from the numbers that it only keeps.',
  task: `A convolution is followed by \`nn.BatchNorm2d\`, one channel of it for each filter. Write the function
\`learnedAndKept\`: how many parameters do the two layers learn together, and how many **running averages** are kept?

It is called with one object, as in
\`learnedAndKept({ inChannels: 1, filters: 2, kernel: 3, bias: true })\`, which is \`[24, 4]\`. \`bias\` says whether the
convolution has biases.`,
  hints: [
    'In the example, the convolution alone learns 20 numbers. Where do the others come from?',
    'Which numbers does the optimiser change, and which ones does the layer measure by itself?',
    'How many channels does the batch normalisation see: those that go into the convolution or those that come out?',
  ],
  starter: `/** How many numbers both layers learn, and how many running averages they keep. */
export function learnedAndKept({
  inChannels,
  filters,
  kernel,
  bias,
}: {
  inChannels: number;
  filters: number;
  kernel: number;
  bias: boolean;
}): number[] {
  throw new Error('Not written yet');
}
`,
  part: 'learnedAndKept',
  label: 'what is learned, and what is kept',
  points: 2,
  inputs: {
    small: [
      [{ inChannels: 1, filters: 2, kernel: 3, bias: true }],
      [{ inChannels: 1, filters: 1, kernel: 1, bias: true }],
      [{ inChannels: 1, filters: 1, kernel: 1, bias: false }],
      [{ inChannels: 3, filters: 8, kernel: 3, bias: false }],
      [{ inChannels: 2, filters: 4, kernel: 5, bias: true }],
    ],
    random: (fc) =>
      fc.tuple(
        fc.record({
          inChannels: fc.integer({ min: 1, max: 16 }),
          filters: fc.integer({ min: 1, max: 32 }),
          kernel: fc.integer({ min: 1, max: 7 }),
          bias: fc.boolean(),
        }),
      ),
  },
  rules: [rightNorm],
  compute: countWithNorm,
  mistakes: normMistakes,
  traits: traits(),
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'bias',
      holds: ({ bias }) => bias,
      yes: 'the convolution has biases',
      no: 'the convolution has no biases',
    },
    {
      name: 'filters',
      holds: ({ filters }) => filters > 1,
      yes: 'there are several filters',
      no: 'there is one filter',
    },
    {
      name: 'channels',
      holds: ({ inChannels }) => inChannels > 1,
      yes: 'several channels go in',
      no: 'one channel goes in',
    },
  ];
}
