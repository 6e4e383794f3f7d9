// @ts-check
/** Right and wrong answers to each exercise, as the text of a file. The wrong ones make modelled mistakes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listed } from '../../dist/course/exercises/index.js';
import { pathOf, starterText } from '../../dist/course/progress/index.js';
import { asked, candidatesOf } from '../../dist/course/mistake/index.js';
import { paths } from '../../dist/tools/machine/paths.mjs';

/**
 * @typedef {object} Answers
 * @property {string} id
 * @property {string} lesson
 * @property {string} path in a learner's folder
 * @property {string} right
 * @property {string} starter as it is handed out
 * @property {readonly string[]} wrong
 */

/**
 * Mistakes in code: what is replaced in the solution, and by what. Exercises that ask for numbers need
 * none: their mistakes are in the catalogue.
 *
 * @type {Readonly<Record<string, readonly (readonly [string, string])[]>>}
 */
const slips = {
  'middle-line': [[' * stride', '']],
  'convolve-by-loops': [
    ['i * stride - padding + a', 'i * stride + a'],
    ['kernelHeight) / stride) + 1', 'kernelHeight) / stride)'],
  ],
  'convolve-channels': [['let sum = biases[f]!', 'let sum = 0']],
  'max-pool-by-loops': [
    ['-Infinity', '0'],
    ['i * stride + a', 'i * kernel + a'],
  ],
  'output-size': [
    ['/ stride) + 1', '/ stride)'],
    ['2 * padding', 'padding'],
  ],
  'count-parameters': [
    ['(inChannels / groups)', 'inChannels'],
    ['bias ? outChannels : 0', '0'],
  ],
  'flat-index': [
    ['channel * height * width', 'channel * height'],
    ['row * width', 'row * height'],
  ],
  'from-flat-index': [[' % height', '']],
  'gradient-of-kernel': [['sum += ', 'sum = ']],
  'one-loss': [['-Math.log', 'Math.log']],
  'training-step': [
    ['    optimizer.zeroGrad(); // forget the gradient of the step before\n', ''],
    ['    optimizer.step(); // and go against it\n', ''],
  ],
  'climbing-loss': [['[slope, bias], {', '[slope], {']],
  'batch-norm-by-hand': [['variance + eps', 'variance']],
  'learned-and-kept': [['convolution + 2 * filters', 'convolution']],
  'honest-accuracy': [
    ['  model.eval();\n', ''],
    ['  model.train(before);\n', ''],
  ],
  'stubborn-loss': [['crossEntropy(scores', 'crossEntropy(F.softmax(scores, 1)']],
  'still-layer': [['[first, last], {', '[first], {']],
  'same-size': [['padding: 1', 'padding: 0']],
  'half-a-camera-picture': [['stride: 2', 'stride: 1']],
  'half-the-size': [[', { stride: 2 }', '']],
  'first-model': [['return F.relu(this.conv2(seen))', 'return this.conv2(seen)']],
  'repair-channels': [['nn.Conv2d(8, 24', 'nn.Conv2d(8, 23']],
  'repair-relu': [['F.relu(this.conv2(half))', 'this.conv2(half)']],
  'seven-layers': [['padding: 1', 'padding: 0']],
  'repair-padding': [['16, 32, 3, { padding: 1 }', '16, 32, 3']],
  'repair-flatten-size': [['[32, 4, 4]', '[32, 5, 5]']],
  'repair-batch-axis': [['flatten(1)', 'flatten(0)']],
  'under-budget': [['[16, 4, 4]), 10', '[16, 4, 4]), 11']],
  'sum-of-table': [['sum += number', 'sum = number']],
  'brighten-row': [['Math.min(pixel + amount, 255)', 'pixel + amount']],
  'count-bright': [['pixel > threshold', 'pixel >= threshold']],
  'cheaper-twin': [
    ['32, 16, 3', '32, 32, 3'],
    ['16, 32, 3, { padding: 1 }', '16, 32, 1'],
  ],
  'seventy-two': [['MaxPool2d(3, 2)', 'MaxPool2d(2, 2)']],
  'another-way-to-5120': [['{ stride: 4 }', '{ stride: 2 }']],
  'residual-block': [['y.add(x)', 'y']],
  'phone-budget': [['Linear(64, 20)', 'Linear(64, 10)']],
  'size-on-the-way-up': [
    ['(input - 1)', 'input'],
    [' + outputPadding;', ';'],
  ],
  'stamps-by-loops': [['i * stride + a', 'i + a']],
  'back-to-130': [['ConvTranspose2d(8, 3, 4', 'ConvTranspose2d(8, 3, 2']],
};

/**
 * Every exercise, in the order of the course.
 *
 * @returns {readonly Answers[]}
 */
export function allAnswers() {
  return listed.map(({ exercise, topic, lesson }) => {
    const place = { topic, lesson };
    const path = pathOf(exercise, place);
    const right = readFileSync(join(paths.root, 'solutions', path), 'utf8');
    const starter = starterText(exercise, place);
    return { id: exercise.id, lesson, path, right, starter, wrong: wrongAnswers(exercise, right) };
  });
}

/**
 * @param {any} exercise
 * @param {string} right
 */
function wrongAnswers(exercise, right) {
  const changed = (slips[exercise.id] ?? []).map(([from, to]) => {
    if (!right.includes(from)) throw new Error(`${exercise.id}: its solution lacks ${from}`);
    return right.replaceAll(from, to);
  });
  if (changed.length > 0) return changed;
  if (exercise.kind === 'values') return wrongValues(exercise.question);
  return exercise.mistaken({ pairs: false }).map((/** @type {any} */ { parts }) => textOf(parts));
}

/** @param {import('../../dist/course/mistake/index.js').Question} question */
function wrongValues(question) {
  return candidatesOf(question)
    .singles()
    .map(({ answers }) => {
      /** @type {Record<string, any>} */
      const parts = {};
      for (const { name, path } of asked(question)) {
        const [part, ...at] = path;
        if (at.length === 0) parts[part] = answers[name];
        else (parts[part] ??= [])[/** @type {number} */ (at[0])] = answers[name];
      }
      return textOf(parts);
    });
}

/** @param {Record<string, unknown>} parts */
function textOf(parts) {
  return Object.entries(parts)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
