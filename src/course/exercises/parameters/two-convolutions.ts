import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { quizNetwork } from '../networks';

export const twoConvolutions = valueExercise({
  id: 'two-convolutions',
  title: 'What four layers learn',
  purpose: 'Count the parameters of convolutions and pooling layers.',
  task: `How many parameters does each of these layers have, and how many do they have together?\n\n${asCode(quizNetwork)}`,
  hints: [
    'What does max pooling have to learn?',
    'A filter is a stack of tables. How many tables are in it, and how many weights in each table?',
    'How many biases does a layer with 10 filters have?',
    'Does the size of the image make any difference?',
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
