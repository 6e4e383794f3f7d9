import { refusalExercise } from '../../check/types';

export const whyRefused = refusalExercise({
  id: 'why-refused',
  title: 'Why is this cell refused?',
  purpose: 'Tell from a type error which layer refuses its input, and why.',
  task: `The compiler refuses this cell:

\`\`\`typescript
import { nn } from 'convlab';

// for photos of [1, 3, 86, 86]
const network = new nn.Sequential(
  new nn.Conv2d(3, 8, 7),
  new nn.MaxPool2d(3, 3),
  new nn.Conv2d(16, 20, 7, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);
\`\`\`

Its message:

\`\`\`
Argument of type 'Conv2d<16, 20, 7, 1, 2, 1, 1>' is not assignable to parameter of type '"in layer 2, Conv2d(16, 20) takes 16 channels, but the input [number, 8, number, number] has 8"'.
\`\`\`

Which layer is refused? Count from 1, the first line of the Sequential, although the compiler counts from 0. How many channels does it take, and how many does it get?`,
  hints: [
    'Which part of the message is about channels?',
    'Find the layer in the cell that has both its numbers. Which line of the Sequential is it?',
    'What decides how many channels this layer gets: the pooling before it, or the convolution before that?',
  ],
  input: [1, 3, 86, 86],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 7 },
    { kind: 'pool', kernel: 3, stride: 3 },
    { kind: 'conv', inChannels: 16, outChannels: 20, kernel: 7, padding: 2 },
    { kind: 'pool', kernel: 2, stride: 2 },
  ],
});
