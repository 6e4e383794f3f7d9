/**
 * Repair: the mistake is not where it stops
 *
 * Given a colour image of 32 x 32, a colleague's network stops:
 *
 * ```
 * mat1 and mat2 shapes cannot be multiplied (1x1568 and 2048x10)
 * ```
 *
 * The linear layer is right. In the plan, both convolutions keep height and width, and each
 * pooling layer halves them. Repair the network.
 *
 * Lesson:  notebooks/07-sequential.ipynb
 * Check:   npx convlab check repair-padding
 * Hint:    npx convlab hint repair-padding
 * Starter: 2008e93bbc24 (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const net = new nn.Sequential(
  new nn.Conv2d(3, 16, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 32, 3),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Flatten(),
  new nn.Linear(32 * 8 * 8, 10),
);
