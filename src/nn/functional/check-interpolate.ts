/** PyTorch's checks of an interpolation, in its order. */
import { UsageError } from '../../shape';
import { requireTensor, type Tensor } from '../../tensor';
import type { InterpolateOptions } from './interpolate';
import { text } from './check-conv';

const modes = ['nearest', 'nearest-exact', 'linear', 'bilinear', 'area'];
const ofTorch =
  'nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact';

type Options = Required<InterpolateOptions>;

export function checkInterpolate(x: Tensor, options: Options): void {
  const { size, scaleFactor, mode, alignCorners } = options;
  if (alignCorners !== null && ['nearest', 'nearest-exact', 'area'].includes(mode)) {
    throw new UsageError(
      'align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear',
      `interpolate takes alignCorners with 'linear' and 'bilinear', but the mode is '${mode}'. Leave it out.`,
    );
  }
  requireTensor('interpolate', 'input', x);
  if ((size === null) === (scaleFactor === null)) {
    throw new UsageError(
      size === null
        ? 'either size or scale_factor should be defined'
        : 'only one of size or scale_factor should be defined',
      'interpolate takes either the output size, as in { size: [28, 28] }, or a factor, as in { scaleFactor: 2 }.',
    );
  }
  checkPairs(x, options);
  checkRank(x, mode);
}

/** Only images take a pair: a sequence has one size. */
function checkPairs({ shape }: Tensor, { size, scaleFactor }: Options): void {
  const given = size ?? scaleFactor;
  if (!Array.isArray(given) || shape.length - 2 === given.length) return;
  const [what, how, unit] = size
    ? [`output size of ${python(given)}`, 'output size', '(o1, o2, ...,oK)']
    : [`scale_factor of shape ${python(given)}`, 'scale_factor', '(s1, s2, ...,sK)'];
  throw new UsageError(
    `Input and ${size ? 'output' : 'scale_factor'} must have the same number of spatial dimensions, but got input with spatial dimensions of [${shape.slice(2).join(', ')}] and ${what}. Please provide input tensor in (N, C, d1, d2, ...,dK) format and ${how} in ${unit} format.`,
    `interpolate takes a pair for images (N, C, H, W), but got ${text(given as [number, number])} for the input [${shape.join(', ')}].`,
  );
}

const python = (values: readonly number[]) => `(${values.join(', ')})`;

function checkRank({ shape }: Tensor, mode: string): void {
  const rank = shape.length;
  const words =
    'interpolate takes images (N, C, H, W) or sequences (N, C, L); x.unsqueeze(0) makes a batch of one image.';
  const wanted = { linear: 3, bilinear: 4 }[mode];
  if (rank >= 3 && rank <= 5 && wanted !== undefined && rank !== wanted) {
    throw new UsageError(
      `Got ${rank}D input, but ${mode} mode needs ${wanted}D input`,
      `${words} 'linear' is for sequences, 'bilinear' for images.`,
    );
  }
  if ((rank === 3 || rank === 4) && modes.includes(mode)) return;
  throw new UsageError(
    `Input Error: Only 3D, 4D and 5D input Tensors supported (got ${rank}D) for the modes: ${ofTorch} (got ${mode})`,
    modes.includes(mode)
      ? `${words} The input is [${shape.join(', ')}].`
      : `interpolate knows the modes ${modes.join(', ')}.`,
  );
}

export function checkSizes({ shape }: Tensor, output: readonly number[]): void {
  const input = shape.slice(2);
  if (!output.every(Number.isSafeInteger)) {
    throw new UsageError(
      'value cannot be converted to type int64_t without overflow',
      'interpolate takes as scaleFactor how many times as large the output is, such as 2 or 0.5.',
    );
  }
  if ([...input, ...output.slice(0, input.length)].some((cells) => cells <= 0)) {
    const [[height, width = 0], [tall, wide = 0]] = [input, output] as [number[], number[]];
    const sizes =
      input.length === 1
        ? `(W: ${height}) and output (W: ${tall})`
        : `(H: ${height}, W: ${width}) output (H: ${tall}, W: ${wide})`;
    throw new UsageError(
      `Input and output sizes should be greater than 0, but got input ${sizes}`,
      'interpolate needs at least one pixel, in the input and in the output.',
    );
  }
  if (shape[1] === 0) {
    throw new UsageError(
      `Non-empty ${shape.length}D data tensor expected but got a tensor with sizes [${shape.join(', ')}]`,
      'interpolate takes images with at least one channel.',
    );
  }
}
