import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { quizNetwork } from '../networks';

export const twoConvolutions = valueExercise({
  id: 'two-convolutions',
  title: 'What four layers learn',
  purpose: 'Count the parameters of convolutions and poolings.',
  task: `How many parameters has each of these layers, and how many have they together?\n\n${asCode(quizNetwork)}`,
  hints: [
    'What does a max pooling have to learn?',
    'A filter is a stack. How many tables are in it, and how many weights in a table?',
    'How many biases has a layer?',
    'Does the size of the picture come into it at all?',
  ],
  question: networkQuestion(quizNetwork, {
    parametersOfEach: 'ofEach',
    parameters: 'together',
  }),
  parts: [
    { name: 'ofEach', label: 'the parameters of each layer, a list of four', points: 4 },
    { name: 'together', label: 'the parameters of all layers', points: 1 },
  ],
});
