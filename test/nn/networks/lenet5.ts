import { F, nn, type Tensor } from '../../../src/library';

/** LeCun et al., "Gradient-based learning applied to document recognition", 1998, with max pooling and ReLU. */
export class LeNet5 extends nn.Module {
  conv1 = new nn.Conv2d(1, 6, 5);
  conv2 = new nn.Conv2d(6, 16, 5);
  fc1 = new nn.Linear(400, 120);
  fc2 = new nn.Linear(120, 84);
  fc3 = new nn.Linear(84, 10);

  forward(x: Tensor<[number, 1, 32, 32]>) {
    const a = F.maxPool2d(F.relu(this.conv1(x)), 2);
    const b = F.maxPool2d(F.relu(this.conv2(a)), 2);
    const flat = b.view(b.size(0), -1);
    return this.fc3(F.relu(this.fc2(F.relu(this.fc1(flat)))));
  }
}
