/**
 * The convolution and its gradients, composed of tfjs's operations. tfjs has neither groups, nor stride and
 * dilation together, nor gradients for dilation, and its node binding refuses numeric padding. So the input
 * is padded first, a dilated kernel is written out with its zeros where tfjs would refuse it, and groups are
 * convolved one by one.
 */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { paddedSize, spanOf, type Edges, type Pair } from '../../../shape/window';
import { tf } from '../../tf';
import type { Convolution } from '../kernels';
import { pad, spreadWithZeros, unpad, valuesAt } from './windows';

export function conv2d(
  x: tfjs.Tensor,
  filter: tfjs.Tensor,
  bias: tfjs.Tensor | undefined,
  convolution: Convolution,
): tfjs.Tensor {
  const { stride, dilation, padding, groups } = convolution;
  const strided = stride[0] > 1 || stride[1] > 1;
  const kernel = strided ? spreadFilter(filter, dilation) : filter;
  const steps: [number, number] = strided ? [1, 1] : [...dilation];
  const same = groups === 1 && !strided && keepsSize(convolution);
  const { image, strides } = same
    ? { image: x as tfjs.Tensor4D, strides: [1, 1] as [number, number] }
    : withoutIdleStride(pad(x, padding), kernel, stride);
  if (groups === 1) {
    return tf().fused.conv2d({
      x: image,
      filter: kernel as tfjs.Tensor4D,
      bias,
      strides,
      dilations: steps,
      pad: same ? 'same' : 'valid',
    });
  }
  const outputs = isDepthwise(kernel, strides)
    ? tf().depthwiseConv2d(
        image,
        byChannel(spreadFilter(filter, dilation), groups),
        strides,
        'valid',
      )
    : inGroups(groups, image, kernel, (part, filters) =>
        tf().conv2d(part, filters, strides, 'valid', 'NHWC', steps),
      );
  return bias ? tf().add(outputs, bias) : outputs;
}

/**
 * TensorFlow 2.21 (oneDNN) gives wrong numbers for several images of one channel if the kernel moves by 1
 * downwards and by more to the right, and fits only once in a row. It then never moves to the right: what
 * it does not reach there is cut off, and the two strides may be the same.
 */
function withoutIdleStride(
  image: tfjs.Tensor4D,
  kernel: tfjs.Tensor,
  [down, right]: Pair,
): { image: tfjs.Tensor4D; strides: [number, number] } {
  const beyond = image.shape[2] - kernel.shape[1]!;
  if (down === right || beyond >= right) return { image, strides: [down, right] };
  const cut: Edges = [
    [0, 0],
    [0, -beyond],
  ];
  return { image: pad(image, cut), strides: [down, down] };
}

/** Whether this is the padding that TensorFlow can add by itself, without a padded copy of the input. */
function keepsSize(convolution: Convolution): boolean {
  const span = spanOf(convolution);
  return convolution.padding.every(([before, after], axis) => {
    const total = span[axis]! - 1;
    return before === Math.floor(total / 2) && after === Math.ceil(total / 2);
  });
}

/** The upstream gradient spread back through the same kernel. */
export function conv2dInputGradient(
  gradient: tfjs.Tensor,
  filter: tfjs.Tensor,
  size: Pair,
  { stride, dilation, padding, groups }: Convolution,
): tfjs.Tensor {
  const kernel = spreadFilter(filter, dilation);
  const padded: [number, number, number, number] = [
    gradient.shape[0],
    ...paddedSize(size, padding),
    filter.shape[2]!,
  ];
  const spread = inGroups(groups, gradient, kernel, (part, filters) =>
    tf().conv2dTranspose(part, filters, padded, [...stride], 'valid'),
  );
  return unpad(spread, padding);
}

