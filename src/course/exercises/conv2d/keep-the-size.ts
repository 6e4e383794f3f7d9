import { valueExercise } from '../../check/values';
import { keepingPaddingQuestion } from '../../mistake';

export const keepTheSize = valueExercise({
  id: 'keep-the-size',
  title: 'Which padding keeps the size?',
  purpose: 'Find the padding that keeps the size, for any window that moves by one pixel.',
  task: 'Four convolutions have a stride of 1 and must **keep the height and the width** of their input. Which `padding` does each need? Write the four numbers as a list.\n\n| layer | kernel |\n|---|---|\n| 1 | 3 |\n| 2 | 7 |\n| 3 | 1 |\n| 4 | 5 |',
  hints: [
    'A window of 3 moves along a row. How many fewer places than pixels are there?',
    'The padding makes up for what is lost, at both ends. How much is that at each end?',
    'A window of 1 loses no place at all. What does that say about its padding?',
  ],
  question: keepingPaddingQuestion('paddings', [
    { kernel: 3 },
    { kernel: 7 },
    { kernel: 1 },
    { kernel: 5 },
  ]),
  parts: [{ name: 'paddings', label: 'the paddings, a list of four numbers', points: 4 }],
});
