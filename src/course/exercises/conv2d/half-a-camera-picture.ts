import { gives, hasFilters, hasWindow, modelExercise } from '../../check/models';

export const halfACameraPicture = modelExercise({
  id: 'half-a-camera-picture',
  title: 'Half a camera image',
  purpose: 'Choose a stride and a padding that give the size you want.',
  task: `Your camera takes **colour** images, 64 pixels high and 96 wide. Write a layer with **8 filters of 5 x 5** that move **two pixels at a time**. The output must be exactly half as high and half as wide: 32 x 48. Find the padding with the formula before you try. Call the layer \`layer\`.`,
  hints: [
    'How many numbers does a pixel of a colour image have, and which argument of `nn.Conv2d` is that?',
    'How far must the filters move at a time, and how far do they move if you say nothing?',
    'Write down ⌊(W − F + 2P)/S⌋ + 1 with everything you know. What must the brackets come to, if the height is to be halved?',
    'Try P = 0 first. How many rows of the output are missing? With a stride of two, how many do you gain each time P grows by 1?',
  ],
  starter: `import { nn } from 'convlab';

export const layer = undefined; // your answer: new nn.Conv2d(…)
`,
  part: 'layer',
  label: 'the layer',
  points: 4,
  input: [1, 3, 64, 96],
  probe: [1, 3, 16, 20],
  reference: [{ kind: 'conv', inChannels: 3, outChannels: 8, kernel: 5, stride: 2, padding: 2 }],
  requirements: [hasFilters(8), hasWindow(5, 5), gives('the size of the output', [1, 8, 32, 48])],
});
