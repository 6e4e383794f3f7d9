import { F, nn, shape, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(8, 16, 3, { padding: 1 });
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  classify = new nn.Linear(shape.flattenedSize([16, 7, 7]), 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const half = this.pool(F.relu(this.conv1(x)));
    const quarter = this.pool(F.relu(this.conv2(half)));
    return this.classify(this.flatten(quarter));
  }
}

export const net = new Net();
