/** Copies of numbers that lie at regular distances: on WebAssembly one loop of ours makes them all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as tfjs from '@tensorflow/tfjs-core';
import { tf } from '../../../src/tensor/tf';

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });
const dtypes = fc.constantFrom('float32', 'int32', 'bool');
const draw = { seed: 83, numRuns: 60 };

/** 0, 1, 2 and so on; as true and false, every third is false. */
function counting(shape: number[], dtype: 'float32' | 'int32' | 'bool'): tfjs.Tensor {
  const count = shape.reduce((all, size) => all * size, 1);
  const values = Array.from({ length: count }, (_, i) =>
    dtype === 'bool' ? Number(i % 3 > 0) : i,
  );
  return tf().tensor(values, shape, dtype);
}

/** All positions in a shape, in order. */
function positions(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (before, size) => before.flatMap((at) => Array.from({ length: size }, (_, i) => [...at, i])),
    [[]],
  );
}

/** The numbers that a result must have, by where each comes from. */
function expected(x: tfjs.Tensor, shape: readonly number[], source: (at: number[]) => number[]) {
  const values = x.dataSync();
  return positions(shape).map((at) => {
    const from = source(at);
    return values[x.shape.reduce((index, size, axis) => index * size + from[axis]!, 0)];
  });
}

describe('Tensors', () => {
  test('are transposed in any order of dimensions', () => {
    const orders = fc
      .tuple(shapes, dtypes, fc.infiniteStream(fc.nat()))
      .map(([shape, dtype, numbers]) => {
        const keys = shape.map(() => numbers.next().value as number);
        const perm = shape.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
        return { shape, dtype, perm };
      });
    fc.assert(
      fc.property(orders, ({ shape, dtype, perm }) => {
        const x = counting(shape, dtype);
        const y = tf().transpose(x, perm);
        expect(y.shape).toEqual(perm.map((axis) => shape[axis]));
        const source = (at: number[]) => shape.map((_, axis) => at[perm.indexOf(axis)]!);
        expect([...y.dataSync()]).toEqual(expected(x, y.shape, source));
      }),
      draw,
    );
  });

  test('are repeated', () => {
    const cases = fc.tuple(
      shapes,
      dtypes,
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5 }),
    );
    fc.assert(
      fc.property(cases, ([shape, dtype, numbers]) => {
        const x = counting(shape, dtype);
        const y = tf().tile(x, numbers.slice(0, shape.length));
        const source = (at: number[]) => at.map((i, axis) => i % shape[axis]!);
        expect([...y.dataSync()]).toEqual(expected(x, y.shape, source));
      }),
      draw,
    );
  });

  test('are sliced, in steps or without', () => {
    const along = fc.record({
      size: fc.integer({ min: 1, max: 6 }),
      from: fc.nat(),
      more: fc.nat(),
      step: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(along, { minLength: 1, maxLength: 4 }), (axes) => {
        const x = counting(
          axes.map(({ size }) => size),
          'float32',
        );
        const begin = axes.map(({ size, from }) => from % size);
        const end = axes.map(({ size, more }, i) => begin[i]! + 1 + (more % (size - begin[i]!)));
        const steps = axes.map(({ step }) => step);
        const stepped = tf().stridedSlice(x, begin, end, steps);
        const source = (at: number[]) => at.map((i, axis) => begin[axis]! + i * steps[axis]!);
        expect([...stepped.dataSync()]).toEqual(expected(x, stepped.shape, source));
        const whole = tf().slice(
          x,
          begin,
          end.map((to, i) => to - begin[i]!),
        );
        const inWhole = (at: number[]) => at.map((i, axis) => begin[axis]! + i);
        expect([...whole.dataSync()]).toEqual(expected(x, whole.shape, inWhole));
      }),
      draw,
    );
  });

  test('are joined and divided as vectors', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(parts, (sizes) => {
        const all = counting([sizes.reduce((sum, size) => sum + size, 0)], 'float32');
        const divided = tf().split(all, sizes);
        expect(divided.map(({ size }) => size)).toEqual(sizes);
        expect([...tf().concat(divided).dataSync()]).toEqual([...all.dataSync()]);
      }),
      draw,
    );
  });
});
