/** Formulas as learners write them, rather than made from the rules: the check names what is wrong. */
import { describe, expect, it } from 'vitest';
import { fromFlatIndex } from '../../../src/course/exercises/flattening/from-flat-index';
import { countParameters } from '../../../src/course/exercises/parameters/count-parameters';
import { outputSize } from '../../../src/course/exercises/sizes/output-size';
import { rules } from './function-findings';

describe('The formulas', () => {
  interface Sizes {
    input: number;
    kernel: number;
    stride: number;
    padding: number;
  }

  it.each<[string, (sizes: Sizes) => number, string]>([
    ['its floor', (s) => (s.input - s.kernel + 2 * s.padding) / s.stride + 1, 'not-rounded'],
    [
      'its brackets',
      (s) => Math.floor(s.input - s.kernel + (2 * s.padding) / s.stride) + 1,
      'missing-brackets',
    ],
    [
      'the second padding',
      (s) => Math.floor((s.input - s.kernel + s.padding) / s.stride) + 1,
      'padding-counted-once',
    ],
    [
      'the first sense of floor',
      (s) => Math.ceil((s.input - s.kernel + 2 * s.padding) / s.stride) + 1,
      'rounded-up',
    ],
  ])('of the size, without %s', async (_what, answer, rule) => {
    expect(await rules(outputSize, answer)).toEqual([rule]);
  });

  it('of the parameters, as a widespread text prints it', async () => {
    const answer = (c: { inChannels: number; outChannels: number; kernel: number }) =>
      c.outChannels * c.kernel * c.inChannels + c.outChannels;
    const found = await rules(countParameters, answer);
    // It ignores groups and `bias: false`, too, and the search doesn't go up to three mistakes.
    expect(found).not.toEqual([]);
    const withGroups = (c: {
      inChannels: number;
      outChannels: number;
      kernel: number;
      groups: number;
      bias: boolean;
    }) => (c.outChannels * c.kernel * c.inChannels) / c.groups + (c.bias ? c.outChannels : 0);
    expect(await rules(countParameters, withGroups)).toEqual(['kernel-not-squared']);
  });

  it('of the place, with rows counted on through the channels', async () => {
    const answer = (index: number, [, height, width]: [number, number, number]) => [
      Math.floor(index / (height * width)),
      Math.floor(index / width),
      index % width,
    ];
    expect(await rules(fromFlatIndex, answer)).toEqual(['rows-not-wrapped']);
  });
});
