import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { cellSize } from './draw/cell-size';
import { gridPanel } from './draw/panels';
import { colourBar } from './draw/colour-bar';
import { imageScale } from './draw/scales';
import { count, range, shapeText } from './draw/words';
import { Figure } from './figure';
import { channelsOf } from './inputs';
import { photoPanel } from './photo-panel';

/** How the image is shown. */
export interface ImageOptions {
  /** Whether the channels are shown one by one, too (false). */
  readonly channels?: boolean;
}

const checkArguments = takes('figure.image', { image: 'any' }, { channels: 'boolean' });

/**
 * An image: three channels as red, green and blue (from 0 to 255, or from 0 to 1), one in grey. Small
 * images show their numbers.
 *
 * @param image (C, H, W), (1, C, H, W) or (H, W)
 * @param options `channels` (false)
 * @throws if it is not one image
 * @example
 * figure.image(rand([3, 8, 8]), { channels: true })
 */
export function image(image: Tensor, options: ImageOptions = {}): Figure {
  checkArguments(arguments);
  const all = channelsOf('image', 'image', image);
  const split = options.channels === true || (all.length !== 3 && all.length !== 1);
  const [height, width] = [all[0]!.length, all[0]![0]!.length];
  const scale = imageScale(all.flat(2));
  const asPhoto = all.length === 3 || all.length === 1;
  const whole = asPhoto
    ? [photoPanel(all, { cell: cellSize([Math.max(width, height)], { width: 400, largest: 30 }) })]
    : [];
  const each = split && all.length > 1 ? all : [];
  const cell = cellSize(Array<number>(Math.min(all.length, 4)).fill(width), { largest: 30 });
  const name = (c: number) => (all.length === 3 ? ['red', 'green', 'blue'][c]! : `channel ${c}`);
  const panels = each.map((plane, c) => gridPanel(plane, { title: name(c), scale, cell }));
  const rows = Array.from({ length: Math.ceil(panels.length / 4) }, (_, i) =>
    panels.slice(4 * i, 4 * i + 4),
  );
  return new Figure({
    rows: [
      ...(whole.length > 0 ? [whole] : []),
      ...rows,
      ...(rows.length > 0 ? [[colourBar(scale)]] : []),
    ],
    sentence: `An image of shape ${shapeText(image.shape)}: ${count(all.length, 'channel')}, ${all.length === 1 ? '' : 'each '}${height} high and ${width} wide. Its numbers ${range(all.flat(2))}.`,
  });
}
