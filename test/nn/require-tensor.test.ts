import { describe, expect, test } from 'vitest';
import { F, nn, tensor, ones } from '../../src';

const wrong: [string, unknown, string, RegExp][] = [
  ['nothing', undefined, 'NoneType', /got undefined: is a return missing/],
  ['null', null, 'NoneType', /got null/],
  ['a list', [[1, 2]], 'list', /got a list\. tensor\(…\) makes one of numbers/],
  ['a whole number', 3, 'int', /got the number 3/],
  ['another number', 0.5, 'float', /got the number 0\.5/],
  ['a word', 'x', 'str', /got a string/],
  ['a layer', new nn.ReLU(), 'function', /a function or a module: call it/],
  ['an object', {}, 'dict', /a value of type object/],
];

describe('What is not a tensor is refused in words', () => {
  test.each(wrong)('by a layer: %s', (_, value, torchType, words) => {
    const call = () => new nn.Conv2d(3, 10, 3)(value as never);
    expect(call).toThrow(`conv2d(): argument 'input' must be Tensor, not ${torchType}\n`);
    expect(call).toThrow(words);
  });

  test.each([
    ['F.relu', () => F.relu(undefined as never), 'relu'],
    ['F.maxPool2d', () => F.maxPool2d(undefined as never, 2), 'max_pool2d'],
    ['F.avgPool2d', () => F.avgPool2d(undefined as never, 2), 'avg_pool2d'],
    ['F.linear', () => F.linear(undefined as never, ones([2, 2])), 'linear'],
    ['F.softmax', () => F.softmax(undefined as never, 0), 'softmax'],
    ['F.logSoftmax', () => F.logSoftmax(undefined as never, 0), 'log_softmax'],
    ['F.flatten', () => F.flatten(undefined as never), 'flatten'],
    ['F.pad', () => F.pad(undefined as never, [1, 1]), 'pad'],
    ['F.unfold', () => F.unfold(undefined as never, 2), 'unfold'],
    ['F.dropout', () => F.dropout(undefined as never), 'dropout'],
    ['F.crossEntropy', () => F.crossEntropy(undefined as never, tensor([0])), 'cross_entropy'],
    ['BatchNorm2d', () => new nn.BatchNorm2d(3)(undefined as never), 'batch_norm'],
  ])('by %s', (_, call, name) => {
    expect(call).toThrow(`${name}(): argument 'input' must be Tensor, not NoneType\n`);
  });

  const [image, filters, features] = [ones([1, 1, 3, 3]), ones([2, 1, 3, 3]), ones([2, 9])];

  test.each([
    ['a list', [1, 2], 'list'],
    ['a typed array', new Float32Array(2), 'Float32Array'],
    ['a number', 1, 'int'],
    ['false', false, 'bool'],
    ['a layer', new nn.ReLU(), 'function'],
  ])('where a bias belongs: %s', (_, bias, torchType) => {
    const refusal = (call: string) =>
      `${call}(): argument 'bias' must be Tensor, not ${torchType}\n`;
    expect(() => F.conv2d(image, filters, bias as never)).toThrow(refusal('conv2d'));
    expect(() => F.conv2d(image, filters, bias as never, {})).toThrow(refusal('conv2d'));
    expect(() => F.linear(ones([9]), features, bias as never)).toThrow(refusal('linear'));
  });

  test('where a bias belongs and options follow: options', () => {
    const call = () => F.conv2d(image, filters, { stride: 2 } as never, { padding: 1 });
    expect(call).toThrow("conv2d(): argument 'bias' must be Tensor, not dict\n");
  });

  test('where weights belong', () => {
    const refusal = "linear(): argument 'weight' must be Tensor, not list\n";
    expect(() => F.linear(ones([9]), [[1]] as never)).toThrow(refusal);
  });

  test.each(['add', 'sub', 'mul', 'div', 'matmul'] as const)('by Tensor.%s', (method) => {
    const call = () => ones([2])[method](undefined as never);
    expect(call).toThrow(`${method}(): argument 'other' must be Tensor, not NoneType\n`);
  });
});
