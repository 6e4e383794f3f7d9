import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../../src/course/check/models/follow';
import {
  labelled,
  stateShapes,
  type ModelLayer,
} from '../../../../src/course/mistake/models/model-layer';
import { randomInput } from '../../../../src/course/check/models/random-input';
import { shapesAfter } from '../../../../src/course/mistake/models/shape-after';

const small = fc.integer({ min: 1, max: 4 });
const conv = fc.record({
  kind: fc.constant('conv' as const),
  inChannels: fc.integer({ min: 1, max: 3 }),
  outChannels: fc.integer({ min: 1, max: 3 }),
  kernel: fc.oneof(small, fc.tuple(small, small)),
  stride: small,
  padding: fc.integer({ min: 0, max: 2 }),
  dilation: fc.integer({ min: 1, max: 2 }),
});
const pool = fc.record({
  kind: fc.constant('pool' as const),
  kernel: small,
  stride: small,
  padding: fc.integer({ min: 0, max: 2 }),
  ceilMode: fc.boolean(),
  average: fc.boolean(),
});
const layer: fc.Arbitrary<ModelLayer> = fc.oneof(
  conv,
  pool,
  fc.constant({ kind: 'relu' as const }),
  fc.record({ kind: fc.constant('flatten' as const), startDim: fc.integer({ min: 0, max: 1 }) }),
  fc.record({
    kind: fc.constant('linear' as const),
    inFeatures: fc.integer({ min: 1, max: 20 }),
    outFeatures: fc.integer({ min: 1, max: 4 }),
  }),
);

describe('Shapes after layers', () => {
  it('are those that come out when the layers run, and end where they refuse', () => {
    const input = [1, 2, 7, 6];
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 4 }), (layers) => {
        const model = labelled(layers);
        const shapes = shapesAfter(model, input);
        const weights = stateShapes(model).map((shape, i) => randomInput(shape, i));
        const run = () => follow(model, weights, randomInput(input, 0));
        if (shapes.length < model.length) expect(run).toThrow();
        else expect(run().map(({ shape }) => [...shape])).toEqual(shapes);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
