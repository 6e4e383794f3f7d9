import { compileExercise } from '../../check/types';

export const compileTheQuiz = compileExercise({
  id: 'compile-the-quiz',
  title: 'Let the types do the quiz',
  purpose: 'Let the compiler tell you which layers of a network do not fit together.',
  task: `A colleague typed in the network of the quiz and made **two mistakes**: one in the second convolution, one in the classifier. Fix both: the cell must compile, with \`seen\` a \`Tensor<[1, 20, 16, 16]>\` and \`scores\` a \`Tensor<[1, 10]>\`. The cell is given as text between backticks, \`cell\`, and is compiled as it would be in a notebook. Do not silence the compiler.`,
  hints: [
    'Check it as it is. Which two lines does the compiler refuse, and how does each message end?',
    'Which number of a convolution has to agree with the layers before it? Does pooling change that number?',
    'How many numbers does `seen` hold for each image? You worked it out in this lesson; where in the message is it?',
  ],
  cell: `
import { nn, randn } from 'convlab';

const photo = randn([1, 3, 130, 130]);
const network = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(20, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);
const seen = network(photo);
const classifier = new nn.Linear(4500, 10);
const scores = classifier(new nn.Flatten()(seen));
`,
  wanted: { seen: 'Tensor<[1, 20, 16, 16]>', scores: 'Tensor<[1, 10]>' },
  changeable: {
    'new nn.Conv2d(20, 20, 5, { padding: 2 })': [0],
    'new nn.Linear(4500, 10)': [0],
  },
  wrong: [
    { rule: 'does-not-compile', replace: [['Conv2d(20, 20', 'Conv2d(10, 20']] },
    { rule: 'does-not-compile', replace: [['Linear(4500', 'Linear(5120']] },
    {
      rule: 'other-type',
      replace: [
        ['Conv2d(20, 20, 5, { padding: 2 })', 'Conv2d(10, 20, 5)'],
        ['Linear(4500', 'Linear(3920'],
      ],
    },
    {
      rule: 'silenced-the-compiler',
      replace: [
        ['Conv2d(20, 20', 'Conv2d(10, 20'],
        ['import { nn, randn }', 'import { nn, randn, type Tensor }'],
        ['(seen));', '(seen) as Tensor);'],
      ],
    },
    { rule: 'changed-too-much', replace: [['MaxPool2d(4, 4)', 'MaxPool2d(2, 2)']] },
  ],
});
