/** A chain of windows: which cells of each layer the middle number after them depends on. */
import { AdaptiveAvgPool2d, ConvTranspose2d, Upsample } from '../nn';
import { isModule, type Module } from '../nn/module';
import { convOutputSize, resolveWindow, toPair, UsageError, type Window2d } from '../shape';
import { traceCalls } from '../summary/trace';
import { windowOf } from '../summary/window';
import { noGrad, zeros, type Tensor } from '../tensor';

/** What is before the first layer, or after a layer. */
export interface Level {
  readonly name: string;
  /** How many cells it has across. */
  readonly cells: number;
  /** The centre of cell 0, and how far apart cells are, in pixels of the image. */
  readonly start: number;
  readonly jump: number;
  /** The cells that the chosen number depends on. */
  readonly from: number;
  readonly to: number;
}

/** A window with its layer's name, and the widths before and after it. */
export interface NamedWindow extends Window2d {
  readonly name: string;
  readonly inputWidth: number;
  readonly outputWidth: number;
}

/** The windows that a model slides when it is called, in order. */
export function windowsOf(model: Module, input: number | readonly number[]): NamedWindow[] {
  const found: NamedWindow[] = [];
  const shape = typeof input === 'number' ? [1, 1, input, input] : input;
  traceCalls(
    ({ module, type, input: before }) => ({
      ended(output) {
        const window = windowOf(module);
        requireNoResizing(module);
        if (!before || !output || !window) return;
        const [inputWidth, outputWidth] = [before.shape.at(-1)!, output.shape.at(-1)!];
        found.push({ ...window, name: type, inputWidth, outputWidth });
      },
    }),
    () => noGrad(() => (model as unknown as (x: Tensor) => unknown)(zeros(shape))),
  );
  return found;
}

const resizing = [AdaptiveAvgPool2d, ConvTranspose2d, Upsample];

/** What changes the size of an image otherwise cannot be drawn as windows. */
function requireNoResizing(module: Module): void {
  if (!resizing.some((layer) => module instanceof layer)) return;
  throw new UsageError(
    `figure.receptiveField: ${module.constructor.name} slides no window over its input`,
    'The figure draws windows: give it the layers before this one.',
  );
}

export function windowsFrom(
  layers: readonly Window2d[],
  input: number | readonly number[],
): NamedWindow[] {
  let width = typeof input === 'number' ? input : input.at(-1)!;
  return layers.map((layer, i) => {
    if (isModule(layer)) throw notWindows();
    const inputWidth = width;
    width = toPair(convOutputSize({ ...layer, input: width }))[1];
    return { ...layer, name: `layer ${i + 1}`, inputWidth, outputWidth: width };
  });
}

function notWindows(): UsageError {
  return new UsageError(
    'figure.receptiveField: layers must be a model or windows, but got a list of layers',
    'Make one model of them: new nn.Sequential(...layers).',
  );
}

function across(window: Window2d) {
  const { kernel, stride, dilation, padding } = resolveWindow(window);
  return {
    kernel: kernel[1],
    stride: stride[1],
    dilation: dilation[1],
    before: padding[1][0],
  };
}

/** From the image to the last layer, with what the middle number there sees. */
export function levelsOf(windows: readonly NamedWindow[]): Level[] {
  const places = [{ start: 0, jump: 1 }];
  for (const window of windows) {
    const { start, jump } = places.at(-1)!;
    const { kernel, stride, dilation, before } = across(window);
    places.push({
      start: start + (((kernel - 1) * dilation) / 2 - before) * jump,
      jump: jump * stride,
    });
  }
  const middle = Math.floor((windows.at(-1)!.outputWidth - 1) / 2);
  const spans: [from: number, to: number][] = [[middle, middle]];
  for (const window of [...windows].reverse()) {
    const { kernel, stride, dilation, before } = across(window);
    const [from, to] = spans[0]!;
    spans.unshift([from * stride - before, to * stride - before + (kernel - 1) * dilation]);
  }
  return places.map(({ start, jump }, i) => {
    const cells = i === 0 ? windows[0]!.inputWidth : windows[i - 1]!.outputWidth;
    const name = i === 0 ? `image: ${cells}` : `${windows[i - 1]!.name}: ${cells}`;
    const [from, to] = spans[i]!;
    return { name, cells, start, jump, from: Math.max(0, from), to: Math.min(cells - 1, to) };
  });
}
