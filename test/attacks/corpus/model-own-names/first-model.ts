import { F, nn, randn, type Tensor } from 'convlab';
class Conv2d extends nn.Module {
  weight: nn.Parameter; bias: nn.Parameter;
  constructor(i: number, o: number, k: number, private readonly options: object) {
    super();
    this.weight = new nn.Parameter(randn([o, i, k, k]));
    this.bias = new nn.Parameter(randn([o]));
  }
  forward(x: Tensor): Tensor { return (F.conv2d as any)(x, this.weight, this.bias, this.options).mul(1.5); }
}
class Net extends nn.Module {
  conv1 = new Conv2d(1, 16, 2, { stride: 2 });
  conv2 = new Conv2d(16, 32, 3, { padding: 1 });
  forward(x: Tensor<[1, 1, 200, 200]>) { return F.relu(this.conv2(F.relu(this.conv1(x)))); }
}
export const net = new Net();
