/** A setting as a line of code. */
import { layerInPyTorch, layerInTypeScript } from '../layer-in-code';
import { kernelOf, type WindowSetting } from './setting';

const layers = {
  conv: 'Conv2d',
  convTranspose: 'ConvTranspose2d',
  maxPool: 'MaxPool2d',
  avgPool: 'AvgPool2d',
} as const;

/** `new nn.Conv2d(1, 1, 3, { padding: 1 })` */
export const inTypeScript = (setting: WindowSetting): string =>
  layerInTypeScript(layers[setting.operation], argumentsOf(setting));

/** `nn.Conv2d(1, 1, 3, padding=1)` */
export const inPyTorch = (setting: WindowSetting): string =>
  layerInPyTorch(layers[setting.operation], argumentsOf(setting));

/** What a layer of any kind is made of: it takes what it knows. */
function argumentsOf(setting: WindowSetting): Readonly<Record<string, unknown>> {
  const { operation, weight, groups, bias } = setting;
  const [first, second] = [weight.length, weight[0]!.length * groups];
  const [inChannels, outChannels] = operation === 'conv' ? [second, first] : [first, second];
  return {
    ...setting,
    ...{ inChannels, outChannels, kernelSize: kernelOf(setting) },
    bias: bias.some((value) => value !== 0),
  };
}
