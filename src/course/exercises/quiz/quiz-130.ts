import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { quizNetwork } from '../networks';

export const quiz130 = valueExercise({
  id: 'quiz-130',
  title: 'The 130 x 130 quiz',
  purpose: 'Follow an image through four layers and say what reaches the classifier.',
  task: `A colour photo of **130 x 130** pixels goes through these layers:\n\n${asCode(quizNetwork)}\n\nWhich depth and which size (height and width are the same) come out at the end, and how many numbers reach the linear layer after it? Give \`steps\` as well, the size after each layer, and your way there is checked, too.`,
  hints: [
    'Which of the four layers can change the depth?',
    'How many places does a window of 3 have along a row of 130 pixels?',
    'A pooling with window 4 and stride 4: how many windows lie side by side?',
    'The third layer has a padding. What does it add, and what does its window cost?',
    'How many numbers are in a box of depth, height and width?',
  ],
  question: networkQuestion(quizNetwork, {
    steps: 'steps',
    depth: 'depth',
    size: 'size',
    features: 'features',
  }),
  parts: [
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'size', label: 'how many pixels high and wide it is', points: 2 },
    { name: 'features', label: 'how many numbers reach the classifier', points: 2 },
    {
      name: 'steps',
      label: 'the size after each of the four layers, a list',
      points: 0,
      optional: true,
    },
  ],
});
