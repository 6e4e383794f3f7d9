import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { F, tensor } from '../../../../../src';
import { rulesWith } from '../../../../../src/course/mistake';
import {
  channelMistakes,
  convMistakes,
  convolve,
  convStyles,
  maxPool,
  poolMistakes,
  poolStyles,
} from '../../../../../src/course/mistake/functions/loops';

const [convRules] = convStyles;
const [poolRules] = poolStyles;

const number = fc.integer({ min: -9, max: 9 });
const small = fc.integer({ min: 1, max: 3 });
const more = fc.integer({ min: 0, max: 4 });

function lists<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}

function tables(height: number, width: number): fc.Arbitrary<number[][]> {
  return lists(height, lists(width, number));
}

const convolutions = fc
  .record({
    channels: small,
    filters: small,
    kernel: fc.tuple(small, small),
    more: fc.tuple(more, more),
    stride: small,
    padding: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ channels, filters, kernel: [high, wide], more, stride, padding }) =>
    fc.record({
      image: lists(
        channels,
        tables(
          Math.max(1, high - 2 * padding) + more[0],
          Math.max(1, wide - 2 * padding) + more[1],
        ),
      ),
      filters: lists(filters, lists(channels, tables(high, wide))),
      biases: lists(filters, number),
      stride: fc.constant(stride),
      padding: fc.constant(padding),
    }),
  );

const poolings = fc
  .record({ kernel: small, stride: small, more: fc.tuple(more, more) })
  .chain(({ kernel, stride, more }) =>
    fc.record({
      image: tables(kernel + more[0], kernel + more[1]),
      kernel: fc.constant(kernel),
      stride: fc.constant(stride),
    }),
  );

