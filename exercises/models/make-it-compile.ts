/**
 * Make it compile
 *
 * A cell is refused before it runs. Change the **second convolution** so that the cell compiles
 * and `y` is a `Tensor<[1, 40, 24, 24]>`: 40 filters of 5 x 5 that keep the height and the
 * width. The cell is a string in backticks, `cell`, and is compiled just as in a notebook.
 * Don't silence the compiler.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check make-it-compile
 * Hint:    npx convlab hint make-it-compile
 * Starter: 3cfe6f6a4e7c (convlab's mark of a file that nobody changed)
 */
export const cell = `
import { F, nn, Tensor, zeros } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 24, 4, { stride: 4 });
  conv2 = new nn.Conv2d(3, 40, 5);

  forward(x: Tensor<[1, 3, 96, 96]>) {
    const seen = F.relu(this.conv1(x));
    return F.relu(this.conv2(seen));
  }
}

const net = new Net();
const y = net(zeros([1, 3, 96, 96]));
`;
