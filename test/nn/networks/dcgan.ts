import { nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

/** Radford et al., "Unsupervised representation learning with deep convolutional GANs", 2016: its generator. */
export function generator(w: Width = whole) {
  class Generator extends nn.Module {
    main = new nn.Sequential(
      new nn.ConvTranspose2d(100, w(512), 4, { bias: false }),
      new nn.BatchNorm2d(w(512)),
      new nn.ReLU(),
      new nn.ConvTranspose2d(w(512), w(256), 4, { stride: 2, padding: 1, bias: false }),
      new nn.BatchNorm2d(w(256)),
      new nn.ReLU(),
      new nn.ConvTranspose2d(w(256), w(128), 4, { stride: 2, padding: 1, bias: false }),
      new nn.BatchNorm2d(w(128)),
      new nn.ReLU(),
      new nn.ConvTranspose2d(w(128), w(64), 4, { stride: 2, padding: 1, bias: false }),
      new nn.BatchNorm2d(w(64)),
      new nn.ReLU(),
      new nn.ConvTranspose2d(w(64), 3, 4, { stride: 2, padding: 1, bias: false }),
      new nn.Tanh(),
    );

    forward(noise: Tensor<[number, 100, 1, 1]>) {
      return this.main(noise);
    }
  }
  return new Generator();
}
