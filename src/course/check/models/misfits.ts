/** Compares the arguments of a learner's layers with those that were asked for, one by one. */
import { edges, toPair, type NumberOrPair, type Padding, type WindowOptions } from '../../../shape';
import type { LayerCall } from '../../answer/answer';
import type { Mistake } from '../../mistake';
import { capital, weightShapes, type Model, type ModelLayer } from '../../mistake/models';

/** An argument that differs from what was asked for. */
export type Misfit = Pick<Mistake, 'rule' | 'message' | 'hint'>;

type Conv = Extract<ModelLayer, { kind: 'conv' }>;
type Pool = Extract<ModelLayer, { kind: 'pool' }>;
type Linear = Extract<ModelLayer, { kind: 'linear' }>;

const kinds: Readonly<Record<string, ModelLayer['kind']>> = {
  Conv2d: 'conv',
  Linear: 'linear',
};

/** The misfits of the first layer that has any: of the convolutions and linear layers, then of poolings. */
export function misfitsOfCalls(
  model: Model,
  calls: readonly LayerCall[],
  state: readonly (readonly number[])[],
): Misfit[] {
  const theirs = calls.filter((call) => kinds[call.type] && hasItsSettings(call));
  const ours = model.filter(({ layer }) => layer.kind === 'conv' || layer.kind === 'linear');
  for (const [i, { layer }] of ours.entries()) {
    const call = theirs[i];
    // Custom weights, used by functions, show only in the state.
    if (!call) return misfitsOfState(model, state);
    const found = misfits(layer, call);
    if (found.length > 0) return found;
  }
  const extra = theirs[ours.length];
  return extra ? [notAskedFor(extra)] : misfitsOfPools(model, calls);
}

/** A custom class may have the name of a layer, and none of its fields. */
function hasItsSettings({ type, settings }: LayerCall): boolean {
  const isNumber = (value: unknown) => typeof value === 'number';
  const isPair = (value: unknown) =>
    isNumber(value) || (Array.isArray(value) && value.length === 2 && value.every(isNumber));
  const { inFeatures, outFeatures, inChannels, outChannels, groups } = settings;
  const { kernelSize, stride, padding, dilation, paddingMode } = settings;
  if (type === 'Linear') return [inFeatures, outFeatures].every(isNumber);
  const isWindow = [kernelSize, stride, dilation].every(isPair);
  if (type === 'MaxPool2d') return isWindow && isPair(padding);
  const isPadding = isPair(padding) || padding === 'same' || padding === 'valid';
  const isCounted = [inChannels, outChannels, groups].every(isNumber);
  return isWindow && isPadding && isCounted && typeof paddingMode === 'string';
}

function misfitsOfPools(model: Model, calls: readonly LayerCall[]): Misfit[] {
  const theirs = calls.filter((call) => call.type === 'MaxPool2d' && hasItsSettings(call));
  const ours = model.flatMap(({ layer }) => (layer.kind === 'pool' ? [layer] : []));
  // Poolings written as functions are not seen, so having fewer says nothing.
  if (theirs.length > ours.length) return [notAskedFor(theirs[ours.length]!)];
  if (theirs.length < ours.length) return [];
  return (
    theirs.map((call, i) => poolMisfits(ours[i]!, call)).find(({ length }) => length > 0) ?? []
  );
}

function misfits(layer: ModelLayer, call: LayerCall): Misfit[] {
  if (kinds[call.type] !== layer.kind) return [otherKind(call)];
  return layer.kind === 'conv' ? convMisfits(layer, call) : linearMisfits(layer as Linear, call);
}

/** The fields of a `Conv2d`. */
interface ConvSettings extends Readonly<Required<WindowOptions>> {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: NumberOrPair;
  readonly groups: number;
  readonly paddingMode: string;
}

function convMisfits(layer: Conv, { name, settings }: LayerCall): Misfit[] {
  const own = settings as unknown as ConvSettings;
  const { stride = 1, padding = 0, dilation = 1, groups = 1 } = layer;
  const found = [
    own.outChannels !== layer.outChannels && wrongFilters(name, own.outChannels),
    own.inChannels !== layer.inChannels && wrongInput(name, own.inChannels),
    !isSame(own.kernelSize, layer.kernel) && wrongKernel(name, own.kernelSize),
    !isSame(own.stride, stride) && wrongStride(name, own.stride),
    !isSame(own.dilation, dilation) && wrongDilation(name, own.dilation),
    String(edges(own.padding, toPair(own.kernelSize), toPair(own.dilation))) !==
      String(edges(padding, toPair(layer.kernel), toPair(dilation))) &&
      wrongPadding(name, own.padding),
    own.groups !== groups && wrongGroups(name, own.groups),
    own.paddingMode !== 'zeros' && wrongPaddingMode(name, own.paddingMode),
  ];
  return found.filter(isMisfit);
}

function poolMisfits(layer: Pool, { name, settings }: LayerCall): Misfit[] {
  const own = settings as unknown as ConvSettings;
  const { kernel, stride = kernel, padding = 0 } = layer;
  const found = [
    !isSame(own.kernelSize, kernel) && wrongKernel(name, own.kernelSize),
    !isSame(own.stride, stride) && wrongStride(name, own.stride),
    !isSame(own.padding as NumberOrPair, padding) && wrongPadding(name, own.padding),
  ];
  return found.filter(isMisfit);
}

