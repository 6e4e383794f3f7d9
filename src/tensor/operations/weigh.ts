/** A dimension in which each cell is a sum of a few cells of the input, each times its share. */
import { elementCount } from '../../shape/elements';
import { store, type Storage } from '../storage';
import { tf } from '../tf';
import { axisIn, commonLayout, type Result } from './compute';

/** What a cell is made of. */
export type Sources = readonly (readonly [cell: number, share: number])[];

/**
 * Only what a cell is made of is looked at: in a product with a matrix of all shares, an infinity times a share of 0
 * would make all others NaN.
 */
export function weigh(x: Storage, dim: number, cells: readonly Sources[]): Result {
  return {
    value: weighed(x, dim, cells),
    backward: [(gradient) => weighed(gradient, dim, reversed(cells, x.shape[dim]!))],
  };
}

/** In JavaScript: each number is used only a few times, and tfjs's gathering takes several times as long. */
function weighed(x: Storage, dim: number, cells: readonly Sources[]): Storage {
  const layout = commonLayout([x]);
  return store(layout, () => {
    const values = x.as(layout);
    const axis = axisIn(layout, dim);
    const [before, after] = [values.shape.slice(0, axis), values.shape.slice(axis + 1)];
    const shape = [...before, cells.length, ...after];
    const [outer, length, inner] = [elementCount(before), x.shape[dim]!, elementCount(after)];
    const from = values.dataSync<'float32'>();
    const to = new Float32Array(elementCount(shape));
    const flat = cells.flat();
    const source = Int32Array.from(flat, ([cell]) => cell * inner);
    const share = Float64Array.from(flat, ([, part]) => part);
    const counts = Int32Array.from(cells, (sources) => sources.length);
    let start = 0;
    for (let block = 0; block < outer; block++) {
      let next = 0;
      for (const count of counts) {
        for (const last = next + count; next < last; next++) {
          const place = block * length * inner + source[next]!;
          const weight = share[next]!;
          for (let i = 0; i < inner; i++) to[start + i]! += weight * from[place + i]!;
        }
        start += inner;
      }
    }
    return tf().tensor(to, shape);
  });
}

/** For each of the cells of the input, to which ones it goes. */
function reversed(cells: readonly Sources[], length: number): Sources[] {
  const targets = Array.from({ length }, (): [number, number][] => []);
  cells.forEach((sources, target) => {
    for (const [cell, share] of sources) targets[cell]!.push([target, share]);
  });
  return targets;
}
