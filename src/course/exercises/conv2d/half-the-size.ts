import { gives, hasFilters, hasWindow, modelExercise } from '../../check/models';

export const halfTheSize = modelExercise({
  id: 'half-the-size',
  title: 'Half the size',
  purpose: 'Write a convolutional layer from a description in words.',
  task: `The images are **grey**, 200 pixels high and 200 wide. Write a convolutional layer with **16 filters**, each **2 pixels high and 2 wide**, that move **two pixels at a time**. No filter may reach beyond the edge of the image. Call the layer \`conv1\`.`,
  hints: [
    'Which three numbers does `nn.Conv2d` always take, and in which order?',
    'How many numbers does a pixel of a grey image have? That is the depth of the input.',
    'What is the stride if you leave it out, and is that the one you need? Options go in curly brackets after the three numbers.',
    'If you leave the padding out, can a filter reach beyond the edge? So do you need to write anything about it?',
  ],
  starter: `import { nn } from 'convlab';

export const conv1 = undefined; // your answer: new nn.Conv2d(…)
`,
  part: 'conv1',
  label: 'the layer',
  points: 4,
  input: [1, 1, 200, 200],
  probe: [1, 1, 20, 20],
  reference: [{ kind: 'conv', inChannels: 1, outChannels: 16, kernel: 2, stride: 2 }],
  requirements: [
    hasFilters(16),
    hasWindow(2, 2),
    gives('the size of the output', [1, 16, 100, 100]),
  ],
});
