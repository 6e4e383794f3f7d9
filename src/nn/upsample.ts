import { takes } from '../shape/takes';
import type { NumberOrPair } from '../shape';
import type { Tensor } from '../tensor';
import {
  interpolate,
  ofInterpolate,
  type InterpolateMode,
  type InterpolateOptions,
} from './functional/interpolate';
import { Layer } from './layer';
import { python } from './repr';
import type { ResizeRule } from './type-rules';

const checkArguments = takes('new nn.Upsample', {}, ofInterpolate);

/**
 * Resizes images or sequences: `F.interpolate`, which describes the modes, as a layer. It has no parameters;
 * `nn.ConvTranspose2d` is upsampling that is learned.
 *
 * Input (N, C, H, W) or (N, C, L), output (N, C, H', W') or (N, C, L').
 *
 * @param options `size` or `scaleFactor`, a number or [height, width]; `mode` ('nearest'); `alignCorners` (false)
 * @throws with PyTorch's wording, when called, if the options conflict or the input does not fit
 * @example
 * const up = new nn.Upsample({ scaleFactor: 2, mode: 'bilinear' });
 * up(randn([8, 16, 14, 14])) // Tensor<[8, 16, 28, 28]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Upsample.html
 */
export class Upsample<const O extends InterpolateOptions> extends Layer<
  ResizeRule<'Upsample', O, InterpolateOptions>
> {
  readonly size: NumberOrPair | null;
  readonly scaleFactor: NumberOrPair | null;
  readonly mode: InterpolateMode;
  readonly alignCorners: boolean | null;

  constructor(options: O);
  constructor(options: InterpolateOptions = {}) {
    super();
    checkArguments(arguments);
    this.size = options.size ?? null;
    this.scaleFactor = options.scaleFactor ?? null;
    this.mode = options.mode ?? 'nearest';
    this.alignCorners = options.alignCorners ?? null;
  }

  protected compute(x: Tensor): Tensor {
    const { size, scaleFactor, mode, alignCorners } = this;
    return interpolate(x, {
      size,
      scaleFactor,
      mode,
      alignCorners,
    });
  }

  override extraRepr(): string {
    const { size, scaleFactor } = this;
    const to =
      scaleFactor === null ? `size=${python(size)}` : `scale_factor=${floats(scaleFactor)}`;
    return `${to}, mode='${this.mode}'`;
  }
}

/** Python prints a factor as a float: 2 as 2.0. */
function floats(value: NumberOrPair): string {
  return python(value).replace(/\d+(?:\.\d+)?(?:e-\d+)?/g, (number) =>
    /[.e]/.test(number) ? number : `${number}.0`,
  );
}
