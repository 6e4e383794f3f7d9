/** Losses of two parameters, with their gradients in plain loops. */

/** A value for each of the two parameters. */
export type Two = readonly [number, number];

export interface Valley {
  readonly title: string;
  /** The loss as it is written. */
  readonly formula: string;
  /** What the parameters are called. */
  readonly names: readonly [string, string];
  readonly loss: (at: Two) => number;
  readonly gradient: (at: Two) => Two;
  /** The largest second derivative in any direction, if it is the same everywhere. */
  readonly curvature: number | undefined;
  /** What the picture shows of it: from and to, for each parameter. */
  readonly shown: readonly [Two, Two];
  /** Where the descent begins, if nothing else is said. */
  readonly start: Two;
}

/** Examples of what is learned: features, and what is to come of them. */
interface Data {
  readonly features: readonly Two[];
  readonly targets: readonly number[];
}

/** (first · a² + second · b²) / 2 */
function bowl(first: number, second: number): Pick<Valley, 'loss' | 'gradient' | 'curvature'> {
  return {
    loss: ([a, b]) => 0.5 * (first * a * a + second * b * b),
    gradient: ([a, b]) => [first * a, second * b],
    curvature: Math.max(first, second),
  };
}

/** The mean squared error of a · feature + b · feature. */
function leastSquares({
  features,
  targets,
}: Data): Pick<Valley, 'loss' | 'gradient' | 'curvature'> {
  const errors = ([a, b]: Two) => features.map(([x, y], i) => a * x + b * y - targets[i]!);
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const along = (factors: readonly number[], axis: 0 | 1) =>
    2 * mean(features.map((feature, i) => factors[i]! * feature[axis]));
  const second = (one: 0 | 1, other: 0 | 1) =>
    along(
      features.map((feature) => feature[one]),
      other,
    );
  return {
    loss: (at) => mean(errors(at).map((error) => error * error)),
    gradient: (at) => [along(errors(at), 0), along(errors(at), 1)],
    curvature: largestEigenvalue(second(0, 0), second(0, 1), second(1, 1)),
  };
}

/** Of the symmetric matrix [[a, b], [b, d]]. */
function largestEigenvalue(a: number, b: number, d: number): number {
  return (a + d + Math.hypot(a - d, 2 * b)) / 2;
}

/** Five points near the line y = 2x − 1. */
const xs = [-1, 0, 1, 2, 3];
const line: Data = {
  features: xs.map((x) => [x, 1]),
  targets: [-2.8, -1.3, 1.4, 2.9, 4.8],
};

/** A row of pixels, and what the filter [−1, 1] makes of it: its edges. */
const pixels = [2, 3, 1, 0, 2, 4, 4, 1];
const filter: Data = {
  features: pixels.slice(1).map((pixel, i) => [pixels[i]!, pixel]),
  targets: pixels.slice(1).map((pixel, i) => pixel - pixels[i]!),
};

export const valleys = {
  round: {
    title: 'a round bowl',
    formula: 'loss = (a² + b²) / 2',
    names: ['a', 'b'],
    ...bowl(1, 1),
    shown: [
      [-5, 5],
      [-4, 4],
    ],
    start: [-4, 3],
  },
  narrow: {
    title: 'a narrow valley',
    formula: 'loss = (a² + 20 · b²) / 2',
    names: ['a', 'b'],
    ...bowl(1, 20),
    shown: [
      [-5, 5],
      [-4, 4],
    ],
    start: [-4, 2],
  },
  line: {
    title: 'the mean squared error of a line',
    formula: `loss = mean of (w · x + b − y)² over the points ${pointsText()}`,
    names: ['w', 'b'],
    ...leastSquares(line),
    shown: [
      [-3, 7],
      [-6, 4],
    ],
    start: [-2, 3],
  },
  filter: {
    title: 'the mean squared error of a filter of two weights',
    formula: `loss = mean of (w₀ · x[i] + w₁ · x[i+1] − y[i])² where x = [${pixels.join(', ')}] and y = [${filter.targets.join(', ')}]`,
    names: ['w₀', 'w₁'],
    ...leastSquares(filter),
    shown: [
      [-3, 3],
      [-3, 3],
    ],
    start: [2, 1.5],
  },
  two: {
    title: 'two valleys, one of them lower',
    formula: 'loss = (a² − 1)² + b² / 2 + 0.3 · a + 0.4',
    names: ['a', 'b'],
    loss: ([a, b]: Two) => (a * a - 1) ** 2 + 0.5 * b * b + 0.3 * a + 0.4,
    gradient: ([a, b]: Two): Two => [4 * a * (a * a - 1) + 0.3, b],
    curvature: undefined,
    shown: [
      [-2, 2],
      [-2, 2],
    ],
    start: [1.7, 1.5],
  },
} as const satisfies Readonly<Record<string, Valley>>;

export type ValleyName = keyof typeof valleys;

/** The valley of a name. */
export const valleyOf = (name: ValleyName): Valley => valleys[name];

function pointsText(): string {
  return xs.map((x, i) => `(${x}, ${line.targets[i]!})`).join(', ');
}
