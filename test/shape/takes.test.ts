import { describe, expect, it, test } from 'vitest';
import {
  arange,
  data,
  F,
  figure,
  full,
  nn,
  noGrad,
  optim,
  shape,
  summary,
  tensor,
  zeros,
} from '../../src';
import { messageOf } from '../torch/mistakes';

const [x, w] = [zeros([1, 3, 8, 8]), zeros([2, 3, 3, 3])];
const params = new nn.Linear(2, 2).parameters();

/** Calls from a file, whose types nothing has checked. */
type Untyped = (new (...given: unknown[]) => unknown) & ((...given: unknown[]) => unknown);
const as = (call: unknown) => call as Untyped;
const made = (layer: unknown, ...given: unknown[]) => messageOf(() => new (as(layer))(...given));
const called = (call: unknown, ...given: unknown[]) => messageOf(() => as(call)(...given));

/** With the words first, for the title. */
const byWords = (pairs: [message: string | undefined, words: string][]) =>
  pairs.map(([message, words]): [string, string | undefined] => [words, message]);

test.each(
  byWords([
    [made(nn.Conv2d, 3, 64, 11, 4, 2), 'new nn.Conv2d(3, 64, 11, { stride: 4, padding: 2 })'],
    [made(nn.Conv2d, 3, 4, 3, 2, { bias: false }), '{ stride: 2, bias: false }'],
    [made(nn.MaxPool2d, 3, 2, 1), 'new nn.MaxPool2d(3, 2, { padding: 1 })'],
    [made(nn.AvgPool2d, 3, 2, 1, true), 'new nn.AvgPool2d(3, 2, { padding: 1, ceilMode: true })'],
    [made(nn.Linear, 3, 2, false), 'new nn.Linear(3, 2, { bias: false })'],
    [made(nn.BatchNorm2d, 3, 1e-3, 0.2), 'new nn.BatchNorm2d(3, { eps: 0.001, momentum: 0.2 })'],
    [made(optim.SGD, params, 0.1, 0.9), 'new optim.SGD(params, { lr: 0.1, momentum: 0.9 })'],
    [made(optim.Adam, params, 0.1), 'new optim.Adam(params, { lr: 0.1 })'],
    [called(F.conv2d, x, w, null, 2), 'F.conv2d(input, weight, null, { stride: 2 })'],
    [called(F.maxPool2d, x, 2, 2, 1), 'F.maxPool2d(input, 2, 2, { padding: 1 })'],
    [called(F.avgPool2d, x, 2, 2, 1), 'F.avgPool2d(input, 2, 2, { padding: 1 })'],
    [called(F.unfold, x, 2, 2), 'F.unfold(input, 2, { dilation: 2 })'],
    [called(F.pad, x, [1, 1], 'reflect'), "F.pad(input, [1, 1], { mode: 'reflect' })"],
  ]),
)('A value in the place of PyTorch is refused, and written here: %s', (here, message) => {
  expect(message).toMatch(
    / positional arguments? but \d+ were given\nIn PyTorch the \d(?:nd|rd|th) argument is /,
  );
  expect(message).toContain(here);
});

test.each(
  byWords([
    [called(shape.convOutputSize, 130, 3), 'shape.convOutputSize({ input: 130, kernel: 3 })'],
    [
      called(shape.convParameters, 3, 10, 5),
      'shape.convParameters({ inChannels: 3, outChannels: 10, kernel: 5 })',
    ],
    [called(figure.pixelUse, 8, 3), 'figure.pixelUse({ input: 8, kernel: 3 })'],
    [called(data.digits, false), 'data.digits({ train: false })'],
    [called(data.digits, 'train'), 'train'],
    [called(figure.loss, [1, 2], 4), 'unit and of.'],
    [called(data.batches, { images: x, labels: [1] }, 3), 'data.batches(set, { batchSize: 3 })'],
    [called(figure.kernels, new nn.Conv2d(3, 4, 3), 5), 'figure.kernels(layer, { limit: 5 })'],
  ]),
)('So it is where PyTorch has no such call: %s', (here, message) => {
  expect(message).toContain(`\nOptions stand in braces, by their names: ${here}`);
});

test.each(
  byWords([
    [
      made(nn.Conv2d, 3, 4, { kernelSize: 3, padding: 1 }),
      'new nn.Conv2d(3, 4, 3, { padding: 1 })',
    ],
    [made(nn.Conv2d, { inChannels: 3, out_channels: 4, kernelSize: 3 }), 'new nn.Conv2d(3, 4, 3)'],
    [made(nn.AvgPool2d, { kernelSize: 2, stride: 1 }), 'new nn.AvgPool2d(2, 1)'],
    [made(nn.Dropout, { p: 0.2 }), 'p has its place here: new nn.Dropout(0.2)'],
    [made(nn.ReLU, { inplace: true }), 'new nn.ReLU(true)'],
    [called(F.softmax, x, { dim: 1 }), 'F.softmax(input, 1)'],
    [made(nn.Softmax, { dim: 1 }), 'new nn.Softmax(1)'],
    [made(nn.LogSoftmax, { dim: 1 }), 'new nn.LogSoftmax(1)'],
    [called(F.flatten, x, { startDim: 1 }), 'F.flatten(input, 1)'],
  ]),
)('What has a place is not an option: %s', (here, message) => {
  expect(message).toContain(here);
});

