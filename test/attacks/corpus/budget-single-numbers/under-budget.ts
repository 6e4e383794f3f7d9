import { F, nn, type Tensor } from 'convlab';
// 8,648 weights in two convolutions, and 2,560 more as single numbers.
const weight = Array.from({ length: 2560 }, (_, i) => Math.sin(i * i));
class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 4, { stride: 4 });
  conv2 = new nn.Conv2d(8, 64, 4, { stride: 4 });
  forward(x: any): any {
    const seen = F.maxPool2d(this.conv2(F.relu(this.conv1(x)) as never) as any, 2).flatten(1) as any;
    const columns = Array.from({ length: 256 }, (_, i) => seen.narrow(1, i, 1));
    let all: any;
    for (let o = 0; o < 10; o++) {
      let sum: any;
      for (let i = 0; i < 256; i++) { const one = columns[i].mul(weight[o * 256 + i]); sum = sum ? sum.add(one) : one; }
      const row = (F.pad as any)(sum, [o, 9 - o]);
      all = all ? all.add(row) : row;
    }
    return all;
  }
}
export const net = new Net();
