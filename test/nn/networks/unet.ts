import { cat, nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

function doubleConv<In extends number, Out extends number>(inChannels: In, outChannels: Out) {
  return new nn.Sequential(
    new nn.Conv2d(inChannels, outChannels, 3, { padding: 1 }),
    new nn.ReLU(),
    new nn.Conv2d(outChannels, outChannels, 3, { padding: 1 }),
    new nn.ReLU(),
  );
}

/** Ronneberger et al., "U-Net: convolutional networks for biomedical image segmentation", 2015, with padding. */
export function uNet(w: Width = whole) {
  class UNet extends nn.Module {
    down1 = doubleConv(3, w(64));
    down2 = doubleConv(w(64), w(128));
    down3 = doubleConv(w(128), w(256));
    bottom = doubleConv(w(256), w(512));
    pool = new nn.MaxPool2d(2);
    up3 = new nn.ConvTranspose2d(w(512), w(256), 2, { stride: 2 });
    conv3 = doubleConv(w(512), w(256));
    up2 = new nn.Upsample({ scaleFactor: 2, mode: 'bilinear' });
    conv2 = doubleConv(w(384), w(128));
    up1 = new nn.ConvTranspose2d(w(128), w(64), 2, { stride: 2 });
    conv1 = doubleConv(w(128), w(64));
    out = new nn.Conv2d(w(64), 2, 1);

    forward(x: Tensor<[number, 3, 256, 256]>) {
      const a = this.down1(x);
      const b = this.down2(this.pool(a));
      const c = this.down3(this.pool(b));
      const bottom = this.bottom(this.pool(c));
      const y3 = this.conv3(cat([this.up3(bottom), c], 1));
      const y2 = this.conv2(cat([this.up2(y3), b], 1));
      const y1 = this.conv1(cat([this.up1(y2), a], 1));
      return this.out(y1);
    }
  }
  return new UNet();
}
