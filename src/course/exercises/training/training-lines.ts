import { trainingLinesExercise } from '../../check/python';

export const trainingLines = trainingLinesExercise({
  id: 'training-lines',
  title: 'A training step, line by line',
  purpose: 'Put the lines of a training step in PyTorch into an order that learns.',
  task: `These are the lines of a training step in PyTorch, shuffled. Put the five lines below \`for\` into an order that learns. Move whole lines; do not change them. There is more than one right order.`,
  hints: [
    'Which names does each line use, and which of the lines sets them?',
    'Which line needs the gradients, and which one makes them?',
    'Where in the loop may the gradients be set to zero, and between which two lines must they not?',
  ],
  head: 'for images, labels in batches:',
  body: {
    forward: 'scores = model(images)',
    loss: 'loss = F.cross_entropy(scores, labels)',
    forget: 'optimizer.zero_grad()',
    backward: 'loss.backward()',
    step: 'optimizer.step()',
  },
  given: ['step', 'loss', 'forget', 'forward', 'backward'],
  points: 2,
  wrong: [
    { rule: 'used-before-set', lines: ['forget', 'loss', 'forward', 'backward', 'step'] },
    { rule: 'used-before-set', lines: ['forget', 'forward', 'backward', 'loss', 'step'] },
    { rule: 'forgotten-before-step', lines: ['forward', 'loss', 'backward', 'forget', 'step'] },
    { rule: 'forgotten-before-step', lines: ['forget', 'step', 'forward', 'loss', 'backward'] },
    { rule: 'step-before-gradient', lines: ['step', 'forget', 'forward', 'loss', 'backward'] },
    { rule: 'gradients-pile-up', lines: ['forward', 'loss', 'backward', 'step'] },
    { rule: 'no-step', lines: ['forget', 'forward', 'loss', 'backward'] },
    { rule: 'no-gradients', lines: ['forget', 'forward', 'loss', 'step'] },
  ],
});
