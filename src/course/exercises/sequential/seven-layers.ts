import { gives, hasWeights, modelExercise } from '../../check/models';

export const sevenLayers = modelExercise({
  id: 'seven-layers',
  title: 'Seven layers in a row',
  purpose: 'Write a stack of layers with `nn.Sequential`.',
  task: `Write this stack as one \`nn.Sequential\` and call it \`features\`. A grey image of 200 x 200 pixels goes through these seven layers, in this order:

1. a convolution with 16 filters of 2 x 2 that move two pixels at a time and stay inside the image;
2. max pooling that halves height and width;
3. ReLU;
4. a convolution with 32 filters of 3 x 3 that move one pixel at a time and keep height and width;
5. ReLU;
6. max pooling that halves height and width;
7. ReLU.`,
  hints: [
    'Does `nn.Sequential` take layers or a list of layers, and what separates them?',
    'Here ReLU is a layer, not a function. What must come before its name, and what after it?',
    'How many channels leave layer 1? Do the pooling and the ReLU change that before layer 4 sees them?',
    "Read your stack aloud and tick off the seven points. Is there a size, a step or an edge that you haven't written?",
  ],
  starter: `import { nn } from 'convlab';

export const features = new nn.Sequential(
  new nn.Conv2d(1, 16, 2, { stride: 2 }),
  // Here six layers are missing.
);
`,
  part: 'features',
  label: 'the stack',
  points: 5,
  input: [1, 1, 200, 200],
  probe: [1, 1, 24, 24],
  reference: [
    { kind: 'conv', inChannels: 1, outChannels: 16, kernel: 2, stride: 2 },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'relu' },
    { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'relu' },
  ],
  requirements: [
    hasWeights('the second convolution', [32, 16, 3, 3], 1),
    { ...gives('the shape of the output', [1, 32, 25, 25]), points: 2 },
  ],
});
