import { F, nn, shape, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 5);
  conv2 = new nn.Conv2d(16, 32, 5);
  pool = new nn.MaxPool2d(2, 2);
  classify = new nn.Linear(shape.flattenedSize([32, 4, 4]), 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const first = this.pool(F.relu(this.conv1(x)));
    const second = this.pool(F.relu(this.conv2(first)));
    return this.classify(second.flatten(1));
  }
}

export const net = new Net();
