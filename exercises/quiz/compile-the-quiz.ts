/**
 * Let the types do the quiz
 *
 * A colleague typed in the network of the quiz and made **two mistakes**: one in the second
 * convolution, one in the classifier. Fix both: the cell must compile, with `seen` a
 * `Tensor<[1, 20, 16, 16]>` and `scores` a `Tensor<[1, 10]>`. The cell is given as text between
 * backticks, `cell`, and is compiled as it would be in a notebook. Do not silence the compiler.
 *
 * Lesson:  notebooks/11-the-quiz.ipynb
 * Check:   npx convlab check compile-the-quiz
 * Hint:    npx convlab hint compile-the-quiz
 * Starter: 55a80a1caff7 (convlab's mark of a file that nobody changed)
 */
export const cell = `
import { nn, randn } from 'convlab';

const photo = randn([1, 3, 130, 130]);
const network = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(20, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);
const seen = network(photo);
const classifier = new nn.Linear(4500, 10);
const scores = classifier(new nn.Flatten()(seen));
`;
