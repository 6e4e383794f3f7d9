import { describe, expect, it } from 'vitest';
import * as nn from '../../../../src/nn';
import { tensor, zeros } from '../../../../src/tensor';
import { shown } from '../../notebook/shown';

describe('a wrong prediction of what layers give', () => {
  const net = [new nn.Conv2d(3, 10, 3), new nn.ReLU(), new nn.MaxPool2d(4, 4)];
  const input = [8, 3, 130, 130];

  it.each([
    ['the shape', [8, 30, 32, 32], [8, 10, 32, 32], /numbers of channels .* multiplied/],
    ['the shape without the batch', [10, 31, 31], [10, 32, 32], /“\+ 1” seems to be missing/],
    ['height and width', [125, 125], [32, 32], /pooling seem to move by one pixel/],
    ['the order of dimensions', [8, 32, 32, 10], [8, 10, 32, 32], /channels seem to come last/],
    ['a width', 31, 32, /“\+ 1” seems to be missing/],
    ['a depth', 30, 10, /channels seem to be multiplied/],
    ['the numbers for an image', 1024, 10240, /depth seems to be left out/],
    ['the parameters', 270, 280, /biases seem to be left out/],
  ])('names the mistake in %s, and asks what leads on', (_, predicted, actual, says) => {
    const line = shown(predicted, actual, { model: net, input });
    expect(line).toMatch(/^≠ Side: not quite\. You predicted .*; it is .*\. · /);
    expect(line).toMatch(says);
    expect(line).toMatch(/ → .*\?$/);
  });

  it('calls the further numbers of a shape what they are', () => {
    const layer = new nn.Conv2d(1, 16, [3, 5], { stride: [2, 1], padding: [1, 0] });
    const source = { model: layer, input: [1, 1, 200, 200] };
    expect(shown([1, 16, 196, 100], [1, 16, 100, 196], source)).toMatch(
      /Width and height seem to be swapped\. .* The same mistake is in the width\. /,
    );
    expect(shown([8, 10, 31, 31], [8, 10, 32, 32], { model: net, input })).toMatch(
      /The same mistake is in the width\. /,
    );
  });

  it('may come from a model, and the tensor that went in', () => {
    const model = new nn.Sequential(new nn.Conv2d(3, 10, 3, { padding: 'same' }), new nn.Flatten());
    expect(shown(256, 2560, { model, input: zeros([3, 16, 16]) })).toMatch(
      /depth seems to be left/,
    );
  });

  it('says nothing of colours where a later layer is alone', () => {
    const model = new nn.Conv2d(10, 20, 3);
    const line = shown([200, 30, 30], [20, 30, 30], { model, input: [1, 10, 32, 32] });
    expect(line).toMatch(/The numbers of channels seem to be multiplied\. /);
  });

  it('names several mistakes if each of them leads to it', () => {
    expect(shown(32, 31, { model: net, input: [1, 3, 129, 129] })).toMatch(
      /Several mistakes lead to this number\. .* 1\. .* → .* 2\. .* → /,
    );
  });

  it('names none if the value may be several things, with a mistake for each', () => {
    const model = new nn.Conv2d(2, 3, 2);
    expect(shown(2, 3, { model, input: [1, 2, 4, 4] })).toBe(
      '≠ Side: not quite. You predicted 2; it is 3.',
    );
  });

  it('names none of a model that the questions do not know, or that refuses the input', () => {
    const model = new nn.Linear(320, 10);
    const line = '≠ Side: not quite. You predicted 3200; it is 3210.';
    expect(shown(3200, 3210, { model, input: [1, 320] })).toBe(line);
    expect(shown(3200, 3210, { model: new nn.Conv2d(2, 3, 3), input })).toBe(line);
  });

  it('is refused if the model is none', () => {
    const model = 3 as unknown as nn.Module;
    expect(() => shown(3, 4, { model, input })).toThrow('int is not a Module subclass');
  });
});

describe('a wrong prediction of a shape', () => {
  it.each([
    [[8, 7, 3], [3, 7, 8], /^/],
    [[7, 8, 3], [3, 7, 8], /channels seem to come last/],
    [[3, 8, 7], [3, 7, 8], /Width and height seem to be swapped/],
    [56, 168, /depth seems to be left out/],
  ])('%j names the mistake, from the tensor alone', (predicted, actual, says) => {
    expect(shown(predicted, actual, { input: zeros([3, 7, 8]) })).toMatch(says);
  });

  it.each([
    [[8, 7, 3], [3, 7, 8], 'These are the right numbers in another order.'],
    [[1, 7, 8], [7, 8], 'Without its first number it would be right.'],
    [[7, 8, 3], [7, 8], 'Without its last number it would be right.'],
    [[7, 8], [3, 7, 8], 'The first number is missing. The others are right.'],
    [[3, 7], [3, 7, 8], 'The last number is missing. The others are right.'],
  ])('%j is told what differs, whatever the list is', (predicted, actual, says) => {
    expect(shown(predicted, actual)).toMatch(new RegExp(` · ${says}$`));
  });
});

describe('a wrong prediction of a number that a window gives', () => {
  const image = tensor([1, 2, 0, 3, 1, 1, 2, 0, 4, 0, 1, 0, 1, 0, 0, 2, 1, 0], [1, 2, 3, 3]);
  const layer = new nn.Conv2d(2, 1, 2);
  layer.loadStateDict({
    weight: tensor([1, 0, 0, 1, 0, 1, 1, 0], [1, 2, 2, 2]),
    bias: tensor([3]),
  });
  // The layer gives [[7, 6], [8, 9]].
  it.each([
    ['the bias twice', 10, 7, /bias seems to be added once for each channel/],
    ['what several mistakes lead to', 4, 7, /it is 7\.$/],
    ['no bias, in a row', [4, 3], [7, 6], /biases seem to be missing/],
    ['one of two channels', 5, 7, /it is 7\.$/],
    ['what no mistake leads to', 77, 7, /it is 7\.$/],
  ])('with %s', (_, predicted, actual, says) => {
    expect(shown(predicted, actual, { model: layer, input: image })).toMatch(says);
  });

  it('of a pooling', () => {
    const model = new nn.MaxPool2d(2, 1);
    expect(shown(6, 4, { model, input: image })).toMatch(/add up the numbers of each window/);
  });
});