test.each(
  byWords([
    [made(nn.MaxPool2d, 2, { ceil_mode: true }), 'Is ceilMode meant?'],
    [made(nn.Conv2d, 3, 4, 3, { stide: 2 }), 'Is stride meant?'],
    [called(F.conv2d, x, w, { paddings: 2 }), 'Is padding meant?'],
    [called(F.crossEntropy, x, x, { reducing: 'sum' }), 'Its only option is reduction.'],
    [made(optim.SGD, params, { weight_decay: 2 }), 'Is weightDecay meant?'],
    [called(shape.poolOutputSize, { input: 4, kernel: 2, strides: 2 }), 'Is stride meant?'],
    [called(shape.convOutputSize, { input: 4, kernel_size: 2 }), 'Is kernel meant?'],
    [called(figure.droppedEdge, { input: 4, kernel: 2, stide: 2 }), 'Is stride meant?'],
    [called(figure.receptiveField, [{ kernelSize: 2 }], 4), 'Is kernel meant?'],
    [called(data.digits, { training: false }), 'Its only option is train.'],
    [
      called(shape.convParameters, { inChannels: 3, outChannels: 4, kernel: 2, biass: false }),
      'Is bias meant?',
    ],
    [called(data.batches, { images: x, labels: [1] }, { batch: 3 }), 'Is batchSize meant?'],
    [called(figure.loss, [1, 2], { units: 'epoch' }), 'Is unit meant?'],
    [
      messageOf(() => new nn.ReLU().loadStateDict({}, { stric: false } as object)),
      'Is strict meant?',
    ],
  ]),
)('An unknown option is refused: %s', (guess, message) => {
  expect(message).toContain('() got an unexpected keyword argument ');
  expect(message).toContain(guess);
});

describe('A value of another kind is refused', () => {
  const kinds = "argument 'stride' must be int or tuple of 2 ints, not";
  test.each([
    [{ stride: '2' }, `${kinds} str`, 'Without quotes: new nn.Conv2d(3, 4, 3, { stride: 2 })'],
    [{ stride: NaN }, `${kinds} nan`, 'the number NaN'],
    [{ stride: null }, `${kinds} NoneType`, 'got null'],
    [{ stride: [1, 2, 3] }, `${kinds} list`, 'got [1, 2, 3]'],
    [{ stride: 1.5 }, `${kinds} float`, '[height, width]'],
    [{ bias: 0 }, "argument 'bias' must be bool, not int", 'true or false'],
    [{ paddingMode: 1 }, "argument 'padding_mode' must be str, not int", 'quotes'],
  ])('by Conv2d: %o', (options, first, words) => {
    const message = made(nn.Conv2d, 3, 4, 3, options);
    expect(message).toMatch(/^Conv2d\.__init__\(\): /);
    expect(message).toContain(first);
    expect(message).toContain(words);
  });

  test.each(
    byWords([
      [made(nn.Conv2d, '3', 4, 3), 'Without quotes: new nn.Conv2d(3, 4, 3)'],
      [made(nn.MaxPool2d, 3, '2'), 'Without quotes: new nn.MaxPool2d(3, 2)'],
      [
        called(F.maxPool2d, x, 2, { padding: true }),
        "argument 'padding' must be int or tuple of 2 ints, not bool",
      ],
      [called(F.dropout, x, '0.5'), "'<' not supported between instances of 'str' and 'float'"],
      [
        called(summary, new nn.ReLU(), 3),
        "argument 'inputShape' (position 2) must be tuple of ints, not int",
      ],
      [called(shape.convOutputSize, { input: [1, 2, 3], kernel: 1 }), 'but got [1, 2, 3]'],
      [called(shape.convOutputSize, { input: 5, kernel: 3, padding: 'full' }), 'but got full'],
      [called(shape.convOutputSize, { input: null, kernel: 1 }), 'but got null'],
      [called(figure.receptiveField, [new nn.ReLU()], 4), 'new nn.Sequential(...layers)'],
      [called(figure.loss, 'x'), "'values' must be list of floats, not str"],
      [called(figure.loss, [x]), 'losses.push(loss.item())'],
      [called(figure.kernels, new nn.ReLU()), 'expected a convolution, but got ReLU()'],
      [called(data.batches, x), "argument 'set' must be dict of Tensors, not Tensor"],
      [called(data.batches, { images: x, labels: [1] }), 'images is a tensor, and labels a list'],
      [called(noGrad, 3), "argument 'run' must be function, not int"],
      [called(shape.flattenedSize, 3), "argument 'shape' must be list, not int"],
      [messageOf(() => new nn.ReLU().train(1 as never)), 'training mode is expected to be boolean'],
    ]),
  )('elsewhere: %s', (words, message) => {
    expect(message).toContain(words);
  });
});

