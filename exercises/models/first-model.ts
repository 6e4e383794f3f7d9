/**
 * A model of your own
 *
 * Write a model as a class and make one, `net`. It takes a grey image of 200 x 200. First comes
 * a convolution with **16 filters of 2 x 2** that move two pixels at a time and stay inside the
 * image, then **ReLU**; next a convolution with **32 filters of 3 x 3** that move one pixel at
 * a time and keep the height and the width, then **ReLU** again.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check first-model
 * Hint:    npx convlab hint first-model
 * Starter: acd55aa1e15b (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  // The second layer is missing here.

  forward(x: Tensor<[1, 1, 200, 200]>) {
    return F.relu(this.conv1(x)); // and here, what to do with it
  }
}

export const net = new Net();
