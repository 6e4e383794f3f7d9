export const cell = `
import { F, nn, Tensor, zeros } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 24, 4, { stride: 4 });
  conv2 = new nn.Conv2d(24, 40, 5, { padding: 2 });

  forward(x: Tensor<[1, 3, 96, 96]>) {
    const seen = F.relu(this.conv1(x));
    return F.relu(this.conv2(seen));
  }
}

const net = new Net();
const y = net(zeros([1, 3, 96, 96]));
`;
