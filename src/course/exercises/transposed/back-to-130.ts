import { ConvTranspose2d, ReLU, Sequential } from '../../../nn';
import type { Module } from '../../../nn/module';
import {
  becomes,
  designExercise,
  hasConvolutions,
  hasParameters,
  reachesEverywhere,
  takesBatches,
} from '../../check/models';

/** The types of a Sequential check each layer; these are wrong on purpose. */
const row = (...layers: readonly Module[]): Module =>
  new (Sequential as unknown as new (...all: readonly Module[]) => Module)(...layers);

export const backTo130 = designExercise({
  id: 'back-to-130',
  title: 'Back to 130 x 130',
  purpose: 'Design the way up to a given size, from the formula.',
  task: `The photo of the quiz had 130 x 130 pixels. Design a network that makes an image of that size from small feature maps: it takes \`[N, 16, 8, 8]\` and gives \`[N, 3, 130, 130]\`, with **at least two convolutions**, transposed or not, and **at most 10,000 parameters**. Every pixel must depend on what comes in: no gaps, and no border of mere padding. Everything else is up to you; there are many right answers. Call the network \`up\`.`,
  hints: [
    'By how much must the size grow in all? Which strides, one after the other, come close to that?',
    'Say your last transposed convolution has stride 2. From which size would it reach 130, with which kernel and padding? Which of your steps could end there?',
    'When two neighbouring stamps lie a stride apart, how large must a stamp be so that no gap is left between them?',
    'Doubling 8 four times gives 128. Which kernel adds the last 2, with a stride of 1? Or could an `nn.Upsample` go to a given size, with a convolution after it?',
  ],
  starter: `import { nn } from 'convlab';

export const up = undefined; // your answer: new nn.Sequential(…), or a class of your own
`,
  part: 'up',
  label: 'the network',
  input: [1, 16, 8, 8],
  demands: [
    becomes(
      [1, 3, 130, 130],
      'For each of your layers, what does (H - 1) · S - 2P + F give, and where did you want to be?',
    ),
    takesBatches(),
    hasConvolutions(2, 'Which of your steps could be made in two?'),
    hasParameters(
      10_000,
      'Which of its channels could be fewer, and how large must its kernel be?',
    ),
    reachesEverywhere(),
  ],
  wrong: [
    {
      rule: 'wrong-shape', // 8 -> 32 -> 128
      model: () =>
        row(
          new ConvTranspose2d(16, 8, 4, { stride: 4 }),
          new ReLU(),
          new ConvTranspose2d(8, 3, 4, { stride: 4 }),
        ),
    },
    {
      rule: 'gaps-left', // 8 -> 33 -> 130
      model: () =>
        row(
          new ConvTranspose2d(16, 8, 5, { stride: 4 }),
          new ReLU(),
          new ConvTranspose2d(8, 3, 2, { stride: 4 }),
        ),
    },
    {
      rule: 'over-budget', // 8 -> 33 -> 130
      model: () =>
        row(
          new ConvTranspose2d(16, 64, 5, { stride: 4 }),
          new ReLU(),
          new ConvTranspose2d(64, 3, 4, { stride: 4, padding: 1 }),
        ),
    },
    {
      rule: 'too-few-convolutions', // 8 -> 130
      model: () => row(new ConvTranspose2d(16, 3, 18, { stride: 16 })),
    },
  ],
});
