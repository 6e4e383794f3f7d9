import { nn, randn, type Tensor } from 'convlab';
// The first sixteen weights have an effect; the convolutions after them are multiplied by 0.
class Net extends nn.Module {
  a0 = new nn.Parameter(randn([1, 1])); a1 = new nn.Parameter(randn([1, 1])); a2 = new nn.Parameter(randn([1, 1])); a3 = new nn.Parameter(randn([1, 1]));
  a4 = new nn.Parameter(randn([1, 1])); a5 = new nn.Parameter(randn([1, 1])); a6 = new nn.Parameter(randn([1, 1])); a7 = new nn.Parameter(randn([1, 1]));
  a8 = new nn.Parameter(randn([1, 1])); a9 = new nn.Parameter(randn([1, 1])); b0 = new nn.Parameter(randn([1, 1])); b1 = new nn.Parameter(randn([1, 1]));
  b2 = new nn.Parameter(randn([1, 1])); b3 = new nn.Parameter(randn([1, 1])); b4 = new nn.Parameter(randn([1, 1])); b5 = new nn.Parameter(randn([1, 1]));
  conv1 = new nn.Conv2d(3, 8, 3);
  conv2 = new nn.Conv2d(8, 8, 3);
  forward(x: Tensor) {
    const all = [this.a0, this.a1, this.a2, this.a3, this.a4, this.a5, this.a6, this.a7, this.a8, this.a9, this.b0, this.b1, this.b2, this.b3, this.b4, this.b5];
    const scale = all.reduce((sum: any, one) => sum.add((one as any).sum()), this.a0.sum() as any);
    return (x as any).flatten(1).narrow(1, 0, 10).mul(scale) as Tensor;
  }
}
export const net = new Net();
