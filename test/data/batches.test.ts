import { describe, expect, test } from 'vitest';
import { batches } from '../../src/data';
import { manualSeed, tensor, zeros, type Tensor } from '../../src/tensor';

/** Seven images of 1 x 2 pixels, with labels 0 to 6. */
const set = {
  images: tensor(
    Array.from({ length: 14 }, (_, i) => i / 2),
    [7, 1, 1, 2],
  ),
  labels: tensor([0, 1, 2, 3, 4, 5, 6], [7], { dtype: 'int64' }),
};

const labelsOf = (loop: Iterable<[Tensor<number[]>, Tensor<[number]>]>) =>
  [...loop].map(([, labels]) => [...labels.data()]);

describe('Batches', () => {
  test('come in order, the last with what is left', () => {
    const loop = batches(set, { batchSize: 3 });
    expect(loop.length).toBe(3);
    expect(labelsOf(loop)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  });

  test('leave out what does not fill a batch when told to', () => {
    const loop = batches(set, { batchSize: 3, dropLast: true });
    expect(loop.length).toBe(2);
    expect(labelsOf(loop).flat()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('hold one image each by default', () => {
    expect(labelsOf(batches(set))).toEqual([[0], [1], [2], [3], [4], [5], [6]]);
  });

  test('keep each image with its label, shapes and types', () => {
    for (const [images, labels] of batches(set, { batchSize: 3, shuffle: true, seed: 1 })) {
      const typed: Tensor<[number, 1, 1, 2]> = images;
      expect(typed.shape).toEqual([labels.numel(), 1, 1, 2]);
      expect(labels.dtype).toBe('int64');
      const expected = [...labels.data()].flatMap((label) => [label, label + 0.5]);
      expect([...images.data()]).toEqual(expected);
    }
  });

  test('in a random order hold every image once', () => {
    const seen = labelsOf(batches(set, { batchSize: 2, shuffle: true, seed: 3 })).flat();
    expect(seen).not.toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('have a different order in each loop, and the same orders from the same seed', () => {
    const twice = (seed: number) => {
      const loop = batches(set, { batchSize: 7, shuffle: true, seed });
      return [labelsOf(loop), labelsOf(loop)];
    };
    const [first, second] = twice(5);
    expect(first).not.toEqual(second);
    expect(twice(5)).toEqual([first, second]);
    expect(twice(6)).not.toEqual([first, second]);
  });

  test('without a seed follow manualSeed', () => {
    const loop = batches(set, { batchSize: 7, shuffle: true });
    manualSeed(2);
    const first = labelsOf(loop);
    manualSeed(2);
    expect(labelsOf(loop)).toEqual(first);
  });

  test.each([0, -1, 2.5])('refuse a size of %s as torch does', (batchSize) => {
    expect(() => batches(set, { batchSize })).toThrow(
      `batch_size should be a positive integer value, but got batch_size=${batchSize}\n`,
    );
  });

  test('refuse fewer labels than images', () => {
    const wrong = { images: zeros([3, 1, 2, 2]), labels: zeros([2]) };
    expect(() => batches(wrong)).toThrow(/images \[3, 1, 2, 2\] and labels \[2\]/);
  });
});