/** The input correlated with the upstream gradient. */
export function conv2dFilterGradient(
  gradient: tfjs.Tensor,
  x: tfjs.Tensor,
  convolution: Convolution,
): tfjs.Tensor {
  const { kernel, stride, dilation, padding, groups } = convolution;
  const span = spanOf(convolution);
  const padded = pad(x, padding);
  // TensorFlow 2.21 (oneDNN) writes outside its memory for a 1 x 1 kernel whose stride is 1 in one
  // dimension only. A kernel of one cell meets every stride-th value, so these are picked out beforehand.
  const single = span[0] === 1 && span[1] === 1;
  const [, rows, columns] = gradient.shape as [number, number, number, number];
  const met = single ? valuesAt(padded, { top: 0, left: 0 }, [rows, columns], stride) : padded;
  const strides = single ? [1, 1] : [...stride];
  const parts = tf().split(met, groups, 3);
  const gradients = tf()
    .split(gradient, groups, 3)
    .map((part, group) => {
      const filterShape = [...span, x.shape[3]! / groups, part.shape[3]!];
      const inputs = { x: parts[group]!, dy: part };
      const attributes = { strides, pad: 'valid', dataFormat: 'NHWC', filterShape };
      return tf().engine().runKernel<tfjs.Tensor>('Conv2DBackpropFilter', inputs, attributes);
    });
  return gatherFilter(tf().concat(gradients, 3), dilation, kernel);
}

/** Convolves each group of channels with its own filters. */
function inGroups(
  groups: number,
  x: tfjs.Tensor,
  filter: tfjs.Tensor,
  convolve: (part: tfjs.Tensor4D, filters: tfjs.Tensor4D) => tfjs.Tensor4D,
): tfjs.Tensor4D {
  if (groups === 1) return convolve(x as tfjs.Tensor4D, filter as tfjs.Tensor4D);
  const filters = tf().split<tfjs.Tensor4D>(filter, groups, 3);
  const parts = tf().split<tfjs.Tensor4D>(x, groups, 3);
  const results = parts.map((part, group) => convolve(part, filters[group]!));
  return tf().concat(results, 3);
}

/** Whether each input channel has its own filters, one channel deep; TensorFlow then wants equal strides. */
function isDepthwise(filter: tfjs.Tensor, stride: Pair): boolean {
  return filter.shape[2] === 1 && stride[0] === stride[1];
}

/** (kH, kW, 1, C·M) to (kH, kW, C, M), the form that depthwiseConv2d takes. */
function byChannel(filter: tfjs.Tensor, channels: number): tfjs.Tensor4D {
  const [height, width, , outputs] = filter.shape as [number, number, number, number];
  return tf().reshape(filter, [height, width, channels, outputs / channels]);
}

/** Writes out a dilated kernel (kH, kW, I, O) with its zeros. */
function spreadFilter(filter: tfjs.Tensor, dilation: Pair): tfjs.Tensor {
  if (dilation[0] === 1 && dilation[1] === 1) return filter;
  const [height, width, inputs, outputs] = filter.shape as [number, number, number, number];
  const spread = spreadWithZeros(
    tf().reshape(filter, [1, height, width, inputs * outputs]),
    dilation,
  );
  return tf().reshape(spread, [spread.shape[1], spread.shape[2], inputs, outputs]);
}

/** The reverse of `spreadFilter`: the cells of the kernel without the zeros between them. */
function gatherFilter(spread: tfjs.Tensor, dilation: Pair, kernel: Pair): tfjs.Tensor {
  if (dilation[0] === 1 && dilation[1] === 1) return spread;
  const [height, width, inputs, outputs] = spread.shape as [number, number, number, number];
  const plane = tf().reshape(spread, [1, height, width, inputs * outputs]);
  const gathered = valuesAt(plane, { top: 0, left: 0 }, kernel, dilation);
  return tf().reshape(gathered, [...kernel, inputs, outputs]);
}

export function conv2dBiasGradient(gradient: tfjs.Tensor): tfjs.Tensor {
  return tf().sum(gradient, [0, 1, 2]);
}
