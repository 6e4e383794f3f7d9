import { imageSize, UsageError, type Pair } from '../../shape';
import { takes } from '../../shape/takes';
import { requireKernel, requireTensor, type Shape, type Tensor } from '../../tensor';
import type { AdaptiveRule, Check, Output } from '../type-rules';
import { takesImages } from './image-words';
import { parts, resize } from './resize';

/** The output size: a number, or [height, width], where null keeps that size of the input. */
export type AdaptiveSize = number | readonly [height: number | null, width: number | null];

const checkArguments = takes('F.adaptiveAvgPool2d', {
  input: requireTensor,
  outputSize: 'sizeOrNulls',
});

/**
 * Divides an image into one part for each output cell and takes the mean of each part, so the output size does not
 * depend on the input size. If the sizes do not divide evenly, neighbouring parts overlap by a row or column: part i
 * covers rows ⌊i · H / outputSize⌋ to ⌈(i + 1) · H / outputSize⌉ − 1.
 *
 * @param x (N, C, H, W) or one image (C, H, W)
 * @param outputSize a number or [height, width]; null in a pair keeps that size of the input
 * @returns (N, C, height, width), or (C, height, width) for one image
 * @throws with PyTorch's wording if x is not an image, or the size is negative
 * @example
 * F.adaptiveAvgPool2d(randn([8, 512, 7, 9]), 1) // Tensor<[8, 512, 1, 1]>
 * F.adaptiveAvgPool2d(tensor([[[1, 2, 6]]]), [null, 2]).toArray() // [[[1.5, 4]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html
 */
export function adaptiveAvgPool2d<X extends Shape, const Size extends AdaptiveSize>(
  x: Tensor<X> & Check<AdaptiveRule<'F.adaptiveAvgPool2d', Size>, X>,
  outputSize: Size,
): Output<AdaptiveRule<'F.adaptiveAvgPool2d', Size>, X>;
export function adaptiveAvgPool2d(x: Tensor, outputSize: AdaptiveSize): Tensor {
  checkArguments(arguments);
  const [height, width] = imageSize(x.shape);
  const [rows, columns] = typeof outputSize === 'number' ? [outputSize, outputSize] : outputSize;
  const size = [rows ?? height, columns ?? width] as const;
  checkAdaptive(x, size);
  return resize(x, [parts(height, size[0]), parts(width, size[1])]);
}

function checkAdaptive(x: Tensor, size: Pair): void {
  if (size.some((cells) => cells < 0)) {
    throw new UsageError(
      `adaptive_avg_pool2d: elements of output_size must be greater than or equal to 0 but received {${size.join(', ')}}`,
      'adaptiveAvgPool2d takes the height and width of the output, such as [7, 7].',
    );
  }
  const first = x.shape.length === 4 ? 1 : 0;
  const empty = x.shape.findIndex((cells, dim) => dim >= x.shape.length - 2 && cells === 0);
  if (empty >= first && x.shape.length >= 3) {
    throw new UsageError(
      `adaptive_avg_pool2d(): Expected input to have non-zero size for non-batch dimensions, but input has sizes [${x.shape.join(', ')}] with dimension ${empty} being empty`,
      'adaptiveAvgPool2d takes images of at least one pixel.',
    );
  }
  if (x.shape.length !== 3 && x.shape.length !== 4) {
    throw new UsageError(
      `adaptive_avg_pool2d(): Expected 3D or 4D tensor, but got [${x.shape.join(', ')}]`,
      takesImages('adaptiveAvgPool2d', x),
    );
  }
  requireKernel('adaptiveAvgPool2d', 'adaptive_avg_pool2d', x.dtype);
}
