/**
 * A model of your own
 *
 * Write a model as a class and make one, `net`. It takes a grey picture of 200 x 200. First
 * comes a convolution with **16 filters of 2 x 2** that jump two pixels at a time and stay
 * inside the picture, then **ReLU**; then a convolution with **32 filters of 3 x 3** that move
 * one pixel at a time and keep height and width, then **ReLU** again.
 *
 * Lesson:  notebooks/03-models.ipynb
 * Check:   npx convlab check first-model
 * Hint:    npx convlab hint first-model
 * Starter: 3d20c3ba858a (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  // Here the second layer is missing.

  forward(x: Tensor<[1, 1, 200, 200]>) {
    return F.relu(this.conv1(x)); // and here what is done with it
  }
}

export const net = new Net();
