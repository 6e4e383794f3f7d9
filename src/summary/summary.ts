import type { Module } from '../nn/module';
import { takes } from '../shape/takes';
import { collect } from './collect';
import { formatHTML, formatText } from './format';
import { isShape, requireModelAndShape } from './require-model';
import type { Row } from './row';
import { total, type Totals } from './total';

/**
 * A model's layers with their shapes and costs; printed as a table.
 *
 * @example
 * const [row] = summary(new nn.Linear(5120, 10), [1, 5120]).rows;
 * [row!.name, row!.outputShape, row!.parameters] // ['Linear', [1, 10], 51210]
 */
export class Summary {
  constructor(
    readonly rows: readonly Row[],
    readonly totals: Totals,
  ) {}

  /** The table as text. */
  toString(): string {
    return formatText(this.rows, this.totals);
  }

  /** The table as a notebook shows it. */
  toHTML(): string {
    return formatHTML(this.rows, this.totals);
  }

  /** What a cell shows when a summary is its last expression. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

const checkArguments = takes('summary', { model: 'any', inputShape: 'array' });

/**
 * What each layer of a model does to the shape, how many parameters it has, how many multiply-adds it
 * takes for one example, and how much of the image one number of its output depends on.
 *
 * The first dimension of the input counts the examples. A vector is one example, and so are three dimensions
 * where a convolution or a pooling takes them for an image (C, H, W). What the model computes for all of its
 * input is divided by that number.
 *
 * The model is run once on zeros, in evaluation mode; nothing about it changes.
 *
 * @param inputShape the shape of the input: [N, C, H, W] or [C, H, W], or what else the model takes; or a list of
 *   shapes, one for each argument of `forward`, of which the first counts the examples and has the receptive field
 * @throws if the model refuses an input of this shape, saying which layer
 * @example
 * summary(new nn.Conv2d(3, 10, 3), [1, 3, 130, 130]).totals.parameters // 280
 * class Sum extends nn.Module {
 *   forward(a: Tensor<[1, 3]>, b: Tensor<[1, 3]>) {
 *     return a.add(b);
 *   }
 * }
 * summary(new Sum(), [[1, 3], [1, 3]]).rows[0]!.outputShape // [1, 3]
 * @see https://github.com/TylerYep/torchinfo, whose columns these are
 */
export function summary(
  model: Module,
  inputShape: readonly number[] | readonly (readonly number[])[],
): Summary {
  requireModelAndShape(model, inputShape);
  checkArguments(arguments);
  const shapes = isShape(inputShape) ? ([inputShape] as const) : inputShape;
  const rows = collect(model, shapes);
  return new Summary(rows, total(model, rows, shapes[0]!));
}
