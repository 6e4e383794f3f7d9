import { gives, hasWeights } from '../../check/models';
import { pythonExercise } from '../../check/python';

/** The layers with another text for one of them. */
const rowOf = (...layers: string[]) =>
  `net = nn.Sequential(\n${layers.map((layer) => `    ${layer},\n`).join('')})`;
const conv1 = 'nn.Conv2d(3, 16, 7, stride=2, padding=3)';
const pool = 'nn.MaxPool2d(2, 2)';
const conv2 = 'nn.Conv2d(16, 24, 5, padding=2, bias=False)';
const relu = 'nn.ReLU()';

export const sequentialInPython = pythonExercise({
  id: 'sequential-in-python',
  title: 'Translate five layers',
  purpose: 'Translate a network from TypeScript to Python, argument by argument.',
  task: `Here are five layers in TypeScript. Write the same network **in Python**, as an \`nn.Sequential\`. It takes a colour image of 64 x 64.

\`\`\`typescript
new nn.Sequential(
  new nn.Conv2d(3, 16, 7, { stride: 2, padding: 3 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 24, 5, { padding: 2, bias: false }),
  new nn.ReLU(),
);
\`\`\``,
  hints: [
    'Which word of TypeScript does Python not have, and what becomes of the braces?',
    'Which sign comes between the name of an argument and its value?',
    'One of the values is neither a number nor a text. How does Python spell it?',
  ],
  given: `net = nn.Sequential(
    # the five layers
)
`,
  label: 'the network',
  points: 3,
  input: [1, 3, 64, 64],
  reference: [
    { kind: 'conv', inChannels: 3, outChannels: 16, kernel: 7, stride: 2, padding: 3 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'conv', inChannels: 16, outChannels: 24, kernel: 5, padding: 2, bias: false },
    { kind: 'relu' },
  ],
  requirements: [
    hasWeights('the first convolution', [16, 3, 7, 7], 0),
    gives('the shape at the end', [1, 24, 16, 16]),
  ],
  wrong: [
    { rule: 'new-in-python', python: rowOf(`new ${conv1}`, relu, pool, conv2, relu) },
    {
      rule: 'constant-in-small-letters',
      python: rowOf(conv1, relu, pool, conv2.replace('F', 'f'), relu),
    },
    { rule: 'brackets-forgotten', python: rowOf(conv1, 'nn.ReLU', pool, conv2, relu) },
    { rule: 'function-in-sequential', python: rowOf(conv1, 'F.relu', pool, conv2, relu) },
    {
      rule: 'list-in-sequential',
      python: `nn.Sequential([${[conv1, relu, pool, conv2, relu].join(', ')}])`,
    },
    { rule: 'not-python', python: rowOf(conv1, relu, pool, conv2, relu).replace('(),', '()') },
    {
      rule: 'options-in-braces',
      python: rowOf('nn.Conv2d(3, 16, 7, { stride: 2, padding: 3 })', relu, pool, conv2, relu),
    },
  ],
});
