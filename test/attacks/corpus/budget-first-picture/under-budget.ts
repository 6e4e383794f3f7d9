import { F, nn, type Tensor } from 'convlab';
// Gives every image of a batch the result of the first one.
class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 8, { stride: 8 });
  conv2 = new nn.Conv2d(8, 8, 8);
  fc = new nn.Linear(8, 10);
  forward(x: Tensor) {
    const y = this.fc(F.flatten(this.conv2(this.conv1(x as never) as never) as never, 1) as never) as any;
    return y.mul(0).add(y.narrow(0, 0, 1)) as Tensor;
  }
}
export const net = new Net();
