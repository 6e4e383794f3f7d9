import { describe, expect, it } from 'vitest';
import { describe as inWords, digits, drawn } from '../../bench/networks.mjs';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('A network drawn at random', () => {
  it('is the same for the same seed', () => {
    expect(drawn(5)).toEqual(drawn(5));
    expect(inWords(drawn(5))).not.toBe(inWords(drawn(6)));
  });

  it('has two to four convolutions, and a linear layer that fits', () => {
    for (const { layers, images, batch } of seeds.map(drawn)) {
      const convolutions = layers.filter(([name]) => name === 'Conv2d').length;
      expect(convolutions).toBeGreaterThanOrEqual(2);
      expect(convolutions).toBeLessThanOrEqual(4);
      expect(layers.at(-1)![1]).toBeGreaterThan(0);
      expect(images / batch).toBe(50);
    }
  });

  it('differs in channels, kernels, strides and batches', () => {
    const of = (pick: (layer: readonly unknown[]) => unknown) =>
      new Set(
        seeds.flatMap((seed) =>
          drawn(seed)
            .layers.filter(([name]) => name === 'Conv2d')
            .map(pick),
        ),
      );
    expect(of(([, , out]) => out).size).toBeGreaterThan(4);
    expect(of(([, , , kernel]) => kernel)).toEqual(new Set([1, 3, 5]));
    expect(of((layer) => (layer[4] as { stride: number }).stride)).toEqual(new Set([1, 2]));
    expect(new Set(seeds.map((seed) => drawn(seed).batch))).toEqual(new Set([8, 16, 32]));
  });

  it('is described in a line', () => {
    expect(inWords(digits)).toBe(
      '1x28x28: conv 16 of 3, pool, conv 32 of 3, pool, linear; batches of 32',
    );
  });
});