test.each([
  [called(F.maxPool2d, [1]), "_max_pool2d() missing 1 required positional argument: 'kernel_size'"],
  [
    called(F.avgPool2d, [1], 'a'),
    "avg_pool2d(): argument 'input' (position 1) must be Tensor, not list",
  ],
  [called(F.crossEntropy, [1], [2], { reduction: 'x' }), 'x is not a valid value for reduction'],
  [called(F.dropout, [1], 2), 'dropout probability has to be between 0 and 1, but got 2'],
  [
    called(F.softmax, x, { axis: 1 }),
    "softmax(): argument 'dim' (position 1) must be int, not dict",
  ],
  [called(F.logSoftmax, [1], 'a'), "'list' object has no attribute 'log_softmax'"],
  [
    called(F.pad, x, [1, 1], { mode: 3 }),
    "pad(): argument 'mode' (position 3) must be str, not int",
  ],
  [called(F.linear), 'linear() missing 2 required positional argument: "input", "weight"'],
  [called(F.relu), "relu() missing 1 required positional argument: 'input'"],
  [called(full), 'full() missing 2 required positional argument: "size", "fill_value"'],
])('Of several mistakes, the one that torch names is named: %s', (message, first) => {
  expect(message?.split('\n')[0]).toBe(first);
});

test.each(
  byWords([
    [called(zeros, 2, 3), 'as in zeros([2, 3]), but got the number 2'],
    [called(zeros, [2], true), 'by their names: zeros([2], { requiresGrad: true })'],
    [called(tensor, [1], 3), 'by their names: requiresGrad and dtype.'],
    [called(arange, 1, 2, 3, 4), 'takes from 0 to 3 positional arguments but 4 were given'],
  ]),
)('What makes a tensor takes its options in braces: %s', (words, message) => {
  expect(message).toContain(words);
});

test.each(
  byWords([
    [called(shape.convOutputSize), 'input and kernel are missing'],
    [called(shape.poolOutputSize, { input: 4 }), 'kernel is missing'],
    [called(shape.convParameters, { kernel: 4, inChannels: 2 }), 'outChannels is missing'],
    [called(shape.receptiveField, [{ kernel: 3 }, {}]), 'kernel is missing'],
    [called(shape.receptiveField), 'layers is missing'],
    [called(figure.pixelUse, { input: 4 }), 'kernel is missing'],
    [called(figure.droppedEdge), 'input and kernel are missing'],
    [called(figure.loss), 'values is missing'],
    [called(figure.receptiveField), 'layers and input are missing'],
    [called(data.batches), 'data.batches takes set; set is missing'],
  ]),
)('What is needed is asked for: %s', (words, message) => {
  expect(message).toContain(words);
});

test.each([
  ['new nn.Linear', () => new nn.Linear(1, 2, null as never)],
  ['new nn.CrossEntropyLoss', () => new nn.CrossEntropyLoss(null as never)],
  ['F.unfold', () => F.unfold(x, 2, null as never)],
  ['F.pad', () => F.pad(x, [1, 1], null as never)],
  ['F.crossEntropy', () => F.crossEntropy(zeros([1, 2]), zeros([1]), null as never)],
  ['new optim.SGD', () => new optim.SGD([w], null as never)],
  ['new optim.Adam', () => new optim.Adam([w], null as never)],
])('null in the place of options is refused by %s', (_, call) => {
  expect(call).toThrow(/ positional arguments? but \d (?:was|were) given\n/);
});

it('What takes nothing says so', () => {
  expect(messageOf(() => new nn.Tanh(...([1] as unknown as [])))).toBe(
    'Tanh.__init__() takes 1 positional argument but 2 were given\nnn.Tanh takes nothing: leave the parentheses empty.',
  );
  expect(called(new nn.ReLU(), x, 1)).toContain('takes 2 positional arguments but 3 were given');
});

it('A formula takes an object that says more of a layer', () => {
  const layer = { name: 'conv1', kind: 'convolution', inChannels: 3, outChannels: 4, kernel: 2 };
  expect(shape.convParameters(layer)).toBe(52);
});

it('What is undefined, and null where PyTorch has None, is as if left out', () => {
  expect(made(nn.Conv2d, 3, 4, 3, { stride: undefined })).toBeUndefined();
  expect(made(nn.MaxPool2d, 2, null, undefined)).toBeUndefined();
  expect(made(nn.BatchNorm2d, 2, { momentum: null })).toBeUndefined();
});
