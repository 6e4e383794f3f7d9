/** A layer as a line of code, by its class and its arguments. */
// They know the arguments of the layers.
import '../nn/layer-takes';
import { layerCode, toBeWritten, usually, type Values } from '../pytorch/layer-code';
import { inCode } from '../shape/in-code';
import { namesOf } from '../shape/known-calls';

/** `new nn.Conv2d(1, 1, 3, { padding: 1 })` */
export function layerInTypeScript(type: string, values: Values): string {
  const written = new Map(toBeWritten(type, values).map(({ name, value }) => [name, value]));
  const { placed } = namesOf(`new nn.${type}`)!;
  const last = Math.max(-1, ...placed.map((name, i) => (written.has(name) ? i : -1)));
  const places = placed
    .slice(0, last + 1)
    .map((name) => inCode(written.get(name) ?? usually(type, values, name), name));
  const options = [...written]
    .filter(([name]) => !placed.includes(name))
    .map(([name, value]) => `${name}: ${inCode(value, name)}`);
  const braces = options.length > 0 ? [`{ ${options.join(', ')} }`] : [];
  return `new nn.${type}(${[...places, ...braces].join(', ')})`;
}

/** `nn.Conv2d(1, 1, 3, padding=1)` */
export const layerInPyTorch = layerCode;
