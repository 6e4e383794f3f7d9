/**
 * Repair: the size of the list
 *
 * The linear layer of this network was copied from another one, whose convolutions had padding.
 * Given a digit of 28 x 28, it stops:
 *
 * ```
 * mat1 and mat2 shapes cannot be multiplied (1x512 and 1568x10)
 * ```
 *
 * The convolutions and the pooling are right. Repair the network.
 *
 * Lesson:  notebooks/10-flattening.ipynb
 * Check:   npx convlab check repair-flatten-size
 * Hint:    npx convlab hint repair-flatten-size
 * Starter: 2922ea9ac4dc (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 5);
  conv2 = new nn.Conv2d(16, 32, 5);
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  classify = new nn.Linear(32 * 7 * 7, 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const first = this.pool(F.relu(this.conv1(x)));
    const second = this.pool(F.relu(this.conv2(first)));
    return this.classify(this.flatten(second));
  }
}

export const net = new Net();
