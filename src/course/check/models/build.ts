/** Builds modules from models that are data. */
import {
  AvgPool2d,
  Conv2d,
  Flatten,
  Linear,
  MaxPool2d,
  ReLU,
  Sequential,
  Softmax,
} from '../../../nn';
import type { Module } from '../../../nn/module';
import type { Model, ModelLayer } from '../../mistake/models';

/** The model as one layer, or as a Sequential of several. */
export function build(model: Model): Module {
  const layers = model.map(({ layer }) => buildLayer(layer));
  const [only] = layers;
  if (layers.length === 1) return only!;
  // The types of a Sequential check each layer; here that is left to run time.
  return new (Sequential as unknown as new (...layers: Module[]) => Module)(...layers);
}

function buildLayer(layer: ModelLayer): Module {
  switch (layer.kind) {
    case 'conv': {
      const { inChannels, outChannels, kernel, stride, padding, dilation, groups, bias } = layer;
      const options = { stride, padding, dilation, groups, bias };
      return new Conv2d(inChannels, outChannels, kernel, options);
    }
    case 'pool': {
      const { kernel, stride = kernel, padding = 0, dilation = 1, ceilMode = false } = layer;
      return layer.average
        ? new AvgPool2d(kernel, { stride, padding, ceilMode })
        : new MaxPool2d(kernel, { stride, padding, dilation, ceilMode });
    }
    case 'linear':
      return new Linear(layer.inFeatures, layer.outFeatures, { bias: layer.bias ?? true });
    case 'relu':
      return new ReLU();
    case 'softmax':
      return new Softmax(1);
    case 'flatten':
      return new Flatten(layer.startDim ?? 1);
  }
}
