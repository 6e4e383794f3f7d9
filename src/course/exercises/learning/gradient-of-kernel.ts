import {
  functionExercise,
  largeTable,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import {
  gradientOfKernel as compute,
  kernelGradientMistakes,
  rightKernelGradient,
} from '../../mistake/functions/training';

type Args = [image: number[][], upstream: number[][]];

export const gradientOfKernel: FunctionExercise = functionExercise({
  id: 'gradient-of-kernel',
  title: 'The gradient of a kernel, by loops',
  purpose: 'Know what `backward()` does in a convolution, because you have written it.',
  task: `Write the function \`gradientOfKernel\`: for each weight of a kernel, how much the loss changes with it. The kernel has moved over \`image\` with stride 1 and without padding. For each number of its output, \`upstream\` says how much the loss changes with **that**: a table of the size of the output.

For example, \`gradientOfKernel([[1, 2, 3]], [[10, 1]])\` is \`[[12, 23]]\`. The output has two places, so the kernel has two weights. The first one lies on 1 and then on 2: 10 · 1 + 1 · 2 = 12. Use only numbers and lists.`,
  hints: [
    'In the example, which pixels does the second weight lie on, and how do they make 23?',
    'An image of 4 x 5 and a table of 3 x 3 in `upstream`: how large was the kernel?',
    'A weight in row `a` and column `b`, a window that starts in row `i` and column `j`: which pixel lies under the weight?',
    `Here are the loops. How large is the kernel, and what does the innermost line add?

\`\`\`typescript
const gradients = [];
for (let a = 0; a < …; a++) { // the rows of the kernel
  const line = [];
  for (let b = 0; b < …; b++) { // its columns
    let sum = 0;
    for (let i = 0; i < upstream.length; i++) // the places of the window
      for (let j = 0; j < upstream[0].length; j++) {
        // the line that adds one product is missing
      }
    line.push(sum);
  }
  gradients.push(line);
}
return gradients;
\`\`\``,
  ],
  starter: `/** How much the loss changes with each weight of a kernel that has moved over an image. */
export function gradientOfKernel(image: number[][], upstream: number[][]): number[][] {
  throw new Error('Not written yet');
}
`,
  part: 'gradientOfKernel',
  label: 'the gradient of each weight, a table of the size of the kernel',
  points: 3,
  inputs: {
    small: small(),
    random: (fc) =>
      fc
        .tuple(...[3, 3, 3, 3].map((max) => fc.integer({ min: 1, max })))
        .chain(([high, wide, down, across]) =>
          fc.tuple(tables(fc, high! + down! - 1, wide! + across! - 1), tables(fc, down!, across!)),
        ),
    large: [largeTable(90, 90), largeTable(86, 86)],
  },
  rules: [rightKernelGradient],
  compute,
  mistakes: kernelGradientMistakes,
  traits: traits(),
  easy: {
    holds: (image) => image.length === 1,
    yes: 'the image has one row',
    points: 1,
  },
});

function small(): Args[] {
  const high = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const wide = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const square = [
    [1, 0, 2],
    [3, 1, 0],
    [0, 2, 1],
  ];
  const two = [
    [1, 2],
    [3, 4],
  ];
  return [
    [[[2]], [[3]]],
    [[[1, 2]], [[3]]],
    [[[1, 2]], [[3, 4]]],
    [[[1, 2, 3]], [[10, 1]]],
    [
      [[1], [2], [3]],
      [[10], [1]],
    ],
    [two, [[1]]],
    [wide, [[1, 2]]],
    [high, [[1], [2]]],
    [wide, two],
    [square, two],
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'places',
      holds: (_image, upstream) => upstream.flat().length > 1,
      yes: 'the window has several places',
      no: 'the window has one place',
    },
    {
      name: 'rows',
      holds: (image) => image.length > 1,
      yes: 'the image has several rows',
      no: 'the image has one row',
    },
    {
      name: 'square',
      holds: (image, upstream) =>
        image.length - upstream.length !== image[0]!.length - upstream[0]!.length,
      yes: 'the kernel is not square',
      no: 'the kernel is square',
    },
  ];
}
