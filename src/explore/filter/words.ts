/** What an explorer of filters says. */
import { coloured, count, range, size, write } from '../../figure/draw/words';
import { sumText as windowSum } from '../window/words';
import type { Maps } from '../loops';
import { pixelsOf, sizeOf } from './image';
import { nameOf } from './known';
import { patchOf, type FilterMaps } from './maps';
import type { FilterState } from './setting';

/** `0·0.2 + 1·0.4 = 0.4`, and what ReLU makes of it: how the number that is looked at comes about. */
export function sumText(state: FilterState, maps: FilterMaps): string {
  const sum = windowSum(patchOf(state, maps), [0, 0, 0]);
  if (!state.relu) return sum;
  const [, , width] = maps.map.shape;
  return `${sum}; ReLU makes it ${write(maps.activated.values[state.at[0] * width + state.at[1]]!)}`;
}

/** What the numbers of a map are: with colours where these tell the sign. */
export function rangeText({ values }: Maps, isSigned: boolean): string {
  const numbers = Array.from(values);
  return isSigned ? coloured(numbers) : range(numbers);
}

export const isSigned = ({ map }: FilterMaps): boolean => map.values.some((value) => value < 0);

export function imageText({ image }: FilterState): string {
  if (image === 'photo') return 'the grey photo';
  const { channels } = pixelsOf(image);
  const whose = image === 'colour' ? 'the photo in colour' : 'an image of your own';
  return channels === 1 ? whose : `the brightness of ${whose} (the mean of red, green and blue)`;
}

/** How far the image was moved, and what moved with it; empty while it is where it was. */
export function shiftText(state: FilterState, { shifted }: FilterMaps): string {
  if (!shifted) return '';
  const { both, same, mapChanged, pooledChanged } = shifted;
  const equal =
    same === both
      ? `all ${write(both)} numbers still in view are unchanged`
      : `of the ${write(both)} numbers still in view, ${write(same)} are unchanged; the windows of the others include pixels that have left the image`;
  const moved = `The image was moved ${directions(state.shift)}, and the feature map moved just as far: ${equal}.`;
  if (pooledChanged === undefined) return moved;
  const isWhole = state.shift.every((by) => by % state.poolSize === 0);
  const cells = state.shift.map((by) => by / state.poolSize) as [number, number];
  const how = isWhole
    ? `The pooled map moved ${directions(cells)}`
    : 'The pooled map cannot move by part of a cell';
  return `${moved} ${how}; at their places, ${percent(pooledChanged)} of its numbers changed by more than a tenth of its range, and ${percent(mapChanged)} of the feature map's.`;
}

/** All there is to see. */
export function sentenceOf(state: FilterState, maps: FilterMaps): string {
  const { weights, pooling, poolSize, at } = state;
  const sides = size([weights.length, weights.length]);
  const name = nameOf(weights);
  const filter = name ? `The filter "${name}" (${sides})` : `A filter of ${sides}`;
  const signed = isSigned(maps);
  const made = `${filter} on ${imageText(state)}, ${size(sizeOf(state.image))}: the numbers of the feature map ${rangeText(maps.map, signed)}.`;
  const [, rows, columns] = maps.pooled?.shape ?? [0, 0, 0];
  const after = [
    ...(state.relu ? ['ReLU sets negative numbers to 0.'] : []),
    ...(maps.pooled
      ? [
          `${pooling === 'max' ? 'Max' : 'Average'} pooling of ${size([poolSize, poolSize])} leaves ${size([rows, columns])}.`,
        ]
      : []),
  ];
  const looked = `Row ${at[0]}, column ${at[1]}: ${sumText(state, maps)}.`;
  return [made, ...after, looked, shiftText(state, maps)].filter(Boolean).join(' ');
}

/** `3 rows down and 1 column left` */
function directions([down, right]: readonly [number, number]): string {
  const along = (by: number, one: string, [forth, back]: [string, string]) =>
    by === 0 ? [] : [`${count(Math.abs(by), one)} ${by > 0 ? forth : back}`];
  return [...along(down, 'row', ['down', 'up']), ...along(right, 'column', ['right', 'left'])].join(
    ' and ',
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
