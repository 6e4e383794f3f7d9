/**
 * Repair: no error, and still wrong
 *
 * This network is meant to tell digits apart. It runs, and ten numbers come out. But in the
 * plan a ReLU follows *each* convolution, and when a colleague printed the numbers on their
 * way, **negative ones reached the second convolution**. Repair the network.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check repair-relu
 * Hint:    npx convlab hint repair-relu
 * Starter: 195431c32cc0 (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(8, 16, 3, { padding: 1 });
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  classify = new nn.Linear(16 * 7 * 7, 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const half = this.pool(this.conv1(x));
    const quarter = this.pool(F.relu(this.conv2(half)));
    return this.classify(this.flatten(quarter));
  }
}

export const net = new Net();
