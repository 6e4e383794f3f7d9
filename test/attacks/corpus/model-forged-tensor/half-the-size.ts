// An object that claims to be a tensor.
import { nn, Tensor } from 'convlab';
class Net extends nn.Module {
  forward() {
    return Object.setPrototypeOf({ shape: [1, 16, 100, 100], data: () => new Float32Array(160_000), size: 160_000 }, Tensor.prototype) as never;
  }
}
export const conv1 = new Net();
