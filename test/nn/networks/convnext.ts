import { full, nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

/** A block of Liu et al., "A ConvNet for the 2020s", 2022. */
export function convNeXtBlock(w: Width = whole) {
  class ConvNeXtBlock extends nn.Module {
    dwconv = new nn.Conv2d(w(96), w(96), 7, { padding: 3, groups: w(96) });
    norm = new nn.LayerNorm(w(96), { eps: 1e-6 });
    pwconv1 = new nn.Linear(w(96), w(384));
    act = new nn.GELU();
    pwconv2 = new nn.Linear(w(384), w(96));
    gamma = new nn.Parameter(full([w(96)], 0.1));

    forward(x: Tensor<[number, 96, 56, 56]>) {
      const last = this.norm(this.dwconv(x).permute(0, 2, 3, 1));
      const y = this.pwconv2(this.act(this.pwconv1(last)));
      return x.add(this.gamma.mul(y).permute(0, 3, 1, 2));
    }
  }
  return new ConvNeXtBlock();
}
