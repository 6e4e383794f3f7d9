import { takes } from '../shape/takes';
import { isModule, type Module } from '../nn/module';
import type { Tensor } from '../tensor';
import { noGrad } from '../tensor';
import { colourBar } from './draw/colour-bar';
import { cellSize } from './draw/cell-size';
import { gridPanel } from './draw/panels';
import { signedScale } from './draw/scales';
import { coloured, count, size, write } from './draw/words';
import { Figure } from './figure';
import { channelsOf } from './inputs';
import { photoPanel } from './photo-panel';

/** How much is shown. */
export interface FeatureMapsOptions {
  /** How many maps are shown at most (12). */
  readonly limit?: number;
}

const mostInRow = 4;

const checkArguments = takes(
  'figure.featureMaps',
  { photo: 'any', maps: 'any' },
  { limit: 'whole' },
);

/**
 * An image, and the feature maps that a layer makes of it, on one colour scale: what is bright in one
 * map can be compared with what is bright in another.
 *
 * @param photo (C, H, W), (1, C, H, W) or (H, W)
 * @param maps a layer or model that takes the photo, or what it gave: (C, H, W) or (1, C, H, W)
 * @param options `limit` (12)
 * @throws if one of them is not an image, or the layer does not take the photo
 * @example
 * figure.featureMaps(data.photo(), new nn.Conv2d(1, 4, 3))
 */
export function featureMaps(
  photo: Tensor,
  maps: Module | Tensor,
  options: FeatureMapsOptions = {},
): Figure {
  checkArguments(arguments);
  const image = channelsOf('featureMaps', 'photo', photo);
  const output = isModule(maps) ? noGrad(() => (maps as unknown as Call)(photo)) : maps;
  const all = channelsOf('featureMaps', 'maps', output);
  const shown = all.slice(0, Math.max(1, options.limit ?? 12));
  const numbers = all.flat(2);
  const scale = signedScale(numbers);
  const inRow = Math.ceil(shown.length / Math.ceil(shown.length / mostInRow));
  const plane = [all[0]!.length, all[0]![0]!.length] as const;
  const cell = cellSize(Array<number>(inRow).fill(plane[1]), { largest: 36 });
  const panels = shown.map((map, i) =>
    gridPanel(map, { title: `map ${i}`, scale, cell, alike: all.flat() }),
  );
  const rows = Array.from({ length: Math.ceil(panels.length / inRow) }, (_, i) =>
    panels.slice(inRow * i, inRow * (i + 1)),
  );
  const longest = Math.max(image[0]!.length, image[0]![0]!.length);
  return new Figure({
    rows: [
      [
        photoPanel(image, {
          title: 'image',
          cell: cellSize([longest], { width: 200, largest: 36 }),
        }),
      ],
      ...rows,
      [colourBar(scale)],
    ],
    sentence: `An image of ${size([image[0]!.length, image[0]![0]!.length])} and ${count(all.length, 'feature map')} of ${size(plane)}${shown.length < all.length ? `, of which the first ${shown.length} are shown` : ''}, on one colour scale: their numbers ${coloured(numbers)}. ${strongest(all)}`,
  });
}

type Call = (x: Tensor) => Tensor;

/** Where the largest number of all maps is. */
function strongest(maps: readonly (readonly (readonly number[])[])[]): string {
  const places = maps.flatMap((map, c) =>
    map.flatMap((row, y) => row.map((value, x) => ({ value, c, y, x }))),
  );
  const most = places.reduce((best, place) =>
    Math.abs(place.value) > Math.abs(best.value) ? place : best,
  );
  return `The number farthest from 0 is ${write(most.value)}, in map ${most.c} at row ${most.y}, column ${most.x}, where that filter responds most strongly.`;
}
