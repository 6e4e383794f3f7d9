import { F, nn, type Tensor } from 'convlab';

class Block extends nn.Module {
  conv1 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(8, 8, 3, { padding: 1 });

  forward(x: Tensor<[number, 8, 16, 16]>) {
    const y = this.conv2(F.relu(this.conv1(x)));
    return F.relu(y.add(x));
  }
}

export const block = new Block();
