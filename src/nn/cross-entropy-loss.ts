import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { crossEntropy, ofCrossEntropy, type Reduction } from './functional/cross-entropy';
import { Module } from './user-module';

const checkArguments = takes('new nn.CrossEntropyLoss', {}, ofCrossEntropy);

/**
 * `F.crossEntropy` as a module: how far the scores of a classifier are from the right classes. The
 * scores go in as they are, without softmax. No parameters.
 *
 * @param options `reduction` 'mean', 'sum' or 'none' over the examples ('mean')
 * @throws with PyTorch's wording, when it is called, if the numbers of examples differ or a class does
 *   not exist
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
 * @example
 * const lossOf = new nn.CrossEntropyLoss();
 * const net = new nn.Linear(4, 10);
 * lossOf(net(randn([2, 4])), tensor([3, 7])).backward();
 */
export class CrossEntropyLoss<R extends Reduction = 'mean'> extends Module {
  readonly reduction: Reduction;

  constructor(options: { reduction?: R } = {}) {
    super();
    checkArguments(arguments);
    this.reduction = options.reduction ?? 'mean';
  }

  /**
   * @param scores (N, classes), or (classes) for one example
   * @param target the right class of each example, from 0: (N), or a single number
   * @throws with PyTorch's wording if the numbers of examples differ or a class does not exist
   */
  forward(scores: Tensor, target: Tensor): R extends 'none' ? Tensor : Tensor<[]> {
    const { reduction } = this;
    return crossEntropy(scores, target, { reduction }) as R extends 'none' ? Tensor : Tensor<[]>;
  }
}
