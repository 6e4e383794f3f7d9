import { takes } from '../shape/takes';
import { toPair, type NumberOrPair, type Pair } from '../shape';
import { convTranspose2d } from '../nn/functional';
import type { Tensor } from '../tensor';
import { cellSize } from './draw/cell-size';
import { outline, textLines, type Cells, type Plane } from './draw/marks';
import { gridPanel, textPanel } from './draw/panels';
import { imageScale, signedScale } from './draw/scales';
import { factor, size as sizeText, write } from './draw/words';
import { Figure } from './figure';
import { planeOf, requireFew, requirePosition } from './inputs';
import { cellAt, frameAt, framesOf } from './windows';

/** How far apart the stamps are, what is cut off, and which stamp is shown first. */
export interface StampsOptions {
  /** Rows and columns between the starts of neighbouring stamps: a number or [down, across] (1). */
  readonly stride?: NumberOrPair;
  /** Rows and columns that are cut off at each edge (0). */
  readonly padding?: NumberOrPair;
  /** [row, column] of the number of the image whose stamp is shown first ([0, 0]). */
  readonly at?: Pair;
}

const checkArguments = takes(
  'figure.stamps',
  { image: 'any', kernel: 'any' },
  { stride: 'pair', padding: 'pair', at: 'any' },
);

/**
 * A transposed convolution: each number of an image stamps the kernel, multiplied by that number, on the output;
 * where stamps overlap, they are added. A slider goes through all numbers.
 *
 * @param image one channel: (H, W), (1, H, W) or (1, 1, H, W)
 * @param kernel the weights, (kernel height, kernel width)
 * @param options `stride` (1), `padding` (0), `at` ([0, 0])
 * @throws if the image or the kernel has several channels, there are over 256 numbers, or the padding cuts all off
 * @example
 * figure.stamps(tensor([[1, 2], [3, 4]]), tensor([[1, 0], [0, 1]]), { stride: 2 })
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 */
export function stamps(image: Tensor, kernel: Tensor, options: StampsOptions = {}): Figure {
  checkArguments(arguments);
  const input = planeOf('stamps', 'image', image);
  const weight = planeOf('stamps', 'kernel', kernel);
  const size: Pair = [input.length, input[0]!.length];
  const { at = [0, 0] } = options;
  requirePosition('stamps', at, size);
  requireFew('stamps', 'numbers', size[0] * size[1], 256);
  const [stride, padding] = [toPair(options.stride ?? 1), toPair(options.padding ?? 0)];
  const spread = (cut: Pair) => transposed(image, kernel, { stride, padding: cut });
  const [output, whole] = [spread(padding), spread([0, 0])];

  const stampOf = ([row, column]: Pair): Cells => ({
    row: row * stride[0] - padding[0],
    column: column * stride[1] - padding[1],
    height: weight.length,
    width: weight[0]!.length,
  });
  const inked = (position: Pair) => [
    ...outline('number', [cellAt(position)]),
    ...outline('stamp', [stampOf(position)]),
  ];
  const across = [size[1], weight[0]!.length, whole[0]!.length];
  const cell = cellSize(across, { numbers: [input, weight, whole], signs: true });
  const lines = (position: Pair) => products(input[position[0]]![position[1]]!, weight);
  const cutOff = (row: number, column: number) =>
    write(whole[row + padding[0]]![column + padding[1]]!);
  const edges = [
    [padding[0], padding[0]],
    [padding[1], padding[1]],
  ] as const;
  const sentence = sentenceOn(size, { stride, padding, output });
  return new Figure({
    rows: [
      [
        gridPanel(input, {
          title: 'image',
          cell,
          scale: imageScale(input.flat()),
          marks: outline('number', [cellAt(at)]),
        }),
        '*',
        gridPanel(weight, { title: 'kernel', cell, scale: signedScale(weight.flat()) }),
        '=',
        gridPanel(output, {
          title: 'output',
          cell,
          scale: signedScale(whole.flat()),
          padding: { edges, text: cutOff, name: 'what is cut off' },
          marks: outline('stamp', [stampOf(at)]),
        }),
      ],
      [textPanel('products', lines(at))],
    ],
    sentence: `${sentence} The number at row ${at[0]}, column ${at[1]}: ${lines(at).join('; ')}.`,
    caption: sentence,
    start: frameAt(at, size),
    frames: framesOf(size, (position) => [
      ...inked(position),
      textLines('products', lines(position)),
    ]),
  });
}

/** `2·1 = 2, 2·3 = 6`: what a number stamps, a line for each row of the kernel. */
function products(number: number, weight: Plane): string[] {
  return weight.map((row) =>
    row.map((value) => `${factor(number)}·${factor(value)} = ${write(number * value)}`).join(', '),
  );
}

function transposed(
  image: Tensor,
  kernel: Tensor,
  options: Readonly<Record<'stride' | 'padding', Pair>>,
): Plane {
  const asImage = (x: Tensor) => x.reshape([1, 1, ...x.shape.slice(-2)]);
  const spread = convTranspose2d as (
    x: Tensor,
    w: Tensor,
    b: null,
    options: Readonly<Record<'stride' | 'padding', Pair>>,
  ) => Tensor;
  const output = spread(asImage(image), asImage(kernel), null, options);
  return (output.toArray() as unknown as number[][][][])[0]![0]!;
}

function sentenceOn(
  size: Pair,
  {
    stride: [down, across],
    padding,
    output,
  }: { readonly stride: Pair; readonly padding: Pair; readonly output: Plane },
): string {
  const apart = down === across ? `${down}` : `${down} down and ${across} across`;
  const cut = padding.some((cells) => cells > 0)
    ? ` Of the whole, ${padding[0] === padding[1] ? padding[0] : sizeText(padding)} at each edge are cut off (hatched).`
    : '';
  return `Each of the ${sizeText(size)} numbers of the image stamps the kernel, times itself, on the output. Neighbouring stamps start ${apart} apart, and are added where they overlap.${cut} The output is ${sizeText([output.length, output[0]!.length])}.`;
}
