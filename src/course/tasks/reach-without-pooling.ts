import { shapeText } from '../../figure/draw/words';
import { computed } from '../../explore/stack/rows';
import type { StackState } from '../../explore/stack/setting';
import type { Task } from './task';

const INPUT = [1, 3, 100, 100];
const WANTED = [1, 32, 25, 25];

export const reachWithoutPooling: Task<StackState> = {
  id: 'reach-without-pooling',
  title: 'A quarter of the size, without pooling',
  purpose: 'Bring an image to a given shape by strides and padding alone.',
  task: 'An image of **[1, 3, 100, 100]** comes in. Build a stack whose output is **[1, 32, 25, 25]**, with convolutions and activation functions only: **no pooling**.',
  hints: [
    'Which argument of a convolution makes the output about half as high and half as wide?',
    'With a kernel of 3, which padding makes exactly half of an even size when the stride is 2?',
    'How many filters must the last convolution have?',
  ],
  lesson: 'sequential',
  explorer: 'stack',
  solution: `explore.stack({
  input: [1, 3, 100, 100],
  layers: [
    { type: 'Conv2d', inChannels: 3, outChannels: 16, kernelSize: 3, stride: 2, padding: 1 },
    { type: 'ReLU' },
    { type: 'Conv2d', inChannels: 16, outChannels: 32, kernelSize: 3, stride: 2, padding: 1 },
  ],
})`,
  judge({ input, layers }) {
    const allowed = ['Conv2d', 'ReLU', 'BatchNorm2d', 'Dropout'];
    const other = layers.find(({ type }) => !allowed.includes(type));
    const { rows, problem } = computed({ input, layers });
    const made = rows.at(-1)?.outputShape ?? input;
    if (String(input) !== String(INPUT)) {
      return {
        rule: 'another-input',
        message: `The image is ${shapeText(input)}; it must be ${shapeText(INPUT)}.`,
        hint: 'Set the input back to one image with 3 channels of 100 x 100 pixels.',
      };
    }
    if (problem !== undefined) {
      return {
        rule: 'does-not-fit',
        message: `Layer ${rows.length + 1} does not fit: ${problem}`,
        hint: 'How many channels come out of the layer before, and how many does this one take?',
      };
    }
    if (other) {
      return {
        rule: 'not-by-convolution',
        message: `Your stack contains a ${other.type}. Only convolutions may change the size.`,
        hint: 'What does a stride of 2 do, and what does a pooling of 2 x 2 do?',
      };
    }
    if (String(made) === String(WANTED)) return undefined;
    const [, channels, height, width] = made;
    if (height === WANTED[2] && width === WANTED[3]) {
      return {
        rule: 'other-channels',
        message: `The size is right, but there are ${channels} channels; there must be 32.`,
        hint: 'What determines how many channels a convolution makes?',
      };
    }
    return {
      rule: 'other-size',
      message: `The output is ${shapeText(made)}; it must be ${shapeText(WANTED)}.`,
      hint: 'Which stride brings 100 to 25, in one layer or in two, and how much padding does it take?',
    };
  },
};
