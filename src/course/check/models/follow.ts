/** Runs a model that is data, with given weights, using the library's own functions. */
import { convolve } from '../../../nn/functional/conv2d';
import { linearOfAnyShape } from '../../../nn/functional/linear';
import { avgPool2d, maxPool2d } from '../../../nn/functional';
import { noGrad, tensor, type Tensor } from '../../../tensor';
import { weightShapes, type Model, type ModelLayer } from '../../mistake/models';

/** Numbers with a shape, in row-major order: a `TensorDatum`, say. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | Uint8Array;
}

/**
 * The output of each layer.
 *
 * @param weights for each layer that learns, its weight and its bias, in the order of the layers
 * @throws what the library throws if a layer refuses its input
 */
export function follow(model: Model, weights: readonly Numbers[], input: Numbers): Tensor[] {
  return noGrad(() => {
    const left = [...weights];
    const outputs: Tensor[] = [];
    let x = toTensor(input);
    for (const { layer } of model) {
      const own = left.splice(0, weightShapes(layer).length).map(toTensor);
      x = apply(layer, x, own[0], own[1] ?? null);
      outputs.push(x);
    }
    return outputs;
  });
}

function apply(
  layer: ModelLayer,
  x: Tensor,
  weight: Tensor | undefined,
  bias: Tensor | null,
): Tensor {
  switch (layer.kind) {
    case 'conv': {
      const { stride = 1, padding = 0, dilation = 1, groups = 1 } = layer;
      return convolve(x, weight!, bias, { stride, padding, dilation, groups });
    }
    case 'linear':
      return linearOfAnyShape(x, weight!, bias);
    case 'pool': {
      const { kernel, stride = kernel, padding = 0, dilation = 1, ceilMode = false } = layer;
      return layer.average
        ? avgPool2d(x, kernel, { stride, padding, ceilMode })
        : maxPool2d(x, kernel, { stride, padding, dilation, ceilMode });
    }
    case 'relu':
      return x.relu();
    case 'softmax':
      return x.softmax(x.shape.length > 1 ? 1 : 0);
    case 'flatten':
      return x.flatten(layer.startDim ?? 1);
  }
}

function toTensor({ shape, data }: Numbers): Tensor {
  return tensor(data, [...shape]);
}
