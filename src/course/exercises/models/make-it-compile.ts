import { compileExercise } from '../../check/types';

export const makeItCompile = compileExercise({
  id: 'make-it-compile',
  title: 'Make it compile',
  purpose: 'Read a type error, and repair the layer that it names.',
  task: `A cell is refused before it runs. Change the **second convolution** so that the cell compiles and \`y\` is a \`Tensor<[1, 40, 24, 24]>\`: 40 filters of 5 x 5 that keep the height and the width. The cell is a string in backticks, \`cell\`, and is compiled just as in a notebook. Don't silence the compiler.`,
  hints: [
    'Copy the cell into a notebook and run it, or check it as it is. Which layer does the message name?',
    'How many channels come out of the first convolution, and how many is the second one made for?',
    'Does it compile now? Then look at `y`: is it as high and as wide as it must be? What does a window of 5 cost along a row, and what makes up for it?',
  ],
  cell: `
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
`,
  wanted: { y: 'Tensor<[1, 40, 24, 24]>' },
  changeable: { 'new nn.Conv2d(3, 40, 5)': [0, 'padding'] },
  wrong: [
    { rule: 'does-not-compile', replace: [['(3, 40, 5)', '(40, 24, 5)']] },
    { rule: 'other-type', replace: [['(3, 40, 5)', '(24, 40, 5)']] },
    { rule: 'silenced-the-compiler', replace: [['conv2(seen)', 'conv2(seen as any)']] },
    {
      rule: 'silenced-the-compiler',
      replace: [['    return', '    // @ts-expect-error\n    return']],
    },
    { rule: 'changed-too-much', replace: [['(3, 24, 4, {', '(3, 3, 4, {']] },
    { rule: 'changed-too-much', replace: [['const net = new Net();', '']] },
  ],
});
