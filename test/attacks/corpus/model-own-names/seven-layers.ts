import { F, nn, type Tensor } from 'convlab';
// A custom pooling with the library's name, no kernelSize field, and wrong numbers.
class MaxPool2d extends nn.Module { forward(x: any): any { return (F.maxPool2d(x, 2) as any).mul(1.1).sub(0.3); } }
export const features = new (nn.Sequential as any)(
  new nn.Conv2d(1, 16, 2, { stride: 2 }), new MaxPool2d(), new nn.ReLU(),
  new nn.Conv2d(16, 32, 3, { padding: 1 }), new nn.ReLU(), new MaxPool2d(), new nn.ReLU(),
);
