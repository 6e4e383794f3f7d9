import { valueExercise } from '../../check/values';
import { sizesQuestion } from '../../mistake';

export const ceilMode = valueExercise({
  id: 'ceil-mode',
  title: 'Ceil mode',
  purpose: 'Know when pooling adds a window that hangs over the edge.',
  task: "How wide is the output of each of these pooling layers? They don't follow one another: each gets its own image of **24 x 24** pixels.\n\n- `down`: `new nn.MaxPool2d(3, 2)`\n- `up`: `new nn.MaxPool2d(3, 2, { ceilMode: true })`\n- `even`: `new nn.MaxPool2d(2, 2, { ceilMode: true })`\n- `late`: `new nn.MaxPool2d(2, 4, { ceilMode: true })`",
  hints: [
    'Which of the divisions leave a remainder?',
    'What does ceil mode do with a window that starts inside the image but hangs over its edge?',
    'A window that would start outside the image is left out. Where would the last one of `late` start?',
  ],
  question: sizesQuestion(24, {
    down: { kind: 'pool', kernel: 3, stride: 2 },
    up: { kind: 'pool', kernel: 3, stride: 2, ceilMode: true },
    even: { kind: 'pool', kernel: 2, stride: 2, ceilMode: true },
    late: { kind: 'pool', kernel: 2, stride: 4, ceilMode: true },
  }),
  parts: [
    { name: 'down', label: 'the width without ceil mode', points: 1 },
    { name: 'up', label: 'the width with ceil mode', points: 1 },
    { name: 'even', label: 'the width where the windows fill the image', points: 1 },
    { name: 'late', label: 'the width where the windows leave pixels between them', points: 2 },
  ],
});
