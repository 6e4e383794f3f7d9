import type { Module } from '../nn/module';
import { elementCount } from '../shape';
import { examplesIn } from './examples';
import type { Row } from './row';

/** What a whole model comes to. */
export interface Totals {
  /** All that can be learned, each tensor once. */
  readonly parameters: number;
  /** Of these, what `requiresGrad` leaves to be learned. */
  readonly trainableParameters: number;
  /** The sum over the rows, for one example. */
  readonly multiplyAdds: number;
  /** The numbers that all layers give for one example: what is computed, not learned. */
  readonly activations: number;
}

export function total(model: Module, rows: readonly Row[], inputShape: readonly number[]): Totals {
  const parameters = model.parameters();
  const layers = rows.filter((row, i) => !((rows[i + 1]?.depth ?? 0) > row.depth));
  return {
    parameters: sum(parameters.map((parameter) => parameter.numel())),
    trainableParameters: sum(
      parameters
        .filter((parameter) => parameter.requiresGrad)
        .map((parameter) => parameter.numel()),
    ),
    multiplyAdds: sum(rows.map((row) => row.multiplyAdds)),
    activations:
      sum(layers.map((row) => elementCount(row.outputShape))) / examplesIn(inputShape, rows),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
