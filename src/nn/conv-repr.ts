/** The settings of any convolution as PyTorch prints them. */
import type { Padding } from '../shape';
import { python } from './repr';

interface Printed {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[] | Padding;
  readonly outputPadding?: readonly number[];
  readonly dilation: readonly number[];
  readonly groups: number;
  readonly bias: unknown;
  readonly paddingMode?: string;
}

/** Leaves out settings that have their default values. */
export function convRepr(layer: Printed): string {
  const { padding, outputPadding = [0], dilation, groups, paddingMode = 'zeros' } = layer;
  const are = (values: readonly number[] | Padding, usual: number) =>
    [values].flat().every((value) => value === usual);
  return [
    `${layer.inChannels}, ${layer.outChannels}`,
    `kernel_size=${python(layer.kernelSize)}`,
    `stride=${python(layer.stride)}`,
    !are(padding, 0) && `padding=${python(padding)}`,
    !are(dilation, 1) && `dilation=${python(dilation)}`,
    !are(outputPadding, 0) && `output_padding=${python(outputPadding)}`,
    groups !== 1 && `groups=${groups}`,
    layer.bias === null && 'bias=False',
    paddingMode !== 'zeros' && `padding_mode=${paddingMode}`,
  ]
    .filter(Boolean)
    .join(', ');
}
