/**
 * Repair: where has the batch gone?
 *
 * This network worked for one digit. For a batch of eight, `[8, 1, 28, 28]`, it stops:
 *
 * ```
 * mat1 and mat2 shapes cannot be multiplied (1x4096 and 512x10)
 * ```
 *
 * The linear layer is right. Ten numbers must come out for each image, whatever the size of the
 * batch. Repair the network.
 *
 * Lesson:  notebooks/10-flattening.ipynb
 * Check:   npx convlab check repair-batch-axis
 * Hint:    npx convlab hint repair-batch-axis
 * Starter: 1ef17ec5a0e6 (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 5);
  conv2 = new nn.Conv2d(16, 32, 5);
  pool = new nn.MaxPool2d(2, 2);
  classify = new nn.Linear(32 * 4 * 4, 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const first = this.pool(F.relu(this.conv1(x)));
    const second = this.pool(F.relu(this.conv2(first)));
    return this.classify(second.flatten());
  }
}

export const net = new Net();
