import { takes } from '../shape/takes';
import type { Module } from '../nn/module';
import { smallestText } from './draw/lay-out';
import { closed, labels } from './draw/marks';
import type { Lines, Panel, Point } from './draw/scene';
import { textWidth } from './draw/text-width';
import { count, shapeText, write } from './draw/words';
import { Figure } from './figure';
import { steps, type Step } from './steps';

/** What is between two layers. */
interface Block {
  /** The layers that made it. */
  readonly title: string;
  readonly shape: readonly number[];
  readonly hover: string;
}

/** In pixels. */
const largestSize = 104;
const deepest = 44;

const checkArguments = takes('figure.network', { model: 'any', inputShape: 'list' });

/**
 * A network as blocks to scale: the image, and what each layer makes of it. Layers that neither change
 * the shape nor have parameters, such as ReLU, are named with the block before.
 *
 * @param model a model
 * @param inputShape (N, C, H, W) or (C, H, W)
 * @throws if the model refuses an input of this shape
 * @example
 * const model = new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.MaxPool2d(4, 4));
 * figure.network(model, [1, 3, 130, 130])
 */
export function network(model: Module, inputShape: readonly number[]): Figure {
  checkArguments(arguments);
  const layers = steps(model, inputShape);
  const first = layers[0]!.inputShape;
  const blocks = [
    { title: 'input', shape: first, hover: `input: ${shapeText(first)}` },
    ...blocksOf(layers),
  ];
  const scale = scaleOf(blocks);
  const panels = blocks.map((block, i) => panelOf(block, scale, i === 0));
  const row = panels.flatMap((panel, i) => (i === 0 ? [panel] : ['→', panel]));
  const way = blocks.map(({ shape }) => shape.join(' x ')).join(' → ');
  const lists = blocks.some(({ shape }) => shape.length !== 3) ? ', and lists to a third' : '';
  const parameters = layers.reduce((sum, step) => sum + step.parameters, 0);
  return new Figure({
    rows: [row],
    sentence: `A network of ${count(layers.length, 'layer')} and ${count(parameters, 'parameter')}. Depth x height x width on the way: ${way}. Heights and widths are drawn to one scale, depths to another${lists}.`,
  });
}

function blocksOf(layers: readonly Step[]): Block[] {
  const blocks: Block[] = [];
  for (const step of layers) {
    const { type, inputShape, outputShape, parameters, multiplyAdds, receptiveField } = step;
    const last = blocks.at(-1);
    if (last && parameters === 0 && String(inputShape) === String(outputShape)) {
      blocks[blocks.length - 1] = { ...last, title: `${last.title} + ${type}` };
      continue;
    }
    const sees = receptiveField ? `, each sees ${receptiveField.join(' x ')}` : '';
    const hover = `${step.name}: ${shapeText(outputShape)}, ${write(parameters)} parameters, ${write(multiplyAdds)} multiply-adds${sees}`;
    blocks.push({ title: type, shape: outputShape, hover });
  }
  return blocks;
}

/** Pixels for one pixel, one channel, and one number of a list. */
interface BlockScale {
  readonly pixel: number;
  readonly channel: number;
  readonly number: number;
}

function scaleOf(blocks: readonly Block[]): BlockScale {
  const images = blocks.map(({ shape }) => shape).filter((shape) => shape.length === 3);
  const lists = blocks.map(({ shape }) => shape).filter((shape) => shape.length !== 3);
  const most = (numbers: number[]) => Math.max(1, ...numbers);
  return {
    pixel: largestSize / most(images.flatMap((shape) => shape.slice(1))),
    channel: deepest / most(images.map((shape) => shape[0]!)),
    number: (largestSize + deepest / 2) / most(lists.map((shape) => shape.at(-1)!)),
  };
}

function panelOf({ title, shape, hover }: Block, scale: BlockScale, isInput: boolean): Panel {
  const isImage = shape.length === 3;
  const [depth = 1, height = 1, wide = 1] = isImage ? shape : [1, shape.at(-1)!, 1];
  const h = Math.max(3, isImage ? height * scale.pixel : height * scale.number);
  const w = isImage ? Math.max(2, wide * scale.pixel) : 8;
  const d = isImage ? Math.max(1.5, depth * scale.channel) * 0.6 : 0;
  const [x, y] = [w + d, h + d];
  const front = isInput ? '#e9d8a6' : isImage ? '#92c5de' : '#fdb863';
  const faces: [Point[], string][] = [
    [closed([0, d], [w, d], [w, y], [0, y]), front],
    [closed([0, d], [d, 0], [x, 0], [w, d]), isInput ? '#f4ebd0' : '#c4e0ee'],
    [closed([w, d], [x, 0], [x, h], [w, y]), isInput ? '#c9b678' : '#4393c3'],
  ];
  const marks = faces.slice(0, isImage ? 3 : 1).map(([path, fill]): Lines => ({
    kind: 'lines',
    paths: [path],
    colour: '#4d4d4d',
    width: 1,
    fill,
    hover,
  }));
  const text = labels([{ x: 0, y: y + 14, text: shape.join(' x ') }], {
    size: smallestText,
    anchor: 'start',
    flush: true,
  });
  const right = Math.max(0, textWidth(shape.join(' x '), smallestText) - x);
  return {
    title,
    x: [0, x],
    y: [0, y],
    width: x,
    height: y,
    margin: { bottom: 24, right },
    marks: [...marks, text],
  };
}
