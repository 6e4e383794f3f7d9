/** The controls of one layer: an argument each. */
import { html, type TemplateResult } from 'lit';
import { filled, type LayerType, type StackLayer } from '../../../explore/stack/setting';
import type { NumberOrPair, Padding } from '../../../shape';
import type { PaddingMode } from '../../../shape/padding-mode';
import { check, choice, number, pair, type Pair } from './controls';

/** Gives the layer other arguments. */
type Change = (changes: Partial<StackLayer>) => void;

const MOST_CHANNELS = 4096;
const MOST_FEATURES = 1e7;
const paddingModes: readonly PaddingMode[] = ['zeros', 'reflect', 'replicate', 'circular'];

/** How each argument is set. */
const controls = {
  inChannels: whole('in channels', [1, MOST_CHANNELS]),
  outChannels: whole('out channels', [1, MOST_CHANNELS]),
  kernelSize: sizes('kernel size', [1, 64]),
  stride: sizes('stride', [1, 64]),
  padding: paddingControl,
  outputPadding: sizes('output padding', [0, 16]),
  dilation: sizes('dilation', [1, 32]),
  groups: whole('groups', [1, MOST_CHANNELS]),
  bias: isOn('bias'),
  paddingMode: paddingModeControl,
  ceilMode: isOn('ceil mode'),
  numFeatures: whole('num features', [1, MOST_CHANNELS]),
  affine: isOn('affine'),
  startDim: whole('start dim', [-4, 3]),
  endDim: whole('end dim', [-4, 3]),
  inFeatures: whole('in features', [1, MOST_FEATURES]),
  outFeatures: whole('out features', [1, MOST_FEATURES]),
  p: probability,
};

type Name = keyof typeof controls;

const ofConvolution: readonly Name[] = [
  'inChannels',
  'outChannels',
  'kernelSize',
  'stride',
  'padding',
];
const argumentsOf: Readonly<Record<LayerType, readonly Name[]>> = {
  Conv2d: [...ofConvolution, 'dilation', 'groups', 'bias', 'paddingMode'],
  ConvTranspose2d: [...ofConvolution, 'outputPadding', 'dilation', 'groups', 'bias'],
  MaxPool2d: ['kernelSize', 'stride', 'padding', 'dilation', 'ceilMode'],
  AvgPool2d: ['kernelSize', 'stride', 'padding', 'ceilMode'],
  ReLU: [],
  BatchNorm2d: ['numFeatures', 'affine'],
  Flatten: ['startDim', 'endDim'],
  Linear: ['inFeatures', 'outFeatures', 'bias'],
  Dropout: ['p'],
};

/** Whether there is anything to set. */
export const hasFields = ({ type }: StackLayer): boolean => argumentsOf[type].length > 0;

export function fieldsView(layer: StackLayer, change: Change): TemplateResult {
  return html`<div class="settings" role="group" aria-label="arguments of ${layer.type}">
    ${argumentsOf[layer.type].map((name) => controls[name](layer, name, change))}
  </div>`;
}

type Control = (layer: StackLayer, name: Name, change: Change) => TemplateResult;

function whole(label: string, range: Pair): Control {
  return (layer, name, change) =>
    number(label, filled(layer)[name] as number, range, (value) => change({ [name]: value }));
}

function sizes(label: string, range: Pair): Control {
  return (layer, name, change) => {
    const value = filled(layer)[name] as NumberOrPair;
    const both: Pair = typeof value === 'number' ? [value, value] : value;
    return pair(label, both, range, (next) => change({ [name]: simple(next) }));
  };
}

function isOn(label: string): Control {
  return (layer, name, change) =>
    check(label, filled(layer)[name] as boolean, (value) => change({ [name]: value }));
}

function paddingControl(layer: StackLayer, name: Name, change: Change): TemplateResult {
  const { padding, type } = filled(layer) as { padding: Padding; type: LayerType };
  const isWord = typeof padding === 'string';
  return html`${isWord ? '' : sizes('padding', [0, 64])(layer, name, change)}
  ${
    type === 'Conv2d'
      ? check("padding 'same'", padding === 'same', (isSame) =>
          change({ padding: isSame ? 'same' : 0 }),
        )
      : ''
  }`;
}

function paddingModeControl(layer: StackLayer, _: Name, change: Change): TemplateResult {
  const modes = paddingModes.map((mode) => [mode, mode] as const);
  const { paddingMode } = filled(layer);
  return choice('padding mode', modes, paddingMode, (mode) => change({ paddingMode: mode }));
}

function probability(layer: StackLayer, _: Name, change: Change): TemplateResult {
  return number('p', filled(layer).p, [0, 1], (p) => change({ p }), 0.05);
}

/** One number for a pair of equal numbers, as it is written in code. */
const simple = ([down, across]: Pair): NumberOrPair => (down === across ? down : [down, across]);
