/** What is computed of an explorer's image and filter. */
import { convolve, pool, relu, type Maps } from '../loops';
import type { WindowSetting } from '../window/setting';
import { brightnessOf, moved, pixelsOf } from './image';
import type { FilterState } from './setting';
import { times } from '../times';

export interface FilterMaps {
  /** What the filter reads, as it was moved. */
  readonly brightness: Maps;
  /** What the filter makes of it. */
  readonly map: Maps;
  /** The same after ReLU, if that is on. */
  readonly activated: Maps;
  readonly pooled: Maps | undefined;
  /** Undefined while the image is where it was. */
  readonly shifted: Shifted | undefined;
}

export function mapsOf(state: FilterState): FilterMaps {
  const maps = computed(state);
  const isMoved = state.shift.some((by) => by !== 0);
  return { ...maps, shifted: isMoved ? shiftedOf(state, maps) : undefined };
}

type Computed = Omit<FilterMaps, 'shifted'>;

function computed(state: FilterState): Computed {
  const { image, weights, bias, pooling, poolSize, shift } = state;
  const brightness = brightnessOf(moved(pixelsOf(image), shift));
  const map = convolve(brightness, {
    ...{ filters: 1, weight: weights.flat(), bias: [bias] },
    ...{ kernel: weights.length, padding: 'same' },
  });
  const activated = state.relu ? relu(map) : map;
  const pooled =
    pooling === 'none' ? undefined : pool(activated, { kernel: poolSize, how: pooling });
  return { brightness, map, activated, pooled };
}

/** The window that the looked-at number comes from, as a case of its own: the patch, and zeros around the image. */
export function patchOf({ weights, bias, at }: FilterState, { brightness }: FilterMaps) {
  const [, height, width] = brightness.shape;
  const reach = (weights.length - 1) / 2;
  const read = (y: number, x: number) =>
    y >= 0 && y < height && x >= 0 && x < width ? brightness.values[y * width + x]! : 0;
  const patch = times(weights.length, (i) =>
    times(weights.length, (j) => read(at[0] + i - reach, at[1] + j - reach)),
  );
  return {
    ...{ operation: 'conv', input: [patch], weight: [[weights]], bias: [bias] },
    ...{ stride: [1, 1], padding: [0, 0], paddingMode: 'zeros', dilation: [1, 1] },
    ...{ groups: 1, ceilMode: false, outputPadding: [0, 0] },
  } as const satisfies WindowSetting;
}

/** What became of the maps when the image was moved. */
interface Shifted {
  /** Numbers of the feature map that are in sight before and after. */
  readonly both: number;
  /** How many of these just moved, and are the same. */
  readonly same: number;
  /** Shares of numbers that are another one than before at their place, by more than a tenth of the range. */
  readonly mapChanged: number;
  readonly pooledChanged: number | undefined;
}

function shiftedOf(state: FilterState, after: Computed): Shifted {
  const [down, right] = state.shift;
  const before = computed({ ...state, shift: [0, 0] });
  const [, height, width] = after.map.shape;
  let [both, same] = [0, 0];
  for (let y = Math.max(0, down); y < Math.min(height, height + down); y++) {
    for (let x = Math.max(0, right); x < Math.min(width, width + right); x++) {
      const was = before.map.values[(y - down) * width + x - right];
      both += 1;
      same += Number(was === after.map.values[y * width + x]);
    }
  }
  return {
    ...{ both, same, mapChanged: shareChanged(before.activated, after.activated) },
    pooledChanged: before.pooled && shareChanged(before.pooled, after.pooled!),
  };
}

function shareChanged(before: Maps, after: Maps): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of before.values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const tenth = (most - least) / 10;
  const changed = before.values.filter((value, i) => Math.abs(value - after.values[i]!) > tenth);
  return changed.length / before.values.length;
}
