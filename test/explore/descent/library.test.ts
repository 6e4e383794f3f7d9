import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nn, optim, tensor, type Tensor } from '../../../src';
import { pathOf } from '../../../src/explore/descent/path';
import type { DescentState } from '../../../src/explore/descent/setting';
import { valleyOf, valleys, type Two, type ValleyName } from '../../../src/explore/descent/valleys';

const names = Object.keys(valleys) as ValleyName[];

const states: fc.Arbitrary<DescentState> = fc.record({
  valley: fc.constantFrom(...names),
  optimizer: fc.constantFrom('SGD', 'Adam'),
  lr: fc.constantFrom(0.001, 0.01, 0.03, 0.1, 0.2),
  momentum: fc.constantFrom(0, 0.5, 0.9),
  start: fc.tuple(
    fc.integer({ min: -6, max: 6 }).map((value) => value / 4),
    fc.integer({ min: -6, max: 6 }).map((value) => value / 4),
  ),
  steps: fc.integer({ min: 1, max: 8 }),
  at: fc.constant(0),
});

/** The data of the two valleys that are mean squared errors, as their formulas have them. */
const least = {
  line: { features: [-1, 0, 1, 2, 3].map((x) => [x, 1]), targets: [-2.8, -1.3, 1.4, 2.9, 4.8] },
  filter: {
    features: [
      [2, 3],
      [3, 1],
      [1, 0],
      [0, 2],
      [2, 4],
      [4, 4],
      [4, 1],
    ],
    targets: [1, -2, -1, 2, 2, 0, -3],
  },
};

/** The loss as the library computes it. */
function lossOf(valley: ValleyName, at: Tensor): Tensor {
  const square = (x: Tensor): Tensor => x.mul(x);
  if (valley === 'line' || valley === 'filter') {
    const features: Tensor = tensor(least[valley].features);
    const targets: Tensor = tensor(least[valley].targets);
    return square(features.matmul(at).sub(targets)).mean();
  }
  const a: Tensor = at.select(0, 0);
  const b = square(at.select(0, 1));
  if (valley === 'two') {
    return square(square(a).sub(1)).add(b.mul(0.5)).add(a.mul(0.3)).add(0.4);
  }
  return square(a)
    .add(b.mul(valley === 'narrow' ? 20 : 1))
    .mul(0.5);
}

function byLibrary({ valley, optimizer, lr, momentum, start, steps }: DescentState) {
  const parameter = new nn.Parameter(tensor([...start]));
  const stepper =
    optimizer === 'SGD'
      ? new optim.SGD([parameter], { lr, momentum })
      : new optim.Adam([parameter], { lr });
  return Array.from({ length: steps + 1 }, () => {
    const at = parameter.toArray() as unknown as Two;
    const loss = lossOf(valley, parameter);
    stepper.zeroGrad();
    (loss as unknown as { backward: () => void }).backward();
    stepper.step();
    return { at, loss: (loss as unknown as { item: () => number }).item() };
  });
}

/** float32 has seven digits, and each step adds its own error. */
const isNear = (one: number, other: number) =>
  Math.abs(one - other) <= 2e-4 * Math.max(1, Math.abs(one), Math.abs(other));

describe('a path', () => {
  it('is that of the library’s optimiser, in any valley', () => {
    fc.assert(
      fc.property(states, (state) => {
        const [ours, theirs] = [pathOf(state), byLibrary(state)];
        // Adam's first step is as long as the learning rate: where there is no slope, rounding would choose its side.
        const slopes = ours.flatMap(({ at }) => valleyOf(state.valley).gradient(at));
        fc.pre(slopes.every((slope) => Math.abs(slope) > 1e-3));
        const isFinite = theirs.every(({ loss }) => Math.abs(loss) < 1e4);
        fc.pre(isFinite);
        expect(ours).toHaveLength(theirs.length);
        ours.forEach((step, i) => {
          const there = theirs[i]!;
          expect(isNear(step.at[0], there.at[0]), `step ${i}`).toBe(true);
          expect(isNear(step.at[1], there.at[1]), `step ${i}`).toBe(true);
          expect(isNear(step.loss, there.loss), `loss ${i}`).toBe(true);
        });
      }),
      { numRuns: 200, seed: 41 },
    );
  });
});

describe('a valley', () => {
  it.each(names.filter((name) => valleyOf(name).curvature !== undefined))(
    'called %s is curved as it says: the largest second derivative in any direction',
    (name) => {
      const { loss, curvature } = valleyOf(name);
      const size = 0.01;
      const second = (angle: number) => {
        const [x, y] = [size * Math.cos(angle), size * Math.sin(angle)];
        return (loss([x, y]) + loss([-x, -y]) - 2 * loss([0, 0])) / size ** 2;
      };
      const all = Array.from({ length: 720 }, (_, i) => second((i * Math.PI) / 720));
      expect(Math.max(...all)).toBeCloseTo(curvature!, 3);
    },
  );
});
