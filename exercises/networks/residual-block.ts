/**
 * A residual block of your own
 *
 * Write a residual block as a class and make one, `block`. It takes 8 feature maps of 16 x 16,
 * `[N, 8, 16, 16]`, and gives as many of the same size. One path takes them through **at least
 * two convolutions**, with an activation function in between; the other, the **shortcut**,
 * leaves them as they are. Where the paths meet, both are **added**, and **ReLU comes after the
 * sum**. What the convolutions look like is up to you: small, with a bottleneck, depthwise;
 * there are many right answers.
 *
 * Lesson:  notebooks/16-networks.ipynb
 * Check:   npx convlab check residual-block
 * Hint:    npx convlab hint residual-block
 * Starter: 357586dd43c8 (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Block extends nn.Module {
  conv1 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  // What else does it need?

  forward(x: Tensor<[number, 8, 16, 16]>) {
    return F.relu(this.conv1(x)); // and here, the second convolution and the shortcut
  }
}

export const block = undefined; // your answer: new Block(), once it is written
