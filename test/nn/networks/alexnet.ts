import { nn, type Tensor } from '../../../src/library';
import { whole, type Width } from './width';

/** Krizhevsky, "One weird trick for parallelizing convolutional neural networks", 2014, as in torchvision. */
export function alexNet(w: Width = whole) {
  class AlexNet extends nn.Module {
    features = new nn.Sequential(
      new nn.Conv2d(3, w(64), 11, { stride: 4, padding: 2 }),
      new nn.ReLU(true),
      new nn.MaxPool2d(3, 2),
      new nn.Conv2d(w(64), w(192), 5, { padding: 2 }),
      new nn.ReLU(true),
      new nn.MaxPool2d(3, 2),
      new nn.Conv2d(w(192), w(384), 3, { padding: 1 }),
      new nn.ReLU(true),
      new nn.Conv2d(w(384), w(256), 3, { padding: 1 }),
      new nn.ReLU(true),
      new nn.Conv2d(w(256), w(256), 3, { padding: 1 }),
      new nn.ReLU(true),
      new nn.MaxPool2d(3, 2),
    );
    avgpool = new nn.AdaptiveAvgPool2d([6, 6]);
    classifier = new nn.Sequential(
      new nn.Dropout(),
      new nn.Linear(w(9216), w(4096)),
      new nn.ReLU(true),
      new nn.Dropout(),
      new nn.Linear(w(4096), w(4096)),
      new nn.ReLU(true),
      new nn.Linear(w(4096), 1000),
    );

    forward(x: Tensor<[number, 3, 224, 224]>) {
      return this.classifier(this.avgpool(this.features(x)).flatten(1));
    }
  }
  return new AlexNet();
}
