export const cell = `
import { F, nn, Tensor, zeros } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  conv2 = new nn.Conv2d(0 / 0, 32, 3, { padding: 0 / 0 });

  forward(x: Tensor<[1, 1, 200, 200]>) {
    const seen = F.relu(this.conv1(x));
    return F.relu(this.conv2(seen));
  }
}

const net = new Net();
const y = net(zeros([1, 1, 200, 200]));
`;
