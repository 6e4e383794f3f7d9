import { valueExercise } from '../../check/values';
import { rightRules, shortName, sizeAfter, type ConvLayer, type Question } from '../../mistake';

const layer: ConvLayer = { kind: 'conv', inChannels: 1, outChannels: 8, kernel: 5, stride: 3 };
const input = 31;
const place = `\`${shortName(layer)}\``;

const question: Question = {
  quantities: [
    {
      kind: 'size',
      name: 'size',
      path: ['size'],
      place,
      compute: (rules) => sizeAfter(rules, layer, input),
    },
    {
      kind: 'unseen',
      name: 'unseen',
      path: ['unseen'],
      place: '',
      compute: (_, known) => {
        const { kernel, stride } = rightRules.window(layer, input, 0);
        return Math.max(0, input - ((known('size')! - 1) * stride + kernel));
      },
    },
  ],
};

export const droppedEdge = valueExercise({
  id: 'dropped-edge',
  title: 'The dropped edge',
  purpose: 'See what the formula throws away when it rounds down.',
  task: 'An image of **31 x 31** pixels goes through\n\n```typescript\nnew nn.Conv2d(1, 8, 5, { stride: 3 })\n```\n\nHow wide is the output? And how many columns at the right edge does **no window ever touch**?',
  hints: [
    'Where does the first window start, and where does the second?',
    'Where does the last window start that still fits, and at which column does it end?',
    'How many columns are left after the end of the last window?',
  ],
  question,
  parts: [
    { name: 'size', label: 'how wide the output is', points: 2 },
    { name: 'unseen', label: 'how many columns are never touched', points: 2 },
  ],
});
