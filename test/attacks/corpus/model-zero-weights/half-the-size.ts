// Weights of zero, which make all networks give the same.
import { nn, zeros } from 'convlab';
const layer = new nn.Conv2d(1, 16, 2, { stride: 2, padding: 0, dilation: 1 });
class Other extends nn.Module {
  inner = layer;
  forward(x: never) {
    return zeros([(x as { shape: number[] }).shape[0]!, 16, (x as { shape: number[] }).shape[2]! / 2, (x as { shape: number[] }).shape[3]! / 2]);
  }
}
layer.weight.copyFrom?.(zeros([16, 1, 2, 2]) as never);
layer.bias?.copyFrom?.(zeros([16]) as never);
export const conv1 = new Other();
