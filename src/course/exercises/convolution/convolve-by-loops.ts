import {
  functionExercise,
  largeTable,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { convMistakes, convolve, convStyles } from '../../mistake/functions/loops';

type Args = [image: number[][], kernel: number[][], settings: Record<'stride' | 'padding', number>];

export const convolveByLoops: FunctionExercise = functionExercise({
  id: 'convolve-by-loops',
  title: 'Convolution by loops',
  purpose: 'Say exactly what a convolution computes, because you have written one.',
  task: `Write the function \`convolve\`: a convolution of one channel, as \`F.conv2d\` computes it, with nothing but loops and lists.

For example, \`convolve([[1, 2], [3, 4]], [[10]], { stride: 1, padding: 0 })\` is \`[[10, 20], [30, 40]]\`. The image and the kernel are lists of rows, and neither has to be square. The window moves by \`stride\` in both directions; \`padding\` is the number of rows and columns of zeros at **each** of the four edges. Do not change the image you are given.`,
  hints: [
    'Take an image of 3 by 3 and a kernel of 2 by 2. In how many places does the window fit, and which numbers does it cover in the first one?',
    'Two loops go over the places of the window. What do the other two go over, and inside which loop must the sum start at 0?',
    'The number in row `i`, column `j` of the result comes from one window. In which row and column of the image does that window start? How does the padding change this?',
    'What do you add where the window lies outside the image?',
    `Here are the loops. How far do the first two go, and which pixel lies under the weight \`kernel[a][b]\`?

\`\`\`typescript
const result = [];
for (let i = 0; i < …; i++) { // the rows of the result
  const line = [];
  for (let j = 0; j < …; j++) { // its columns
    let sum = 0;
    for (let a = 0; a < kernel.length; a++)
      for (let b = 0; b < kernel[0].length; b++) {
        // the line that adds one product is missing
      }
    line.push(sum);
  }
  result.push(line);
}
return result;
\`\`\``,
  ],
  starter: `/** A convolution of one channel: multiplies each weight by the number under it, and adds up. */
export function convolve(
  image: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  throw new Error('Not written yet');
}
`,
  part: 'convolve',
  label: 'the convolution',
  points: 4,
  writesOut: 'F.conv2d',
  inputs: {
    small: small(),
    random: (fc) =>
      fc
        .record({
          kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
          more: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
          stride: fc.integer({ min: 1, max: 3 }),
          padding: fc.integer({ min: 0, max: 2 }),
        })
        .chain(({ kernel: [high, wide], more, stride, padding }) =>
          fc.tuple(
            tables(
              fc,
              Math.max(1, high - 2 * padding) + more[0],
              Math.max(1, wide - 2 * padding) + more[1],
            ),
            tables(fc, high, wide),
            fc.constant({ stride, padding }),
          ),
        ),
    large: [largeTable(96, 90), largeTable(5, 5), { stride: 20, padding: 2 }],
  },
  rules: convStyles,
  compute: (rules, image, kernel, settings) =>
    convolve(rules, { image: [image], filters: [[kernel]], ...settings })[0]!,
  mistakes: convMistakes,
  traits: traits(),
  easy: {
    holds: (_image, _kernel, { stride, padding }) => stride === 1 && padding === 0,
    yes: 'the stride is 1 and there is no padding',
    points: 2,
  },
});

function small(): Args[] {
  const two = [
    [1, 2],
    [3, 4],
  ];
  const high = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const wide = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const four = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 8, 7, 6],
    [5, 4, 3, 2],
  ];
  const plain = { stride: 1, padding: 0 };
  return [
    [[[2]], [[3]], plain],
    [two, [[1]], plain],
    [two, two, plain],
    [wide, [[1, 2]], plain],
    [high, [[1], [2]], plain],
    [wide, two, plain],
    [[[1, 2, 3, 4]], [[1]], { stride: 2, padding: 0 }],
    [[[1], [2], [3], [4]], [[1]], { stride: 2, padding: 0 }],
    [two, [[1]], { stride: 1, padding: 1 }],
    [[[2]], [[1, 2, 3]], { stride: 1, padding: 1 }],
    [[[2]], [[1], [2], [3]], { stride: 1, padding: 1 }],
    [four, two, { stride: 2, padding: 0 }],
    [four, [[1, 2, 3]], { stride: 2, padding: 1 }],
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'stride',
      holds: (_image, _kernel, { stride }) => stride > 1,
      yes: 'the stride is larger than 1',
      no: 'the stride is 1',
    },
    {
      name: 'padding',
      holds: (_image, _kernel, { padding }) => padding > 0,
      yes: 'there is padding',
      no: 'there is no padding',
    },
    {
      name: 'square-image',
      holds: (image) => image.length !== image[0]!.length,
      yes: 'the image is not square',
      no: 'the image is square',
    },
    {
      name: 'square-kernel',
      holds: (_image, kernel) => kernel.length !== kernel[0]!.length,
      yes: 'the kernel is not square',
      no: 'the kernel is square',
    },
    {
      name: 'remainder',
      holds: (image, kernel, { stride, padding }) =>
        [image.length - kernel.length, image[0]!.length - kernel[0]!.length].some(
          (room) => (room + 2 * padding) % stride !== 0,
        ),
      yes: 'some cells at an edge are in no window',
      no: 'the last windows end exactly at the edges',
    },
    {
      name: 'stride-2',
      holds: (_image, _kernel, { stride }) => stride === 2,
      yes: 'the stride is 2',
      no: 'the stride is not 2',
    },
    {
      name: 'stride-3',
      holds: (_image, _kernel, { stride }) => stride > 2,
      yes: 'the stride is larger than 2',
      no: 'the stride is at most 2',
    },
    {
      name: 'kernel',
      holds: (_image, kernel) => kernel.flat().length > 1,
      yes: 'the kernel has more than one weight',
      no: 'the kernel is a single weight',
    },
    {
      name: 'negative',
      holds: (image, kernel) => [...image, ...kernel].flat().some((number) => number < 0),
      yes: 'there are numbers below 0',
      no: 'there are no numbers below 0',
    },
  ];
}
