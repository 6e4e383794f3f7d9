import type { WindowAlong } from '../../../shape';
import { valueExercise } from '../../check/values';
import { networkQuestion, type Quantity, type QuantityKind, type Question } from '../../mistake';
import { quizConv2, quizNetwork } from '../networks';

/** What came out of the first two layers. */
const before = networkQuestion({ ...quizNetwork, layers: quizNetwork.layers.slice(0, 2) }, {});
const sizes = before.quantities.filter(({ kind }) => kind === 'size');
const widthIn = sizes.at(-1)!.name;

const question: Question = {
  quantities: [
    ...sizes,
    {
      kind: 'width',
      name: 'W',
      path: ['W'],
      place: '',
      compute: (_, known) => known(widthIn)!,
    },
    letter('F', 'kernel', (window) => window.kernel),
    letter('S', 'stride', (window) => window.stride),
    letter('P', 'padding', (window) => window.totalPadding / 2),
  ],
};

/** A letter of the formula, as read off the layer. */
function letter(name: string, kind: QuantityKind, read: (window: WindowAlong) => number): Quantity {
  return {
    kind,
    name,
    path: [name],
    place: '',
    compute: (rules, known) => read(rules.window(quizConv2, known('W')!, 0)),
  };
}

export const formulaOfStep3 = valueExercise({
  id: 'formula-of-step-3',
  title: 'The formula of step 3',
  purpose: 'Read the four letters of the formula off a layer.',
  task: 'The 10 channels from step 2 of the quiz go into `Conv2d(10, 20, 5, { padding: 2 })`. Which numbers are W, F, S and P in ⌊(W - F + 2P)/S⌋ + 1?',
  hints: [
    'What size came out of step 2?',
    'Which argument of Conv2d is the size of the window? No stride is given: what is it by default?',
    'How many zeros are added at each end? The formula does the doubling for you.',
  ],
  question,
  parts: [
    { name: 'W', label: 'the width that comes in', points: 1 },
    { name: 'F', label: 'the size of the window', points: 1 },
    { name: 'S', label: 'the stride', points: 1 },
    { name: 'P', label: 'the padding at each end', points: 1 },
  ],
});
