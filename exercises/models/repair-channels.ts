/**
 * Repair: two layers that don't fit
 *
 * A colleague's network gets a colour image of 32 x 32, and stops:
 *
 * ```
 * Given groups=1, weight of size [24, 16, 3, 3], expected input[1, 8, 32, 32] to have 16 channels, but got 8 channels instead
 * ```
 *
 * The first convolution is right as it is, and 24 channels must come out at the end. Repair the
 * network, and change no more than you need to.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check repair-channels
 * Hint:    npx convlab hint repair-channels
 * Starter: 8513d24da7f2 (convlab's mark of a file that nobody changed)
 */
import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(16, 24, 3, { padding: 1 });

  forward(x: Tensor) {
    x = F.relu(this.conv1(x));
    x = F.relu(this.conv2(x));
    return x;
  }
}

export const net = new Net();
