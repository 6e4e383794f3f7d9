import type { Pair } from '../shape';

/** One call of a module. */
export interface Row {
  /** Class, depth and number at this depth: `Conv2d: 1-1`; the model itself has only its class. */
  readonly name: string;
  /** The class. */
  readonly type: string;
  /** How deep inside the model, which is at depth 0. */
  readonly depth: number;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /** [height, width] of the window of a convolution or pooling, or [length] along a sequence. */
  readonly kernel: readonly number[] | null;
  /** How many numbers the module itself learns, without its children. */
  readonly parameters: number;
  /** For one example; see `multiplyAdds` and `examplesIn`. */
  readonly multiplyAdds: number;
  /** [height, width] of the patch of the image that one number of the output depends on. */
  readonly receptiveField: Pair | null;
  /** Whether the module was called before in the same pass: then its parameters are counted there. */
  readonly repeated: boolean;
}
