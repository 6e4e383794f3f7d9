import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { smallerNetwork } from '../networks';

export const activations = valueExercise({
  id: 'activations',
  title: 'Activations are not parameters',
  purpose: 'Tell what a network gives for an image from what it has learned.',
  task: `An image of 3 x **62 x 62** goes through these layers:\n\n${asCode(smallerNetwork)}\n\nHow many numbers come out of each one?`,
  hints: [
    'Which numbers change when another image comes in: those that a layer has learned, or those that it gives?',
    'How many channels come out of each layer, and how large is each channel?',
    'How many numbers does a box hold, given its depth, height and width?',
  ],
  question: networkQuestion(smallerNetwork, { activationsOfEach: 'ofEach' }),
  parts: [{ name: 'ofEach', label: 'the numbers after each layer, a list of four', points: 4 }],
});
