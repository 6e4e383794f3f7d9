import { takes } from '../shape/takes';
import { listed } from '../shape/in-code';
import { UsageError } from '../shape';
import type { Tensor } from '../tensor';
import { cellSize } from './draw/cell-size';
import { count, range, size } from './draw/words';
import { Figure } from './figure';
import { imagesOf } from './inputs';
import { labelled, photoPanels } from './photo-panel';

/** What is shown with the images. */
export interface ImagesOptions {
  /** What is written under each image: one for each image of the batch. */
  readonly labels?: readonly (string | number)[];
  /** How many images are shown at most (20). */
  readonly limit?: number;
}

const inRow = 5;

const checkArguments = takes('figure.images', { batch: 'any' }, { labels: 'any', limit: 'whole' });

/**
 * Several images, each with its label under it: three channels as red, green and blue, one in grey. All
 * are on the same scale.
 *
 * @param batch (N, C, H, W); of other depths than 1 and 3, the first channel is shown
 * @param options `labels` (none), `limit` (20)
 * @throws if it is not a batch of images, or there is not a label for each
 * @example
 * figure.images(rand([2, 1, 8, 8]), { labels: ['7 read as 1', '3 read as 8'] })
 */
export function images(batch: Tensor, options: ImagesOptions = {}): Figure {
  checkArguments(arguments);
  const all = imagesOf('images', 'batch', batch);
  const { labels, limit = 20 } = options;
  if (labels && labels.length !== all.length) {
    throw new UsageError(
      `figure.images: there must be a label for each of the ${count(all.length, 'image')}, but there are ${labels.length}`,
      'Take as many labels as images, such as batch.labels.data().',
    );
  }
  const shown = all.slice(0, Math.max(1, limit));
  const plane = [all[0]![0]!.length, all[0]![0]![0]!.length] as const;
  const cell = cellSize(Array<number>(Math.min(inRow, shown.length)).fill(plane[1]), {
    largest: 30,
  });
  const panels = photoPanels(shown, { cell }).map((panel, i) =>
    labels ? labelled(panel, String(labels[i])) : panel,
  );
  const part = shown.length < all.length ? `, of which the first ${shown.length} are shown` : '';
  const depth = all[0]!.length === 1 ? '' : ` with ${count(all[0]!.length, 'channel')} each`;
  const written = labels
    ? ` The labels are ${listed(shown.map((_, i) => String(labels[i])))}.`
    : '';
  return new Figure({
    rows: Array.from({ length: Math.ceil(panels.length / inRow) }, (_, i) =>
      panels.slice(inRow * i, inRow * (i + 1)),
    ),
    sentence: `${count(all.length, 'image')} of ${size(plane)}${depth}${part}. ${all.length === 1 ? 'Its' : 'Their'} numbers ${range(all.flat(3))}.${written}`,
  });
}
