import { valueExercise } from '../../check/values';
import { networkQuestion } from '../../mistake';
import { asCode } from '../code';
import { quizNetwork } from '../networks';

export const receptiveField = valueExercise({
  id: 'receptive-field',
  title: 'How much of the image does one number see?',
  purpose: 'Follow the receptive field through a network.',
  task: `After each of these layers, how wide is the patch of the image that **one number** depends on?\n\n${asCode(quizNetwork)}`,
  hints: [
    'What does one number after the first convolution depend on?',
    'Take two neighbours after the first pooling. How far apart in the image do their patches start?',
    'A window of 5 takes four steps from its first number to its last. How long is each step, in pixels of the image?',
  ],
  question: networkQuestion(quizNetwork, { fields: 'fields' }),
  parts: [{ name: 'fields', label: 'the width of the patch after each layer, a list', points: 4 }],
});
