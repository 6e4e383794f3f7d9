/** Losses as modules: functions of F with fixed options. No parameters. */
import type { Ask } from '../shape';
import { snakeCase } from '../shape/python-words';
import { takes } from '../shape/takes';
import type { Shape, Tensor } from '../tensor';
import { tensorOrNull } from './functional/check-losses';
import * as F from './functional/losses';
import { Module } from './module';
import { Buffer } from './parameter';
import type { LossName, LossShape, Reduction, TargetFits } from './type-rules';

const { optionsOf } = F;
const check = {
  CrossEntropyLoss: takes('new nn.CrossEntropyLoss', {}, optionsOf.crossEntropy),
  NLLLoss: takes('new nn.NLLLoss', {}, optionsOf.nllLoss),
  MSELoss: takes('new nn.MSELoss', {}, optionsOf.mseLoss),
  BCEWithLogitsLoss: takes(
    'new nn.BCEWithLogitsLoss',
    {},
    {
      ...optionsOf.binaryCrossEntropyWithLogits,
      posWeight: tensorOrNull(
        (type) =>
          `cannot assign '${type}' object to buffer 'pos_weight' (torch Tensor or None required)`,
      ),
    },
  ),
};

/** A loss that calls the function `Name`, and takes its types from it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Module makes it callable
abstract class Loss<Name extends LossName, R extends Reduction> extends Module {
  readonly reduction: R;

  constructor(options: F.LossOptions<R> | undefined) {
    super();
    this.reduction = options?.reduction ?? ('mean' as R);
  }

  /**
   * The loss of a model's output.
   *
   * @param input (N, …) the output of the model
   * @param target (N, …) the right values, or the right classes, counted from 0
   * @returns a single number, or one for each example or element with `reduction: 'none'`
   * @throws with PyTorch's wording if the target does not fit
   */
  forward<S extends Shape, T extends Shape>(
    input: Tensor<S>,
    target: Tensor<T> & Ask<TargetFits<Name, S, T>>,
  ): Tensor<LossShape<Name, R, S, T>>;
  forward(input: Tensor, target: Tensor): Tensor {
    return this.compute(input, target, { reduction: this.reduction });
  }

  protected abstract compute(input: Tensor, target: Tensor, options: F.LossOptions<R>): Tensor;
}

interface Loss<Name extends LossName, R extends Reduction> {
  /** The loss of a model's output. */
  <S extends Shape, T extends Shape>(
    input: Tensor<S>,
    target: Tensor<T> & Ask<TargetFits<Name, S, T>>,
  ): Tensor<LossShape<Name, R, S, T>>;
}

/**
 * `F.crossEntropy` as a module: how far the scores of a classifier are from the right classes. It takes raw
 * scores, without softmax. No parameters.
 *
 * @param options `reduction` 'mean', 'sum' or 'none' over the examples ('mean')
 * @throws with PyTorch's wording, when called, if the numbers of examples differ or a class does not exist
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
 * @example
 * const lossOf = new nn.CrossEntropyLoss();
 * const net = new nn.Linear(4, 10);
 * lossOf(net(randn([2, 4])), tensor([3, 7])).backward();
 */
export class CrossEntropyLoss<R extends Reduction = 'mean'> extends Loss<'crossEntropy', R> {
  constructor(options?: F.LossOptions<R>) {
    super(options);
    check.CrossEntropyLoss(arguments);
  }

  protected compute(scores: Tensor, target: Tensor, options: F.LossOptions<R>): Tensor {
    return F.crossEntropy(scores, target, options);
  }
}

/**
 * `F.nllLoss` as a module: `nn.CrossEntropyLoss` for a model that ends with `nn.LogSoftmax`. No parameters.
 *
 * @param options `reduction` 'mean', 'sum' or 'none' over the examples ('mean')
 * @throws with PyTorch's wording, when called, if the numbers of examples differ or a class does not exist
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html
 * @example
 * new nn.NLLLoss()(tensor([[-3, 0], [0, -5]]), tensor([0, 1])).item() // 4
 */
export class NLLLoss<R extends Reduction = 'mean'> extends Loss<'nllLoss', R> {
  constructor(options?: F.LossOptions<R>) {
    super(options);
    check.NLLLoss(arguments);
  }

  protected compute(logs: Tensor, target: Tensor, options: F.LossOptions<R>): Tensor {
    return F.nllLoss(logs, target, options);
  }
}

/**
 * `F.mseLoss` as a module: the mean of the squared differences. No parameters.
 *
 * @param options `reduction` 'mean', 'sum' or 'none' over the elements ('mean')
 * @throws if the shapes do not match, or neither tensor is float32
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
 * @example
 * new nn.MSELoss()(tensor([1, 2]), tensor([1, 5])).item() // 4.5
 */
export class MSELoss<R extends Reduction = 'mean'> extends Loss<'mseLoss', R> {
  constructor(options?: F.LossOptions<R>) {
    super(options);
    check.MSELoss(arguments);
  }

  protected compute(input: Tensor, target: Tensor, options: F.LossOptions<R>): Tensor {
    return F.mseLoss(input, target, options);
  }
}

/**
 * `F.binaryCrossEntropyWithLogits` as a module: how far scores are from yes (1) or no (0). It takes raw scores,
 * without sigmoid. No parameters; `posWeight` is part of the state.
 *
 * @param options `reduction` 'mean', 'sum' or 'none' over the elements ('mean'), `posWeight`
 * @throws with PyTorch's wording, when called, if the shapes differ or the elements are not float32
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
 * @example
 * new nn.BCEWithLogitsLoss()(tensor([200, -200]), tensor([0, 0])).item() // 100
 */
export class BCEWithLogitsLoss<R extends Reduction = 'mean'> extends Loss<
  'binaryCrossEntropyWithLogits',
  R
> {
  readonly posWeight: Buffer | null;

  constructor(options?: F.BinaryLossOptions<R>) {
    super(options);
    check.BCEWithLogitsLoss(arguments);
    this.posWeight = options?.posWeight ? new Buffer(options.posWeight) : null;
  }

  protected compute(scores: Tensor, target: Tensor, options: F.LossOptions<R>): Tensor {
    return F.binaryCrossEntropyWithLogits(scores, target, {
      ...options,
      posWeight: this.posWeight,
    });
  }

  override stateName(field: string): string {
    return snakeCase(field);
  }
}
