/** Which rows and columns of an image the windows meet. */
import { met } from '../../figure/windows';
import { times } from '../times';
import { inputSize, outputShape, windowOf, type WindowSetting } from './setting';

/** The rows and columns of the image that no window meets: they are dropped. */
export function dropped(setting: WindowSetting): readonly [rows: number[], columns: number[]] {
  const size = inputSize(setting);
  const along = (axis: 0 | 1) => {
    const all = new Set(metAlong(setting, axis));
    return times(size[axis], (i) => i).filter((i) => !all.has(i));
  };
  return [along(0), along(1)];
}

/** How far windows reach after the image's last row or column: padding, and what ceil mode adds to it. */
export function reach(
  setting: WindowSetting,
  axis: 0 | 1,
): readonly [before: number, after: number] {
  const size = inputSize(setting)[axis];
  const all = metAlong(setting, axis);
  const { padding } = windowOf(setting);
  const isTransposed = setting.operation === 'convTranspose';
  const [before, after] = isTransposed ? [0, 0] : padding[axis];
  return [before, Math.max(after, ...all.map((position) => position - size + 1))];
}

/** The rows (0) or columns (1) under all windows, also those around the image. */
function metAlong(setting: WindowSetting, axis: 0 | 1): number[] {
  const size = inputSize(setting)[axis];
  // Each cell of the input is multiplied by all the kernel.
  if (setting.operation === 'convTranspose') return times(size, (i) => i);
  const window = windowOf(setting);
  return times(outputShape(setting)[axis + 1]!, (at) => met(window, axis, at)).flat();
}
