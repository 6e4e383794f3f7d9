import type { Module } from '../nn/module';
import type { NumberOrPair, Window2d, WindowOptions } from '../shape';

/** Layers that slide a window have these fields. */
interface Windowed extends WindowOptions {
  readonly kernelSize: NumberOrPair;
}

/** The window that a layer slides, if it does. */
export function windowOf(module: Module): Window2d | null {
  if (!('kernelSize' in module)) return null;
  const { kernelSize, stride, padding, dilation } = module as unknown as Windowed;
  return { kernel: kernelSize, stride, padding, dilation };
}
