import { gives, hasWeights, modelExercise } from '../../check/models';

export const firstModel = modelExercise({
  id: 'first-model',
  title: 'A model of your own',
  purpose: 'Write a model as a class: its layers as fields, and `forward`.',
  task: `Write a model as a class and make one, \`net\`. It takes a grey image of 200 x 200. First comes a convolution with **16 filters of 2 x 2** that move two pixels at a time and stay inside the image, then **ReLU**; next a convolution with **32 filters of 3 x 3** that move one pixel at a time and keep the height and the width, then **ReLU** again.`,
  hints: [
    'Which class does a model extend, and what are its two parts?',
    'You have met both layers before. What must match between the end of the first and the start of the second?',
    'In `forward`, what happens to `x` first? And what happens to the result before it moves on?',
    '`F.relu(this.conv1(x))` is the first half. What is the second half made of, and what does `forward` return?',
  ],
  starter: `import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  // The second layer is missing here.

  forward(x: Tensor<[1, 1, 200, 200]>) {
    return F.relu(this.conv1(x)); // and here, what to do with it
  }
}

export const net = new Net();
`,
  part: 'net',
  label: 'the model',
  points: 4,
  input: [1, 1, 200, 200],
  probe: [1, 1, 20, 20],
  reference: [
    { kind: 'conv', inChannels: 1, outChannels: 16, kernel: 2, stride: 2 },
    { kind: 'relu' },
    { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 },
    { kind: 'relu' },
  ],
  requirements: [
    hasWeights('the second convolution', [32, 16, 3, 3], 1),
    { ...gives('the shape of the output', [1, 32, 100, 100]), points: 2 },
  ],
});
