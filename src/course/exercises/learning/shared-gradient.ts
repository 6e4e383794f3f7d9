import { valueExercise } from '../../check/values';
import { sharedGradientQuestion } from '../../mistake';

export const sharedGradient = valueExercise({
  id: 'shared-gradient',
  title: 'One weight, three places',
  purpose: 'Work out the gradient of a weight that is used at several places.',
  task: `A kernel with two weights slides along the row **[3, 1, 4, 2]**. At its three places it gives 5, 9 and 8; it should give **4, 7 and 5**. The loss is the **sum** of the three squared errors.

What does each place say about the first weight, and what is the gradient of each of the two weights?`,
  hints: [
    'By how much is the output wrong at each place, output minus target?',
    'At the first place, which pixel lies under the first weight, and which under the second?',
    'If the first weight grows by 0.01, by how much does the output grow at each place? And the square of its error?',
    'At how many places does the loss notice that the first weight has grown?',
  ],
  question: sharedGradientQuestion(
    { row: [3, 1, 4, 2], errors: [1, 2, 3] },
    { places: 'places', gradient: 'gradient' },
  ),
  parts: [
    { name: 'places', label: 'the gradient of the first weight at each place, a list', points: 1 },
    { name: 'gradient', label: 'the gradient of each weight, a list of two', points: 2 },
  ],
});
