/**
 * Kernels that tfjs-backend-wasm 4.22 lacks and the library needs, built from those that it has, and one that
 * divides by zero where there are no elements.
 */
import type * as tfjs from '@tensorflow/tfjs-core';

/** Registers the missing kernels; a later version of the backend that has them keeps its own. */
export function registerMissingKernels(tf: typeof tfjs): void {
  if (!tf.getKernel('Conv2DBackpropFilter', 'wasm')) {
    tf.registerKernel({
      kernelName: 'Conv2DBackpropFilter',
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) =>
        conv2DBackpropFilter(
          tf,
          inputs.x as tfjs.Tensor4D,
          inputs.dy as tfjs.Tensor4D,
          attrs as unknown as FilterAttributes,
        ),
    });
  }
}

/** Lets Transpose take a tensor without elements. */
export function mendTranspose(tf: typeof tfjs): void {
  const transpose = tf.getKernel('Transpose', 'wasm');
  tf.unregisterKernel('Transpose', 'wasm');
  tf.registerKernel({
    ...transpose,
    kernelFunc: (call) => {
      const { x } = call.inputs as { x: tfjs.TensorInfo };
      if (!x.shape.includes(0)) return transpose.kernelFunc(call);
      const perm = call.attrs!.perm as number[];
      return tf.zeros(
        perm.map((axis) => x.shape[axis]!),
        x.dtype,
      );
    },
  });
}

interface FilterAttributes {
  readonly strides: [number, number];
  readonly filterShape: [number, number, number, number];
}

/**
 * The gradient of a 'valid' convolution's filter is itself a convolution: x with batch and channels
 * swapped is the input, dy with batch and channels swapped is the kernel, and the stride between
 * windows becomes the dilation between the kernel's cells.
 */
function conv2DBackpropFilter(
  tf: typeof tfjs,
  x: tfjs.Tensor4D,
  dy: tfjs.Tensor4D,
  { strides, filterShape: [height, width] }: FilterAttributes,
): tfjs.Tensor {
  return tf.tidy(() => {
    const input = tf.transpose(x, [3, 1, 2, 0]); // (C, H, W, N)
    const kernel = tf.transpose(dy, [1, 2, 0, 3]); // (rows, columns, N, O)
    const all = tf.conv2d(input, kernel, 1, 'valid', 'NHWC', strides);
    // The rows and columns that no window reached make the result larger than the filter.
    const filter = tf.slice(all, [0, 0, 0, 0], [-1, height, width, -1]);
    return tf.transpose(filter, [1, 2, 0, 3]); // (kH, kW, C, O)
  });
}
