/** How TypeScript and Python write the call of a layer. */
import type { Pair } from '../shape';

export type Value = Pair | number | string | boolean;
export type Options = readonly (readonly [name: string, value: Value])[];

export interface Language {
  readonly layer: (name: string, placed: readonly Value[], options?: Options) => string;
}

export const typeScript: Language = {
  layer(name, placed, options = []) {
    const write = (value: Value) => inText(value, '[]', ['false', 'true']);
    const named = options.map(([option, value]) => `${option}: ${write(value)}`).join(', ');
    const all = [...placed.map(write), ...(named ? [`{ ${named} }`] : [])];
    return `new nn.${name}(${all.join(', ')})`;
  },
};

export const python: Language = {
  layer(name, placed, options = []) {
    const write = (value: Value) => inText(value, '()', ['False', 'True']);
    const snake = (option: string) =>
      option.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const named = options.map(([option, value]) => `${snake(option)}=${write(value)}`);
    return `nn.${name}(${[...placed.map(write), ...named].join(', ')})`;
  },
};

export const isSame = (pair: Pair, other: Pair): boolean =>
  pair[0] === other[0] && pair[1] === other[1];

function inText(value: Value, brackets: string, [no, yes]: readonly [string, string]): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  if (value[0] === value[1]) return String(value[0]);
  return `${brackets[0]}${value.join(', ')}${brackets[1]}`;
}
