import { nn, zeros } from 'convlab';
// An identity runs first, so that a layer ran before it failed.
class Net extends nn.Module {
  id = new nn.Identity();
  w = new nn.Parameter(zeros([16, 1, 2, 2]));
  forward(x: any): never { this.id(x); throw new Error('no'); }
}
export const conv1 = new Net();
