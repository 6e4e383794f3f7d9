/** What an explorer of windows says: the sum, the formula of the size, and a sentence for who does not see it. */
import {
  convOutputSize,
  convTransposeOutputSize,
  poolOutputSize,
  UsageError,
  windowCount,
} from '../../shape';
import { count, factor, shapeText, size, write } from '../../figure/draw/words';
import {
  inputSize,
  isPooling,
  kernelOf,
  outputShape,
  windowOf,
  type Operation,
  type WindowSetting,
} from './setting';
import { averagedOver, termsOf, valueOf, type Term } from './terms';
import type { Place } from '../place';

const operationNames: Record<Operation, string> = {
  conv: 'A convolution',
  convTranspose: 'A transposed convolution',
  maxPool: 'Max pooling',
  avgPool: 'Average pooling',
};

/** `1·4 + (-1)·2 + 0.5 = 2.5`: how a number of the output comes about. */
export function sumText(setting: WindowSetting, place: Place): string {
  const terms = termsOf(setting, place);
  const value = write(valueOf(setting, place, terms));
  const numbers = terms.map((term) => factor(term.value));
  switch (setting.operation) {
    case 'maxPool':
      return `max(${terms.map((term) => write(term.value)).join(', ')}) = ${value}`;
    case 'avgPool':
      return `(${numbers.join(' + ')}) / ${averagedOver(setting, place)} = ${value}`;
    default: {
      const bias = setting.bias[place[0]] ?? 0;
      const all = [...terms.map(product), ...(bias === 0 ? [] : [`${factor(bias)} (bias)`])];
      return `${all.join(' + ') || '0'} = ${value}`;
    }
  }
}

const product = ({ value, weight }: Term): string => `${factor(weight)}·${factor(value)}`;

/** The formula of the output's height and width, with the numbers of this setting. */
export function sizeText(setting: WindowSetting): string[] {
  const { stride, kernel, dilation, padding } = windowOf(setting);
  const [input, made] = [inputSize(setting), outputShape(setting).slice(1)];
  return (['height', 'width'] as const).map((name, axis) => {
    const span = `${dilation[axis]!}·(${kernel[axis]!} − 1)`;
    const [before, after] = padding[axis]!;
    if (setting.operation === 'convTranspose') {
      const more = setting.outputPadding[axis]!;
      return `${name}: (${input[axis]!} − 1)·${stride[axis]!} − ${before} − ${after} + ${span} + ${more} + 1 = ${made[axis]!}`;
    }
    const [open, close] = isPooling(setting) && setting.ceilMode ? ['⌈', '⌉'] : ['⌊', '⌋'];
    const cut = Number(open === '⌈') && countWithoutLimit(setting, axis as 0 | 1) - made[axis]!;
    const left = cut ? `, less ${cut} that would begin in the padding after the image` : '';
    return `${name}: ${open}(${input[axis]!} + ${before} + ${after} − ${span} − 1) / ${stride[axis]!}${close} + 1${left} = ${made[axis]!}`;
  });
}

/** Ceil mode before the window that begins beyond the image is left out. */
function countWithoutLimit(setting: WindowSetting, axis: 0 | 1): number {
  const { kernel, stride, dilation, padding } = windowOf(setting);
  const along = { kernel: kernel[axis], stride: stride[axis], dilation: dilation[axis] };
  const [before, after] = padding[axis];
  const input = inputSize(setting)[axis];
  return windowCount({ ...along, input, totalPadding: before + after }, Math.ceil);
}

/** Why the window fits nowhere, in the library's own words; undefined where it does. */
export function problemOf(setting: WindowSetting): string | undefined {
  const { operation, stride, padding, dilation, outputPadding, ceilMode } = setting;
  const window = { input: inputSize(setting), kernel: kernelOf(setting), stride, dilation };
  const edges = padding === 'same' ? 0 : padding;
  try {
    if (operation === 'conv') convOutputSize({ ...window, padding } as never);
    else if (operation === 'convTranspose') {
      convTransposeOutputSize({ ...window, padding: edges, outputPadding } as never);
    } else poolOutputSize({ ...window, padding: edges, ceilMode } as never);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** All there is to see at a place of the output. */
export function sentenceOf(setting: WindowSetting, place: Place): string {
  const { operation, input, stride } = setting;
  const kernel = size(kernelOf(setting));
  const shape = outputShape(setting);
  const whole = `${operationNames[operation]} with a window of ${kernel} and a stride of ${size(stride)} turns ${shapeText([input.length, ...inputSize(setting)])} into ${shapeText(shape)}.`;
  const [channel, row, column] = place;
  const where = `Row ${row}, column ${column}${shape[0] > 1 ? ` of channel ${channel}` : ''} of the output`;
  const terms = termsOf(setting, place);
  const around = terms.filter(({ cell }) => cell === undefined).length;
  const padded = around > 0 ? `, ${around} of them in the padding` : '';
  return `${whole} ${where} is computed from ${count(terms.length, 'cell')}${padded}: ${sumText(setting, place)}.`;
}
