import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(8, 24, 3, { padding: 1 });

  forward(x: Tensor) {
    x = F.relu(this.conv1(x));
    x = F.relu(this.conv2(x));
    return x;
  }
}

export const net = new Net();
