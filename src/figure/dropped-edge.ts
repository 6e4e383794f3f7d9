import { poolOutputSize, resolveWindow, type ConvWindow } from '../shape';
import { takesLayer } from '../shape/takes-layer';
import { count } from './draw/words';
import { Figure } from './figure';
import { requireFew } from './inputs';
import { drawDimension } from './one-dimension';
import { met } from './windows';

/** One dimension of an image, and a window that moves along it. */
export type DroppedEdgeWindow = ConvWindow<number, number, number, number, number>;

const checkArguments = takesLayer(
  'figure.droppedEdge',
  { input: 'whole', kernel: 'whole' },
  { stride: 'whole', padding: 'whole', dilation: 'whole' },
);

/**
 * One dimension of an image and the places where a window fits: what is left over at the end is dropped,
 * unless in ceil mode one more window hangs over the edge.
 *
 * @param window `input` and `kernel`; `stride` (1), `padding` (0), `dilation` (1)
 * @throws if an argument is not a whole number in range, or the window fits nowhere
 * @example
 * figure.droppedEdge({ input: 7, kernel: 2, stride: 2 })
 */
export function droppedEdge(window: DroppedEdgeWindow): Figure {
  checkArguments(arguments);
  const { input, kernel, stride = 1, padding = 0, dilation = 1 } = window;
  const given = { input, kernel, stride, padding, dilation };
  const fitting: number = poolOutputSize(given);
  const withCeil: number = poolOutputSize({ ...given, ceilMode: true });
  requireFew('droppedEdge', 'cells', input + 2 * padding, 60);
  const resolved = resolveWindow(given);
  const places = Array.from({ length: Math.max(fitting, withCeil) }, (_, i) => met(resolved, 1, i));
  const seen = new Set(places.slice(0, fitting).flat());
  const reach = Math.max(...places.slice(0, fitting).flat());
  const cells = Array.from({ length: input + 2 * padding }, (_, i) => i - padding);
  const dropped = cells.filter((cell) => cell > reach);
  const extra = withCeil > fitting ? places[fitting]! : undefined;
  const last = Math.max(input + padding - 1, ...places.flat());
  return new Figure({
    rows: [[drawDimension(given, places, fitting, dropped, last)]],
    sentence: sentence(
      given,
      fitting,
      withCeil,
      dropped,
      extra,
      cells.filter((cell) => !seen.has(cell) && cell <= reach),
    ),
  });
}

function sentence(
  { input, kernel, stride, padding, dilation }: Required<DroppedEdgeWindow>,
  fitting: number,
  withCeil: number,
  dropped: readonly number[],
  extra: readonly number[] | undefined,
  between: readonly number[],
): string {
  const around =
    padding > 0 ? ` with ${count(padding, 'cell')} of padding (hatched) at each end` : '';
  const apart = dilation > 1 ? ` whose cells are ${dilation} apart` : '';
  const gaps =
    between.length > 0 ? ` The windows skip ${count(between.length, 'cell')} between them.` : '';
  const lost =
    dropped.length === 0
      ? 'Nothing is left over at the end.'
      : `${count(dropped.length, 'cell')} at the end ${dropped.length === 1 ? 'is' : 'are'} dropped (outlined).`;
  const over = extra
    ? `In ceil mode one more window (dashed) starts at cell ${extra[0]} and hangs over the edge: ${count(withCeil, 'number')} in all.`
    : `Ceil mode changes nothing here.`;
  return `One dimension of ${count(input, 'pixel')}${around}; a window of ${kernel}${apart} moves by ${stride}. It fits ${fitting} ${fitting === 1 ? 'time' : 'times'}, so the output has ${count(fitting, 'number')}. ${lost}${gaps} ${over}`;
}
