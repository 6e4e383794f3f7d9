/**
 * Let the types do the quiz
 *
 * Somebody typed the network of the quiz and made **two mistakes**: one in the second
 * convolution, one in the classifier. Mend them, so that the cell compiles, `seen` is a
 * `Tensor<[1, 20, 16, 16]>` and `scores` a `Tensor<[1, 10]>`. The cell is given as a text in
 * backticks, `cell`; it is compiled as a notebook would. Do not silence the compiler.
 *
 * Lesson:  notebooks/09-the-quiz.ipynb
 * Check:   npx convlab check compile-the-quiz
 * Hint:    npx convlab hint compile-the-quiz
 * Starter: 36b84f061daf (convlab's mark of a file that nobody changed)
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
