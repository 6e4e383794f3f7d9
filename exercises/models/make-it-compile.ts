/**
 * Make it compile
 *
 * A cell is refused before it runs. Change the **second convolution** so that the cell compiles
 * and `y` is a `Tensor<[1, 32, 100, 100]>`: 32 filters of 3 x 3 that keep the height and the
 * width. The cell is a string in backticks, `cell`, and is compiled just as in a notebook.
 * Don't silence the compiler.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check make-it-compile
 * Hint:    npx convlab hint make-it-compile
 * Starter: f6e7fbb9224b (convlab's mark of a file that nobody changed)
 */
export const cell = `
import { F, nn, Tensor, zeros } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  conv2 = new nn.Conv2d(1, 32, 3);

  forward(x: Tensor<[1, 1, 200, 200]>) {
    const seen = F.relu(this.conv1(x));
    return F.relu(this.conv2(seen));
  }
}

const net = new Net();
const y = net(zeros([1, 1, 200, 200]));
`;
