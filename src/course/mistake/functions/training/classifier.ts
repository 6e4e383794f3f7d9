/** The losses while a linear layer learns to tell classes apart, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';
import { loopMistakes, rightLoop, sumForMean, sumOf, walk, type LoopRules } from './loop';

/** The loss of one point and its gradient, from its scores. */
interface OnePoint {
  readonly loss: number;
  readonly gradient: readonly number[];
}

export interface ClassifierRules extends LoopRules {
  readonly onePoint: (scores: readonly number[], label: number) => OnePoint;
  /** The labels in the order in which they meet the points. */
  readonly labels: (labels: readonly number[]) => readonly number[];
}

export const rightClassifier: ClassifierRules = {
  ...rightLoop,
  onePoint: crossEntropy,
  labels: (labels) => labels,
};

/** The loss before each step; there are as many classes as numbers in a point, and the weights start at 0. */
export function learnClasses(
  rules: ClassifierRules,
  points: readonly (readonly number[])[],
  labels: readonly number[],
  lr: number,
  steps: number,
): readonly number[] {
  const count = points[0]!.length;
  const met = rules.labels(labels);
  const ofAll = (weights: readonly number[]) =>
    points.map((point, i) => rules.onePoint(scoresOf(weights, point), met[i]!));
  const gradients = (weights: readonly number[]) => {
    const all = ofAll(weights);
    return weights.map((_, at) => {
      const [feature, kind] = [Math.floor(at / count), at % count];
      const sum = sumOf(points, (point, i) => point[feature]! * all[i]!.gradient[kind]!);
      return rules.mean(sum, points.length);
    });
  };
  const start = Array<number>(count * count).fill(0);
  const states = walk(rules, { start, gradients, lr, steps });
  return states.slice(0, -1).map((weights) =>
    rules.mean(
      sumOf(ofAll(weights), ({ loss }) => loss),
      points.length,
    ),
  );
}

function scoresOf(weights: readonly number[], point: readonly number[]): number[] {
  return point.map((_, kind) => sumOf(point, (x, i) => x * weights[i * point.length + kind]!));
}

function softmax(scores: readonly number[]): number[] {
  const total = sumOf(scores, Math.exp);
  return scores.map((score) => Math.exp(score) / total);
}

function crossEntropy(scores: readonly number[], label: number): OnePoint {
  const shares = softmax(scores);
  return { loss: -Math.log(shares[label]!), gradient: minusOne(shares, label) };
}

/** The gradient of the cross-entropy: each share, and 1 less for the right class. */
function minusOne(shares: readonly number[], label: number): number[] {
  return shares.map((share, kind) => share - Number(kind === label));
}

/** A gradient with respect to shares, as one with respect to the scores that they were made from. */
function throughSoftmax(shares: readonly number[], gradient: readonly number[]): number[] {
  const mean = sumOf(shares, (share, i) => share * gradient[i]!);
  return shares.map((share, i) => share * (gradient[i]! - mean));
}

export const classifierMistakes: readonly RuleMistake<ClassifierRules>[] = [
  ...loopMistakes('network'),
  sumForMean('The losses of the points'),
  {
    rule: 'softmax-twice',
    message:
      'The scores seem to go through `softmax` before the loss. `F.crossEntropy` already includes it, so it is applied twice.',
    hint: 'Which values can a score still have after `softmax`, and what does that do to the least loss?',
    likelihood: 3,
    change: () => ({
      onePoint: (scores, label) => {
        const shares = softmax(scores);
        const { loss, gradient } = crossEntropy(shares, label);
        return { loss, gradient: throughSoftmax(shares, gradient) };
      },
    }),
  },
  {
    rule: 'logarithm-left-out',
    message:
      'The loss seems to be minus the probability of the right class. The logarithm is missing.',
    hint: 'What does `F.nllLoss` expect: probabilities, or their logarithms?',
    likelihood: 2,
    change: () => ({
      onePoint: (scores, label) => {
        const shares = softmax(scores);
        const gradient = shares.map((_, kind) => -Number(kind === label));
        return { loss: -shares[label]!, gradient: throughSoftmax(shares, gradient) };
      },
    }),
  },
  {
    rule: 'scores-for-logarithms',
    message:
      'The loss seems to be minus the score of the right class: softmax and logarithm are missing.',
    hint: 'How low can this loss go if a score may have any value?',
    likelihood: 2,
    change: () => ({
      onePoint: (scores, label) => ({
        loss: -scores[label]!,
        gradient: scores.map((_, kind) => -Number(kind === label)),
      }),
    }),
  },
  {
    rule: 'labels-apart',
    message: 'The labels seem to be in a different order from the points.',
    hint: 'If one of two lists is reordered, what must happen to the other?',
    likelihood: 2,
    change: () => ({ labels: (labels) => [...labels].reverse() }),
  },
];