function linearMisfits(layer: Linear, { name, settings }: LayerCall): Misfit[] {
  const own = settings as unknown as Linear;
  const found = [
    own.inFeatures !== layer.inFeatures && wrongFeatures(name, own.inFeatures),
    own.outFeatures !== layer.outFeatures && wrongOutputs(name, own.outFeatures),
  ];
  return found.filter(isMisfit);
}

/** The same for a model that refused its input, by the shapes of its weights alone. */
export function misfitsOfState(model: Model, state: readonly (readonly number[])[]): Misfit[] {
  const isWeight = ({ length }: readonly number[]) => length > 1;
  const theirs = state.filter(isWeight);
  const ours = model.flatMap(({ layer, label }) =>
    weightShapes(layer)
      .filter(isWeight)
      .map((shape) => ({ shape, label })),
  );
  for (const [i, { shape, label }] of ours.entries()) {
    const own = theirs[i];
    if (!own) return [tooFew(theirs.length)];
    if (String(own) === String(shape)) continue;
    const [out, into, ...kernel] = own as [number, number, ...number[]];
    if (own.length !== shape.length) continue;
    if (own.length === 2) {
      return own[1] === shape[1] ? [wrongOutputs(label, out)] : [wrongFeatures(label, into)];
    }
    const found = [
      out !== shape[0] && wrongFilters(label, out),
      into !== shape[1] && wrongInput(label, into),
      String(kernel) !== String(shape.slice(2)) &&
        wrongKernel(label, kernel as unknown as NumberOrPair),
    ];
    return found.filter(isMisfit);
  }
  return [];
}

function isMisfit(found: Misfit | false): found is Misfit {
  return found !== false;
}

function isSame(a: NumberOrPair, b: NumberOrPair): boolean {
  return String(toPair(a)) === String(toPair(b));
}

const sizes = (value: NumberOrPair): string => toPair(value).join(' x ');
const named = (name: string): string => (name.startsWith('the ') ? name : `\`${name}\``);

const wrongFilters = (name: string, count: number): Misfit => ({
  rule: 'wrong-filters',
  message: `The number of filters of ${named(name)}, ${count}, is not the one the task asks for.`,
  hint: 'How many filters does the task name, and which argument says so?',
});
const wrongInput = (name: string, count: number): Misfit => ({
  rule: 'wrong-in-channels',
  message: `The input of ${named(name)} does not have ${count} channels.`,
  hint: 'How many channels does the image have here, or how many does the layer before make?',
});
const wrongKernel = (name: string, kernel: NumberOrPair): Misfit => ({
  rule: 'wrong-kernel',
  message: `The window of ${named(name)}, ${sizes(kernel)}, is not the one the task asks for.`,
  hint: 'How high and how wide must the window be?',
});
const wrongStride = (name: string, stride: NumberOrPair): Misfit => ({
  rule: 'wrong-stride',
  message: `The stride of ${named(name)}, ${sizes(stride)}, is not the one the task asks for.`,
  hint: 'How far must the window move, down and to the right?',
});
const wrongDilation = (name: string, dilation: NumberOrPair): Misfit => ({
  rule: 'wrong-dilation',
  message: `The weights of ${named(name)} are spread by a dilation of ${sizes(dilation)}, which the task does not ask for.`,
  hint: 'Does the task mention gaps between the weights of a filter?',
});
const wrongPadding = (name: string, padding: Padding): Misfit => ({
  rule: 'wrong-padding',
  message: `The padding of ${named(name)}, ${typeof padding === 'string' ? `'${padding}'` : sizes(padding)}, does not give what the task asks for.`,
  hint: 'What does ⌊(W − F + 2P)/S⌋ + 1 give for this padding, and what should it give?',
});
const wrongGroups = (name: string, groups: number): Misfit => ({
  rule: 'wrong-groups',
  message: `The channels of ${named(name)} are divided into ${groups} groups, which the task does not ask for.`,
  hint: 'Which channels must each filter look at?',
});
const wrongPaddingMode = (name: string, mode: string): Misfit => ({
  rule: 'wrong-padding-mode',
  message: `The input of ${named(name)} is padded by \`${mode}\`, not with zeros.`,
  hint: 'What should a filter find beyond the edge?',
});
const wrongFeatures = (name: string, count: number): Misfit => ({
  rule: 'wrong-features',
  message: `${capital(named(name))} is made for ${count} features, but that is not how many it gets.`,
  hint: 'How many numbers does the layer before give for each image?',
});
const wrongOutputs = (name: string, count: number): Misfit => ({
  rule: 'wrong-outputs',
  message: `${capital(named(name))} gives ${count} numbers, which is not the number that the task asks for.`,
  hint: 'How many numbers should come out for each image?',
});
const notAskedFor = ({ name }: LayerCall): Misfit => ({
  rule: 'extra-layer',
  message: `\`${name}\` is one layer more than the task asks for.`,
  hint: 'Which layers does the task name?',
});
const otherKind = ({ name }: LayerCall): Misfit => ({
  rule: 'other-layer',
  message: `Where you have \`${name}\`, the task has a layer of another kind.`,
  hint: 'Which layers does the task name, and in which order?',
});
const tooFew = (count: number): Misfit => ({
  rule: 'layers-missing',
  message: `${count === 0 ? 'No layer' : count === 1 ? 'Only one layer' : `Only ${count} layers`} with weights could be found.`,
  hint: 'Which layers with weights does the task name?',
});
