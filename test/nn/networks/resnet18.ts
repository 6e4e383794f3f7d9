import { F, nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

type Images = Tensor<[number, number, number, number]>;

/** Two convolutions and the shortcut around them; `downsample` makes the shortcut fit where the shape changes. */
class BasicBlock extends nn.Module {
  conv1: nn.Conv2d<number, number, 3>;
  bn1: nn.BatchNorm2d<number>;
  conv2: nn.Conv2d<number, number, 3>;
  bn2: nn.BatchNorm2d<number>;
  downsample: (x: Images) => Images;

  constructor(inChannels: number, outChannels: number, stride = 1) {
    super();
    this.conv1 = new nn.Conv2d(inChannels, outChannels, 3, { stride, padding: 1, bias: false });
    this.bn1 = new nn.BatchNorm2d(outChannels);
    this.conv2 = new nn.Conv2d(outChannels, outChannels, 3, { padding: 1, bias: false });
    this.bn2 = new nn.BatchNorm2d(outChannels);
    this.downsample =
      stride === 1
        ? new nn.Identity()
        : new nn.Sequential(
            new nn.Conv2d(inChannels, outChannels, 1, { stride, bias: false }),
            new nn.BatchNorm2d(outChannels),
          );
  }

  forward(x: Images): Images {
    const y = this.bn2(this.conv2(F.relu(this.bn1(this.conv1(x)))));
    return F.relu(y.add(this.downsample(x)));
  }
}

/** He et al., "Deep residual learning for image recognition", 2016. */
export function resNet18(w: Width = whole) {
  class ResNet18 extends nn.Module {
    conv1 = new nn.Conv2d(3, w(64), 7, { stride: 2, padding: 3, bias: false });
    bn1 = new nn.BatchNorm2d(w(64));
    maxpool = new nn.MaxPool2d(3, 2, { padding: 1 });
    layer1 = new nn.Sequential(new BasicBlock(w(64), w(64)), new BasicBlock(w(64), w(64)));
    layer2 = new nn.Sequential(new BasicBlock(w(64), w(128), 2), new BasicBlock(w(128), w(128)));
    layer3 = new nn.Sequential(new BasicBlock(w(128), w(256), 2), new BasicBlock(w(256), w(256)));
    layer4 = new nn.Sequential(new BasicBlock(w(256), w(512), 2), new BasicBlock(w(512), w(512)));
    avgpool = new nn.AdaptiveAvgPool2d(1);
    fc = new nn.Linear(w(512), 1000);

    forward(x: Tensor<[number, 3, 224, 224]>) {
      const y = this.maxpool(F.relu(this.bn1(this.conv1(x))));
      const z = this.layer4(this.layer3(this.layer2(this.layer1(y))));
      return this.fc(this.avgpool(z).flatten(1));
    }
  }
  return new ResNet18();
}
