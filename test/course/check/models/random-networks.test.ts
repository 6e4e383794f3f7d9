import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { modelExercise } from '../../../../src/course/check/models';
import { build } from '../../../../src/course/check/models/build';
import { labelled, shapesAfter, type ModelLayer } from '../../../../src/course/mistake/models';
import { runCheck } from '../../../../src/course/check/run-check';
import { cases } from '../../../sample';
import { confusionOf } from './confusion';
import { net } from './small-exercise';

/** Two convolutions, perhaps with a pooling between them and a linear layer at the end. */
const network = fc
  .record({
    channels: fc.tuple(
      fc.constantFrom(1, 3),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 2, max: 6 }),
    ),
    kernels: fc.tuple(fc.constantFrom(2, 3, 5), fc.constantFrom(2, 3)),
    paddings: fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1)),
    stride: fc.constantFrom(1, 2),
    hasPool: fc.boolean(),
    hasLinear: fc.boolean(),
  })
  .map(({ channels, kernels, paddings, stride, hasPool, hasLinear }) => {
    const [first, second, third] = channels;
    const [kernel1, kernel2] = kernels;
    const [padding1, padding2] = paddings;
    const input = [1, first, 25, 22];
    const layers: ModelLayer[] = [
      {
        kind: 'conv',
        inChannels: first,
        outChannels: second,
        kernel: kernel1,
        stride,
        padding: padding1,
      },
      { kind: 'relu' },
      ...(hasPool ? [{ kind: 'pool' as const, kernel: 2 }] : []),
      { kind: 'conv', inChannels: second, outChannels: third, kernel: kernel2, padding: padding2 },
      { kind: 'relu' },
      ...(hasLinear ? [{ kind: 'flatten' as const }] : []),
    ];
    const features = shapesAfter(labelled(layers), input).at(-1)!.at(-1)!;
    if (hasLinear) layers.push({ kind: 'linear', inFeatures: features, outFeatures: 4 });
    return { input, layers };
  });

const exerciseOf = ({ input, layers }: { input: number[]; layers: ModelLayer[] }) =>
  modelExercise({
    id: 'random',
    ...net,
    points: 3,
    input,
    reference: layers,
  });

// The full set takes several minutes.
describe('Of random networks', { timeout: cases({ full: 1_200_000, sample: 120_000 }) }, () => {
  it('the right one always passes', async () => {
    await fc.assert(
      fc.asyncProperty(network, async (question) => {
        const net = build(labelled(question.layers));
        const report = await runCheck(exerciseOf(question), localAnswer({ net }));
        expect(report.findings).toEqual([]);
        expect(report.passed).toBe(true);
      }),
      { numRuns: cases({ full: 1_000, sample: 100 }), seed: 11 },
    );
  });

  it('at least 95 % of single mistakes are named', async () => {
    let [named, all] = [0, 0];
    for (const question of fc.sample(network, {
      numRuns: cases({ full: 100, sample: 12 }),
      seed: 5,
    })) {
      const confusion = await confusionOf(exerciseOf(question), 1);
      named += confusion.named;
      all += confusion.named + confusion.others.length;
    }
    expect(all).toBeGreaterThan(300);
    expect(named / all).toBeGreaterThanOrEqual(0.95);
  });
});
