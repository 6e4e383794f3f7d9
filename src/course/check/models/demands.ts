/** What may be demanded of a network that is otherwise free. */
import { sameShape } from '../../../shape';
import type { LayerCall, RunOutcome } from '../../answer/answer';
import type { Finding } from '../finding';
import { agree } from './agree';
import { learnedNumbers } from './claims';
import type { Demand } from './design-exercise';
import { batchLost, notForBatches } from './findings-on-shapes';

/** That an image becomes this shape, a batch of one. */
export function becomes(output: readonly number[], hint: string): Demand {
  return ({ part, described: { outputShape, calls } }) => {
    if (sameShape(outputShape, output)) return undefined;
    if (sameShape(outputShape, output.slice(1))) return batchLost(part, outputShape);
    const last = calls.at(-1);
    return {
      rule: 'wrong-shape',
      part,
      severity: 'error',
      message: `\`${part}\` gives [${outputShape.join(', ')}] for one image; the task asks for [${output.join(', ')}].${last ? ` The last layer is \`${last.name}\`.` : ''}`,
      actual: outputShape,
      hint,
    };
  };
}

/** That each image of a batch gives the same result as it does alone. */
export function takesBatches(): Demand {
  return async ({ answer, part, random, input: one, ran: alone }) => {
    const { shape } = alone.output;
    // Without the batch dimension there is nothing to compare, and the finding on the shape says so.
    if (shape[0] !== 1) return undefined;
    const two = random([2, ...one.shape.slice(1)], 2);
    const second = { ...one, data: two.data.slice(one.data.length) };
    two.data.set(one.data);
    const [ran, other] = [await answer.run(part, two), await answer.run(part, second)];
    if (ran.kind !== 'ran' || !sameShape(ran.output.shape, [2, ...shape.slice(1)])) {
      return notForBatches(part, 1);
    }
    const size = alone.output.data.length;
    const isAs = (image: RunOutcome, at: number) =>
      image.kind === 'ran' &&
      agree(
        { shape: [size], data: ran.output.data.slice(at * size, (at + 1) * size) },
        { shape: [size], data: () => image.output.data },
      );
    return isAs(alone, 0) && isAs(other, 1) ? undefined : notForBatches(part, 1);
  };
}

/** That there are this many convolutions or more; transposed ones count as well. */
export function hasConvolutions(least: number, hint: string): Demand {
  return ({ part, described: { outside } }) => {
    const there = outside.convolutions;
    if (there >= least) return undefined;
    return {
      rule: 'too-few-convolutions',
      part,
      severity: 'error',
      message: `\`${part}\` has ${there === 0 ? 'no convolution' : there === 1 ? 'one convolution' : `${there} convolutions`}; the task asks for at least ${least}.`,
      hint,
    };
  };
}

/** That no more than this is learned. */
export function hasParameters(most: number, hint: string): Demand {
  return ({ part, described, ran }) => {
    const { parameters: said, calls, state, outside } = described;
    // It may compute differently with zeros, with which it was described.
    const hidden = Math.max(outside.numbers, ran.outside.numbers);
    const parameters = Math.max(said, learnedNumbers({ state, calls })) + hidden;
    if (parameters <= most) return undefined;
    return {
      rule: 'over-budget',
      part,
      severity: 'error',
      message: `\`${part}\` has ${count(parameters)} parameters; at most ${count(most)} are allowed.${whereMostAre(hidden, calls)}`,
      expected: most,
      actual: parameters,
      hint,
    };
  };
}

/** That no more than this is multiplied for one image. */
export function multiplies(most: number, hint: string): Demand {
  return ({ part, described, ran }): Finding | undefined => {
    const done = Math.max(described.outside.multiplyAdds, ran.outside.multiplyAdds);
    if (done <= most) return undefined;
    return {
      rule: 'over-work',
      part,
      severity: 'error',
      message: `\`${part}\` makes ${count(done)} multiply-adds for one image; at most ${count(most)} are allowed.`,
      expected: most,
      actual: done,
      hint,
    };
  };
}

/** That nothing but a convolution makes feature maps smaller. */
export function onlyConvolutionsShrink(hint: string): Demand {
  return ({ part, described, ran }) => {
    const others = Math.max(described.outside.shrinks, ran.outside.shrinks);
    if (others === 0) return undefined;
    const pooling = described.calls.find(({ type }) => type.includes('Pool'));
    const what = pooling ? `\`${pooling.name}\`` : 'something other than a convolution';
    return {
      rule: 'shrinks-otherwise',
      part,
      severity: 'error',
      message: `In \`${part}\`, ${what} makes the image smaller; the task asks for convolutions alone.`,
      hint,
    };
  };
}

/** Where to look: in what it hides, or in its largest layer. */
function whereMostAre(hidden: number, calls: readonly LayerCall[]): string {
  if (hidden > 0) {
    return ` ${count(hidden)} of them are in tensors that the model uses but that are not among its fields.`;
  }
  const [largest] = [...calls].sort((a, b) => b.parameters - a.parameters);
  if (!largest) return '';
  return ` Most of them, ${count(largest.parameters)}, are in \`${largest.name}\`, which gets [${largest.inputShape.join(', ')}].`;
}

/** 10,000 */
function count(many: number): string {
  return many.toLocaleString('en-US');
}
