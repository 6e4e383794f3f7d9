/** A stack as code. */
import { layerInPyTorch, layerInTypeScript } from '../layer-in-code';
import type { StackLayer, StackState } from './setting';

type Write = (type: string, values: Readonly<Record<string, unknown>>) => string;

export const inTypeScript = ({ layers }: StackState): string =>
  `new nn.Sequential(${lines(layers, layerInTypeScript)})`;

export const inPyTorch = ({ layers }: StackState): string =>
  `nn.Sequential(${lines(layers, layerInPyTorch)})`;

/** One layer a line, as both languages are written. */
function lines(layers: readonly StackLayer[], write: Write): string {
  if (layers.length === 0) return '';
  return `\n${layers.map((layer) => `  ${write(layer.type, { ...layer })},\n`).join('')}`;
}
