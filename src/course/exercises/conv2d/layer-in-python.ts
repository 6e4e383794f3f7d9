import { hasFilters, hasWindow } from '../../check/models';
import { pythonExercise } from '../../check/python';

export const layerInPython = pythonExercise({
  id: 'layer-in-python',
  title: 'The same layer in Python',
  purpose: 'Write a convolutional layer in PyTorch from its description.',
  task: `Write one layer **in Python**, as you would in PyTorch, between the backticks of \`python\`. It takes a colour image of 96 x 96. It has **20 filters of 5 x 5** that move **three pixels** at a time, with **one row of zeros** around the image. \`nn\` is imported for you.`,
  hints: [
    'Which three numbers does every convolutional layer need, and in which order?',
    'For which options does the description give a value, and which keep their default?',
    'How does Python pass an argument by its name? And does it write anything before the name of a class when it makes an object?',
  ],
  given: `# One layer, in Python`,
  label: 'the layer',
  points: 3,
  input: [1, 3, 96, 96],
  probe: [1, 3, 18, 18],
  reference: [{ kind: 'conv', inChannels: 3, outChannels: 20, kernel: 5, stride: 3, padding: 1 }],
  requirements: [hasFilters(20), hasWindow(5, 5)],
  wrong: [
    { rule: 'new-in-python', python: 'new nn.Conv2d(3, 20, 5, stride=3, padding=1)' },
    { rule: 'options-in-braces', python: 'nn.Conv2d(3, 20, 5, { stride: 3, padding: 1 })' },
    { rule: 'colon-in-call', python: 'nn.Conv2d(3, 20, 5, stride: 3, padding: 1)' },
    { rule: 'camel-case', python: 'nn.Conv2d(3, 20, kernelSize=5, stride=3, padding=1)' },
    { rule: 'declared-in-python', python: 'const conv = nn.Conv2d(3, 20, 5, stride=3, padding=1)' },
    { rule: 'unknown-argument', python: 'nn.Conv2d(3, 20, 5, strides=3, padding=1)' },
    { rule: 'argument-missing', python: 'nn.Conv2d(3, 20)' },
    { rule: 'unknown-name', python: 'nn.Conv2D(3, 20, 5, stride=3, padding=1)' },
    { rule: 'not-python', python: 'nn.Conv2d(3, 20, 5, stride=3, padding=1' },
  ],
});
