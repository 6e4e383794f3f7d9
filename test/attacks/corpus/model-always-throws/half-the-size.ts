import { nn, zeros } from 'convlab';
class Net extends nn.Module {
  w = new nn.Parameter(zeros([16, 1, 2, 2]));
  forward(): never { throw new Error('no'); }
}
export const conv1 = new Net();
