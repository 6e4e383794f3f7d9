import { Conv1d, ConvTranspose2d, MaxPool1d } from '../nn';
import type { Module } from '../nn/module';
import {
  growField,
  spreadField,
  toPair,
  type NumberOrPair,
  type Padding,
  type ReceptiveField,
  type Window2d,
} from '../shape';

/** Layers that slide a window have these fields; along a sequence each is one number, or a list of one. */
interface Windowed {
  readonly kernelSize: Field;
  readonly stride?: Field;
  readonly padding?: Field | Padding;
  readonly dilation?: Field;
}

type Field = NumberOrPair | readonly [number];

/** The size of a layer's window, down and across an image, or along a sequence; null if it has none. */
export function kernelOf(module: Module): readonly number[] | null {
  if (!isWindowed(module)) return null;
  const { kernelSize } = module;
  return isAlong(module) ? [kernelSize].flat() : toPair(kernelSize as NumberOrPair);
}

/** The window that a layer slides over its input, if it does; a sequence is an image of one row. */
export function windowOf(module: Module): Window2d | null {
  if (!isWindowed(module) || module instanceof ConvTranspose2d) return null;
  const { kernelSize, stride, padding, dilation } = module;
  if (!isAlong(module)) {
    return { kernel: kernelSize, stride, padding, dilation } as Window2d;
  }
  const across = (value: Field | undefined, down: number) =>
    value === undefined ? undefined : ([down, [value].flat()[0]!] as const);
  return {
    kernel: across(kernelSize, 1)!,
    stride: across(stride, 1),
    padding: typeof padding === 'string' ? padding : across(padding, 0),
    dilation: across(dilation, 1),
  };
}

/** The receptive field after a layer; null if that does not follow from a window. */
export function fieldAfter(module: Module, field: ReceptiveField): ReceptiveField | null {
  const window = windowOf(module);
  if (window) return growField(field, window);
  if (!(module instanceof ConvTranspose2d)) return null;
  const { kernelSize: kernel, stride, dilation } = module as ConvTranspose2d<1, 1, 1>;
  return spreadField(field, { kernel, stride, dilation });
}

function isWindowed(module: Module): module is Module & Windowed {
  return 'kernelSize' in module;
}

function isAlong(module: Module): boolean {
  return module instanceof Conv1d || module instanceof MaxPool1d;
}
