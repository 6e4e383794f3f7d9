import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { quizNetwork } from '../networks';

export const quiz130 = valueExercise({
  id: 'quiz-130',
  title: 'The 130 x 130 quiz',
  purpose: 'Follow an image through four layers, and say what reaches the classifier.',
  task: `A colour photo of **130 x 130** pixels goes through these layers:\n\n${asCode(quizNetwork)}\n\nWhat depth and what size (height and width are equal) come out at the end, and how many numbers reach the linear layer that follows? If you also give \`steps\`, the size after each layer, your working is checked, too.`,
  hints: [
    'Which of the four layers can change the depth?',
    'In how many places can a window of 3 start along a row of 130 pixels?',
    'With a pooling window of 4 and a stride of 4, how many windows fit side by side?',
    'The third layer has padding. How much does the padding add, and how much does the window cost?',
    'How many numbers does a box hold, given its depth, height and width?',
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
