/** The controls of an explorer of windows: what can be set beside the numbers themselves. */
import { html, type TemplateResult } from 'lit';
import {
  change,
  filtersOf,
  resizeInput,
  resizeKernel,
  setFilters,
  type Changes,
  type WindowState,
} from '../../../explore/window/change';
import { inputSize, isPooling, kernelOf, type Operation } from '../../../explore/window/setting';
import type { PaddingMode } from '../../../shape/padding-mode';
import { check, choice, number, pair } from './controls';

const operations: readonly (readonly [Operation, string])[] = [
  ['conv', 'convolution'],
  ['convTranspose', 'transposed convolution'],
  ['maxPool', 'max pooling'],
  ['avgPool', 'average pooling'],
];
const paddingModes: readonly PaddingMode[] = ['zeros', 'reflect', 'replicate', 'circular'];

export function settingsView(
  state: WindowState,
  set: (state: WindowState) => void,
): TemplateResult {
  const { operation, input, stride, padding, dilation } = state;
  const [channels, size] = [input.length, inputSize(state)];
  const to = (changes: Changes) => set(change(state, changes));
  return html`<div class="settings" role="group" aria-label="settings">
    ${choice('operation', operations, operation, (name) => to({ operation: name }))}
    ${number('channels', channels, [1, 8], (n) => set(resizeInput(state, [n, ...size])))}
    ${pair('image', size, [1, 16], (next) => set(resizeInput(state, [channels, ...next])))}
    ${pair('kernel', kernelOf(state), [1, 7], (next) => set(resizeKernel(state, next)))}
    ${pair('stride', stride, [1, 6], (next) => to({ stride: next }))}
    ${padding === 'same' ? '' : pair('padding', padding, [0, 6], (next) => to({ padding: next }))}
    ${operation === 'conv' ? ofConv(state, to) : ''}
    ${operation === 'avgPool' ? '' : pair('dilation', dilation, [1, 4], (next) => to({ dilation: next }))}
    ${
      isPooling(state)
        ? check('ceil mode', state.ceilMode, (ceilMode) => to({ ceilMode }))
        : ofWeights(state, set, to)
    }
    ${
      operation === 'convTranspose'
        ? pair('output padding', state.outputPadding, [0, 3], (next) => to({ outputPadding: next }))
        : ''
    }
  </div>`;
}

function ofConv({ stride, padding, paddingMode }: WindowState, to: (changes: Changes) => void) {
  const canBeSame = stride.every((step) => step === 1);
  const modes = paddingModes.map((mode) => [mode, mode] as const);
  return html`${
    canBeSame
      ? check("padding 'same'", padding === 'same', (isSame) =>
          to({ padding: isSame ? 'same' : [0, 0] }),
        )
      : ''
  }
  ${choice('padding mode', modes, paddingMode, (mode) => to({ paddingMode: mode }))}`;
}

function ofWeights(
  state: WindowState,
  set: (state: WindowState) => void,
  to: (changes: Changes) => void,
) {
  const groups = [1, 2, 3, 4, 6, 8]
    .filter((count) => state.input.length % count === 0)
    .map((count) => [String(count), String(count)] as const);
  return html`${number('filters', filtersOf(state), [1, 8], (n) => set(setFilters(state, n)))}
  ${
    groups.length > 1
      ? choice('groups', groups, String(state.groups), (count) => to({ groups: Number(count) }))
      : ''
  }`;
}
