/** A setting as a line of code. */
import { pixelsOf } from './image';
import type { FilterState } from './setting';

/** `F.relu(F.conv2d(data.photo(), tensor([…], [1, 1, 3, 3]), …))` */
export function inTypeScript(state: FilterState): string {
  const { image, weights, bias } = state;
  const side = weights.length;
  const read = image === 'photo' ? 'data.photo()' : image === 'colour' ? COLOUR : 'image';
  const bright = pixelsOf(image).channels === 3 ? `${read}.mean(0, true)` : read;
  const weight = `tensor([${weights.flat().map(exact).join(', ')}], [1, 1, ${side}, ${side}])`;
  const map = `F.conv2d(${bright}, ${weight}, tensor([${exact(bias)}]), { padding: 'same' })`;
  return afterwards(state, map, { max: 'F.maxPool2d', average: 'F.avgPool2d', relu: 'F.relu' });
}

const COLOUR = 'data.photo({ colour: true })';

/** The same in Python, of an image that is there. */
export function inPyTorch(state: FilterState): string {
  const { image, weights, bias } = state;
  const bright = pixelsOf(image).channels === 3 ? 'image.mean(0, keepdim=True)' : 'image';
  const rows = weights.map((row) => `[${row.map(float).join(', ')}]`).join(', ');
  const map = `F.conv2d(${bright}, torch.tensor([[[${rows}]]]), torch.tensor([${float(bias)}]), padding='same')`;
  return afterwards(state, map, { max: 'F.max_pool2d', average: 'F.avg_pool2d', relu: 'F.relu' });
}

interface Calls {
  readonly max: string;
  readonly average: string;
  readonly relu: string;
}

function afterwards(state: FilterState, map: string, calls: Calls): string {
  const activated = state.relu ? `${calls.relu}(${map})` : map;
  if (state.pooling === 'none') return activated;
  return `${calls[state.pooling]}(${activated}, ${state.poolSize})`;
}

/** With the digits of a float32. */
const exact = (value: number): string => String(Number(value.toPrecision(7)));

/** Python's `1` would be a whole number, which torch does not multiply with others. */
const float = (value: number): string => {
  const text = exact(value);
  return /^-?\d+$/.test(text) ? `${text}.` : text;
};
