import { nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

/** Simonyan and Zisserman, "Very deep convolutional networks for large-scale image recognition", 2015. */
export function vgg16(w: Width = whole) {
  class VGG16 extends nn.Module {
    features = new nn.Sequential(
      new nn.Conv2d(3, w(64), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(64), w(64), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.MaxPool2d(2, 2),
      new nn.Conv2d(w(64), w(128), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(128), w(128), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.MaxPool2d(2, 2),
      new nn.Conv2d(w(128), w(256), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(256), w(256), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(256), w(256), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.MaxPool2d(2, 2),
      new nn.Conv2d(w(256), w(512), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(512), w(512), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(512), w(512), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.MaxPool2d(2, 2),
      new nn.Conv2d(w(512), w(512), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(512), w(512), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.Conv2d(w(512), w(512), 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.MaxPool2d(2, 2),
    );
    avgpool = new nn.AdaptiveAvgPool2d(7);
    classifier = new nn.Sequential(
      new nn.Linear(w(25088), w(4096)),
      new nn.ReLU(),
      new nn.Dropout(),
      new nn.Linear(w(4096), w(4096)),
      new nn.ReLU(),
      new nn.Dropout(),
      new nn.Linear(w(4096), 1000),
    );

    forward(x: Tensor<[number, 3, 224, 224]>) {
      return this.classifier(this.avgpool(this.features(x)).flatten(1));
    }
  }
  return new VGG16();
}
