import { valueExercise } from '../../check/values';
import { shapeQuestion } from '../../mistake';

export const greyPictures = valueExercise({
  id: 'grey-pictures',
  title: 'Grey images',
  purpose: 'Say the shape of a batch of images without colours.',
  task: 'A scanner gives you 16 **grey** images, each 28 pixels high and 40 pixels wide. A grey image has one number for each pixel. What is the shape of the batch?',
  hints: [
    'How many channels does a grey image have? Does that number get a dimension of its own?',
    'Which dimension takes you from one image to the next?',
    'Write N, C, H and W on paper, each with its number. What does the list look like in that order?',
  ],
  question: shapeQuestion('greyShape', 16, { depth: 1, height: 28, width: 40 }),
  parts: [{ name: 'greyShape', label: 'the shape, (N, C, H, W)', points: 2 }],
});
