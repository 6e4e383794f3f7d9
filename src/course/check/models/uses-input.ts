/** Demands on what of its input a network uses. */
import type { RunOutcome, TensorDatum } from '../../answer/answer';
import type { Demand, Designed } from './design-exercise';

/** ReLU may hide a pixel in one image or another, but not in so many. */
const MOST_IMAGES = 8;

/** That no row and no column of the image could be left out without changing the output. */
export function usesEveryRowAndColumn(hint: string): Demand {
  return async (designed) => {
    const { input, part } = designed;
    const [height, width] = input.shape.slice(-2) as [number, number];
    const lines = [
      ...Array.from({ length: height }, (_, row) => ({ what: 'row', row, column: undefined })),
      ...Array.from({ length: width }, (_, column) => ({ what: 'column', row: undefined, column })),
    ];
    const unused = await withoutEffect(
      designed,
      lines.map(
        ({ row, column }) =>
          (i: number, j: number) =>
            i === row || j === column,
      ),
      () => true,
    );
    if (unused.length === 0) return undefined;
    const named = unused.map((at) => lines[at]!);
    const first = named[0]!;
    return {
      rule: 'pixels-unused',
      part,
      severity: 'error',
      message: `\`${part}\` leaves pixels out: nothing in its output depends on ${first.what} ${first.row ?? first.column}${named.length > 1 ? `, nor on ${named.length - 1} more of the ${height} rows and ${width} columns` : ''}.`,
      hint,
    };
  };
}

/** That a number in the middle of the output depends on each pixel of a window of this size around it. */
export function sees(size: number, hint: string): Demand {
  return async (designed) => {
    const { input, part } = designed;
    const middle = input.shape.slice(-2).map((length) => Math.floor(length / 2));
    const [row, column] = middle as [number, number];
    const steps = Array.from({ length: size }, (_, at) => at - (size - 1) / 2);
    const window = steps.flatMap((down) =>
      steps.map(
        (right): Place =>
          (i, j) =>
            i === row + down && j === column + right,
      ),
    );
    const unseen = await withoutEffect(designed, window, (i, j) => i === row && j === column);
    if (unseen.length === 0) return undefined;
    return {
      rule: 'sees-too-little',
      part,
      severity: 'error',
      message: `A number in the output of \`${part}\` depends on ${window.length - unseen.length} of the ${window.length} pixels around its place; the task asks for all ${size} x ${size}.`,
      actual: window.length - unseen.length,
      hint,
    };
  };
}

type Place = (row: number, column: number) => boolean;

/**
 * Which of these changes to an image make no difference to the numbers at some places of the output. A change is
 * given by the pixels that get other numbers.
 */
async function withoutEffect(
  { answer, part, random, input, ran }: Designed,
  changes: readonly Place[],
  where: Place,
): Promise<number[]> {
  let left = changes.map((_, at) => at);
  for (let which = 30; left.length > 0 && which < 30 + 2 * MOST_IMAGES; which += 2) {
    const [one, other] = [random(input.shape, which), random(input.shape, which + 1)];
    const batch = [one, ...left.map((at) => mixed(one, other, changes[at]!))];
    const outcome = await answer.run(part, stacked(batch), ran.state);
    const outputs = imagesOf(outcome, batch.length);
    // A network that takes no batches is another demand's matter.
    if (!outputs) return [];
    const [width = 1, height = 1] = outputs[0]!.shape.slice(-2).reverse();
    const isIn = (i: number) =>
      outputs[0]!.shape.length < 3 || where(Math.floor(i / width) % height, i % width);
    left = left.filter((_, at) =>
      outputs[at + 1]!.data.every((value, i) => !isIn(i) || value === outputs[0]!.data[i]),
    );
  }
  return left;
}

/** One image with the other's numbers at some pixels. */
function mixed(one: TensorDatum, other: TensorDatum, isOther: Place): TensorDatum {
  const [width, height] = [one.shape.at(-1)!, one.shape.at(-2)!];
  const data = one.data.map((value, i) =>
    isOther(Math.floor(i / width) % height, i % width) ? other.data[i]! : value,
  );
  return { ...one, data };
}

function stacked(images: readonly TensorDatum[]): TensorDatum {
  const [first] = images as [TensorDatum];
  const size = first.data.length;
  const data = new Float32Array(images.length * size);
  images.forEach((image, at) => data.set(image.data, at * size));
  return { ...first, shape: [images.length, ...first.shape.slice(1)], data };
}

/** What came out for each image of a batch, without the batch dimension. */
function imagesOf(
  outcome: RunOutcome,
  many: number,
): readonly Omit<TensorDatum, 'kind'>[] | undefined {
  if (outcome.kind !== 'ran' || outcome.output.shape[0] !== many) return undefined;
  const { shape, data } = outcome.output;
  const size = data.length / many;
  return Array.from({ length: many }, (_, at) => ({
    shape: shape.slice(1),
    data: data.slice(at * size, (at + 1) * size),
  }));
}
