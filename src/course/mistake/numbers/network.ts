/** Networks as data: what a question is about, before any layer is made. */
import type { NumberOrPair, Window2d } from '../../../shape';

/** What a layer slides over the image; its padding is counted, not named. */
type LayerWindow = Readonly<Window2d<NumberOrPair, NumberOrPair, NumberOrPair>>;

/** A convolution, with the arguments that `nn.Conv2d` takes. */
export interface ConvLayer extends LayerWindow {
  readonly kind: 'conv';
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups?: number;
  readonly bias?: boolean;
}

/** A pooling, with the arguments that `nn.MaxPool2d` or `nn.AvgPool2d` takes; without a stride it is the kernel's. */
export interface PoolLayer extends LayerWindow {
  readonly kind: 'pool';
  readonly ceilMode?: boolean;
  /** Whether it takes the mean of a window in place of its largest number (false). */
  readonly average?: boolean;
  /** Whether the zeros of the padding count in a mean (true). */
  readonly countIncludePad?: boolean;
}

export type Layer = ConvLayer | PoolLayer;

/** An image and the layers that it goes through. */
export interface Network {
  /** [channels, height, width] */
  readonly input: readonly [channels: number, height: number, width: number];
  readonly layers: readonly Layer[];
}

type Options = Readonly<Record<string, NumberOrPair | boolean | undefined>>;

/** The defaults, which the layer's line leaves out. */
const usual: Options = {
  stride: 1,
  padding: 0,
  dilation: 1,
  groups: 1,
  bias: true,
  ceilMode: false,
  countIncludePad: true,
};

/** The layer in TypeScript: `new nn.Conv2d(10, 20, 5, { padding: 2 })`. */
export function toTypeScript(layer: Layer): string {
  const { name, args, options } = partsOf(layer);
  const named = options.map(([key, value]) => `${key}: ${list(value, '[', ']')}`);
  const all = named.length > 0 ? [...args, `{ ${named.join(', ')} }`] : args;
  return `new nn.${name}(${all.join(', ')})`;
}

/** The layer as a message names it: `Conv2d(10, 20, 5)`. */
export function shortName(layer: Layer): string {
  const { name, args } = partsOf(layer);
  return `${name}(${args.join(', ')})`;
}

function partsOf(layer: Layer) {
  const { kernel, stride, padding, dilation } = layer;
  const window = list(kernel, '[', ']');
  if (layer.kind === 'conv') {
    const { inChannels, outChannels, groups, bias } = layer;
    const options = named({ stride, padding, dilation, groups, bias });
    return { name: 'Conv2d', args: [`${inChannels}`, `${outChannels}`, window], options };
  }
  const args = [window, list(stride ?? kernel, '[', ']')];
  const { ceilMode, countIncludePad, average } = layer;
  const options = named({ padding, dilation, ceilMode, countIncludePad });
  return { name: average ? 'AvgPool2d' : 'MaxPool2d', args, options };
}

function named(options: Options): [name: string, value: NumberOrPair | boolean][] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined || value === usual[name] ? [] : [[name, value]],
  );
}

function list(value: NumberOrPair | boolean, open: string, close: string): string {
  if (!Array.isArray(value)) return String(value);
  const [height, width] = value as readonly [number, number];
  return height === width ? String(height) : `${open}${height}, ${width}${close}`;
}
