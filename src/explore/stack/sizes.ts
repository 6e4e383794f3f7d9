/** What a layer makes of a shape, and what it refuses: by the library's own checks and formulas. */
import { checkBatchNorm2d, checkImages, ofBatchNorm2d } from '../../nn/check-channel-norm';
import { checkConvOptions, checkGroups } from '../../nn/check-conv-options';
import { checkFlatten } from '../../nn/check-flatten';
import { checkRanks } from '../../nn/functional/check-conv';
import { checkConv2d } from '../../nn/functional/check-conv2d';
import { checkConvTranspose2d } from '../../nn/functional/check-conv-transpose2d';
import { checkLinear } from '../../nn/functional/check-linear';
import { checkPad } from '../../nn/functional/check-pad';
import { checkAvgPool2d, checkMaxPool2d } from '../../nn/functional/check-pool2d';
import type { Shaped } from '../../nn/functional/shaped';
import { layerTakes } from '../../nn/layer-takes';
import { convCounts, edges, imageSize, poolCounts, toPair, UsageError } from '../../shape';
import { flattenedShape } from '../../shape/flattened-shape';
import { namesOf } from '../../shape/known-calls';
import { requireWhole } from '../../shape/require-whole';
import { filled, layerTypes, type Filled, type StackLayer } from './setting';

type Shape = readonly number[];

/** The shape after a layer. Throws what the library throws when the layer is made, or gets such an input. */
export function shapeAfter(layer: StackLayer, shape: Shape): Shape {
  requireLayer(layer);
  const settings = filled(layer);
  const x = { shape };
  switch (layer.type) {
    case 'Conv2d':
      return afterConv(settings, x);
    case 'ConvTranspose2d':
      return afterConvTranspose(settings, x);
    case 'MaxPool2d':
    case 'AvgPool2d':
      return afterPooling(settings, x);
    case 'BatchNorm2d':
      checkImages(ofBatchNorm2d, x);
      checkBatchNorm2d(x, settings.numFeatures, knownOf(settings));
      return shape;
    case 'Flatten':
      checkFlatten(x, settings.startDim);
      return flattenedShape(shape, settings.startDim, settings.endDim);
    case 'Linear':
      checkLinear(x, { shape: [settings.outFeatures, settings.inFeatures] }, null);
      return [...shape.slice(0, -1), settings.outFeatures];
    default:
      return shape;
  }
}

/** Throws what the library throws when the layer is made. */
export function requireLayer(layer: StackLayer): void {
  const { type, ...given } = layer;
  if (!layerTypes.includes(type)) {
    throw new UsageError(
      `explore.stack: the type of a layer must be one of ${layerTypes.join(', ')}, but is ${String(type)}`,
      "Give each layer as in { type: 'Conv2d', inChannels: 1, outChannels: 8, kernelSize: 3 }.",
    );
  }
  layerTakes[type](callOf(type, given));
  const settings = filled(layer);
  const { inChannels, outChannels, kernelSize, groups } = settings;
  if (type === 'Conv2d') checkConvOptions('nn.Conv2d', settings);
  if (type === 'ConvTranspose2d') {
    checkGroups('nn.ConvTranspose2d', { inChannels, outChannels, groups });
  }
  // The library makes layers without channels too, but there is nothing to see in them.
  const { inFeatures, outFeatures, numFeatures } = settings;
  const sizes = { inChannels, outChannels, inFeatures, outFeatures, numFeatures };
  const those = Object.entries(sizes).filter(([, value]) => value !== undefined);
  requireWhole(`explore.stack: ${type}`, 1, Object.fromEntries(those));
  if (groups !== undefined) requireWhole(`explore.stack: ${type}`, 1, { kernelSize });
}

/** The arguments as the constructor gets them: some in places, the others in braces. */
function callOf(type: string, given: Readonly<Record<string, unknown>>): unknown[] {
  const { placed } = namesOf(`new nn.${type}`)!;
  const options = Object.entries(given).filter(([name]) => !placed.includes(name));
  const values = placed.map((name) => given[name]);
  return options.length > 0 ? [...values, Object.fromEntries(options)] : values;
}

/** The numbers by which a BatchNorm2d knows its channels. */
function knownOf({ trackRunningStats, affine }: Filled): 'running_mean' | 'weight' | undefined {
  if (trackRunningStats) return 'running_mean';
  return affine ? 'weight' : undefined;
}

function afterConv(settings: Filled, x: Shaped): Shape {
  const { inChannels, outChannels, kernelSize, stride, dilation, groups, paddingMode } = settings;
  const weight = { shape: [outChannels, inChannels / groups, ...toPair(kernelSize)] };
  const isPadded = paddingMode !== 'zeros';
  const image = isPadded ? padded(settings, x) : x;
  const padding = isPadded ? 0 : settings.padding;
  const moves = { stride, padding, dilation, groups };
  checkRanks('conv2d', image, weight, inChannels);
  checkConv2d('conv2d', image, weight, null, moves);
  const counts = convCounts({ ...moves, input: imageSize(image.shape), kernel: kernelSize });
  return [...x.shape.slice(0, -3), outChannels, ...counts];
}

/** The image as a convolution with another mode than zeros extends it first. */
function padded({ padding, kernelSize, dilation, paddingMode }: Filled, x: Shaped): Shaped {
  const [[top, bottom], [left, right]] = edges(padding, toPair(kernelSize), toPair(dilation));
  checkPad(x, [left, right, top, bottom], paddingMode, undefined);
  const [height, width] = imageSize(x.shape);
  return { shape: [...x.shape.slice(0, -2), top + height + bottom, left + width + right] };
}

function afterConvTranspose(settings: Filled, x: Shaped): Shape {
  const { inChannels, outChannels, kernelSize, stride, outputPadding, dilation, groups } = settings;
  const padding = settings.padding as never; // the check of the arguments lets no words through
  const weight = { shape: [inChannels, outChannels / groups, ...toPair(kernelSize)] };
  const moves = { stride, padding, outputPadding, dilation, groups };
  const { size } = checkConvTranspose2d(x, weight, null, moves);
  return [...x.shape.slice(0, -3), outChannels, ...size];
}

function afterPooling(settings: Filled, x: Shaped): Shape {
  const { type, kernelSize, ceilMode } = settings;
  const { stride, padding, dilation } = settings;
  const moves = { stride, padding: padding as never, ceilMode };
  if (type === 'MaxPool2d') checkMaxPool2d(x, kernelSize, { ...moves, dilation });
  else checkAvgPool2d(x, kernelSize, { ...moves, divisorOverride: settings.divisorOverride });
  const window = { ...moves, input: imageSize(x.shape), kernel: kernelSize, dilation };
  return [...x.shape.slice(0, -2), ...poolCounts(window)];
}
