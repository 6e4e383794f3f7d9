import { valueExercise } from '../../check/values';
import { keepingPaddingQuestion } from '../../mistake';

export const keepTheSize = valueExercise({
  id: 'keep-the-size',
  title: 'Which padding keeps the size?',
  purpose: 'Find the padding under which a convolution with stride 1 gives what came in.',
  task: 'Four convolutions move by one pixel and must **keep the height and the width** of their input. Which `padding` does each need? Write the four numbers as a list.\n\n| layer | kernel | dilation |\n|---|---|---|\n| 1 | 3 | 1 |\n| 2 | 7 | 1 |\n| 3 | 1 | 1 |\n| 4 | 3 | 2 |',
  hints: [
    'How many places does a window of 3 lose along a row, compared with the pixels?',
    'What is lost is put back at two ends. How much at each?',
    'With dilation 2 one pixel is skipped between neighbours. How many pixels does the kernel span from end to end?',
  ],
  question: keepingPaddingQuestion('paddings', [
    { kernel: 3 },
    { kernel: 7 },
    { kernel: 1 },
    { kernel: 3, dilation: 2 },
  ]),
  parts: [{ name: 'paddings', label: 'the paddings, a list of four numbers', points: 4 }],
});
