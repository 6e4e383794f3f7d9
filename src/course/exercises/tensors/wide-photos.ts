import { valueExercise } from '../../check/values';
import { shapeQuestion } from '../../mistake';

export const widePhotos = valueExercise({
  id: 'wide-photos',
  title: 'A batch of wide photos',
  purpose: 'Write the shape of a batch, with the height before the width.',
  task: 'Make a batch of 4 colour photos, each **30 pixels wide and 20 pixels high**. Answer with a tensor of zeros of the right shape, or with the shape itself as a list.',
  hints: [
    'What does each of the four letters in (N, C, H, W) stand for?',
    'Two of the four numbers are the height and the width. Which of them counts rows?',
    'A photo that is wider than it is high has more columns than rows. Where in a shape are the columns?',
  ],
  question: shapeQuestion('widePhotos', 4, { depth: 3, height: 20, width: 30 }),
  parts: [{ name: 'widePhotos', label: 'the batch, (N, C, H, W)', points: 2 }],
});
