/** A setting as a line of code. */
import type { Pair } from '../../shape';
import { isPooling, kernelOf, type WindowSetting } from './setting';

const layers = {
  conv: 'Conv2d',
  convTranspose: 'ConvTranspose2d',
  maxPool: 'MaxPool2d',
  avgPool: 'AvgPool2d',
} as const;

/** `new nn.Conv2d(1, 1, 3, { padding: 1 })` */
export function inTypeScript(setting: WindowSetting): string {
  const options = given(setting).map(([name, value]) => `${name}: ${inText(value, typeScript)}`);
  const all = [
    ...sizes(setting, typeScript),
    ...(options.length > 0 ? [`{ ${options.join(', ')} }`] : []),
  ];
  return `new nn.${layers[setting.operation]}(${all.join(', ')})`;
}

/** `nn.Conv2d(1, 1, 3, padding=1)` */
export function inPyTorch(setting: WindowSetting): string {
  const options = given(setting).map(([name, value]) => {
    const snake = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `${snake}=${inText(value, python)}`;
  });
  const all = [...sizes(setting, python), ...options];
  return `nn.${layers[setting.operation]}(${all.join(', ')})`;
}

type Value = Pair | number | string | boolean;

/** How a language writes pairs, true and false. */
interface Language {
  readonly pair: (numbers: string) => string;
  readonly no: string;
  readonly yes: string;
}
const typeScript: Language = { pair: (numbers) => `[${numbers}]`, no: 'false', yes: 'true' };
const python: Language = { pair: (numbers) => `(${numbers})`, no: 'False', yes: 'True' };

function sizes(setting: WindowSetting, language: Language): string[] {
  const kernel = inText(kernelOf(setting), language);
  const { weight, groups, operation } = setting;
  const [first, second] = [weight.length, weight[0]!.length * groups];
  if (isPooling(setting)) return [kernel];
  return operation === 'conv'
    ? [`${second}`, `${first}`, kernel]
    : [`${first}`, `${second}`, kernel];
}

/** What differs from the layer's defaults. */
function given(setting: WindowSetting): [name: string, value: Value][] {
  const { stride, padding, dilation, groups, paddingMode, ceilMode, outputPadding, bias } = setting;
  const usual = isPooling(setting) ? kernelOf(setting) : ([1, 1] as const);
  const isSame = (pair: Pair, other: Pair) => pair[0] === other[0] && pair[1] === other[1];
  const all: [name: string, value: Value, isGiven: boolean][] = [
    ['stride', stride, !isSame(stride, usual)],
    ['padding', padding, padding === 'same' || !isSame(padding, [0, 0])],
    ['outputPadding', outputPadding, !isSame(outputPadding, [0, 0])],
    ['dilation', dilation, !isSame(dilation, [1, 1])],
    ['groups', groups, groups !== 1],
    ['bias', false, !isPooling(setting) && bias.every((value) => value === 0)],
    ['paddingMode', paddingMode, paddingMode !== 'zeros'],
    ['ceilMode', ceilMode, ceilMode],
  ];
  return all.filter(([, , isGiven]) => isGiven).map(([name, value]) => [name, value]);
}

function inText(value: Value, { pair, no, yes }: Language): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  return value[0] === value[1] ? String(value[0]) : pair(value.join(', '));
}
