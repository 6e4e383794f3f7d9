import type { Module } from '../nn/module';
import { elementCount } from '../shape';
import { summary, type Row } from '../summary';
import { hasBatch } from '../summary/examples';

/** One layer at work: a row of the summary that has no rows inside it. */
export interface Step {
  readonly name: string;
  readonly type: string;
  /** Without the batch. */
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  readonly parameters: number;
  /** How many numbers it gives for one example. */
  readonly activations: number;
  readonly multiplyAdds: number;
  readonly receptiveField: Row['receptiveField'];
}

/** The layers of a model in the order in which they are called, from its summary. */
export function steps(model: Module, inputShape: readonly number[]): Step[] {
  const { rows } = summary(model, inputShape);
  const batched = hasBatch(inputShape, rows);
  const single = (shape: readonly number[]) => (batched ? shape.slice(1) : shape);
  return rows
    .filter((row, i) => (rows[i + 1]?.depth ?? 0) <= row.depth)
    .map(({ name, type, parameters, multiplyAdds, receptiveField, repeated, ...shapes }) => ({
      name: name.replace(/: .*-/, ' '),
      type,
      inputShape: single(shapes.inputShape),
      outputShape: single(shapes.outputShape),
      parameters: repeated ? 0 : parameters,
      activations: elementCount(single(shapes.outputShape)),
      multiplyAdds,
      receptiveField,
    }));
}
