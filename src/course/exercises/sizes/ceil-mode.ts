import { valueExercise } from '../../check/values';
import { sizesQuestion } from '../../mistake';

export const ceilMode = valueExercise({
  id: 'ceil-mode',
  title: 'Ceil mode',
  purpose: 'Say when a pooling places a window that hangs over the edge.',
  task: 'How large is a side behind each of these poolings, each on its own, for a picture of **24 x 24** pixels?\n\n- `down`: `new nn.MaxPool2d(3, 2)`\n- `up`: `new nn.MaxPool2d(3, 2, { ceilMode: true })`\n- `late`: `new nn.MaxPool2d(2, 4, { ceilMode: true })`\n- `edge`: `new nn.MaxPool2d(3, 4, { padding: 1, ceilMode: true })`',
  hints: [
    'Which of the divisions leave a remainder?',
    'What does ceil mode do with a window that starts inside the picture and hangs over its edge?',
    'A window that would start in the padding behind the picture is left out. Where would the last one start?',
  ],
  question: sizesQuestion(24, {
    down: { kind: 'pool', kernel: 3, stride: 2 },
    up: { kind: 'pool', kernel: 3, stride: 2, ceilMode: true },
    late: { kind: 'pool', kernel: 2, stride: 4, ceilMode: true },
    edge: { kind: 'pool', kernel: 3, stride: 4, padding: 1, ceilMode: true },
  }),
  parts: [
    { name: 'down', label: 'a side without ceil mode', points: 1 },
    { name: 'up', label: 'a side with ceil mode', points: 1 },
    { name: 'late', label: 'a side where the windows leave gaps', points: 2 },
    { name: 'edge', label: 'a side with padding', points: 2 },
  ],
});
