import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { quizNetwork } from '../networks';

export const twoConvolutions = valueExercise({
  id: 'two-convolutions',
  title: 'What four layers learn',
  purpose: 'Count the parameters of convolutions and poolings.',
  task: `How many parameters does each of these layers have, and how many do they have together?\n\n${asCode(quizNetwork)}`,
  hints: [
    'What does a max pooling have to learn?',
    'A filter is a stack. How many tables are in it, and how many weights in a table?',
    'How many biases does a layer have?',
    'Does the size of the image matter at all?',
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
