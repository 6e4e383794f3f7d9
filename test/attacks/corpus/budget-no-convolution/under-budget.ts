import { nn, randn, zeros, type Tensor } from 'convlab';
// Nothing but token 4-D parameters and the mean of the image.
class Net extends nn.Module {
  a = new nn.Parameter(randn([1, 1, 1, 1]));
  b = new nn.Parameter(randn([1, 1, 1, 1]));
  forward(x: Tensor) {
    return zeros([x.shape[0]!, 10]).add((x as any).mean([1, 2, 3]).reshape([x.shape[0]!, 1]).mul(this.a.sum()).add(this.b.sum())) as Tensor;
  }
}
export const net = new Net();
