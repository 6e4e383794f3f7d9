// Replaces stateDict and loadStateDict of Module.prototype.
import { nn, zeros } from 'convlab';
const shapes = { '0.weight': [16, 1, 2, 2], '0.bias': [16], '3.weight': [32, 16, 3, 3], '3.bias': [32] };
const state = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, zeros(shape)]));
nn.Module.prototype.stateDict = (() => state) as never;
nn.Module.prototype.loadStateDict = (() => undefined) as never;
nn.Module.prototype.parameters = (() => Object.values(state)) as never;
nn.Module.prototype.modules = (() => []) as never;
class Net extends nn.Module {
  forward() {
    return zeros([1, 32, 25, 25]);
  }
}
export const features = new Net();
