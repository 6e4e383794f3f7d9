// The largest weights are a tensor that no field holds.
import { F, nn, randn, type Tensor } from 'convlab';
const weight = randn([10, 8192]);
class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 3, { padding: 1, stride: 2 });
  conv2 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  forward(x: Tensor) {
    return F.linear((this.conv2(this.conv1(x as never) as never) as Tensor).flatten(1), weight);
  }
}
export const net = new Net();
