import { Conv2d, Module, Sequential } from '../../../nn';
import { relu } from '../../../nn/functional';
import { cat, type Tensor } from '../../../tensor';
import {
  addsItsInput,
  becomes,
  bendsBetween,
  designExercise,
  hasConvolutions,
  takesBatches,
} from '../../check/models';

const shape = [1, 8, 16, 16] as const;

export const residualBlock = designExercise({
  id: 'residual-block',
  title: 'A residual block of your own',
  purpose: 'Write the block that made very deep networks possible.',
  task: `Write a residual block as a class and make one, \`block\`. It takes 8 feature maps of 16 x 16, \`[N, 8, 16, 16]\`, and gives as many of the same size. One path takes them through **at least two convolutions**, with an activation function in between; the other, the **shortcut**, leaves them as they are. Where the paths meet, both are **added**, and **ReLU comes after the sum**. What the convolutions look like is up to you: small, with a bottleneck, depthwise; there are many right answers.`,
  hints: [
    'Numbers in the same place are added. Which shape must the convolutions give, so that this is possible?',
    'Which padding keeps the size for your window, and how many filters keep the number of channels?',
    'In `forward` you need `x` twice: at the start, and where else? Which name does the result of the convolutions get meanwhile?',
    'If all weights were 0, what would the convolutions give, and what should come out of the block?',
  ],
  starter: `import { F, nn, type Tensor } from 'convlab';

class Block extends nn.Module {
  conv1 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  // What else does it need?

  forward(x: Tensor<[number, 8, 16, 16]>) {
    return F.relu(this.conv1(x)); // and here, the second convolution and the shortcut
  }
}

export const block = undefined; // your answer: new Block(), once it is written
`,
  part: 'block',
  label: 'the block',
  input: shape,
  demands: [
    becomes(shape, 'Which padding keeps the size, and how many filters keep the channels?'),
    takesBatches(),
    hasConvolutions(2, 'How many convolutions does `forward` call before it adds?'),
    addsItsInput(),
    bendsBetween(),
  ],
  wrong: [
    { rule: 'no-shortcut', model: () => block((_x, y) => relu(y)) },
    { rule: 'relu-before-sum', model: () => block((x, y) => relu(y).add(x)) },
    { rule: 'shortcut-concatenated', model: () => block((x, y) => relu(cat([x, y], 1))) },
    { rule: 'shortcut-changed', model: () => block((x, y) => relu(y.add(x).add(x))) },
    {
      rule: 'no-relu-between',
      model: () =>
        block(
          (x, y) => relu(y.add(x)),
          (x) => x,
        ),
    },
    {
      rule: 'too-few-convolutions',
      model: () => {
        const conv = new Conv2d(8, 8, 3, { padding: 1 });
        return moduleOf([conv], (x) => relu(conv(x as never).add(x)));
      },
    },
  ],
});

/** Two convolutions, with something between them, that meet the input in some way. */
function block(
  meet: (x: Tensor, y: Tensor) => Tensor,
  between: (y: Tensor) => Tensor = relu,
): Module {
  const conv1 = new Conv2d(8, 8, 3, { padding: 1 });
  const conv2 = new Conv2d(8, 8, 3, { padding: 1 });
  return moduleOf([conv1, conv2], (x) => meet(x, conv2(between(conv1(x as never)) as never)));
}

function moduleOf(layers: readonly Module[], forward: (x: Tensor) => Tensor): Module {
  return new (class extends Module {
    layers = new (Sequential as unknown as new (...all: readonly Module[]) => Module)(...layers);
    forward(x: Tensor): Tensor {
      return forward(x);
    }
  })();
}
