import { valueExercise } from '../../check/values';
import { shapeQuestion } from '../../mistake';

export const greyPictures = valueExercise({
  id: 'grey-pictures',
  title: 'Grey pictures',
  purpose: 'Say the shape of a batch of pictures without colours.',
  task: 'A scanner gives 16 **grey** pictures, each 28 pixels high and 40 pixels wide. A grey picture has one number for each pixel. What is the shape of the batch?',
  hints: [
    'How many channels does a grey picture have? Is that a dimension of its own?',
    'Along which dimension do you go from one picture to the next?',
    'Write N, C, H and W on paper, each with its number, and then the list in this order.',
  ],
  question: shapeQuestion('greyShape', 16, { depth: 1, height: 28, width: 40 }),
  parts: [{ name: 'greyShape', label: 'the shape, (N, C, H, W)', points: 2 }],
});
