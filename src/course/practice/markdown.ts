/** The pieces of a question's text. */
import { toTypeScript, type Layer, type Network } from '../mistake';

/** Layers as TypeScript, one per line; several as a model. */
export function layersBlock(layers: readonly Layer[]): string {
  const lines = layers.map(toTypeScript);
  const code =
    lines.length === 1 ? lines : ['new nn.Sequential(', ...lines.map((line) => `  ${line},`), ')'];
  return ['```ts', ...code, '```'].join('\n');
}

/** `A colour picture of 32 x 32 pixels, shape [3, 32, 32],` */
export function imageText({ input: [channels, height, width] }: Network): string {
  const size = `**${height} x ${width}**`;
  if (channels === 3) return `A colour image of ${size}, shape \`[3, ${height}, ${width}]\`,`;
  if (channels === 1) return `A grey image of ${size}, shape \`[1, ${height}, ${width}]\`,`;
  return `A volume of ${channels} channels of ${size}, shape \`[${channels}, ${height}, ${width}]\`,`;
}

/** The formula for the size, as far as the layers need it; without numbers. */
export function sizeHint({ input, layers }: Network): string {
  const isSpread = layers.some(({ dilation }) => (dilation ?? 1) !== 1);
  const keepsRest = layers.some((layer) => layer.kind === 'pool' && layer.ceilMode);
  const isPair = layers.some(({ kernel, stride, padding }) =>
    [kernel, stride, padding].some((value) => Array.isArray(value)),
  );
  return [
    'Along a row, a window has ⌊(W − F + 2P) / S⌋ + 1 places. Which argument of the layer is F, which S, which P?',
    isSpread && 'A dilation spreads the window: F is its width from the first cell to the last.',
    keepsRest && 'What does ceil mode do with a window that hangs over the edge?',
    (isPair || input[1] !== input[2]) &&
      'Work out the heights first, with the first number of each pair, and then the widths.',
  ]
    .filter(Boolean)
    .join(' ');
}
