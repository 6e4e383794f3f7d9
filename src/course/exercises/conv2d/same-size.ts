import { gives, modelExercise } from '../../check/models';

export const sameSize = modelExercise({
  id: 'same-size',
  title: 'The same size',
  purpose: 'Find the padding that keeps the height and the width of an image.',
  task: `The layer \`conv2\` takes 16 channels of 100 x 100. It has **32 filters**, each **3 x 3**, that move **one pixel at a time**. Its output must be **as high and as wide as its input**; the filter may hang over the edge, where it finds zeros. Only its padding is missing.`,
  hints: [
    'Along a row, how many fewer places does a window of 3 have than there are pixels?',
    'Zeros are added at both ends of a row. How do the two ends share the missing places?',
    'Put your guess into ⌊(W − F + 2P)/S⌋ + 1 with W = 100. Does 100 come out?',
  ],
  starter: `import { nn } from 'convlab';

export const conv2 = new nn.Conv2d(16, 32, 3, { padding: 0 }); // change the padding
`,
  part: 'conv2',
  label: 'the layer',
  points: 4,
  input: [1, 16, 100, 100],
  probe: [1, 16, 10, 10],
  reference: [{ kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 }],
  // The filters and the window are in the starter, so they earn nothing.
  requirements: [{ ...gives('the size of the output', [1, 32, 100, 100]), points: 2 }],
});