describe('By the right rules', () => {
  it.each(convStyles.map(({ beyond }, i) => [beyond, convStyles[i]!] as const))(
    'a convolution is F.conv2d (style: %s)',
    (_style, rules) => {
      fc.assert(
        fc.property(convolutions, (convolution) => {
          const { image, filters, biases, stride, padding } = convolution;
          const judge = F.conv2d(tensor(image), tensor(filters), tensor(biases), {
            stride,
            padding,
          });
          expect(convolve(rules, convolution)).toEqual(judge.toArray());
        }),
        { seed: 4 },
      );
    },
  );

  it.each(poolStyles.map(({ beyond }, i) => [beyond, poolStyles[i]!] as const))(
    'a max pooling is F.maxPool2d (style: %s)',
    (_style, rules) => {
      fc.assert(
        fc.property(poolings, ({ image, kernel, stride }) => {
          const judge = F.maxPool2d(tensor([image]), kernel, stride).toArray() as number[][][];
          expect(maxPool(rules, image, kernel, stride)).toEqual(judge[0]);
        }),
        { seed: 4 },
      );
    },
  );

  it('neither changes its arguments', () => {
    const image = [
      [1, 2],
      [3, 4],
    ];
    convolve(convRules, { image: [image], filters: [[[[2]]]] });
    maxPool(poolRules, image, 1, 1);
    expect(image).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('With a mistake', () => {
  const two = [
    [1, 2],
    [3, 4],
  ];
  const three = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const conv = (rule: string, form: string) => {
    const mistake = [...convMistakes, ...channelMistakes].find(
      (m) => m.rule === rule && (m.form ?? '') === form,
    )!;
    return rulesWith(convRules, mistake);
  };

  it.each<[string, string, Parameters<typeof convolve>[1], unknown]>([
    ['kernel-flipped', '', { image: [two], filters: [[two]] }, [[[20]]]],
    ['kernel-flipped', 'rows', { image: [two], filters: [[two]] }, [[[22]]]],
    ['kernel-flipped', 'columns', { image: [two], filters: [[two]] }, [[[28]]]],
    ['kernel-transposed', '', { image: [two], filters: [[two]] }, [[[29]]]],
    ['last-window-left-out', 'both sides', { image: [two], filters: [[[[1]]]] }, [[[1]]]],
    ['last-window-left-out', 'rows', { image: [two], filters: [[[[1]]]] }, [[[1, 2]]]],
    [
      'last-window-left-out',
      'at the edge, columns',
      { image: [three], filters: [[two]], stride: 2 },
      [[[37]]],
    ],
    [
      'last-window-left-out',
      'at the edge, columns',
      { image: [three], filters: [[[[1]]]], stride: 2 },
      [[[1], [7]]],
    ],
    [
      'padding-at-one-end',
      'before',
      { image: [two], filters: [[[[1]]]], padding: 1 },
      [
        [
          [0, 0, 0],
          [0, 1, 2],
          [0, 3, 4],
        ],
      ],
    ],
    [
      'padding-not-zero',
      'nearest',
      { image: [[[5]]], filters: [[[[1, 1, 1]]]], padding: 1 },
      [[[15], [15], [15]]],
    ],
    [
      'start-without-stride',
      '',
      { image: [[[1, 2, 3]]], filters: [[[[1]]]], stride: 2 },
      [[[1, 2]]],
    ],
    [
      'not-started-anew',
      'never',
      { image: [two], filters: [[[[1]]]] },
      [
        [
          [1, 3],
          [6, 10],
        ],
      ],
    ],
    [
      'not-started-anew',
      'each row',
      { image: [two], filters: [[[[1]]]] },
      [
        [
          [1, 3],
          [3, 7],
        ],
      ],
    ],
    [
      'rows-shared',
      '',
      { image: [two], filters: [[[[1]]]] },
      [
        [
          [3, 4],
          [3, 4],
        ],
      ],
    ],
    ['first-channel-only', '', { image: [[[1]], [[2]]], filters: [[[[3]], [[4]]]] }, [[[3]]]],
    ['channels-averaged', '', { image: [[[1]], [[2]]], filters: [[[[3]], [[4]]]] }, [[[5.5]]]],
    [
      'bias-added-repeatedly',
      'each channel',
      { image: [[[1]], [[2]]], filters: [[[[3]], [[4]]]], biases: [10] },
      [[[31]]],
    ],
    ['channels-last-output', '', { image: [[[1]]], filters: [[[[3]]], [[[4]]]] }, [[[3, 4]]]],
    ['changed-arguments', '', { image: [[[1, 2, 3]]], filters: [[[[1, 1]]]] }, [[[3, 5]]]],
  ])('%s (%s) of %j gives its own numbers', (rule, form, convolution, result) => {
    expect(convolve(conv(rule, form), convolution)).toEqual(result);
  });

  it.each<[string, unknown]>([
    ['largest-from-zero', [[0]]],
    ['mean-for-max', [[-2.5]]],
    ['sum-for-max', [[-10]]],
    ['min-for-max', [[-4]]],
    ['last-of-window', [[-4]]],
    ['first-of-window', [[-1]]],
    ['largest-by-magnitude', [[-4]]],
  ])('%s gives its own number', (rule, result) => {
    const rules = rulesWith(
      poolRules,
      poolMistakes.find((mistake) => mistake.rule === rule)!,
    );
    const negative = two.map((row) => row.map((value) => -value));
    expect(maxPool(rules, negative, 2, 2)).toEqual(result);
  });

  it('a window that reads a row that is not there throws, or finds 0, or ends', () => {
    const mistake = convMistakes.find(
      ({ rule, form }) => rule === 'one-window-too-many' && form === 'rows',
    )!;
    const convolution = { image: [two], filters: [[two]] };
    const [nothing, zero] = convStyles.map((rules) => rulesWith(rules, mistake));
    expect(() => convolve(nothing!, convolution)).toThrow(
      "Cannot read properties of undefined (reading '0')",
    );
    expect(convolve(zero!, convolution)).toEqual([[[30], [11]]]);
    const end = rulesWith(
      poolStyles[1]!,
      poolMistakes.find(({ form, rule }) => form === mistake.form && rule === mistake.rule)!,
    );
    expect(maxPool(end, two, 2, 2)).toEqual([[4], [-Infinity]]);
  });
});
