/** What plotly's specification leaves out, so that a saved notebook stays small. */
import { describe, expect, test } from 'vitest';
import { figure, tensor } from '../../src/index';
import type { Figure } from '../../src/figure';

describe('A frame', () => {
  const moving = figure.slidingWindow(
    tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    tensor([[1, 0]]),
  );

  test('has of each trace what changes from frame to frame', () => {
    const [first, second] = moving.spec.frames;
    const outline = { type: 'scatter', x: [-0.5, 1.5, 1.5, -0.5, -0.5] };
    expect(first!.data[0]).toEqual({ ...outline, y: [-0.5, -0.5, 0.5, 0.5, -0.5] });
    expect(first!.data.at(-1)).toEqual({ type: 'scatter', text: ['1·1 + 0·2', '= 1'] });
    expect(second!.data.at(-1)).toEqual({ type: 'scatter', text: ['1·2 + 0·3', '= 2'] });
  });

  test('has what changes even if it is as in the still image, as the slider may come from anywhere', () => {
    const keys = moving.spec.frames.map(({ data }) => data.map((trace) => Object.keys(trace)));
    for (const frame of keys) expect(frame).toEqual(keys[0]);
  });
});

describe('A table of many cells', () => {
  const unpacked = { u1: Uint8Array, i2: Int16Array, f4: Float32Array };

  /** The numbers of the first trace. */
  function written({ spec }: Figure) {
    const { z } = spec.data[0] as unknown as {
      z: { dtype: keyof typeof unpacked; bdata: string; shape: string };
    };
    const bytes = Uint8Array.from(Buffer.from(z.bdata, 'base64'));
    return { ...z, numbers: [...new unpacked[z.dtype](bytes.buffer)] };
  }
  const image = (from: number, step: number) =>
    Array.from({ length: 22 * 20 }, (_, i) => from + (i % 50) * step);

  test.each([
    { what: 'bytes', dtype: 'u1', numbers: image(0, 1) },
    { what: 'other small integers', dtype: 'i2', numbers: image(-1000, 3) },
    { what: 'fractions', dtype: 'f4', numbers: image(-1, 0.25) },
    { what: 'large integers', dtype: 'f4', numbers: image(0, 1000) },
  ])('is written as base64: $what', ({ dtype, numbers }) => {
    const drawn = figure.image(tensor(numbers, [1, 22, 20]));
    expect(written(drawn)).toMatchObject({ dtype, shape: '22,20', numbers });
  });

  test('is written as base64 in colours, too', () => {
    const colours = [...image(0, 1), ...image(50, 2), ...image(100, 3)];
    const { dtype, shape, numbers } = written(figure.image(tensor(colours, [3, 22, 20])));
    expect([dtype, shape]).toEqual(['u1', '22,20,3']);
    expect(numbers.slice(3, 6)).toEqual([1, 52, 103]);
  });

  test('has NaN where a number cannot be shown', () => {
    const { numbers } = written(
      figure.image(tensor([Infinity, ...image(0, 1).slice(1)], [1, 22, 20])),
    );
    expect(numbers.slice(0, 2)).toEqual([NaN, 1]);
  });
});
