import { describe, expect, test } from 'vitest';
import { F, nn, ones } from '../../src';

/** What torch says of each, in all layers and functions, is in errors.torch.test.ts. */
const wrong: [string, unknown, RegExp][] = [
  ['nothing', undefined, /got undefined \(is a return missing, or a name not set yet\?\)\.$/],
  ['null', null, /got null/],
  ['a list', [[1, 2]], /got a list\. tensor\(…\) makes one of numbers/],
  ['a list of tensors', [ones([2])], /got a list\. A list of tensors is not a tensor/],
  ['a whole number', 3, /got the number 3\. tensor\(…\)/],
  ['another number', 0.5, /got the number 0\.5/],
  ['a word', 'x', /got the string 'x'\.$/],
  ['a layer', new nn.ReLU(), /a function or a module: call it/],
  ['a class', nn.ReLU, /got the class ReLU/],
  ['options', { stride: 2 }, /got an object, \{ stride \}/],
];

describe('What is not a tensor is refused in words', () => {
  test.each(wrong)('by a layer: %s', (_, value, words) => {
    expect(() => new nn.Conv2d(3, 10, 3)(value as never)).toThrow(words);
    expect(() => new nn.Flatten()(value as never)).toThrow(words);
  });

  test('with the call that was handed it', () => {
    expect(() => new nn.Flatten()(undefined as never)).toThrow(/nn\.Flatten takes a tensor, but/);
    expect(() => F.crossEntropy(ones([1, 2]), [0] as never)).toThrow(
      'crossEntropy takes a tensor as its target, but got a list.',
    );
  });

  const [image, filters, features] = [ones([1, 1, 3, 3]), ones([2, 1, 3, 3]), ones([2, 9])];

  test.each([
    ['a list', [1, 2], 'list'],
    ['a typed array', new Float32Array(2), 'list'],
    ['a number', 1, 'int'],
    ['false', false, 'bool'],
    ['a layer', new nn.ReLU(), 'ReLU'],
  ])('where a bias belongs: %s', (_, bias, torchType) => {
    const refusal = `conv2d() received an invalid combination of arguments - got (Tensor, Tensor, ${torchType}), but`;
    expect(() => F.conv2d(image, filters, bias as never)).toThrow(refusal);
    expect(() => F.conv2d(image, filters, bias as never, {})).toThrow(refusal);
    expect(() => F.linear(ones([9]), features, bias as never)).toThrow(
      `linear(): argument 'bias' (position 3) must be Tensor, not ${torchType}\n`,
    );
  });

  test('where a bias belongs and options follow: options', () => {
    const call = () => F.conv2d(image, filters, { stride: 2 } as never, { padding: 1 });
    expect(call).toThrow('got (Tensor, Tensor, dict, padding=int), but expected one of:\nconv2d');
  });

  test('where weights belong', () => {
    expect(() => F.linear(ones([9]), [[1]] as never)).toThrow(
      "linear(): argument 'weight' (position 2) must be Tensor, not list\n",
    );
  });
});

describe('A layer that is called with', () => {
  const layer = new nn.ReLU() as unknown as (...inputs: unknown[]) => unknown;

  test('nothing says what it is called with', () => {
    expect(() => layer()).toThrow(
      "ReLU.forward() missing 1 required positional argument: 'input'\n" +
        'A layer is called with one tensor, as in layer(x), but this ReLU got nothing.',
    );
  });

  test('more than one says so', () => {
    expect(() => layer(ones([2]), ones([2]))).toThrow(
      'ReLU.forward() takes 2 positional arguments but 3 were given\n',
    );
  });

  test('an index after its input, as by map, computes', () => {
    expect([ones([2])].map(layer)).toHaveLength(1);
  });
});
