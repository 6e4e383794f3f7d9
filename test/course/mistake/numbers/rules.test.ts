/** The right rules are those of src/shape; a mistake changes only what it names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidatesOf,
  mistakes,
  networkQuestion,
  parametersOf,
  rightRules,
  rulesWith,
  sizeAfter,
  type ConvLayer,
  type PoolLayer,
} from '../../../../src/course/mistake';
import {
  convOutputSize,
  convParameters,
  poolOutputSize,
  receptiveField,
} from '../../../../src/shape';

const small = fc.integer({ min: 1, max: 5 });
const conv = fc.record({
  kind: fc.constant('conv' as const),
  inChannels: small,
  outChannels: small,
  kernel: small,
  stride: small,
  padding: fc.integer({ min: 0, max: 3 }),
  dilation: fc.integer({ min: 1, max: 3 }),
  bias: fc.boolean(),
});
const pool = fc.record({
  kind: fc.constant('pool' as const),
  kernel: fc.integer({ min: 2, max: 5 }),
  stride: small,
  padding: fc.integer({ min: 0, max: 1 }),
  ceilMode: fc.boolean(),
});
const input = fc.integer({ min: 20, max: 60 });

const byName = (rule: string) => mistakes.find((mistake) => mistake.rule === rule)!;

describe('The right rules', () => {
  it('give the size that convOutputSize gives', () => {
    fc.assert(
      fc.property(input, conv, (size, layer) => {
        expect(sizeAfter(rightRules, layer, size)).toBe(convOutputSize({ input: size, ...layer }));
      }),
    );
  });

  it('give the size that poolOutputSize gives, also with ceil mode', () => {
    fc.assert(
      fc.property(input, pool, (size, layer) => {
        expect(sizeAfter(rightRules, layer, size)).toBe(poolOutputSize({ input: size, ...layer }));
      }),
    );
  });

  it('give the parameters that convParameters gives, and none to a pooling', () => {
    const output = { depth: 1, height: 1, width: 1 };
    fc.assert(
      fc.property(conv, (layer) => {
        expect(parametersOf(rightRules, layer, output)).toBe(convParameters(layer));
      }),
    );
    expect(parametersOf(rightRules, { kind: 'pool', kernel: 2 }, output)).toBe(0);
  });

  it('take the stride of a pooling without one from its kernel, for receptive fields as well', () => {
    const layer: PoolLayer = { kind: 'pool', kernel: 4 };
    const { size, jump } = rightRules.field({ size: [3, 3], jump: [1, 1] }, layer);
    expect(size).toEqual(receptiveField([{ kernel: 3 }, { kernel: 4, stride: 4 }]));
    expect(jump).toEqual([4, 4]);
  });

  it('write channel after channel, row after row', () => {
    const volume = { depth: 2, height: 3, width: 4 };
    expect(rightRules.flatIndex({ channel: 1, row: 2, column: 3 }, volume)).toBe(23);
    expect(rightRules.shape(8, volume)).toEqual([8, 2, 3, 4]);
  });
});

describe('A mistake', () => {
  const layer: ConvLayer = {
    kind: 'conv',
    inChannels: 3,
    outChannels: 10,
    kernel: 5,
    stride: 2,
    padding: 2,
  };

  it.each([
    ['forgot-plus-one', 15],
    ['padding-counted-once', 15],
    ['ignored-padding', 14],
    ['padding-as-kernel', 19],
    ['ignored-stride', 32],
    ['conv-keeps-size', 32],
    ['conv-shrinks-by-one', 31],
  ])('%s makes 16 places into %i', (rule, size) => {
    const wide = { ...layer, kernel: 5, stride: 2, padding: 2 };
    expect(sizeAfter(rightRules, wide, 32)).toBe(16);
    const changed = rulesWith(rightRules, byName(rule));
    expect(sizeAfter(changed, wide, 32)).toBe(size);
  });

  it.each([
    ['forgot-plus-one', 'subtracted', 14],
    ['kernel-added', 'convolutions', 21],
    ['ignored-kernel', 'no width in the convolutions', 19],
    ['ignored-kernel', 'every start in the convolutions', 18],
    ['kernel-for-size', undefined, 5],
    ['stride-as-kernel', undefined, 7],
    ['stride-divided-twice', 'convolutions', 8],
    ['stride-divides-size', 'convolutions', 16],
    ['padding-subtracted', undefined, 12],
    ['missing-brackets', undefined, 30],
  ])('%s (%s) makes 16 places into %i', (rule, form, size) => {
    const mistake = mistakes.find((one) => one.rule === rule && one.form === form)!;
    expect(sizeAfter(rulesWith(rightRules, mistake), layer, 32)).toBe(size);
  });

  it('can be combined with another one', () => {
    const both = rulesWith(rightRules, byName('forgot-plus-one'), byName('ignored-padding'));
    expect(sizeAfter(both, layer, 32)).toBe(13);
  });

  it('can be a slip in one layer', () => {
    const other = { ...layer };
    const network = { input: [3, 32, 32], layers: [layer, other] } as const;
    const slips = candidatesOf(networkQuestion(network, { steps: 'steps' })).slips();
    const [{ rules }] = slips.filter(
      ({ mistakes: [made] }) => made!.rule === 'ignored-padding',
    ) as [(typeof slips)[number]];
    expect(sizeAfter(rules, layer, 32)).toBe(14);
    expect(sizeAfter(rules, other, 32)).toBe(16);
  });

  it.each(mistakes.map((mistake) => [`${mistake.rule} ${mistake.form ?? ''}`, mistake] as const))(
    '%s speaks in sentences, asks a question, and contains no number of an answer',
    (_, { rule, message, hint, form = '' }) => {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(message).toMatch(/^[“A-Z].*\.$/);
      expect(message.split(/[.?] /).length).toBeLessThanOrEqual(3);
      expect(hint).toMatch(/\?$/);
      expect(message).not.toMatch(/\d{2}/);
      expect(form).not.toMatch(/^layer/);
    },
  );

  it('has a name and a form of its own', () => {
    const keys = mistakes.map(({ rule, form = '' }) => `${rule} ${form}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
