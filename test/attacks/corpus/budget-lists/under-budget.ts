// The last layer is computed with lists; its weights are registered nowhere.
import { nn, tensor, type Tensor } from 'convlab';
const weight = Float32Array.from({ length: 81920 }, (_, i) => Math.sin(i) / 90);
class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 3, { padding: 1, stride: 2 });
  conv2 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  forward(x: Tensor) {
    const seen = (this.conv2(this.conv1(x as never) as never) as Tensor).flatten(1);
    const values = (seen.toArray() as number[][]).flat();
    const rows = seen.shape[0]!;
    const out = Float32Array.from({ length: rows * 10 }, (_, at) => {
      let sum = 0;
      const [row, column] = [Math.floor(at / 10), at % 10];
      for (let i = 0; i < 8192; i++) sum += values[row * 8192 + i]! * weight[column * 8192 + i]!;
      return sum;
    });
    return tensor(out, [rows, 10]);
  }
}
export const net = new Net();
