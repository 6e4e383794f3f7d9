import { valueExercise } from '../../check/values';
import { stepsQuestion } from '../../mistake';

export const twoSteps = valueExercise({
  id: 'two-steps',
  title: 'Two steps by hand',
  purpose: 'Do by hand what an optimiser does in two steps.',
  task: `A kernel with the weights **[10, 15]** lies on the pixels **[1, 2]**. It should give **20**, and the loss is the squared error. The optimiser is plain SGD with a learning rate of **0.05**.

Where are the two weights after the first step, and where after the second?`,
  hints: [
    'What does the kernel give before the first step, and by how much is that wrong?',
    'What is the gradient of each weight: 2 times what, times what?',
    'In which direction does a step go, and how far?',
    'Before the second step: what does the kernel give now?',
  ],
  question: stepsQuestion({ pixels: [1, 2], weights: [10, 15], target: 20, lr: 0.05 }, [
    'first',
    'second',
  ]),
  parts: [
    { name: 'first', label: 'the two weights after the first step', points: 2 },
    { name: 'second', label: 'the two weights after the second step', points: 1 },
  ],
});
