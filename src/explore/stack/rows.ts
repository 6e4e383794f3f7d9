/** A stack, layer by layer, as far as it can be computed. */
import { elementCount, UsageError } from '../../shape';
import { followFields } from '../../summary/fields';
import type { Row } from '../../summary/row';
import type { Totals } from '../../summary/total';
import { once } from '../once';
import { fieldAfter, multiplyAddsOf, parametersOf } from './costs';
import { filled, type StackState } from './setting';
import { shapeAfter } from './sizes';
import { toPair } from '../../shape';

export interface Computed {
  /** The rows of `summary`, up to the layer that does not fit. */
  readonly rows: readonly Row[];
  readonly totals: Totals;
  /** The error of that layer, in the library's words; undefined where all of them fit. */
  readonly problem: string | undefined;
}

/** The stack up to the layer that does not fit. */
export const computed = once(rowsOf);

function rowsOf({ input, layers }: Pick<StackState, 'input' | 'layers'>): Computed {
  const rows: Row[] = [];
  let image: { readonly shape: readonly number[] } = { shape: input };
  const fields = followFields(image);
  let problem: string | undefined;
  for (const layer of layers) {
    const { shape } = image;
    let output: typeof image;
    try {
      output = { shape: shapeAfter(layer, shape) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problem = error.message;
      break;
    }
    fields.pass(image, output, (field) => fieldAfter(layer, field));
    const { kernelSize } = filled(layer);
    rows.push({
      name: `${layer.type}: 1-${rows.length + 1}`,
      type: layer.type,
      depth: 1,
      inputShape: shape,
      outputShape: output.shape,
      kernel: kernelSize === undefined ? null : toPair(kernelSize),
      parameters: parametersOf(layer),
      multiplyAdds: multiplyAddsOf(layer, shape) / input[0],
      receptiveField: fields.of(output)?.size ?? null,
      repeated: false,
    });
    image = output;
  }
  return { rows, totals: totalsOf(rows, input[0]), problem };
}

/** The numbers that a layer gives for one example. */
export const activationsOf = ({ outputShape }: Row, examples: number): number =>
  elementCount(outputShape) / examples;

function totalsOf(rows: readonly Row[], examples: number): Totals {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const parameters = sum((row) => row.parameters);
  return {
    parameters,
    trainableParameters: parameters,
    multiplyAdds: sum((row) => row.multiplyAdds),
    activations: sum((row) => activationsOf(row, examples)),
  };
}
