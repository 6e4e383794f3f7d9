// The layer is there, but has no effect on the output.
import { nn, ones, type Tensor } from 'convlab';
class Net extends nn.Module {
  conv = new nn.Conv2d(1, 16, 2, { stride: 2 });
  forward(x: Tensor) {
    this.conv(x as never);
    return ones([x.shape[0]!, 16, x.shape[2]! / 2, x.shape[3]! / 2]).mul(x.mean() as never) as Tensor;
  }
}
export const conv1 = new Net();
