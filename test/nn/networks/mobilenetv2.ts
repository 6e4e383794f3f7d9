import { nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

/** A block of Sandler et al., "MobileNetV2: inverted residuals and linear bottlenecks", 2018. */
export function invertedResidual(w: Width = whole) {
  class InvertedResidual extends nn.Module {
    conv = new nn.Sequential(
      new nn.Conv2d(w(24), w(144), 1, { bias: false }),
      new nn.BatchNorm2d(w(144)),
      new nn.ReLU6(),
      new nn.Conv2d(w(144), w(144), 3, { padding: 1, groups: w(144), bias: false }),
      new nn.BatchNorm2d(w(144)),
      new nn.ReLU6(),
      new nn.Conv2d(w(144), w(24), 1, { bias: false }),
      new nn.BatchNorm2d(w(24)),
    );

    forward(x: Tensor<[number, 24, 56, 56]>) {
      return x.add(this.conv(x));
    }
  }
  return new InvertedResidual();
}
