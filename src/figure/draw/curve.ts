import { smallestText } from './lay-out';
import { labels } from './marks';
import { kinds } from './scales';
import type { Mark, Point } from './scene';

/** A curve in its own colour; `nameAt` is the height of its name, which it has if there are several. */
export function curve(
  name: string,
  numbers: readonly number[],
  unit: string,
  i: number,
  nameAt: number | undefined,
): Mark[] {
  const colour = kinds[i % kinds.length]!;
  const along = `${unit} %{x}: ${name} %{y:.4~g}`;
  const paths = pieces(numbers);
  const end = paths.at(-1)?.at(-1);
  return [
    { kind: 'lines', paths, colour, width: 2, dash: i % 2 === 1, along },
    ...(nameAt !== undefined && end
      ? [labels([{ x: end[0], y: nameAt, text: name }], { anchor: 'start', size: smallestText })]
      : []),
  ];
}

/** The stretches without gaps: a loss that is no longer a number has no place. */
function pieces(numbers: readonly number[]): Point[][] {
  const paths: Point[][] = [[]];
  numbers.forEach((y, x) => {
    if (Number.isFinite(y)) paths.at(-1)!.push([x, y]);
    else paths.push([]);
  });
  return paths.filter((path) => path.length > 0);
}
