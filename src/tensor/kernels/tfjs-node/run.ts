import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';

type ElementType = 'TF_FLOAT' | 'TF_INT32';

/** tfjs-node's backend. */
interface TensorFlow {
  readonly binding: Readonly<Record<'TF_ATTR_TYPE' | 'TF_ATTR_STRING' | ElementType, number>>;
  executeMultipleOutputs(
    operation: string,
    attributes: { name: string; type: number; value: number | string }[],
    inputs: tfjs.Tensor[],
    outputs: number,
  ): tfjs.Tensor[];
}

/**
 * Runs an operation of TensorFlow: any that it registers, not only those for which tfjs has a function.
 *
 * @param attributes types of elements, and the order of dimensions
 */
export function run(
  operation: string,
  attributes: Readonly<Record<string, ElementType | 'NHWC'>>,
  inputs: tfjs.Tensor[],
  outputs = 1,
): tfjs.Tensor[] {
  const backend = tf().engine().backend as unknown as TensorFlow;
  const { binding } = backend;
  const given = Object.entries(attributes).map(([name, value]) =>
    value === 'NHWC'
      ? { name, type: binding.TF_ATTR_STRING, value }
      : { name, type: binding.TF_ATTR_TYPE, value: binding[value] },
  );
  return backend.executeMultipleOutputs(operation, given, inputs, outputs);
}
