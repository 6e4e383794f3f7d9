import { valueExercise } from '../../check/values';
import { sizesQuestion } from '../../mistake';

export const poolSizes = valueExercise({
  id: 'pool-sizes',
  title: 'Three ways to pool one image',
  purpose: 'Work out the size after pooling from the window and the stride.',
  task: 'An image of 16 channels and **75 x 75** pixels goes through three pooling layers, **each on its own**. How high (and wide) is it afterwards?\n\n- `halved`: `new nn.MaxPool2d(2, 2)`\n- `apart`: `new nn.MaxPool2d(3, 3)`\n- `overlapping`: `new nn.MaxPool2d(5, 2)`',
  hints: [
    'What do the two numbers of a pooling layer mean?',
    'How many windows fit side by side in a row of 75, and what happens to the pixels that are left?',
    'Push the last window as far to the right as it can go. In which column does it start, if the window moves by 2?',
  ],
  question: sizesQuestion(75, {
    halved: { kind: 'pool', kernel: 2 },
    apart: { kind: 'pool', kernel: 3 },
    overlapping: { kind: 'pool', kernel: 5, stride: 2 },
  }),
  parts: [
    { name: 'halved', label: 'the height after MaxPool2d(2, 2)', points: 1 },
    { name: 'apart', label: 'the height after MaxPool2d(3, 3)', points: 1 },
    { name: 'overlapping', label: 'the height after MaxPool2d(5, 2)', points: 2 },
  ],
});
