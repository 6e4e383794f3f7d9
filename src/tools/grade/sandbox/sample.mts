/** An answer that uses what answers use, in plain JavaScript: running it compiles most of the code. */
export const sample = `
const { F, nn, tensor, zeros } = require('convlab');

class Network extends nn.Module {
  constructor() {
    super();
    this.conv1 = new nn.Conv2d(3, 4, 3, { padding: 1 });
    this.conv2 = new nn.Conv2d(4, 4, 3, { padding: 1, stride: 2, groups: 4 });
    this.relu = new nn.ReLU();
    this.pool = new nn.MaxPool2d(2, 2);
    this.flatten = new nn.Flatten();
    this.classify = new nn.Linear(16, 10);
  }
  forward(x) {
    x = F.relu(this.conv1(x));
    return this.classify(this.flatten(this.pool(this.relu(this.conv2(x)))));
  }
}
exports.network = new Network();
exports.layers = new nn.Sequential(
  new nn.Conv2d(3, 4, 3, { padding: 'same' }),
  new nn.ReLU(),
  new nn.AvgPool2d(2),
  new nn.Flatten(),
  new nn.Linear(64, 10),
);
exports.outputSize = ({ size, kernel }) => Math.floor(size - kernel) + 1;
exports.convolve = (image, kernel) => image.map((row) => row.map((value) => value * kernel[0][0]));
exports.pixels = tensor([[1, 2], [3, 4]]);
exports.photos = zeros([2, 3, 4, 4]);
exports.sizes = [16, 16];
`;
