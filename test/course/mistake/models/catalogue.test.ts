import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../../../../src/course/mistake/models/catalogue';
import {
  labelled,
  stateShapes,
  type ModelLayer,
} from '../../../../src/course/mistake/models/model-layer';
import { shapesAfter } from '../../../../src/course/mistake/models/shape-after';
import { variantsOf } from '../../../../src/course/mistake/models/variants';

const layers: ModelLayer[] = [
  { kind: 'conv', inChannels: 3, outChannels: 6, kernel: 3, padding: 1 },
  { kind: 'relu' },
  { kind: 'pool', kernel: 4 },
  { kind: 'conv', inChannels: 6, outChannels: 12, kernel: 5, stride: 2, padding: 2 },
  { kind: 'relu' },
  { kind: 'flatten' },
  { kind: 'linear', inFeatures: 108, outFeatures: 10 },
];
const model = labelled(layers);
const input = [1, 3, 24, 24];
const mistakes = mistakesIn(model, input);

/** The layers that a mistake changes. */
const changed = (rule: string, at: string) =>
  mistakes
    .filter((mistake) => mistake.rule === rule && mistake.at === at)
    .flatMap((mistake) => mistake.model.filter(({ layer }) => !layers.includes(layer)))
    .map(({ layer }) => layer);

describe('The modelled mistakes', () => {
  it('are made for the input: the model itself runs', () => {
    expect(shapesAfter(model, input)).toHaveLength(model.length);
  });

  it.each([
    ['forgot-padding', { padding: 0 }],
    ['padding-as-kernel', { padding: 5 }],
    ['padding-for-both-ends', { padding: 4 }],
    ['forgot-stride', { stride: 1 }],
    ['dilation-for-stride', { stride: 1, dilation: 2 }],
    ['stride-as-kernel', { stride: 5 }],
    ['in-out-swapped', { inChannels: 12, outChannels: 6 }],
    ['kernel-and-filters-swapped', { outChannels: 5, kernel: 12 }],
    ['depth-of-the-picture', { inChannels: 3 }],
    ['grouped', { groups: 6 }],
    ['no-bias', { bias: false }],
  ])('%s changes the second convolution', (rule, change) => {
    expect(changed(rule, 'the second convolution')).toEqual([{ ...layers[3], ...change }]);
  });

  it.each([
    ['needless-stride', { stride: 2 }],
    ['wrong-colours', { inChannels: 1 }],
    ['channels-from-size', { inChannels: 24 }],
  ])('%s changes the first convolution', (rule, change) => {
    expect(changed(rule, 'the first convolution')).toEqual([{ ...layers[0], ...change }]);
  });

  it.each([
    ['pool-moves-by-one', 'the pooling', { stride: 1 }, 2],
    ['pool-halves', 'the pooling', { kernel: 2, stride: 2 }, 2],
    ['average-for-max', 'the pooling', { average: true }, 2],
    ['flattened-batch', 'the flattening', { startDim: 0 }, 5],
    ['features-swapped', 'the linear layer', { inFeatures: 10, outFeatures: 108 }, 6],
    ['depth-not-counted', 'the linear layer', { inFeatures: 9 }, 6],
    ['one-side-only', 'the linear layer', { inFeatures: 36 }, 6],
    ['channels-for-features', 'the linear layer', { inFeatures: 12 }, 6],
    ['features-before-pooling', 'the linear layer', { inFeatures: 6 * 24 * 24 }, 6],
  ])('%s changes %s', (rule, at, change, index) => {
    expect(changed(rule, at)).toEqual([{ ...layers[index], ...change }]);
  });

  it('leave out layers, add some, and change their order', () => {
    const kinds = (rule: string) =>
      mistakes
        .filter((mistake) => mistake.rule === rule)
        .map((mistake) => mistake.model.map(({ layer }) => layer.kind).join(' '));
    expect(kinds('relu-left-out')).toContain('conv pool conv flatten linear');
    expect(kinds('relu-left-out')).toHaveLength(3);
    expect(kinds('relu-misplaced')).toContain('relu conv pool conv relu flatten linear');
    expect(kinds('layer-left-out')).toContain('conv relu conv relu flatten linear');
    expect(kinds('layers-swapped')).toContain('conv relu conv pool relu flatten linear');
    expect(kinds('pooled-twice')).toEqual(['conv relu pool pool conv relu flatten linear']);
    expect(kinds('relu-at-the-end')).toEqual(['conv relu pool conv relu flatten linear relu']);
    expect(kinds('softmax-at-the-end')).toEqual([
      'conv relu pool conv relu flatten linear softmax',
    ]);
  });

  it('point at a layer, ask a question, and give no number away', () => {
    for (const { rule, at, message, hint } of mistakes) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(message, rule).toMatch(/^[A-Z].*\.$/s);
      expect(hint, rule).toMatch(/\?$/);
      expect(`${message} ${at}`).not.toMatch(/\d/);
    }
  });

  it('begin with the likelier ones', () => {
    const order = mistakes.map(({ likelihood }) => likelihood);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });
});

describe('Variants', () => {
  const { singles, pairs } = variantsOf({ model, input });
  const all = [...singles(), ...pairs()];

  it('are all different, and different from the model', () => {
    const models = all.map((variant) => JSON.stringify(variant.model.map(({ layer }) => layer)));
    expect(new Set(models).size).toBe(all.length);
    expect(models).not.toContain(JSON.stringify(layers));
    expect(all.length).toBeGreaterThan(1000);
  });

  it('have the mistake alone, and followed through', () => {
    const forgotten = singles().filter(
      ({ mistakes: [mistake] }) =>
        mistake!.rule === 'forgot-padding' && mistake!.at === 'the second convolution',
    );
    expect(forgotten.map(({ shapes }) => shapes.length)).toEqual([6, 7]);
    expect(stateShapes(forgotten[1]!.model).slice(-2)).toEqual([[10, 12], [10]]);
  });

  it('never alter the same thing twice', () => {
    for (const { mistakes: made } of all) {
      expect(new Set(made.map(({ touches }) => touches)).size).toBe(made.length);
    }
  });
});
