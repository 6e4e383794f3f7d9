import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';

/** tfjs-node's backend. */
interface TensorFlow {
  readonly binding: Readonly<Record<'TF_ATTR_TYPE' | 'TF_FLOAT' | 'TF_INT32', number>>;
  executeMultipleOutputs(
    operation: string,
    attributes: { name: string; type: number; value: number }[],
    inputs: tfjs.Tensor[],
    outputs: number,
  ): tfjs.Tensor[];
}

/** Runs an operation of TensorFlow: any that it registers, not only those for which tfjs has a function. */
export function run(
  operation: string,
  types: Readonly<Record<string, 'TF_FLOAT' | 'TF_INT32'>>,
  inputs: tfjs.Tensor[],
  outputs = 1,
): tfjs.Tensor[] {
  const backend = tf().engine().backend as unknown as TensorFlow;
  const attributes = Object.entries(types).map(([name, type]) => ({
    name,
    type: backend.binding.TF_ATTR_TYPE,
    value: backend.binding[type],
  }));
  return backend.executeMultipleOutputs(operation, attributes, inputs, outputs);
}
