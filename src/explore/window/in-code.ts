/** A setting as a line of code. */
import { isSame, python, typeScript, type Language, type Value } from '../languages';
import { isPooling, kernelOf, type WindowSetting } from './setting';

const layers = {
  conv: 'Conv2d',
  convTranspose: 'ConvTranspose2d',
  maxPool: 'MaxPool2d',
  avgPool: 'AvgPool2d',
} as const;

/** `new nn.Conv2d(1, 1, 3, { padding: 1 })` */
export const inTypeScript = (setting: WindowSetting): string => inCode(setting, typeScript);

/** `nn.Conv2d(1, 1, 3, padding=1)` */
export const inPyTorch = (setting: WindowSetting): string => inCode(setting, python);

function inCode(setting: WindowSetting, language: Language): string {
  return language.layer(layers[setting.operation], sizes(setting), given(setting));
}

function sizes(setting: WindowSetting): Value[] {
  const kernel = kernelOf(setting);
  const { weight, groups, operation } = setting;
  const [first, second] = [weight.length, weight[0]!.length * groups];
  if (isPooling(setting)) return [kernel];
  return operation === 'conv' ? [second, first, kernel] : [first, second, kernel];
}

/** What differs from the layer's defaults. */
function given(setting: WindowSetting): [name: string, value: Value][] {
  const { stride, padding, dilation, groups, paddingMode, ceilMode, outputPadding, bias } = setting;
  const usual = isPooling(setting) ? kernelOf(setting) : ([1, 1] as const);
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
